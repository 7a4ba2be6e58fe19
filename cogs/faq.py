"""/faq: questions in one's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking
from bot.ui.faq import QUESTION_LIMIT, answer_panel, entries_panel
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.faq import FaqService


class Faq(commands.Cog):
    """Answers to common questions."""

    def __init__(self, faq: FaqService) -> None:
        self._faq = faq

    @app_commands.command(description=say("command-faq"))
    @app_commands.describe(question=say("option-faq-question"))
    async def faq(
        self, interaction: Asking, question: app_commands.Range[str, 1, QUESTION_LIMIT] | None = None
    ) -> None:
        """Answer a question, or list the ones there are."""
        if question is None:
            shown = entries_panel(self._faq.entries)
        else:
            shown = answer_panel(question, self._faq.ask(question))
        await interaction.response.send_message(view=shown, ephemeral=True)

    @faq.autocomplete("question")
    async def fitting(self, _interaction: Asking, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the questions that fit what was typed so far."""
        return [app_commands.Choice(name=entry.question, value=entry.slug) for entry in self._faq.complete(typed)[:25]]


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Faq(bot.services.faq))
