"""Rows of members' holidays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, delete, insert, select, update

from db.engine import Work
from db.prepared import Prepared
from db.tables import pauses
from study.periods import Period

_OF_MEMBERS = Prepared(
    select(pauses.c.member_id, pauses.c.first_period, pauses.c.last_period).where(
        pauses.c.member_id.in_(bindparam("member_ids", expanding=True))
    )
)


async def periods(work: Work, member_id: int) -> frozenset[Period]:
    """The weeks a member has paused or will pause."""
    return (await of_members(work, [member_id])).get(member_id, frozenset())


async def of_members(work: Work, member_ids: Sequence[int]) -> dict[int, frozenset[Period]]:
    """The weeks some members have paused or will pause, by the members' ids; without those who never do."""
    paused: dict[int, frozenset[Period]] = {}
    for member_id, first, last in await _OF_MEMBERS.rows(work, {"member_ids": member_ids}):
        paused[member_id] = paused.get(member_id, frozenset()) | weeks_between(first, last)
    return paused


def weeks_between(first: date, last: date) -> frozenset[Period]:
    """The weeks from one Monday to another, both included."""
    count = (last - first).days // 7 + 1
    return frozenset(Period(first).shift(number) for number in range(count))


async def add(work: Work, member_id: int, first: Period, last: Period, now: datetime) -> None:
    """Write down that a member pauses from one week to another, both included."""
    await work.execute(
        insert(pauses),
        {"member_id": member_id, "first_period": first.monday, "last_period": last.monday, "created_at": now},
    )


async def end(work: Work, member_id: int, present: Period) -> None:
    """End a member's pause: from the week `present` on nothing is paused any more; weeks before it stay paused."""
    mine = pauses.c.member_id == member_id
    await work.execute(delete(pauses).where(mine, pauses.c.first_period >= present.monday))
    await work.execute(
        update(pauses).where(mine, pauses.c.last_period >= present.monday).values(last_period=present.previous.monday)
    )
