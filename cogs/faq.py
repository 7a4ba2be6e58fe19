"""/faq and /define: questions in one's own words, and answering somebody's message from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking
from bot.ui.faq import QUESTION_LIMIT, answer_panel, answer_question, show_answer, topic_panel
from bot.ui.suggestions import suggests
from bot.ui.words import say, speaking, spoken
from study.faq import Topic

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.registry import Services


class Faq(commands.Cog):
    """Answers to common questions."""

    def __init__(self, services: Services) -> None:
        self._faq = services.faq

    @app_commands.command(description=say("command-faq"))
    @app_commands.describe(question=say("option-faq-question"))
    async def faq(
        self, interaction: Asking, question: app_commands.Range[str, 1, QUESTION_LIMIT] | None = None
    ) -> None:
        """Answer a question, or list the ones there are."""
        if question is None:
            entries = await self._faq.browse(interaction.guild_id, Topic.QUESTIONS)
            await interaction.response.send_message(view=topic_panel(Topic.QUESTIONS, entries), ephemeral=True)
        else:
            await answer_question(interaction, question)

    @faq.autocomplete("question")
    @suggests
    async def fitting(self, interaction: Asking, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the questions that fit what was typed so far."""
        found = await self._faq.complete(interaction.guild_id, typed)
        return [app_commands.Choice(name=entry.question, value=entry.slug) for entry in found]

    @app_commands.command(description=say("command-define"))
    @app_commands.describe(term=say("option-define-term"))
    async def define(self, interaction: Asking, term: app_commands.Range[str, 1, 100]) -> None:
        """Say what a word of the field means."""
        await show_answer(interaction, await self._faq.define(interaction.guild_id, term))

    @define.autocomplete("term")
    @suggests
    async def words(self, interaction: Asking, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the words that fit what was typed so far."""
        found = await self._faq.terms(interaction.guild_id, typed)
        return [app_commands.Choice(name=entry.question, value=entry.question) for entry in found]

    async def answer_message(self, interaction: Asking, message: discord.Message) -> None:
        """Answer somebody's message for all to see; keep it to oneself when the answer is not sure."""
        answer = await self._faq.ask(interaction.guild_id, message.content)
        sure = answer.verdict.kind == "sure"
        with speaking(answer.language if sure else spoken()):
            shown = answer_panel(answer, public=sure)
        await interaction.response.send_message(view=shown, ephemeral=not sure)
        await self._faq.count(answer)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    faq = Faq(bot.services)
    await bot.add_cog(faq)
    bot.tree.add_command(app_commands.ContextMenu(name=say("command-answer-message"), callback=faq.answer_message))
