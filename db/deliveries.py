"""The ledger of what the bot sends unasked: one row per kind, target and week, whatever dies in between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Executable, Row, RowMapping, bindparam, case, delete, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.engine import Work
from db.tables import deliveries
from study.periods import Period

# Kinds, and whom their target is.
WEEKLY_PROMPT = "weekly-prompt"  # a group
REMINDER = "reminder"  # a group: one message for everybody who may still check in
PERSONAL_REMINDER = "reminder-dm"  # a member who asked for direct messages
SNOOZED_REMINDER = "reminder-again"  # a member who put a reminder off, or whose direct message could not be sent
CELEBRATION = "celebration"  # an achievement: tells the group that a member finished a step, or all of them
ANSWER = "answer"  # a request for help: tells its asker what a mentor answered
PACK_NOTICE = "pack-notice"  # a group: tells its organiser what changed in the curriculum
MENTOR_DIGEST = "mentor-digest"  # a group: tells its mentors how the week went
FAQ_REPORT = "faq-report"  # a group: tells its mentors what was asked of the FAQ in a month
WELCOME = "welcome"  # a group: invites its channel to join, once
HELLO = "hello"  # a server: tells whoever invited the bot what comes next, once
NOTICE = "notice"  # a group: tells its organiser what keeps deliveries from arriving

# What is sent once in a group's or a server's life has no week of its own.
ONCE = Period(date(2026, 1, 5))
OF_GROUPS = (WEEKLY_PROMPT, REMINDER, PACK_NOTICE, MENTOR_DIGEST, FAQ_REPORT, WELCOME, NOTICE)
OF_MEMBERS = (PERSONAL_REMINDER, SNOOZED_REMINDER)
TIMELESS = frozenset({ANSWER, CELEBRATION, PACK_NOTICE, WELCOME, HELLO})  # are as welcome days late


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing to send. `due_at` is UTC; `attempts` counts this claim too, which ends at `lease_until` (UTC)."""

    id: int
    kind: str
    target_id: int
    period: Period
    due_at: datetime
    attempts: int
    lease_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A delivery to be written down; with a `problem` it is skipped from the start."""

    kind: str
    target_id: int
    period: Period
    due_at: datetime
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A delivery as its operator sees it. Times are UTC; `lease_until` is when a claim ends or a next try may come."""

    delivery: Delivery
    state: str
    lease_until: datetime | None
    sent_at: datetime | None
    problem: str | None


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
    deliveries.c.lease_until,
)
# On PostgreSQL another process's claim in the making is passed over; SQLite has one writer and leaves this out.
_WAITING = (
    select(deliveries.c.id)
    .where(
        deliveries.c.state == "pending",
        deliveries.c.kind.in_(bindparam("kinds", expanding=True)),
        deliveries.c.due_at <= bindparam("now"),
        or_(deliveries.c.lease_until.is_(None), deliveries.c.lease_until < bindparam("now")),
    )
    .order_by(deliveries.c.due_at, deliveries.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
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


async def plan(work: Work, planned: Planned) -> bool:
    """Write down what is to be sent; False when that kind, target and week has its row already."""
    written = await work.execute(_insert(work), _values(planned))
    return written.rowcount > 0


async def plan_again(work: Work, planned: Planned) -> None:
    """Write down what is to be sent, in place of the same kind, target and week's earlier one, under a new number."""
    same = (
        (deliveries.c.kind == planned.kind)
        & (deliveries.c.target_id == planned.target_id)
        & (deliveries.c.period == planned.period.monday)
    )
    await work.execute(delete(deliveries).where(same))
    await plan(work, planned)


async def plan_all(work: Work, planned: Sequence[Planned]) -> None:
    """Write down many at once; those that have their row already are left as they are."""
    if planned:
        await work.execute(_insert(work), [_values(one) for one in planned])


async def claim(
    work: Work, owner: str, kinds: Sequence[str], now: datetime, lease_until: datetime, limit: int
) -> list[Delivery]:
    """Take up to `limit` due deliveries of some kinds for `owner`; nobody else gets them before `lease_until` (UTC)."""
    facts = {"kinds": list(kinds), "now": now, "limit": limit}
    waiting: Sequence[int] = (await work.execute(_WAITING, facts)).scalars().all()
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


async def hand_back(work: Work, delivery_ids: Sequence[int], owner: str) -> None:
    """End the claims of `owner` on some deliveries, so that anybody may take them up now."""
    mine = deliveries.c.id.in_(delivery_ids) & (deliveries.c.owner == owner) & (deliveries.c.state == "pending")
    # One that somebody is just marking or dropping needs no giving back.
    free = select(deliveries.c.id).where(mine).with_for_update(skip_locked=True)
    await work.execute(update(deliveries).where(deliveries.c.id.in_(free)).values(lease_until=None))


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


async def reopen(work: Work, delivery_id: int, now: datetime) -> bool:
    """Let a delivery that failed or was skipped be tried again from now (UTC) on; False when there is none such."""
    changed = await work.execute(
        update(deliveries)
        .where(deliveries.c.id == delivery_id, deliveries.c.state.in_(("failed", "skipped")))
        .values(state="pending", due_at=now, lease_until=None, problem=None)
    )
    return changed.rowcount > 0


async def unfinished(work: Work, now: datetime, limit: int) -> list[Entry]:
    """What failed, then what is due by `now` (UTC), then prompts that were skipped, then the rest; the latest first.

    Other kinds are skipped where nobody is to be told anything, which is no news.
    """
    state = deliveries.c.state
    shown = (state != "sent") & ((state != "skipped") | (deliveries.c.kind == WEEKLY_PROMPT))
    first = case((state == "failed", 0), (state == "skipped", 2), (deliveries.c.due_at <= now, 1), else_=3)
    order = (first, deliveries.c.due_at.desc(), deliveries.c.id.desc())
    rows = await work.execute(select(deliveries).where(shown).order_by(*order).limit(limit))
    return [_entry(row) for row in rows.mappings()]


async def latest(work: Work, kind: str, target_id: int) -> Entry | None:
    """The latest delivery of a kind to a target, whatever became of it."""
    mine = (deliveries.c.kind == kind) & (deliveries.c.target_id == target_id)
    row = (await work.execute(select(deliveries).where(mine).order_by(deliveries.c.period.desc()).limit(1))).mappings()
    found = row.first()
    return None if found is None else _entry(found)


async def by_id(work: Work, delivery_id: int) -> Delivery | None:
    """The delivery with this id, or None."""
    row = (await work.execute(select(*_DELIVERY).where(deliveries.c.id == delivery_id))).first()
    return None if row is None else _delivery(row)


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


async def count_out(work: Work) -> int:
    """How many deliveries of all kinds went out."""
    found = await work.execute(select(func.count()).select_from(deliveries).where(deliveries.c.state == "sent"))
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
    return Delivery(row.id, row.kind, row.target_id, Period(row.period), row.due_at, row.attempts, row.lease_until)


def _entry(row: RowMapping) -> Entry:
    delivery = Delivery(row["id"], row["kind"], row["target_id"], Period(row["period"]), row["due_at"], row["attempts"])
    return Entry(delivery, row["state"], row["lease_until"], row["sent_at"], row["problem"])


def _insert(work: Work) -> Executable:
    if work.dialect.name == "postgresql":
        return postgresql.insert(deliveries).on_conflict_do_nothing()
    return sqlite.insert(deliveries).on_conflict_do_nothing()


def _values(planned: Planned) -> dict[str, Any]:
    return {
        "kind": planned.kind,
        "target_id": planned.target_id,
        "period": planned.period.monday,
        "due_at": planned.due_at,
        "state": "skipped" if planned.problem else "pending",
        "attempts": 0,
        "problem": planned.problem,
    }
