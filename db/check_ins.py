"""Rows of weekly check-ins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.engine import Work
from db.prepared import Prepared, PreparedInsert
from db.tables import check_ins, members
from study.periods import Period


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One week of a member in their own words. `confidence` is from 1 to 5, None when not said.

    `late` when it was first written after the week had ended.
    """

    period: Period
    done: str
    minutes: int
    blockers: str
    next_up: str = ""
    confidence: int | None = None
    late: bool = False
    written_at: datetime | None = None  # UTC; None for one that is not written yet


def _check_in(row: Any) -> CheckIn:
    return CheckIn(Period(row.period), *row[1:])


# Whoever opens a form sends it soon after.
_LATEST = Prepared(
    select(
        check_ins.c.period,
        check_ins.c.done,
        check_ins.c.minutes,
        check_ins.c.blockers,
        check_ins.c.next_up,
        check_ins.c.confidence,
        check_ins.c.late,
        check_ins.c.created_at,
    )
    .where(check_ins.c.member_id == bindparam("member_id"))
    .order_by(check_ins.c.period.desc())
    .limit(bindparam("limit")),
    _check_in,
)
_OTHERS = Prepared(
    select(members.c.id, members.c.name)
    .join_from(check_ins, members)
    .where(
        members.c.group_id == bindparam("group_id"),
        members.c.id != bindparam("member_id"),
        members.c.left_at.is_(None),
        members.c.hidden.is_(False),
        check_ins.c.period == bindparam("monday"),
    )
    # The number is in the index, as the moment is not; and by the number alone SQLite would go through everybody's
    # check-ins of the week, the newest first, until it has found enough of this group.
    .order_by((check_ins.c.id + 0).desc())
    .limit(bindparam("limit"))
)
_COUNT = (
    select(func.count())
    .select_from(check_ins.join(members))
    .where(
        members.c.group_id == bindparam("group_id"),
        members.c.left_at.is_(None),
        check_ins.c.period == bindparam("monday"),
    )
)

_INSERT = PreparedInsert(
    {
        "sqlite": sqlite.insert(check_ins).on_conflict_do_nothing(),
        "postgresql": postgresql.insert(check_ins).on_conflict_do_nothing(),
    },
    *("member_id", "period", "done", "minutes", "blockers", "created_at", "next_up", "confidence", "late"),
)
_TOTAL = select(func.coalesce(func.sum(check_ins.c.minutes), 0)).where(check_ins.c.member_id == bindparam("member_id"))


async def latest(work: Work, member_id: int, limit: int) -> list[CheckIn]:
    """A member's last check-ins, the latest week first."""
    return list(await _LATEST.rows(work, {"member_id": member_id, "limit": limit}))


async def others(work: Work, group_id: int, member_id: int, period: Period, limit: int) -> dict[int, str]:
    """Who else of a group, and shows themselves, checked in for a week: names by members' ids, the latest first."""
    facts = {"group_id": group_id, "member_id": member_id, "monday": period.monday, "limit": limit}
    return {row.id: row.name for row in await _OTHERS.rows(work, facts)}


async def record(work: Work, member_id: int, check_in: CheckIn, now: datetime) -> bool:
    """Write a week's check-in; True when it is new, False when it replaced the same week's earlier one.

    A replaced one keeps being on time, or late.
    """
    said, week = check_in, check_in.period.monday
    row = (
        *(member_id, week, said.done, said.minutes, said.blockers),
        *(now, said.next_up, said.confidence, said.late),
    )
    if await _INSERT.add(work, row) > 0:
        return True
    words = {
        "done": said.done,
        "minutes": said.minutes,
        "blockers": said.blockers,
        "next_up": said.next_up,
        "confidence": said.confidence,
    }
    mine = (check_ins.c.member_id == member_id) & (check_ins.c.period == week)
    await work.execute(update(check_ins).where(mine).values(**words, edited_at=now))
    return False


async def count(work: Work, group_id: int, period: Period) -> int:
    """How many members of a group checked in for a week."""
    found = await work.execute(_COUNT, {"group_id": group_id, "monday": period.monday})
    return int(found.scalar_one())


async def total_minutes(work: Work, member_id: int) -> int:
    """How many minutes of study a member has checked in, in all."""
    return int((await work.execute(_TOTAL, {"member_id": member_id})).scalar_one())
