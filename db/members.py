"""Rows of members."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import RowMapping, bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.tables import members
from study.group import Member

_FIND = select(members).where(members.c.group_id == bindparam("group_id"), members.c.user_id == bindparam("user_id"))
_COUNT = (
    select(func.count())
    .select_from(members)
    .where(members.c.group_id == bindparam("group_id"), members.c.joined_at < bindparam("before"))
)


async def find(work: Work, group_id: int, user_id: int) -> Member | None:
    """The member of a group with this Discord id, or None."""
    row = (await work.execute(_FIND, {"group_id": group_id, "user_id": user_id})).mappings().first()
    return None if row is None else _member(row)


async def add(
    work: Work,
    group_id: int,
    user_id: int,
    *,
    name: str,
    zone: str,
    pace_months: int,
    started_on: date,
    joined_at: datetime,
) -> bool:
    """Write a new member; False when they are one already."""
    values = {
        "group_id": group_id,
        "user_id": user_id,
        "name": name,
        "zone": zone,
        "pace_months": pace_months,
        "started_on": started_on,
        "joined_at": joined_at,
    }
    try:
        async with work.begin_nested():
            await work.execute(insert(members), values)
    except IntegrityError:
        return False
    return True


async def change(work: Work, member_id: int, *, name: str, zone: str, pace_months: int) -> None:
    """Write a member's own settings anew; progress stays."""
    values = {"name": name, "zone": zone, "pace_months": pace_months}
    await work.execute(update(members).where(members.c.id == member_id).values(values))


async def rename(work: Work, member: Member, name: str) -> None:
    """Remember the display name a member has now."""
    if name != member.name:
        await work.execute(update(members).where(members.c.id == member.id).values(name=name))


async def count(work: Work, group_id: int, *, joined_before: datetime) -> int:
    """How many members of a group had joined before a moment (UTC)."""
    return int((await work.execute(_COUNT, {"group_id": group_id, "before": joined_before})).scalar_one())


def _member(row: RowMapping) -> Member:
    return Member(
        id=row["id"],
        group_id=row["group_id"],
        user_id=row["user_id"],
        name=row["name"],
        zone=row["zone"],
        pace_months=row["pace_months"],
        started_on=row["started_on"],
        joined_at=row["joined_at"],
    )
