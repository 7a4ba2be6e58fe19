"""What members make and show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

TITLE_LIMIT = 100  # characters
ABOUT_LIMIT = 500  # characters


class ProjectKind(StrEnum):
    """What a project is."""

    REPO = "repo"
    DEMO = "demo"
    NOTEBOOK = "notebook"
    WRITE_UP = "write-up"


@dataclass(frozen=True, slots=True)
class Project:
    """Something a member made. `step` is a step's slug; `about` says what it does; `added_at` is UTC.

    `user_id` and `name` are its maker's, `kudos` how many people liked it.
    """

    id: int
    member_id: int
    user_id: int
    name: str
    kind: ProjectKind
    step: str
    title: str
    link: str
    about: str
    added_at: datetime
    kudos: int
