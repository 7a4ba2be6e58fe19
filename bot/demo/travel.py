"""The demo's own command: the next weekly prompt without waiting for it. It is added to the bot from outside."""

from __future__ import annotations

import asyncio

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import StudyBot
from bot.ui.words import say


class TimeTravel(commands.Cog):
    """Moves the demo's clock."""

    def __init__(self, wishes: asyncio.Queue[None]) -> None:
        self._wishes = wishes

    @app_commands.command(name="skip-ahead", description=say("command-skip-ahead"))
    async def skip_ahead(self, interaction: discord.Interaction[StudyBot]) -> None:
        """Ask for the next prompt; whoever puts the demo on moves the clock, once this is answered."""
        self._wishes.put_nowait(None)
        await interaction.response.send_message(say("demo-clock-moves"), ephemeral=True)
