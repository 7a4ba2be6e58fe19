"""What organisers and mentors did to a group, a line each, and the button that takes the last change back."""

from __future__ import annotations

from typing import Any

from discord import ui

from bot.errors import answers_errors
from bot.services.setup import History
from bot.ui import theme
from bot.ui.asking import Asking, services_of
from bot.ui.lasting import LastingButton
from bot.ui.organising import organiser_of
from bot.ui.panels import panel, row
from bot.ui.settings import setting_name, value_text
from bot.ui.words import say, say_day
from study.audit import AuditEntry, Deed
from study.periods import Period
from study.settings import Setting

DETAIL = 80  # characters of what a deed was about


def history_panel(history: History, note: str = "") -> ui.LayoutView:
    """A page of the log, the latest first."""
    lines = [_line(entry) for entry in history.entries] or [say("audit-empty")]
    undoable = history.undoable
    buttons, notes = list[ui.Item[Any]](), [note] if note else []
    if undoable is not None:
        buttons.append(TakeBackButton(history.group.id, undoable.id))
        notes.append(say("audit-undoable", name=setting_name(Setting(undoable.deed)), who=_who(undoable)))
    if history.more:
        buttons.append(OlderButton(history.group.id, history.entries[-1].id))
    return panel(say("audit-title"), "\n".join(lines), *notes, *([row(*buttons)] if buttons else []))


def _line(entry: AuditEntry) -> str:
    facts = {"who": _who(entry), "when": theme.moment(entry.done_at)}
    if isinstance(entry.deed, Deed):
        facts |= {"about": _about(entry)}
        facts |= {"whom": f"<@{entry.about_id}>" if entry.about_id else say("audit-nobody")}
        return say(f"audit-{_deed(entry)}", **facts)
    before, after = value_text(entry.deed, entry.before), value_text(entry.deed, entry.after)
    key = "audit-changed-back" if entry.takes_back else "audit-changed-undone" if entry.undone else "audit-changed"
    return say(key, name=setting_name(entry.deed), before=before, after=after, **facts)


def _about(entry: AuditEntry) -> str:
    about = entry.before if entry.after is None else entry.after
    if about is not None and entry.deed in {Deed.POSTED, Deed.REPAIRED}:
        return say_day(Period.labelled(str(about)).monday)
    return "" if about is None else theme.plain(str(about), DETAIL)


def _deed(entry: AuditEntry) -> str:
    if entry.deed is not Deed.FAQ or isinstance(entry.after, int):
        return entry.deed.value
    if entry.after is None:
        return "faq-removed"
    return "faq-added" if entry.before is None else "faq-edited"


def _who(entry: AuditEntry) -> str:
    return theme.plain(entry.user_name, theme.NAME_LIMIT) if entry.user_name else say("audit-nobody")


class TakeBackButton(LastingButton, template=r"audit-undo:v1:(?P<group>\d{1,20}):(?P<entry>\d{1,20})"):
    """Takes the last change of a setting back."""

    def __init__(self, group_id: int, entry_id: int) -> None:
        self.group_id, self.entry_id = group_id, entry_id
        super().__init__(ui.Button(label=say("button-take-back"), custom_id=f"audit-undo:v1:{group_id}:{entry_id}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Take it back, and show the log as it is now."""
        organiser, setup = organiser_of(interaction).of_group(self.group_id), services_of(interaction).setup
        await setup.undo(organiser, self.entry_id)
        shown = history_panel(await setup.history(organiser), say("audit-taken-back"))
        await interaction.response.edit_message(view=shown)


class OlderButton(LastingButton, template=r"audit-older:v1:(?P<group>\d{1,20}):(?P<entry>\d{1,20})"):
    """Shows earlier entries."""

    def __init__(self, group_id: int, entry_id: int) -> None:
        self.group_id, self.entry_id = group_id, entry_id
        super().__init__(ui.Button(label=say("button-older"), custom_id=f"audit-older:v1:{group_id}:{entry_id}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show them."""
        organiser = organiser_of(interaction).of_group(self.group_id)
        history = await services_of(interaction).setup.history(organiser, before=self.entry_id)
        await interaction.response.edit_message(view=history_panel(history))
