"""What members ask their mentors for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RequestKind(StrEnum):
    """What a request is about: a milestone somebody is stuck at, a blocker of a check-in, a question to the FAQ."""

    MILESTONE = "milestone"
    BLOCKER = "blocker"
    QUESTION = "question"


class RequestState(StrEnum):
    """Where a request is: waiting, claimed by a mentor, or closed in one of three ways.

    `answered` in writing, `done` when it was settled elsewhere, `withdrawn` by whoever asked.
    """

    WAITING = "waiting"
    CLAIMED = "claimed"
    ANSWERED = "answered"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class AnswerWay(StrEnum):
    """How an answer reaches whoever asked: by a mention in the group's channel or by a direct message."""

    MENTION = "mention"
    DM = "dm"


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """Something a member wants a mentor's help with.

    `ref` is a milestone's slug, a week's label or a question's digest; `user_id` and `mentor_id` are Discord's. `name`
    and `mentor_name` are the display names they had then. Times are UTC.
    """

    id: int
    group_id: int
    user_id: int
    name: str
    kind: RequestKind
    ref: str
    text: str
    way: AnswerWay
    state: RequestState
    mentor_id: int | None
    mentor_name: str | None
    answer: str | None
    created_at: datetime
    closed_at: datetime | None

    @property
    def open(self) -> bool:
        """True while it waits or is claimed."""
        return self.state in {RequestState.WAITING, RequestState.CLAIMED}
