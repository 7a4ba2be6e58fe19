"""/checkin: saying what one did this week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.checkins import open_check_in
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.checkins import CheckInService


class CheckIns(commands.Cog):
    """The weekly check-in."""

    def __init__(self, checkins: CheckInService) -> None:
        self._checkins = checkins

    @app_commands.command(description=say("command-checkin"))
    async def checkin(self, interaction: Asking) -> None:
        """Open the form, with this week's answers in it if there are some."""
        await open_check_in(interaction, person_of(interaction))


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(CheckIns(bot.services.checkins))
