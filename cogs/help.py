"""/help: what the bot can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking
from bot.ui.help import help_panel
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot


class Help(commands.Cog):
    """The list of commands."""

    @app_commands.command(description=say("command-help"))
    async def help(self, interaction: Asking) -> None:
        """Show every command with one line."""
        await interaction.response.send_message(view=help_panel(), ephemeral=True)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Help())
