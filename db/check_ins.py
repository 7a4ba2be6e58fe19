"""Rows of weekly check-ins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.tables import check_ins, members
from study.periods import Period


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One week of a member in their own words."""

    period: Period
    done: str
    minutes: int
    blockers: str


_LATEST = (
    select(check_ins.c.period, check_ins.c.done, check_ins.c.minutes, check_ins.c.blockers)
    .where(check_ins.c.member_id == bindparam("member_id"))
    .order_by(check_ins.c.period.desc())
    .limit(1)
)
_PERIODS = select(check_ins.c.period).where(check_ins.c.member_id == bindparam("member_id"))
_COUNT = (
    select(func.count())
    .select_from(check_ins.join(members))
    .where(
        members.c.group_id == bindparam("group_id"),
        members.c.left_at.is_(None),
        check_ins.c.period == bindparam("monday"),
    )
)

_TOTAL = select(func.coalesce(func.sum(check_ins.c.minutes), 0)).where(check_ins.c.member_id == bindparam("member_id"))


async def latest(work: Work, member_id: int) -> CheckIn | None:
    """A member's latest check-in, or None."""
    row = (await work.execute(_LATEST, {"member_id": member_id})).first()
    return None if row is None else CheckIn(Period(row.period), row.done, row.minutes, row.blockers)


async def periods(work: Work, member_id: int) -> set[Period]:
    """The weeks a member has checked in for."""
    return {Period(monday) for (monday,) in await work.execute(_PERIODS, {"member_id": member_id})}


async def record(work: Work, member_id: int, check_in: CheckIn, now: datetime) -> bool:
    """Write a week's check-in; True when it is new, False when it replaced the same week's earlier one."""
    words = {"done": check_in.done, "minutes": check_in.minutes, "blockers": check_in.blockers}
    key = {"member_id": member_id, "period": check_in.period.monday}
    try:
        async with work.begin_nested():
            await work.execute(insert(check_ins), {**key, **words, "created_at": now})
    except IntegrityError:
        mine = (check_ins.c.member_id == member_id) & (check_ins.c.period == check_in.period.monday)
        await work.execute(update(check_ins).where(mine).values(**words, edited_at=now))
        return False
    return True


async def count(work: Work, group_id: int, period: Period) -> int:
    """How many members of a group checked in for a week."""
    found = await work.execute(_COUNT, {"group_id": group_id, "monday": period.monday})
    return int(found.scalar_one())


async def total_minutes(work: Work, member_id: int) -> int:
    """How many minutes of study a member has checked in, in all."""
    return int((await work.execute(_TOTAL, {"member_id": member_id})).scalar_one())
