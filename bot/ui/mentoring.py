"""Asking mentors for help, their queue, and the answer that comes back."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.mentoring import ANSWER_LIMIT, REQUEST_LIMIT, Answered, Queue
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.forms import Form, choice, chosen, field, typed
from bot.ui.lasting import LastingButton
from bot.ui.panels import line, panel, row
from bot.ui.words import say
from study.curriculum import Milestone
from study.faq_own import QUESTION_LIMIT as ENTRY_QUESTION_LIMIT
from study.mentoring import AnswerWay, HelpRequest, RequestKind, RequestState

SHOWN = 5  # requests in one panel, each with its own row of buttons
EXCERPT = 300  # characters of a request in the queue
YES, NO = "yes", "no"  # whether an answer goes into the FAQ
QUOTED = 200  # characters of a request above its answer


def queue_panel(queue: Queue) -> ui.LayoutView:
    """The open requests, the longest waiting first, each with what can be done about it."""
    if not queue.requests:
        return panel(say("queue-title"), say("queue-empty"))
    parts: list[str | ui.Item[Any]] = [say("queue-title")]
    for request in queue.requests[:SHOWN]:
        buttons = [AnswerButton(request.id), SettledButton(request.id)]
        if request.state is RequestState.WAITING:
            buttons.insert(0, ClaimButton(request.id))
        others = queue.alike.get(request.id, 0)
        same = f"\n-# {say('queue-alike', count=others)}" if others else ""
        parts.extend([line(), _request(request) + same, row(*buttons)])
    more = len(queue.requests) - SHOWN
    if more > 0:
        parts.append(f"-# {say('queue-more', count=more)}")
    return panel(*parts)


def answer_panel(answered: Answered, delivery_id: int) -> ui.LayoutView:
    """A mentor's answer, for whoever asked."""
    request = answered.request
    mentor = theme.plain(request.mentor_name or "", theme.NAME_LIMIT)
    about = answered.milestone.title if answered.milestone else say(f"request-{request.kind.value}", ref=request.ref)
    who = "" if request.way is AnswerWay.DM else f"<@{request.user_id}> "
    parts: list[str | ui.Item[Any]] = [who + say("answer-title", mentor=mentor, about=about)]
    if request.text:
        parts.append(f"> {theme.plain(request.text, QUOTED)}")
    parts.extend([theme.paragraphs(request.answer or "", ANSWER_LIMIT), row(ThanksButton(delivery_id))])
    return panel(*parts, colour=theme.SUCCESS)


def _request(request: HelpRequest) -> str:
    about = say(f"request-{request.kind.value}", ref=request.ref)
    since = discord.utils.format_dt(request.created_at, "R")
    name = theme.plain(request.name, theme.NAME_LIMIT)
    text = [say("queue-request", name=name, about=about, since=since)]
    if request.text:
        text.append(f"> {theme.plain(request.text, EXCERPT)}")
    if request.state is RequestState.CLAIMED:
        text.append(f"-# {say('queue-claimed', mentor=theme.plain(request.mentor_name or '', theme.NAME_LIMIT))}")
    return "\n".join(text)


class HelpForm(Form):
    """Asks where a member is stuck and how the answer shall reach them."""

    def __init__(self, milestone: Milestone, text: str = "", way: str = AnswerWay.MENTION.value) -> None:
        super().__init__(title=say("help-form-title"))
        self._milestone = milestone
        self.text = field(
            say("help-form-text"),
            limit=REQUEST_LIMIT,
            default=text,
            paragraph=True,
            required=False,
            hint=say("help-form-text-hint"),
        )
        self.way = choice(
            say("help-form-way"), {one.value: say(f"answer-way-{one.value}") for one in AnswerWay}, default=way
        )
        self.add_item(ui.TextDisplay(say("help-form-about", title=milestone.title)))
        self.add_item(self.text)
        self.add_item(self.way)

    def again(self) -> Form:
        """The form as it was filled in."""
        return HelpForm(self._milestone, typed(self.text), chosen(self.way) or AnswerWay.MENTION.value)

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Put the request into the queue and say so."""
        way = AnswerWay(chosen(self.way) or AnswerWay.MENTION.value)
        asked = await services_of(interaction).mentoring.ask(
            person_of(interaction), self._milestone.slug, typed(self.text), way
        )
        told = say("help-asked" if asked.new else "help-asked-again", title=asked.milestone.title)
        await interaction.response.send_message(told, ephemeral=True)


class HelpButton(LastingButton, template=r"help:v1:(?P<milestone>[a-z0-9-]{1,40})"):
    """Opens the form that asks the mentors for help with a milestone."""

    def __init__(self, milestone: str) -> None:
        self.milestone = milestone
        super().__init__(ui.Button(label=say("button-help"), emoji="🙋", custom_id=f"help:v1:{milestone}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form."""
        milestone = await services_of(interaction).mentoring.milestone(person_of(interaction), self.milestone)
        await interaction.response.send_modal(HelpForm(milestone))


