"""Rows of members' holidays."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from db.engine import Work
from db.tables import pauses
from study.periods import Period

_OF_MEMBER = select(pauses.c.first_period, pauses.c.last_period).where(pauses.c.member_id == bindparam("member_id"))


async def periods(work: Work, member_id: int) -> set[Period]:
    """The weeks a member has paused or will pause."""
    paused: set[Period] = set()
    for first, last in await work.execute(_OF_MEMBER, {"member_id": member_id}):
        week = Period(first)
        while week.monday <= last:
            paused.add(week)
            week = week.next
    return paused


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
