"""How deliveries stand, in figures that cost the same however many there ever were."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, literal_column, select

from db.deliveries import PERSONAL_REMINDER
from db.engine import Work
from db.tables import deliveries

STATES = ("pending", "failed")  # of what is not over, or should not be

# Written out rather than bound: what a server has prepared for any value cannot use an index on some of the rows.
_COUNTS = {
    state: select(func.count()).select_from(deliveries).where(deliveries.c.state == literal_column(f"'{state}'"))
    for state in STATES
}
_PERSONAL = (
    select(func.count())
    .select_from(deliveries)
    .where(deliveries.c.kind == literal_column(f"'{PERSONAL_REMINDER}'"), deliveries.c.state == "sent")
)


async def overview(work: Work, now: datetime) -> tuple[dict[str, int], datetime | None]:
    """How many there are of each of STATES, and since when (UTC) the latest one is due."""
    counts = {state: int((await work.execute(query)).scalar_one()) for state, query in _COUNTS.items()}
    waiting = (deliveries.c.state == literal_column("'pending'")) & (deliveries.c.due_at <= now)
    oldest = await work.execute(select(deliveries.c.due_at).where(waiting).order_by(deliveries.c.due_at).limit(1))
    return counts, oldest.scalar_one_or_none()


async def count_personal_since(work: Work, since: datetime) -> int:
    """How many reminders went out as direct messages from a moment (UTC) on, to whomever."""
    return int((await work.execute(_PERSONAL.where(deliveries.c.sent_at >= since))).scalar_one())