class AnswerForm(Form):
    """Takes a mentor's answer to a request."""

    def __init__(self, request: HelpRequest, answer: str = "", question: str | None = None, add: str = NO) -> None:
        super().__init__(title=say("answer-form-title"))
        self._request = request
        first = theme.bare(request.text)[:ENTRY_QUESTION_LIMIT] if question is None else question
        self.answer = field(
            say("answer-form-text"), limit=ANSWER_LIMIT, default=answer, paragraph=True, hint=say("answer-form-hint")
        )
        self.add = choice(
            say("answer-form-add"), {one: say(f"answer-form-add-{one}") for one in (NO, YES)}, default=add
        )
        self.question = field(say("answer-form-question"), limit=ENTRY_QUESTION_LIMIT, default=first, required=False)
        self.add_item(ui.TextDisplay(_request(request)))
        self.add_item(self.answer)
        if request.kind is RequestKind.QUESTION:
            self.add_item(self.add)
            self.add_item(self.question)

    def again(self) -> Form:
        """The form with the answer as it was typed."""
        asked = self._request.kind is RequestKind.QUESTION
        add = chosen(self.add) if asked else None
        return AnswerForm(self._request, typed(self.answer), typed(self.question) if asked else None, add or NO)

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Answer, and show the queue as it is now."""
        mentoring = services_of(interaction).mentoring
        learns = self._request.kind is RequestKind.QUESTION and chosen(self.add) == YES
        question = (typed(self.question).strip() or self._request.text[:ENTRY_QUESTION_LIMIT]) if learns else ""
        queue = await mentoring.answer(person_of(interaction), self._request.id, typed(self.answer), question)
        await show_queue(interaction, queue)


async def show_queue(interaction: Asking, queue: Queue) -> None:
    """Show the queue in the message the click came from, if that is one only the mentor sees."""
    message = interaction.message
    if message is not None and message.flags.ephemeral:
        await interaction.response.edit_message(view=queue_panel(queue))
    else:
        await interaction.response.send_message(view=queue_panel(queue), ephemeral=True)


class _RequestButton(LastingButton, template=r"(?!)"):
    """What the buttons of a request share: its number in their id."""

    name: str
    style = discord.ButtonStyle.secondary

    def __init__(self, request_id: int) -> None:
        self.request_id = request_id
        custom_id = f"{self.name}:v1:{request_id}"
        super().__init__(ui.Button(label=say(f"button-{self.name}"), style=self.style, custom_id=custom_id))


class ClaimButton(_RequestButton, template=r"claim:v1:(?P<request>\d{1,18})"):
    """Says that a mentor looks after a request."""

    name = "claim"

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Claim it."""
        queue = await services_of(interaction).mentoring.claim(person_of(interaction), self.request_id)
        await show_queue(interaction, queue)


class AnswerButton(_RequestButton, template=r"answer:v1:(?P<request>\d{1,18})"):
    """Opens the form for an answer."""

    name = "answer"
    style = discord.ButtonStyle.primary

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form, unless the request is closed."""
        request = await services_of(interaction).mentoring.look(person_of(interaction), self.request_id)
        await interaction.response.send_modal(AnswerForm(request))


class SettledButton(_RequestButton, template=r"settled:v1:(?P<request>\d{1,18})"):
    """Closes a request that was settled elsewhere."""

    name = "settled"

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Close it."""
        queue = await services_of(interaction).mentoring.done(person_of(interaction), self.request_id)
        await show_queue(interaction, queue)


class ThanksButton(LastingButton, template=r"thanks:v1:(?P<delivery>\d{1,20})"):
    """Ends an exchange; its id is how the dispatcher finds its own message again."""

    def __init__(self, delivery_id: int) -> None:
        super().__init__(ui.Button(label=say("button-thanks"), emoji="🙏", custom_id=f"thanks:v1:{delivery_id}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Say what to do when the answer was not enough."""
        await interaction.response.send_message(say("answer-thanks"), ephemeral=True)
