"""Answers from the FAQ: sure ones, likely ones, and an honest none; and the whole of it by topic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Self

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.faq import Answer
from bot.ui import theme
from bot.ui.asking import Asking, services_of
from bot.ui.faq_loop import AskMentorsButton, HelpfulButton, NotHelpfulButton
from bot.ui.forms import Form, field, typed
from bot.ui.lasting import LastingButton
from bot.ui.panels import line, panel, remembered, row
from bot.ui.selects import LastingSelect
from bot.ui.words import say
from study.faq import Entry, Topic, milestone_slug

QUESTION_LIMIT = 4000  # characters that may be typed; the first 400 are read
SHOWN = 300  # characters of a question that are shown back
ANSWER_SHOWN = 2000  # characters of one answer
ANSWER_OF_SEVERAL = 850  # characters of an answer where there are several
MENU = 25  # options of a menu
MENUS = 5  # in one message
LABEL = 80  # characters of a button


def answer_panel(answer: Answer, *, public: bool = False) -> ui.LayoutView:
    """What the FAQ says to a question; a `public` one names the question and leaves out what is for its asker only."""
    verdict, sure = answer.verdict, answer.verdict.kind == "sure"
    # Who asked in private knows what.
    asked = say("faq-asked", question=theme.plain(answer.question, SHOWN) or "…") if public or not sure else ""
    if sure:
        entries = [match.entry for match in verdict.matches]
        parts = [*([asked] if public else []), *_answers(entries), *_further(answer)]
        if not public:
            parts.append(
                row(HelpfulButton.sent(entries[0].slug), NotHelpfulButton.sent(entries[0].slug, answer.digest))
            )
        return panel(*parts)
    hand_over = [row(AskMentorsButton.sent(answer.digest))] if answer.can_ask else []
    if verdict.kind == "unsure":
        choices = [one for match in verdict.matches for one in _choice(*_named(match.entry))]
        return panel(asked, say("faq-unsure"), *choices, *hand_over)
    unknown = say("faq-unknown-ask") if answer.can_ask else say("faq-unknown")
    return panel(asked, unknown, *hand_over, colour=theme.QUIET)


def topic_panel(topic: Topic, entries: Sequence[Entry]) -> ui.LayoutView:
    """The entries of a topic, to pick one, and the other topics."""
    menus = [row(EntrySelect(part, number)) for number, part in enumerate(_menus(entries))]
    nothing = [] if entries else [say("faq-topic-empty")]
    return panel(say("faq-title"), say("faq-about"), row(FaqTopicSelect(topic)), line(), *nothing, *menus)


def _menus(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    for first in range(0, min(len(entries), MENU * MENUS), MENU):
        yield entries[first : first + MENU]


def _answers(entries: Sequence[Entry]) -> list[str | ui.Item[Any]]:
    parts: list[str | ui.Item[Any]] = []
    for number, entry in enumerate(entries):
        if number:
            parts.append(line())
        own = entry.topic is Topic.SERVER
        question = theme.plain(entry.question, 100) if own else entry.question
        limit = ANSWER_SHOWN if len(entries) == 1 else ANSWER_OF_SEVERAL
        answer = (theme.paragraphs(entry.answer, limit) or "…") if own else entry.answer
        if len(answer) > limit:
            answer = answer[:limit].rsplit(" ", 1)[0] + " …"
        parts.extend([f"### {question}", answer, f"-# {_source(entry)}"])
    return parts


def _source(entry: Entry) -> str:
    if entry.topic is not Topic.SERVER:
        return say(f"faq-source-{entry.topic.value}")
    author = theme.plain(entry.author, theme.NAME_LIMIT)
    return say("faq-source-server", author=author) if author else say("faq-source-nobody")


def _further(answer: Answer) -> list[ui.Item[Any]]:
    links = [link for match in answer.verdict.matches for link in match.entry.links]
    return _ways(
        tuple((link.title, link.url) for link in links[:5]),
        tuple([(milestone_slug(one.slug), one.title) for one in answer.milestones]),
        tuple(map(_named, answer.related)),
    )


_Named = tuple[str, str]  # the slug of an entry and what it answers


def _named(entry: Entry) -> _Named:
    return entry.slug, entry.question


@remembered
def _ways(
    links: tuple[tuple[str, str], ...], milestones: tuple[_Named, ...], related: tuple[_Named, ...]
) -> list[ui.Item[Any]]:
    buttons: tuple[list[ui.Item[Any]], ...] = (
        [ui.Button(label=title, url=url, style=discord.ButtonStyle.link) for title, url in links],
        [EntryButton(*one, emoji="📍") for one in milestones],
        [EntryButton(*one) for one in related],
    )
    return [row(*some) for some in buttons if some]


@remembered
def _choice(slug: str, question: str) -> list[ui.Item[Any]]:
    return [row(EntryButton(slug, question))]


class EntryButton(ui.DynamicItem[ui.Button[Any]], template=r"faq:v1:(?P<slug>[a-z0-9-]{1,60})"):
    """Shows one entry to whoever clicks."""

    def __init__(self, slug: str, question: str = "", emoji: str | None = None) -> None:
        self.slug = slug
        # Discord takes 80 characters on a button and shows about 45 of them on a phone.
        label = theme.bare(question)[:LABEL] or slug
        super().__init__(ui.Button(label=label, emoji=emoji, custom_id=f"faq:v1:{slug}"))

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls(match["slug"])

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show the answer, in place of the list where only its asker sees that."""
        message = interaction.message
        await answer_question(interaction, self.slug, here=message is not None and message.flags.ephemeral)


