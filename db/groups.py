"""Rows of study groups.

They come first in the one order in which a unit of work takes rows: whoever asks for a server's groups in one has the
server to themselves from there on, and whoever else writes for it waits right at the start, with nothing in hand that
anybody could wait for. On PostgreSQL those are row locks that keep nobody from looking, nor from pointing at a group;
SQLite has one writer anyway. docs/architecture.md has the whole order.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from db.engine import Work, is_writing
from db.prepared import Prepared
from db.tables import groups
from study.agenda import Occasion
from study.errors import UnknownZone
from study.group import Group
from study.periods import Period
from study.schedule import WeeklySlot
from study.zones import zone

log = logging.getLogger(__name__)

_EVERY = select(groups).where(groups.c.guild_id == bindparam("guild_id")).order_by(groups.c.id)
_HELD = _EVERY.with_for_update(key_share=True)
_DUE = (
    select(groups)
    .where(
        groups.c.next_prompt_at <= bindparam("now"),
        groups.c.channel_id.is_not(None),
        groups.c.resting.is_(False),
        groups.c.archived.is_(False),
    )
    .order_by(groups.c.next_prompt_at)
    .limit(bindparam("limit"))
    # Processes that plan at once share the groups out, and one that somebody writes for just now has its turn soon.
    .with_for_update(key_share=True, skip_locked=True)
)

_PLAN_NEXT = (
    update(groups)
    .where(groups.c.id == bindparam("group_id"))
    .values(next_prompt_at=bindparam("at"), next_prompt_period=bindparam("monday"))
)


@dataclass(frozen=True, slots=True)
class NewGroup:
    """What a group is set up with; the fields mean what they mean in `Group`."""

    guild_id: int
    name: str
    channel_id: int | None
    organiser_id: int
    slot: WeeklySlot
    pace_months: int
    started_on: date
    first_prompt: Occasion


async def of_guild(work: Work, guild_id: int) -> Group | None:
    """The first study group of a server, or None. A unit of work has the server to itself from then on."""
    group: Group | None = await (_ONE_HELD if is_writing(work) else _OF_GUILD).first(work, {"guild_id": guild_id})
    return group


async def all_of_guild(work: Work, guild_id: int) -> list[Group]:
    """Every study group of a server, the oldest first. A unit of work has the server to itself from then on."""
    return list(await (_ALL_HELD if is_writing(work) else _ALL_OF_GUILD).rows(work, {"guild_id": guild_id}))


async def hold(work: Work, guild_ids: Collection[int] | Select[int]) -> None:
    """Have some servers to oneself until the unit of work is over; before anything else is written for any of them."""
    if work.dialect.name == "postgresql":
        theirs = select(groups.c.id).where(groups.c.guild_id.in_(guild_ids)).order_by(groups.c.id)
        await work.execute(theirs.with_for_update(key_share=True))


async def by_id(work: Work, group_id: int) -> Group | None:
    """The group with this id, or None."""
    group: Group | None = await _BY_ID.first(work, {"group_id": group_id})
    return group


async def guilds(work: Work) -> list[tuple[int, bool]]:
    """Every server with a group, and whether its groups rest."""
    rows = await work.execute(select(groups.c.guild_id, groups.c.resting).distinct())
    return [(row.guild_id, row.resting) for row in rows]


async def awake(work: Work) -> list[Group]:
    """Every running group of a server the bot is in."""
    running = groups.c.resting.is_(False) & groups.c.archived.is_(False)
    rows = await work.execute(select(groups).where(running).order_by(groups.c.id))
    return [_group(row) for row in rows]


async def due(work: Work, now: datetime, limit: int) -> list[Group]:
    """Groups whose next prompt has fallen due by `now` (UTC), the longest due first, at most `limit`."""
    rows = await work.execute(_DUE, {"now": now, "limit": limit})
    return [_group(row) for row in rows]


async def add(work: Work, new: NewGroup, now: datetime) -> Group | None:
    """Write a new group; None when another one has its name or its channel."""
    values = {
        "guild_id": new.guild_id,
        "name": new.name,
        "channel_id": new.channel_id,
        "organiser_id": new.organiser_id,
        "pace_months": new.pace_months,
        "started_on": new.started_on,
        "created_at": now,
        **_slot_values(new.slot),
        **_occasion_values(new.first_prompt),
    }
    try:
        async with work.begin_nested():
            written = await work.execute(insert(groups).values(values).returning(*groups.c))
    except IntegrityError:
        return None
    return _group(written.one())


async def save(work: Work, group: Group) -> bool:
    """Write a group's settings and next prompt anew; False when the name or the channel is another group's."""
    values = {
        "name": group.name,
        "channel_id": group.channel_id,
        "organiser_id": group.organiser_id,
        "pace_months": group.pace_months,
        "started_on": group.started_on,
        "mentor_role_id": group.mentor_role_id,
        "mentor_channel_id": group.mentor_channel_id,
        "weekly_goal": group.weekly_goal,
        "step_roles": group.step_roles,
        "reminders": group.reminders,
        "check_ins_shown": group.check_ins_shown,
        "archived": group.archived,
        "pack_id": group.pack_id,
        "pack_title": group.pack_title,
        "language": group.language,
        **_slot_values(group.slot),
        **_occasion_values(Occasion(group.next_prompt_period, group.next_prompt_at)),
    }
    try:
        async with work.begin_nested():
            await work.execute(update(groups).where(groups.c.id == group.id).values(values))
    except IntegrityError:
        return False
    return True


async def plan_next(work: Work, occasions: Mapping[int, Occasion]) -> None:
    """Write down when groups' next prompts fall due, and for which week, by the groups' ids."""
    rows = [
        {"group_id": group_id, "at": occasion.due_at, "monday": occasion.period.monday}
        for group_id, occasion in occasions.items()
    ]
    if rows:
        await work.execute(_PLAN_NEXT, rows)


async def set_attention(work: Work, group_id: int, problem: str | None, *, unless: str = "") -> bool:
    """Write down what keeps deliveries from arriving, or None for nothing; False when that was known already.

    A problem of the kind `unless` stays as it is.
    """
    news = groups.c.attention.is_(None) if problem else groups.c.attention != unless  # never true of null
    changed = await work.execute(
        update(groups).where(groups.c.id == group_id, news).values(attention=problem and problem[:300])
    )
    return changed.rowcount > 0


async def forget_mentor_channel(work: Work, group_id: int) -> None:
    """Send no more digests of a group."""
    await work.execute(update(groups).where(groups.c.id == group_id).values(mentor_channel_id=None))


async def set_resting(work: Work, guild_id: int, now: datetime, *, resting: bool) -> list[Group]:
    """Let a server's groups rest from a moment (UTC) on, or wake them; return those that did not before."""
    await hold(work, [guild_id])
    changed = await work.execute(
        update(groups)
        .where(groups.c.guild_id == guild_id, groups.c.resting.is_(not resting))
        .values(resting=resting, resting_since=now if resting else None)
        .returning(*groups.c)
    )
    return [_group(row) for row in changed]


