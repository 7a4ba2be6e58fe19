"""/reminders: how one is reminded to check in, and holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.reminders import choice_panel
from bot.ui.words import say
from study.reminders import Way

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.reminders import ReminderService


class Reminders(commands.Cog):
    """Reminders one keeps on."""

    def __init__(self, reminders: ReminderService) -> None:
        self._reminders = reminders

    @app_commands.command(description=say("command-reminders"))
    @app_commands.describe(how=say("option-reminders-how"))
    @app_commands.choices(how=[app_commands.Choice(name=say(f"choice-reminders-{w}"), value=w.value) for w in Way])
    async def reminders(self, interaction: Asking, how: str | None = None) -> None:
        """Change how one is reminded, or show it, with a menu to pause."""
        person = person_of(interaction)
        choice = await (self._reminders.choose(person, Way(how)) if how else self._reminders.look(person))
        await interaction.response.send_message(view=choice_panel(choice), ephemeral=True)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Reminders(bot.services.reminders))
