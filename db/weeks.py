"""Everything that decides what became of members' weeks: check-ins, pauses, repairs, outages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, String, bindparam, cast, func, insert, literal, select, union_all
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.pauses import weeks_between
from db.prepared import Prepared
from db.tables import check_ins, outages, pauses, week_repairs
from study.group import Group, Member
from study.periods import Period
from study.streaks import Weeks, outage_weeks

_NONE: frozenset[Period] = frozenset()
_NOBODY = 0  # whose rows are everybody's: no member has this id

# One statement for all of it, and a row for each kind of week: fifty rows cost three times as much as one long text.
# All check-ins are in the unique index, so that no row itself is looked at, and the late ones in one of their own.
_MEMBERS: BindParameter[Any] = bindparam("member_ids", expanding=True)
_CHECKED_IN = func.aggregate_strings(cast(check_ins.c.period, String), ",")
_ALL = union_all(
    select(check_ins.c.member_id, literal("checked_in").label("what"), _CHECKED_IN)
    .where(check_ins.c.member_id.in_(_MEMBERS))
    .group_by(check_ins.c.member_id),
    select(check_ins.c.member_id, literal("late"), _CHECKED_IN)
    .where(check_ins.c.member_id.in_(_MEMBERS), check_ins.c.late.is_(True))
    .group_by(check_ins.c.member_id),
    select(week_repairs.c.member_id, literal("repaired"), cast(week_repairs.c.period, String)).where(
        week_repairs.c.member_id.in_(_MEMBERS)
    ),
    select(
        pauses.c.member_id,
        literal("paused"),
        cast(pauses.c.first_period, String) + literal(",") + cast(pauses.c.last_period, String),
    ).where(pauses.c.member_id.in_(_MEMBERS)),
    select(
        literal(_NOBODY),
        literal("down"),
        cast(outages.c.began_at, String) + literal(",") + cast(outages.c.ended_at, String),
    ),
)
_RECORDS = Prepared(_ALL)


@lru_cache(maxsize=1000)  # a year of everybody's weeks is read with every check-in, and they are the same
def _week(monday: str) -> Period:
    return Period(date.fromisoformat(monday))


def _moment(text: str) -> datetime:
    # PostgreSQL says the zone, SQLite keeps none: everything is in UTC there.
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Repair:
    """A week that counts because a mentor said so, and why."""

    period: Period
    mentor_name: str
    reason: str


async def of_member(work: Work, group: Group, member: Member) -> Weeks:
    """What is known of a member's weeks."""
    return (await of_members(work, group, [member]))[member.id]


async def of_members(work: Work, group: Group, people: Sequence[Member]) -> dict[int, Weeks]:
    """What is known of the weeks of some members of a group, by their ids."""
    joined = {member.id: member.joined_at for member in people}
    facts = {"member_ids": list(joined)}
    found: dict[int, dict[str, frozenset[Period]]] = {member_id: {} for member_id in joined}
    down: list[tuple[datetime, datetime]] = []
    for member_id, what, told in await _RECORDS.rows(work, facts):
        if member_id == _NOBODY:
            began, ended = map(_moment, told.split(","))
            down.append((began, ended))
            continue
        some = frozenset(map(_week, told.split(",")))
        if what == "paused":
            some = weeks_between(min(some).monday, max(some).monday)
        kinds = found[member_id]
        kinds[what] = kinds[what] | some if what in kinds else some
    left_out = outage_weeks(down, group.slot.zone)
    return {
        member_id: _told(Period.of(joined[member_id], group.slot.zone), kinds, left_out)
        for member_id, kinds in found.items()
    }


def _told(joined: Period, kinds: Mapping[str, frozenset[Period]], left_out: frozenset[Period]) -> Weeks:
    checked_in, late = kinds.get("checked_in", _NONE), kinds.get("late", _NONE)
    return Weeks(
        first=min([joined, *checked_in]),
        on_time=checked_in - late if late else checked_in,
        late=late,
        repaired=kinds.get("repaired", _NONE),
        paused=kinds.get("paused", _NONE),
        outages=left_out,
    )


async def repair(
    work: Work, member_id: int, period: Period, *, mentor_id: int, mentor_name: str, reason: str, now: datetime
) -> bool:
    """Let a week count; False when it was repaired before."""
    values = {"mentor_id": mentor_id, "mentor_name": mentor_name, "reason": reason, "repaired_at": now}
    try:
        async with work.begin_nested():
            await work.execute(insert(week_repairs), {"member_id": member_id, "period": period.monday, **values})
    except IntegrityError:
        return False
    return True


async def repairs(work: Work, member_id: int) -> list[Repair]:
    """The weeks of a member that mentors repaired, the latest first."""
    rows = await work.execute(
        select(week_repairs.c.period, week_repairs.c.mentor_name, week_repairs.c.reason)
        .where(week_repairs.c.member_id == member_id)
        .order_by(week_repairs.c.period.desc())
    )
    return [Repair(Period(row.period), row.mentor_name, row.reason) for row in rows]


async def add_outage(work: Work, began_at: datetime, ended_at: datetime) -> None:
    """Write down that the bot was not at work from one moment to another (UTC)."""
    try:
        async with work.begin_nested():
            await work.execute(insert(outages), {"began_at": began_at, "ended_at": ended_at})
    except IntegrityError:
        return  # another process came back from the same outage a moment earlier
