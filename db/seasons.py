"""Rows of a group's seasons. The first one needs none: it began with the group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from db.engine import Work
from db.tables import groups, seasons


@dataclass(frozen=True, slots=True)
class Season:
    """A season of a group; `started_at` is UTC."""

    number: int
    name: str
    started_at: datetime


async def start(work: Work, group_id: int, number: int, name: str, now: datetime) -> bool:
    """Begin the season after `number`; False when somebody else just did."""
    mine = (groups.c.id == group_id) & (groups.c.season == number)
    changed = await work.execute(update(groups).where(mine).values(season=number + 1))
    if not changed.rowcount:
        return False
    row = {"group_id": group_id, "number": number + 1, "name": name, "started_at": now}
    await work.execute(insert(seasons), row)
    return True


async def of_group(work: Work, group_id: int) -> list[Season]:
    """The seasons of a group that were given a name, the latest first."""
    rows = await work.execute(
        select(seasons.c.number, seasons.c.name, seasons.c.started_at)
        .where(seasons.c.group_id == group_id)
        .order_by(seasons.c.number.desc())
    )
    return [Season(*row) for row in rows]
