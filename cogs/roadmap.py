"""/roadmap, /next and /progress: the whole way, the next stretch of it, and how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.milestones import current_panel
from bot.ui.pictures import send_picture
from bot.ui.progress import progress_caption, progress_panel
from bot.ui.progress_card import progress_picture
from bot.ui.roadmap import overview_panel
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.progress import ProgressService
    from bot.services.roadmap import RoadmapService


class Roadmap(commands.Cog):
    """Where am I, and what comes next?"""

    def __init__(self, roadmap: RoadmapService, progress: ProgressService) -> None:
        self._roadmap = roadmap
        self._progress = progress

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

    @app_commands.command(description=say("command-progress"))
    @app_commands.describe(member=say("option-progress-member"))
    async def progress(self, interaction: Asking, member: discord.Member | None = None) -> None:
        """Show how somebody is doing."""
        report = await self._progress.report(person_of(interaction), member.id if member else None)
        await send_picture(
            interaction,
            progress_panel(report),
            lambda: (progress_picture(report, report.today), progress_caption(report)),
        )


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Roadmap(bot.services.roadmap, bot.services.progress))
