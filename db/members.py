"""Rows of members."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db import boards
from db.engine import Work
from db.prepared import Prepared
from db.tables import check_ins, members, pauses
from study.group import Member
from study.languages import ENGLISH
from study.periods import Period
from study.reminders import Way

_PRESENT = members.c.left_at.is_(None)
_OF_GROUP = select(members).where(members.c.group_id == bindparam("group_id"), _PRESENT).order_by(members.c.id)
_PAUSED = (
    select(pauses.c.id)
    .where(
        pauses.c.member_id == members.c.id,
        pauses.c.first_period <= bindparam("monday"),
        pauses.c.last_period >= bindparam("monday"),
    )
    .exists()
)
_COUNT = select(func.count()).select_from(members).where(members.c.group_id == bindparam("group_id"), _PRESENT)
_EXPECTED = (
    select(func.count())
    .select_from(members)
    .where(members.c.group_id == bindparam("group_id"), members.c.joined_at < bindparam("before"), _PRESENT, ~_PAUSED)
)
_TO_REMIND = select(members).where(
    members.c.group_id.in_(bindparam("group_ids", expanding=True)), members.c.reminders != Way.OFF.value, _PRESENT
)
_CHECKED_IN = (
    select(check_ins.c.id)
    .where(check_ins.c.member_id == members.c.id, check_ins.c.period == bindparam("monday"))
    .exists()
)
_WHO_CHECKED_IN = (
    select(members)
    .where(members.c.group_id == bindparam("group_id"), _PRESENT, members.c.hidden.is_(False), _CHECKED_IN)
    .order_by(members.c.id)
    .limit(bindparam("limit"))
)
_AWAITED = (
    select(members)
    .where(
        members.c.group_id == bindparam("group_id"),
        members.c.reminders != Way.OFF.value,
        _PRESENT,
        ~_PAUSED,
        ~_CHECKED_IN,
    )
    .order_by(members.c.id)
)


async def find(work: Work, group_id: int, user_id: int) -> Member | None:
    """The member of a group with this Discord id, or None; somebody who left is none."""
    member: Member | None = await _FIND.first(work, {"group_id": group_id, "user_id": user_id})
    return member


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
    weekly_hours: int | None = None,
    language: str = ENGLISH,
) -> bool:
    """Write a new member, or take one who left in again with all they did; False when they are a member already."""
    values = {
        "group_id": group_id,
        "user_id": user_id,
        "name": name,
        "zone": zone,
        "pace_months": pace_months,
        "started_on": started_on,
        "joined_at": joined_at,
        "weekly_hours": weekly_hours,
        "language": language,
    }
    try:
        async with work.begin_nested():
            await work.execute(insert(members), values)
    except IntegrityError:
        gone = (members.c.group_id == group_id) & (members.c.user_id == user_id) & members.c.left_at.is_not(None)
        found = await work.execute(select(members.c.id, members.c.hidden).where(gone).with_for_update())
        back = found.first()
        if back is None:
            return False
        await boards.set_shown(work, await boards.seat(work, back.id), shown=not back.hidden)
        await work.execute(update(members).where(members.c.id == back.id).values(left_at=None, **values))
    return True


async def leave(work: Work, member_id: int, now: datetime) -> None:
    """Write down that a member left at a moment (UTC); what they did stays, and is theirs when they come back."""
    await boards.set_shown(work, await boards.seat(work, member_id), shown=False)
    await work.execute(update(members).where(members.c.id == member_id).values(left_at=now))


async def set_hidden(work: Work, member_id: int, *, hidden: bool) -> None:
    """Write down whether a present member's place and progress are kept from others."""
    await boards.set_shown(work, await boards.seat(work, member_id), shown=not hidden)
    await work.execute(update(members).where(members.c.id == member_id).values(hidden=hidden))


async def change(
    work: Work, member_id: int, *, name: str, zone: str, pace_months: int, weekly_hours: int | None
) -> None:
    """Write a member's own settings anew; progress stays."""
    values = {"name": name, "zone": zone, "pace_months": pace_months, "weekly_hours": weekly_hours}
    await work.execute(update(members).where(members.c.id == member_id).values(values))


async def meet(work: Work, member: Member, name: str, language: str) -> None:
    """Remember the display name and the language a member has now."""
    if (name, language) != (member.name, member.language):
        now = {"name": name, "language": language}
        await work.execute(update(members).where(members.c.id == member.id).values(now))


async def by_id(work: Work, member_id: int) -> Member | None:
    """The member with this id, or None."""
    member: Member | None = await _BY_ID.first(work, {"member_id": member_id})
    return member


async def of_group(work: Work, group_id: int) -> list[Member]:
    """The members of a group, in the order they joined."""
    return [_member(row) for row in await work.execute(_OF_GROUP, {"group_id": group_id})]


async def who_checked_in(work: Work, group_id: int, period: Period, limit: int) -> list[Member]:
    """Members of a group who checked in for a week and show themselves, those who joined first before others."""
    facts = {"group_id": group_id, "monday": period.monday, "limit": limit}
    return [_member(row) for row in await work.execute(_WHO_CHECKED_IN, facts)]


async def by_ids(work: Work, member_ids: Sequence[int]) -> list[Member]:
    """The members with these ids, as far as they are there."""
    rows = await work.execute(select(members).where(members.c.id.in_(member_ids)).order_by(members.c.id))
    return [_member(row) for row in rows]


async def to_remind(work: Work, group_ids: Sequence[int]) -> list[Member]:
    """The members of some groups who have not turned reminders off."""
    rows = await work.execute(_TO_REMIND, {"group_ids": list(group_ids)})
    return [_member(row) for row in rows]


async def set_reminders(work: Work, member_id: int, way: Way) -> None:
    """Write down how a member wants to be reminded."""
    await work.execute(update(members).where(members.c.id == member_id).values(reminders=way.value))


async def count(work: Work, group_id: int) -> int:
    """How many members a group has."""
    return int((await work.execute(_COUNT, {"group_id": group_id})).scalar_one())


async def expected(work: Work, group_id: int, period: Period, *, joined_before: datetime) -> int:
    """How many members of a group could check in for a week: joined before a moment (UTC) and not pausing."""
    facts = {"group_id": group_id, "before": joined_before, "monday": period.monday}
    return int((await work.execute(_EXPECTED, facts)).scalar_one())


async def awaited(work: Work, group_id: int, period: Period) -> list[Member]:
    """Who may still be reminded to check in for a week: has not, does not pause, and did not turn reminders off."""
    rows = await work.execute(_AWAITED, {"group_id": group_id, "monday": period.monday})
    return [_member(row) for row in rows]


def _member(row: Any) -> Member:
    return Member(
        id=row.id,
        group_id=row.group_id,
        user_id=row.user_id,
        name=row.name,
        zone=row.zone,
        pace_months=row.pace_months,
        started_on=row.started_on,
        joined_at=row.joined_at,
        reminders=Way(row.reminders),
        hidden=row.hidden,
        left=row.left_at is not None,
        weekly_hours=row.weekly_hours,
        language=row.language,
    )


# Whoever opens a form sends it soon after.
_FIND = Prepared(
    select(members).where(
        members.c.group_id == bindparam("group_id"), members.c.user_id == bindparam("user_id"), _PRESENT
    ),
    _member,
)
_BY_ID = Prepared(select(members).where(members.c.id == bindparam("member_id")), _member)
