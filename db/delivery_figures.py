"""How deliveries stand, in figures."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from db.engine import Work
from db.tables import deliveries

STATES = ("pending", "sent", "skipped", "failed")


async def overview(work: Work, now: datetime) -> tuple[dict[str, int], datetime | None]:
    """How many there are of each state, and since when (UTC) the latest one is due."""
    counted = await work.execute(select(deliveries.c.state, func.count()).group_by(deliveries.c.state))
    waiting = (deliveries.c.state == "pending") & (deliveries.c.due_at <= now)
    oldest = await work.execute(select(deliveries.c.due_at).where(waiting).order_by(deliveries.c.due_at).limit(1))
    return {state: int(count) for state, count in counted}, oldest.scalar_one_or_none()