def _slot_values(slot: WeeklySlot) -> dict[str, Any]:
    return {"zone": slot.zone, "weekday": slot.weekday, "minute_of_day": slot.at.hour * 60 + slot.at.minute}


def _occasion_values(occasion: Occasion) -> dict[str, Any]:
    return {"next_prompt_at": occasion.due_at, "next_prompt_period": occasion.period.monday}


def _group(row: Any) -> Group:
    hour, minute = divmod(row.minute_of_day, 60)
    return Group(
        id=row.id,
        guild_id=row.guild_id,
        name=row.name,
        channel_id=row.channel_id,
        organiser_id=row.organiser_id,
        slot=WeeklySlot(row.weekday, time(hour, minute), known_zone(row.zone, row.id)),
        pace_months=row.pace_months,
        started_on=row.started_on,
        next_prompt_at=row.next_prompt_at,
        next_prompt_period=Period(row.next_prompt_period),
        attention=row.attention,
        resting=row.resting,
        mentor_role_id=row.mentor_role_id,
        step_roles=row.step_roles,
        mentor_channel_id=row.mentor_channel_id,
        season=row.season,
        weekly_goal=row.weekly_goal,
        reminders=row.reminders,
        check_ins_shown=row.check_ins_shown,
        archived=row.archived,
        pack_id=row.pack_id,
        pack_title=row.pack_title,
        language=row.language,
    )


# A group changes once a week, and everything that anybody does begins with it.
_ALL_OF_GUILD, _ALL_HELD = Prepared(_EVERY, _group), Prepared(_HELD, _group)
_OF_GUILD, _ONE_HELD = Prepared(_EVERY.limit(1), _group), Prepared(_HELD.limit(1), _group)
_BY_ID = Prepared(select(groups).where(groups.c.id == bindparam("group_id")), _group)


@cache
def known_zone(name: str, group_id: int) -> str:
    """The zone, or UTC for one that left the tz database: a group that moves by hours is better than one that stops."""
    try:
        return zone(name).key
    except UnknownZone:
        log.warning(
            "group %d: timezone %r is in the tz database no more; going by UTC until /setup names one", group_id, name
        )
        return "UTC"
