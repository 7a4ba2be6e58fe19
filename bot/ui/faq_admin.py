"""The forms and lists with which organisers look after the FAQ."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.services.faq_admin import EntryDraft, FaqReport
from bot.ui import theme
from bot.ui.asking import Asking, services_of
from bot.ui.forms import Form, field, typed
from bot.ui.organising import organiser_of
from bot.ui.panels import line, panel
from bot.ui.words import say
from study.faq import Entry
from study.faq_own import ANSWER_LIMIT, QUESTION_LIMIT, Change

ALIASES_LIMIT = 2000  # characters of all aliases in a form
EXCERPT = 300  # characters of an answer in the history
FILE = "faq.toml"


class EntryForm(Form):
    """Takes a new entry, or a changed one."""

    def __init__(self, slug: str | None, draft: EntryDraft) -> None:
        super().__init__(title=say("faq-entry-edit") if slug else say("faq-entry-add"))
        self._slug = slug
        self.question = field(
            say("faq-entry-question"), limit=QUESTION_LIMIT, default=draft.question, hint=say("faq-entry-question-hint")
        )
        self.answer = field(say("faq-entry-answer"), limit=ANSWER_LIMIT, default=draft.answer, paragraph=True)
        self.aliases = field(
            say("faq-entry-aliases"),
            limit=ALIASES_LIMIT,
            default="\n".join(draft.aliases)[:ALIASES_LIMIT],
            paragraph=True,
            required=False,
            hint=say("faq-entry-aliases-hint"),
        )
        for one in (self.question, self.answer, self.aliases):
            self.add_item(one)

    def _draft(self) -> EntryDraft:
        return EntryDraft(typed(self.question), typed(self.answer), tuple(typed(self.aliases).splitlines()))

    def again(self) -> Form:
        """The form as it was filled in."""
        return EntryForm(self._slug, self._draft())

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Write it; it is found from now on."""
        admin, organiser = services_of(interaction).faq_admin, organiser_of(interaction)
        draft = self._draft()
        entry = await (admin.add(organiser, draft) if self._slug is None else admin.edit(organiser, self._slug, draft))
        await interaction.response.send_message(view=saved_panel(entry), ephemeral=True)


def edit_form(entry: Entry) -> Form:
    """The form for an entry there is."""
    return EntryForm(entry.slug, EntryDraft(entry.question, entry.answer, entry.aliases))


def saved_panel(entry: Entry) -> ui.LayoutView:
    """Says that an entry is live."""
    return panel(say("faq-entry-saved", question=theme.plain(entry.question, QUESTION_LIMIT)), colour=theme.SUCCESS)


def removed_panel(entry: Entry) -> ui.LayoutView:
    """Says that an entry is gone."""
    return panel(say("faq-entry-removed", question=theme.plain(entry.question, QUESTION_LIMIT)))


def history_panel(changes: Sequence[Change]) -> ui.LayoutView:
    """An entry's changes, the newest first."""
    if not changes:
        return panel(say("faq-history-empty"))
    parts: list[str | ui.Item[Any]] = [say("faq-history-title")]
    for change in changes:
        who = theme.plain(change.editor, theme.NAME_LIMIT) or say("faq-somebody")
        when = discord.utils.format_dt(change.changed_at, "R")
        said = say(f"faq-change-{change.kind}", who=who, when=when)
        question = theme.plain(change.question, QUESTION_LIMIT)
        parts.extend([line(), f"{said}\n**{question}**\n{theme.plain(change.answer, EXCERPT)}"])
    return panel(*parts)


def report_panel(report: FaqReport, *controls: ui.Item[Any]) -> ui.LayoutView:
    """The month's list, with controls under it."""
    month = f"{report.month:%Y-%m}"
    asked = [f"{times}× {theme.plain(question, 100)}" for question, times in report.asked]
    failed = [f"{times}× {theme.plain(question, 100)}" for question, times in report.failed]
    unhelpful = [f"👍 {good} 👎 {bad} {theme.plain(question, 100)}" for question, good, bad in report.unhelpful]
    unused = [theme.plain(question, 100) for question in report.unused]
    found = {"asked": asked, "failed": failed, "unhelpful": unhelpful, "unused": unused}
    parts = [say(f"faq-report-{name}") + "\n" + "\n".join(lines) for name, lines in found.items() if lines]
    return panel(say("faq-report-title", month=month), *(parts or [say("faq-report-empty")]), *controls)


def file_of(text: str) -> discord.File:
    """Entries as a file to keep."""
    return discord.File(io.BytesIO(text.encode()), filename=FILE)
