"""/group: what mentors see of the group and do for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.mentoring import queue_panel
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.mentoring import MentoringService


class Mentors(commands.GroupCog, group_name="group", group_description=say("command-group")):
    """The mentors' view."""

    def __init__(self, mentoring: MentoringService) -> None:
        self._mentoring = mentoring

    @app_commands.command(description=say("command-group-queue"))
    async def queue(self, interaction: Asking) -> None:
        """Show what is waiting."""
        queue = await self._mentoring.queue(person_of(interaction))
        await interaction.response.send_message(view=queue_panel(queue), ephemeral=True)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Mentors(bot.services.mentoring))
