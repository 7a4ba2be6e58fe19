"""Everything that decides what became of members' weeks: check-ins, pauses, repairs, outages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, String, bindparam, case, cast, func, insert, literal, null, select, union_all
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.pauses import weeks_between
from db.prepared import Prepared
from db.tables import check_ins, outages, pauses, week_repairs
from study.group import Group, Member
from study.periods import Period
from study.streaks import Weeks, outage_weeks

_NOBODY = 0  # whose rows are everybody's: no member has this id

# One statement for all of it, and a row for each kind of week: fifty rows cost three times as much as one long text.
# On time and late are told apart within a member's row, because the index has them by member and nothing is sorted.
_MEMBERS: BindParameter[Any] = bindparam("member_ids", expanding=True)
_WEEK = cast(check_ins.c.period, String)
_ALL = union_all(
    select(
        check_ins.c.member_id,
        literal("on_time").label("what"),
        func.aggregate_strings(case((check_ins.c.late.is_(False), _WEEK)), ",").label("weeks"),
        func.aggregate_strings(case((check_ins.c.late, _WEEK)), ",").label("late"),
    )
    .where(check_ins.c.member_id.in_(_MEMBERS))
    .group_by(check_ins.c.member_id),
    select(week_repairs.c.member_id, literal("repaired"), cast(week_repairs.c.period, String), null()).where(
        week_repairs.c.member_id.in_(_MEMBERS)
    ),
    select(
        pauses.c.member_id,
        literal("paused"),
        cast(pauses.c.first_period, String) + literal(",") + cast(pauses.c.last_period, String),
        null(),
    ).where(pauses.c.member_id.in_(_MEMBERS)),
    select(
        literal(_NOBODY),
        literal("down"),
        cast(outages.c.began_at, String) + literal(",") + cast(outages.c.ended_at, String),
        null(),
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
    found: dict[int, dict[str, set[Period]]] = {
        member_id: {"on_time": set(), "late": set(), "repaired": set(), "paused": set()} for member_id in joined
    }
    down: list[tuple[datetime, datetime]] = []
    for member_id, what, told, late in await _RECORDS.rows(work, facts):
        if member_id == _NOBODY:
            began, ended = map(_moment, told.split(","))
            down.append((began, ended))
            continue
        some = map(_week, told.split(",")) if told else ()
        found[member_id][what].update(weeks_between(*[one.monday for one in some]) if what == "paused" else some)
        if late:
            found[member_id]["late"].update(map(_week, late.split(",")))
    left_out = outage_weeks(down, group.slot.zone)
    return {
        member_id: Weeks(
            first=min([Period.of(joined[member_id], group.slot.zone), *kinds["on_time"], *kinds["late"]]),
            on_time=frozenset(kinds["on_time"]),
            late=frozenset(kinds["late"]),
            repaired=frozenset(kinds["repaired"]),
            paused=frozenset(kinds["paused"]),
            outages=left_out,
        )
        for member_id, kinds in found.items()
    }


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
