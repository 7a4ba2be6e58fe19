"""Answers from the FAQ: sure ones, likely ones, and an honest none."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from discord import ui

from bot.errors import answers_errors
from bot.ui import theme
from bot.ui.asking import Asking, services_of
from bot.ui.forms import Form, field, typed
from bot.ui.panels import line, panel, row
from bot.ui.selects import LastingSelect
from bot.ui.words import say
from study.faq import Entry
from study.faq_answering import Verdict

QUESTION_LIMIT = 300  # characters of a question that are read


def answer_panel(question: str, verdict: Verdict) -> ui.LayoutView:
    """What the FAQ says to a question."""
    if verdict.kind == "sure":
        return entry_panel(verdict.matches[0].entry)
    asked = say("faq-asked", question=theme.plain(question, QUESTION_LIMIT))
    if verdict.kind == "unsure":
        return panel(asked, say("faq-unsure"), *(row(EntryButton(m.entry)) for m in verdict.matches))
    return panel(asked, say("faq-unknown"), colour=theme.QUIET)


def entry_panel(entry: Entry) -> ui.LayoutView:
    """One question with its answer and where to read on."""
    links = [ui.Button[Any](label=link.title, url=link.url, style=discord.ButtonStyle.link) for link in entry.links]
    return panel(f"### {entry.question}", entry.answer, *([row(*links)] if links else []), f"-# {say('faq-source')}")


def entries_panel(entries: tuple[Entry, ...]) -> ui.LayoutView:
    """All questions, to pick one."""
    return panel(say("faq-title"), say("faq-about"), line(), row(EntrySelect(entries)))


class EntryButton(ui.DynamicItem[ui.Button[Any]], template=r"faq:v1:(?P<slug>[a-z0-9-]{1,40})"):
    """Shows one entry, in place of the list it was picked from."""

    def __init__(self, entry: Entry | None, slug: str = "") -> None:
        self.slug = entry.slug if entry is not None else slug
        # Discord takes 80 characters on a button and shows about 45 of them on a phone.
        label = discord.utils.escape_mentions(entry.question)[:80] if entry is not None else self.slug
        super().__init__(ui.Button(label=label, custom_id=f"faq:v1:{self.slug}"))

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls(None, match["slug"])

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show the answer."""
        verdict = services_of(interaction).faq.ask(self.slug)
        await interaction.response.edit_message(view=answer_panel(self.slug, verdict))


class EntrySelect(LastingSelect, template=r"faq-pick:v1"):
    """Picks a question from the whole list and keeps the list at hand."""

    def __init__(self, entries: tuple[Entry, ...] = ()) -> None:
        select: ui.Select[Any] = ui.Select(custom_id="faq-pick:v1", placeholder=say("faq-pick"))
        for entry in entries[:25]:
            select.add_option(label=entry.question[:100], value=entry.slug)
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show the answer below the list."""
        picked = self.item.values[0]
        verdict = services_of(interaction).faq.ask(picked)
        await interaction.response.send_message(view=answer_panel(picked, verdict), ephemeral=True)


class AskForm(Form):
    """Asks for a question in one's own words."""

    def __init__(self, question: str = "") -> None:
        super().__init__(title=say("ask-form-title"))
        self.question = field(
            say("ask-form-question"),
            limit=QUESTION_LIMIT,
            default=question,
            paragraph=True,
            hint=say("ask-form-hint"),
        )
        self.add_item(self.question)

    def again(self) -> Form:
        """The form with the question as it was typed."""
        return AskForm(typed(self.question))

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Answer it."""
        question = typed(self.question)
        verdict = services_of(interaction).faq.ask(question)
        await interaction.response.send_message(view=answer_panel(question, verdict), ephemeral=True)


class AskButton(ui.DynamicItem[ui.Button[Any]], template=r"ask:v1"):
    """Opens the form for a question."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label=say("button-ask"), emoji="❓", custom_id="ask:v1"))

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], _match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls()

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form."""
        await interaction.response.send_modal(AskForm())
