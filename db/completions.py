"""Rows of milestones done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.tables import completions, members


@dataclass(frozen=True, slots=True)
class Completion:
    """A milestone a member has done. `done_at` is UTC; `link` leads to the deliverable."""

    milestone: str
    link: str | None
    done_at: datetime


@dataclass(frozen=True, slots=True)
class Finish:
    """Who did which milestone, for the group's news."""

    user_id: int
    name: str
    milestone: str


_OF_MEMBER = (
    select(completions.c.milestone, completions.c.link, completions.c.done_at)
    .where(completions.c.member_id == bindparam("member_id"))
    .order_by(completions.c.done_at, completions.c.id)
)
_FINISHED = (
    select(members.c.user_id, members.c.name, completions.c.milestone)
    .join_from(completions, members)
    .where(
        members.c.group_id == bindparam("group_id"),
        members.c.left_at.is_(None),
        completions.c.known.is_(False),
        completions.c.done_at >= bindparam("since"),
        completions.c.done_at < bindparam("until"),
    )
    .order_by(completions.c.done_at, completions.c.id)
)


async def of_member(work: Work, member_id: int) -> list[Completion]:
    """What a member has done, in the order they did it."""
    rows = await work.execute(_OF_MEMBER, {"member_id": member_id})
    return [Completion(*row) for row in rows]


async def add(work: Work, member_id: int, milestone: str, *, link: str | None, done_at: datetime) -> bool:
    """Write a milestone as done; False when it is already."""
    try:
        async with work.begin_nested():
            await work.execute(
                insert(completions),
                {"member_id": member_id, "milestone": milestone, "link": link, "done_at": done_at},
            )
    except IntegrityError:
        return False
    return True


async def finished(work: Work, group_id: int, since: datetime, until: datetime) -> list[Finish]:
    """Who finished what in a group from `since` up to `until` (UTC), in the order it happened."""
    rows = await work.execute(_FINISHED, {"group_id": group_id, "since": since, "until": until})
    return [Finish(*row) for row in rows]
