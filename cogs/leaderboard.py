"""/leaderboard: who stands where, and one's own next place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.services.leaderboard import Window
from bot.ui.asking import Asking, person_of
from bot.ui.leaderboard import leaderboard_panel
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.leaderboard import LeaderboardService


class Leaderboards(commands.Cog):
    """The group's points."""

    def __init__(self, leaderboard: LeaderboardService) -> None:
        self._leaderboard = leaderboard

    @app_commands.command(description=say("command-leaderboard"))
    @app_commands.describe(window=say("option-leaderboard-window"))
    @app_commands.choices(window=[app_commands.Choice(name=say(f"choice-window-{w}"), value=w.value) for w in Window])
    async def leaderboard(self, interaction: Asking, window: str = Window.ALL.value) -> None:
        """Show the standings of the group."""
        board = await self._leaderboard.standings(person_of(interaction), Window(window))
        await interaction.response.send_message(view=leaderboard_panel(board), ephemeral=True)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Leaderboards(bot.services.leaderboard))
