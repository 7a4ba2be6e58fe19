"""What organisers and mentors did to a group, as a log that can be read, and its last change taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from study.settings import Setting, Value


class Deed(StrEnum):
    """Something done that is no change of a setting."""

    CREATED = "created"
    POSTED = "posted"
    WELCOMED = "welcomed"
    SEASON = "season"
    REPAIRED = "repaired"
    UNMARKED = "unmarked"
    IMPORTED = "imported"
    EXPORTED = "exported"
    FAQ = "faq"
    BROUGHT = "brought"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the log: who did what, and what was before and after. `done_at` is UTC.

    `user_name` is empty once they asked to be forgotten. An `undone` change was taken back since, or `takes_back` an
    earlier one. `about_id` is Discord's id of the member it was done to, None for nobody or somebody forgotten.
    """

    id: int
    user_id: int | None
    user_name: str
    deed: Setting | Deed
    before: Value
    after: Value
    done_at: datetime
    about_id: int | None = None
    undone: bool = False
    takes_back: bool = False


def deed_named(name: str) -> Setting | Deed:
    """The deed or setting of a name. Raises ValueError for an unknown one."""
    return Setting(name) if name in set(Setting) else Deed(name)
