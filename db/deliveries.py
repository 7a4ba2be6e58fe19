"""The ledger of what the bot sends unasked: one row per kind, target and week, whatever dies in between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.tables import deliveries
from study.periods import Period

WEEKLY_PROMPT = "weekly-prompt"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing to send. `due_at` is UTC; `attempts` counts this claim too."""

    id: int
    kind: str
    target_id: int
    period: Period
    due_at: datetime
    attempts: int


@dataclass(frozen=True, slots=True)
class Sent:
    """Where the last thing of a kind went."""

    delivery: Delivery
    channel_id: int
    message_id: int


_DELIVERY = (
    deliveries.c.id,
    deliveries.c.kind,
    deliveries.c.target_id,
    deliveries.c.period,
    deliveries.c.due_at,
    deliveries.c.attempts,
)
_WAITING = (
    select(deliveries.c.id)
    .where(
        deliveries.c.state == "pending",
        deliveries.c.due_at <= bindparam("now"),
        or_(deliveries.c.lease_until.is_(None), deliveries.c.lease_until < bindparam("now")),
    )
    .order_by(deliveries.c.due_at, deliveries.c.id)
    .limit(bindparam("limit"))
)
_LAST_SENT = (
    select(*_DELIVERY, deliveries.c.channel_id, deliveries.c.message_id)
    .where(
        deliveries.c.kind == bindparam("kind"),
        deliveries.c.target_id == bindparam("target_id"),
        deliveries.c.state == "sent",
    )
    .order_by(deliveries.c.period.desc())
    .limit(1)
)


async def plan(
    work: Work, kind: str, target_id: int, period: Period, due_at: datetime, *, problem: str | None = None
) -> bool:
    """Write down what is to be sent, or with a `problem` what is skipped; False when that week has its row already."""
    values = {
        "kind": kind,
        "target_id": target_id,
        "period": period.monday,
        "due_at": due_at,
        "state": "skipped" if problem else "pending",
        "problem": problem,
    }
    try:
        async with work.begin_nested():
            await work.execute(insert(deliveries), values)
    except IntegrityError:
        return False
    return True


async def claim(work: Work, owner: str, now: datetime, lease_until: datetime, limit: int) -> list[Delivery]:
    """Take up to `limit` due deliveries for `owner`; nobody else is given them before `lease_until` (UTC)."""
    waiting: Sequence[int] = (await work.execute(_WAITING, {"now": now, "limit": limit})).scalars().all()
    if not waiting:
        return []
    claimed = await work.execute(
        update(deliveries)
        .where(deliveries.c.id.in_(waiting))
        .values(owner=owner, lease_until=lease_until, attempts=deliveries.c.attempts + 1)
        .returning(*_DELIVERY)
    )
    return sorted(map(_delivery, claimed), key=lambda delivery: (delivery.due_at, delivery.id))


async def mark_sent(work: Work, delivery_id: int, *, channel_id: int, message_id: int, now: datetime) -> None:
    """Write down that a delivery is out."""
    await work.execute(
        update(deliveries)
        .where(deliveries.c.id == delivery_id)
        .values(state="sent", channel_id=channel_id, message_id=message_id, sent_at=now, lease_until=None, problem=None)
    )


async def put_off(work: Work, delivery_id: int, *, until: datetime, problem: str) -> None:
    """Give a claim back: nobody tries this delivery again before `until` (UTC)."""
    await work.execute(
        update(deliveries).where(deliveries.c.id == delivery_id).values(lease_until=until, problem=problem[:300])
    )


async def give_up(work: Work, delivery_id: int, *, state: str, problem: str) -> None:
    """End a delivery unsent, as 'failed' or 'skipped'."""
    await work.execute(
        update(deliveries)
        .where(deliveries.c.id == delivery_id)
        .values(state=state, lease_until=None, problem=problem[:300])
    )


async def last_sent(work: Work, kind: str, target_id: int) -> Sent | None:
    """The latest delivery of a kind that went out to a target, or None."""
    row = (await work.execute(_LAST_SENT, {"kind": kind, "target_id": target_id})).first()
    return None if row is None else Sent(_delivery(row), row.channel_id, row.message_id)


async def count_planned(work: Work, kind: str, target_id: int) -> int:
    """How many deliveries of a kind were ever due to a target, whatever became of them."""
    found = await work.execute(
        select(func.count())
        .select_from(deliveries)
        .where(deliveries.c.kind == kind, deliveries.c.target_id == target_id)
    )
    return int(found.scalar_one())


async def count_sent(work: Work, kind: str, target_id: int) -> int:
    """How many deliveries of a kind went out to a target."""
    found = await work.execute(
        select(func.count())
        .select_from(deliveries)
        .where(deliveries.c.kind == kind, deliveries.c.target_id == target_id, deliveries.c.state == "sent")
    )
    return int(found.scalar_one())


def _delivery(row: Row[*tuple[Any, ...]]) -> Delivery:
    return Delivery(row.id, row.kind, row.target_id, Period(row.period), row.due_at, row.attempts)
