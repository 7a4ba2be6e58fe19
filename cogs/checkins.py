"""/checkin and /checkins: saying what one did this week, and looking back on the weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.checkins import open_check_in
from bot.ui.history import history_caption, history_panel, history_picture
from bot.ui.pictures import send_picture
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.history import HistoryService


class CheckIns(commands.Cog):
    """The weekly check-in."""

    def __init__(self, history: HistoryService) -> None:
        self._history = history

    @app_commands.command(description=say("command-checkin"))
    async def checkin(self, interaction: Asking) -> None:
        """Open the form, with this week's answers in it if there are some."""
        await open_check_in(interaction, person_of(interaction))

    @app_commands.command(description=say("command-checkins"))
    @app_commands.describe(member=say("option-checkins-member"))
    async def checkins(self, interaction: Asking, member: discord.Member | None = None) -> None:
        """Show somebody's weeks."""
        report = await self._history.report(person_of(interaction), member.id if member else None)
        await send_picture(
            interaction, history_panel(report), lambda: (history_picture(report), history_caption(report))
        )


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(CheckIns(bot.services.history))
