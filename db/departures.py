"""Who is gone: servers the bot was removed from, and members who left a server. Rows of theirs are dropped here."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import and_, delete, func, or_, select, update

from db.deliveries import ANSWER, CELEBRATION, HELLO, OF_GROUPS, OF_MEMBERS
from db.engine import Work
from db.forgotten_deliveries import drop_deliveries
from db.groups import hold
from db.shards import EVERY, Shards
from db.tables import achievements, groups, help_requests, members, packs


async def servers_gone(work: Work, before: datetime) -> list[int]:
    """Servers the bot has not been in since a moment (UTC)."""
    gone = groups.c.resting.is_(True) & (groups.c.resting_since < before)
    return list((await work.execute(select(groups.c.guild_id).where(gone).distinct())).scalars())


async def drop_server(work: Work, guild_id: int) -> None:
    """Delete everything there is about a server: its groups with all their members did, and its packs."""
    await hold(work, [guild_id])
    ours = groups.c.guild_id == guild_id
    of_groups = list((await work.execute(select(groups.c.id).where(ours))).scalars())
    theirs = select(members.c.id).where(members.c.group_id.in_(of_groups)).order_by(members.c.id)
    of_members = list((await work.execute(theirs.with_for_update())).scalars())
    asked = select(help_requests.c.id).where(help_requests.c.group_id.in_(of_groups)).order_by(help_requests.c.id)
    of_requests = list((await work.execute(asked.with_for_update())).scalars())
    await drop_deliveries(work, OF_GROUPS, of_groups)
    await drop_deliveries(work, OF_MEMBERS, of_members)
    await drop_deliveries(work, (HELLO,), [guild_id])
    achieved = select(achievements.c.id).join_from(achievements, members).where(members.c.group_id.in_(of_groups))
    await drop_deliveries(work, (CELEBRATION,), list((await work.execute(achieved)).scalars()))
    await drop_deliveries(work, (ANSWER,), of_requests)
    await work.execute(delete(groups).where(ours))
    await work.execute(delete(packs).where(packs.c.guild_id == guild_id))


async def to_look_for(
    work: Work, now: datetime, every: timedelta, limit: int, shards: Shards = EVERY
) -> list[tuple[int, int]]:
    """Members of whom it should be seen whether they are in their server still, as server and person.

    Only those in servers on some shards. Whoever was never looked for comes first; of those who were missing it is seen
    seven times as often.
    """
    due = or_(
        members.c.looked_at.is_(None),
        members.c.looked_at < now - every,
        and_(members.c.gone_since.is_not(None), members.c.looked_at < now - every / 7),
    )
    oldest = func.min(func.coalesce(members.c.looked_at, members.c.joined_at))
    found = await work.execute(
        select(groups.c.guild_id, members.c.user_id)
        .select_from(members.join(groups))
        .where(groups.c.resting.is_(False), members.c.user_id > 0, due, shards.condition(groups.c.guild_id))
        .group_by(groups.c.guild_id, members.c.user_id)
        .order_by(oldest, members.c.user_id)
        .limit(limit)
    )
    return [(row.guild_id, row.user_id) for row in found]


async def looked(work: Work, guild_id: int, user_id: int, now: datetime, *, here: bool) -> datetime | None:
    """Write down whether a person was in a server at a moment (UTC); return since when they are gone, None if not."""
    await hold(work, [guild_id])
    theirs = (members.c.user_id == user_id) & members.c.group_id.in_(
        select(groups.c.id).where(groups.c.guild_id == guild_id)
    )
    since = None if here else func.coalesce(members.c.gone_since, now)
    await work.execute(update(members).where(theirs).values(looked_at=now, gone_since=since))
    found = await work.execute(select(members.c.gone_since).where(theirs).order_by(members.c.gone_since).limit(1))
    return found.scalar_one_or_none()