class EntrySelect(LastingSelect, template=r"faq-pick:v1(?::\d)?"):
    """Picks an entry from the list of a topic and keeps the list at hand."""

    def __init__(self, entries: Sequence[Entry] = (), number: int = 0) -> None:
        first, last = (theme.bare(entries[at].question)[:30] for at in (0, -1)) if entries else ("", "")
        many = len(entries) == MENU or number > 0
        hint = say("faq-pick-between", first=first, last=last) if many else say("faq-pick")
        select: ui.Select[Any] = ui.Select(custom_id=f"faq-pick:v1:{number}", placeholder=hint[:150])
        for entry in entries:
            select.add_option(label=theme.bare(entry.question)[:100] or entry.slug, value=entry.slug)
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show the answer below the list."""
        await answer_question(interaction, self.item.values[0])


class FaqTopicSelect(LastingSelect, template=r"faq-topic:v1"):
    """Shows the entries of another topic."""

    def __init__(self, here: Topic = Topic.QUESTIONS) -> None:
        select: ui.Select[Any] = ui.Select(custom_id="faq-topic:v1", placeholder=say("select-faq-topic"))
        for topic in Topic:
            select.add_option(label=say(f"faq-topic-{topic.value}"), value=topic.value, default=topic is here)
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Change the list in place."""
        topic = Topic(self.item.values[0])
        entries = await services_of(interaction).faq.browse(interaction.guild_id, topic)
        await interaction.response.edit_message(view=topic_panel(topic, entries))


class AskForm(Form):
    """Asks for a question in one's own words."""

    def __init__(self, question: str = "") -> None:
        super().__init__(title=say("ask-form-title"))
        self.question = field(
            say("ask-form-question"), limit=SHOWN, default=question, paragraph=True, hint=say("ask-form-hint")
        )
        self.add_item(self.question)

    def again(self) -> Form:
        """The form with the question as it was typed."""
        return AskForm(typed(self.question))

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Answer it."""
        await answer_question(interaction, typed(self.question))


class AskButton(LastingButton, template=r"ask:v1"):
    """Opens the form for a question."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label=say("button-ask"), emoji="❓", custom_id="ask:v1"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form."""
        await interaction.response.send_modal(AskForm())


async def answer_question(interaction: Asking, question: str, *, here: bool = False) -> None:
    """Answer a question privately, or `here`, in the message a click came from."""
    await show_answer(interaction, await services_of(interaction).faq.ask(interaction.guild_id, question), here=here)


async def show_answer(interaction: Asking, answer: Answer, *, here: bool = False) -> None:
    """Show an answer privately, or `here`, in the message a click came from, and then count it."""
    if here:
        await interaction.response.edit_message(view=answer_panel(answer))
    else:
        await interaction.response.send_message(view=answer_panel(answer), ephemeral=True)
    await services_of(interaction).faq.count(answer)
