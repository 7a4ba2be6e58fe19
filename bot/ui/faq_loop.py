"""Whether an answer helped, and handing a question to the mentors."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.faq import QUESTION_LIMIT
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.forms import Form, choice, chosen, field, typed
from bot.ui.lasting import LastingButton
from bot.ui.panels import panel, row
from bot.ui.words import say
from study.mentoring import AnswerWay


class HelpfulButton(LastingButton, template=r"faq-yes:v1:(?P<slug>[a-z0-9-]{1,60})"):
    """Says that an answer helped."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        super().__init__(ui.Button(label=say("button-helpful"), emoji="👍", custom_id=f"faq-yes:v1:{slug}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Write it down and say thanks."""
        await services_of(interaction).faq.judge(person_of(interaction), self.slug, helpful=True)
        await interaction.response.send_message(say("faq-helpful"), ephemeral=True)


class NotHelpfulButton(LastingButton, template=r"faq-no:v1:(?P<slug>[a-z0-9-]{1,60}):(?P<digest>[0-9a-f]{16})"):
    """Says that an answer did not help, and offers the mentors."""

    def __init__(self, slug: str, digest: str) -> None:
        self.slug = slug
        self.digest = digest
        custom_id = f"faq-no:v1:{slug}:{digest}"
        super().__init__(ui.Button(label=say("button-not-helpful"), emoji="👎", custom_id=custom_id))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Write it down and offer to ask somebody who knows."""
        await services_of(interaction).faq.judge(person_of(interaction), self.slug, helpful=False)
        offer = panel(say("faq-not-helpful"), row(AskMentorsButton.sent(self.digest)))
        await interaction.response.send_message(view=offer, ephemeral=True)


class AskMentorsButton(LastingButton, template=r"faq-mentors:v1:(?P<digest>[0-9a-f]{16})"):
    """Opens the form that hands a question to the mentors."""

    def __init__(self, digest: str) -> None:
        self.digest = digest
        button: ui.Button[Any] = ui.Button(
            label=say("button-ask-mentors"),
            emoji="🙋",
            style=discord.ButtonStyle.primary,
            custom_id=f"faq-mentors:v1:{digest}",
        )
        super().__init__(button)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form with the question in it."""
        question = await services_of(interaction).faq.words_of(person_of(interaction), self.digest)
        await interaction.response.send_modal(MentorForm(question))


class MentorForm(Form):
    """Takes a question for the mentors, and how the answer shall come back."""

    def __init__(self, question: str = "", way: str = AnswerWay.MENTION.value) -> None:
        super().__init__(title=say("faq-mentors-title"))
        self.question = field(
            say("faq-mentors-question"),
            limit=QUESTION_LIMIT,
            default=question,
            paragraph=True,
            hint=say("ask-form-hint"),
        )
        self.way = choice(
            say("help-form-way"), {one.value: say(f"answer-way-{one.value}") for one in AnswerWay}, default=way
        )
        self.add_item(self.question)
        self.add_item(self.way)

    def again(self) -> Form:
        """The form as it was filled in."""
        return MentorForm(typed(self.question), chosen(self.way) or AnswerWay.MENTION.value)

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Put the question into the queue and say so."""
        way = AnswerWay(chosen(self.way) or AnswerWay.MENTION.value)
        new = await services_of(interaction).faq.hand_over(person_of(interaction), typed(self.question), way)
        told = say("faq-handed-over" if new else "faq-handed-over-again")
        await interaction.response.send_message(told, ephemeral=True)
