"""/guide: tools, skills, careers, reasons, tips and programmes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.guide import Section, careers_panel, guide_panel
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.progress import ProgressService


class Guide(commands.Cog):
    """What the curriculum says beyond its milestones."""

    def __init__(self, progress: ProgressService) -> None:
        self._progress = progress

    @app_commands.command(description=say("command-guide"))
    @app_commands.describe(section=say("option-guide-section"))
    @app_commands.choices(
        section=[app_commands.Choice(name=say(f"choice-section-{s}"), value=s.value) for s in Section]
    )
    async def guide(self, interaction: Asking, section: str) -> None:
        """Show one section."""
        if section == Section.CAREERS.value:
            shown = careers_panel(*await self._progress.careers(person_of(interaction)))
        else:
            person = person_of(interaction) if interaction.guild_id is not None else None
            shown = guide_panel(await self._progress.curriculum(person), Section(section))
        await interaction.response.send_message(view=shown, ephemeral=True)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Guide(bot.services.progress))
