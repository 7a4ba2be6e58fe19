"""Which processes are sending, so that they can share Discord's limits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update

from db.engine import Work
from db.tables import workers

_COUNT = select(func.count()).select_from(workers).where(workers.c.alive_until > bindparam("now"))


async def at_work(work: Work, now: datetime) -> int:
    """How many processes are at work at a moment (UTC)."""
    return int((await work.execute(_COUNT, {"now": now})).scalar_one())


async def leave(work: Work, owner: str) -> None:
    """Say that a process is at work no longer."""
    await work.execute(delete(workers).where(workers.c.owner == owner))


async def report(work: Work, owner: str, now: datetime, alive_until: datetime) -> int:
    """Say that a process is at work until a moment (UTC) and return how many are, itself included."""
    mine = workers.c.owner == owner
    renewed = await work.execute(update(workers).where(mine).values(alive_until=alive_until))
    if renewed.rowcount == 0:
        await work.execute(delete(workers).where(workers.c.alive_until < now))
        await work.execute(insert(workers), {"owner": owner, "alive_until": alive_until})
    return await at_work(work, now)
