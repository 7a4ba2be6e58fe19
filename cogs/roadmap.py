"""/roadmap and /next: the whole way, and the next stretch of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.milestones import current_panel
from bot.ui.roadmap import overview_panel
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.roadmap import RoadmapService


class Roadmap(commands.Cog):
    """Where am I, and what comes next?"""

    def __init__(self, roadmap: RoadmapService) -> None:
        self._roadmap = roadmap

    @app_commands.command(description=say("command-roadmap"))
    async def roadmap(self, interaction: Asking) -> None:
        """Show the five steps with the caller's position."""
        view = await self._roadmap.overview(person_of(interaction))
        await interaction.response.send_message(view=overview_panel(view), ephemeral=True)

    @app_commands.command(description=say("command-next"))
    async def next(self, interaction: Asking) -> None:
        """Show the caller's current milestone."""
        progress = await self._roadmap.mine(person_of(interaction))
        await interaction.response.send_message(view=current_panel(progress), ephemeral=True)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Roadmap(bot.services.roadmap))
