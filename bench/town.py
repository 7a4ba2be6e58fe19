"""A database as it looks after a year: groups of twenty, each member with fifty check-ins and what they earned."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from bot.packs import BUILT_IN, read_pack
from db import boards
from db.engine import Database
from db.tables import check_ins, completions, groups, members, points
from study.periods import Period
from tests.databases import database_in
from tests.kill.killing import group_row

WEEKS, IN_GROUP, DONE = 50, 20, 10
_POINTS = {"kind": "check-in", "points": 7, "season": 1}
_SAID = {"done": "Read a chapter and wrote its exercises.", "minutes": 240, "blockers": ""}


def guild_of(member: int) -> int:
    """The server of the first, the second ... member; it has one group, whose number is the same."""
    return (member - 1) // IN_GROUP + 1


async def fill(database: Database, count: int, now: datetime) -> int:
    """Write `count` check-ins up to last week with all that belongs to them; return how many members there are.

    Members' numbers and Discord ids count from one. Nobody is due to be sent anything for a week.
    """
    people = max(count // WEEKS, IN_GROUP)
    done = [milestone.slug for milestone in read_pack(BUILT_IN).milestones[:DONE]]
    for first in range(0, people, IN_GROUP):
        async with database.write() as work:
            await _fill_group(work, guild_of(first + 1), done, now)
    return people


async def _fill_group(work: Any, group_id: int, done: list[str], now: datetime) -> None:
    this = Period.of(now, "UTC")
    weeks = [this.shift(-number) for number in range(1, WEEKS + 1)]
    joined = datetime.combine(weeks[-1].monday, now.timetz())
    ids = range((group_id - 1) * IN_GROUP + 1, group_id * IN_GROUP + 1)
    later = {"next_prompt_at": now + timedelta(weeks=1), "next_prompt_period": this.shift(1).monday}
    own = {"id": group_id, "guild_id": group_id, "zone": "UTC"}
    await work.execute(insert(groups), group_row(group_id) | own | later)
    common = {"group_id": group_id, "zone": "UTC", "pace_months": 6, "started_on": joined.date(), "joined_at": joined}
    await work.execute(insert(members), [{**common, "id": one, "user_id": one, "name": f"M{one}"} for one in ids])
    weekly = [(one, week, now - timedelta(weeks=back)) for one in ids for back, week in enumerate(weeks, start=1)]
    said = [{**_SAID, "member_id": one, "period": week.monday, "created_at": at} for one, week, at in weekly]
    await work.execute(insert(check_ins), said)
    earned = [
        {**_POINTS, "member_id": one, "ref": week.label, "earned_at": at, "day": week.monday}
        for one, week, at in weekly
    ]
    await work.execute(insert(points), earned)
    marks = [
        {"member_id": one, "milestone": slug, "done_at": now - timedelta(weeks=DONE - at, hours=1)}
        for one in ids
        for at, slug in enumerate(done)
    ]
    await work.execute(insert(completions), marks)
    await boards.rebuild(work, group_id)


async def begin_week(database: Database, people: int, now: datetime) -> range:
    """Let every other member check in for the week it is, with nothing else; return the numbers of the others."""
    this = {"period": Period.of(now, "UTC").monday, "created_at": now}
    async with database.write() as work:
        await work.execute(insert(check_ins), [{**_SAID, **this, "member_id": one} for one in range(2, people + 1, 2)])
    return range(1, people + 1, 2)


async def made(folder: Path, count: int, now: datetime) -> tuple[str, int]:
    """Make a database as `fill` does; return its address and how many members there are.

    It is a file in a folder, or in PostgreSQL where COHORT_TEST_DATABASE says postgresql.
    """
    url = database_in(folder)
    database = Database(url)
    await database.let_readers_read()
    people = await fill(database, count, now)
    await database.checkpoint()
    await database.close()
    return url, people
