"""What the operator sees of the ledger of deliveries, and trying one again."""

from __future__ import annotations

from datetime import datetime

from rich.markup import escape
from rich.table import Table

from bot.clock import utc_now
from bot.ops.screen import put, screen
from bot.settings import Settings
from db import deliveries
from db.deliveries import Entry
from db.engine import Database
from db.upgrade import refuse_unfit

SHOWN = 100  # rows


class NoSuchDelivery(Exception):
    """No delivery of this number failed or was skipped."""


async def show_deliveries(settings: Settings) -> None:
    """Print what failed, is due, claimed, put off, or was skipped, the most urgent first. Raises DatabaseRefused."""
    database, now = await _opened(settings), utc_now()
    try:
        async with database.read() as work:
            entries = await deliveries.unfinished(work, now, SHOWN + 1)
    finally:
        await database.close()
    if not entries:
        put("Everything that was due is delivered.")
        return
    table = Table(box=None, pad_edge=False)
    for name in ("id", "kind", "for", "week", "due (UTC)", "state", "tries"):
        table.add_column(name, no_wrap=name != "state")
    table.add_column("why", overflow="fold")
    for entry in entries[:SHOWN]:
        one = entry.delivery
        table.add_row(
            str(one.id),
            one.kind,
            str(one.target_id),
            one.period.label,
            f"{one.due_at:%Y-%m-%d %H:%M}",
            state_of(entry, now),
            str(one.attempts),
            escape(entry.problem or ""),
        )
    screen().print(table)
    if len(entries) > SHOWN:
        put(f"And more: these are the first {SHOWN}, what failed and what is late before what waits.")


async def retry_delivery(settings: Settings, delivery_id: int) -> None:
    """Let a delivery that failed or was skipped be sent by the running bot. Raises NoSuchDelivery, DatabaseRefused."""
    database = await _opened(settings)
    try:
        async with database.write() as work:
            if not await deliveries.reopen(work, delivery_id, utc_now()):
                raise NoSuchDelivery(
                    f"No delivery {delivery_id} failed or was skipped; `python -m bot deliveries` lists them."
                )
    finally:
        await database.close()
    put(f"Delivery {delivery_id} is due again; the running bot sends it within seconds.")


def state_of(entry: Entry, now: datetime) -> str:
    """A delivery's state in words, at the moment `now` (UTC)."""
    if entry.state != "pending":
        return entry.state
    if entry.lease_until is not None and entry.lease_until > now:
        until = f"{entry.lease_until:%H:%M:%S}"
        return f"put off until {until}" if entry.problem else f"claimed until {until}"
    return "due" if entry.delivery.due_at <= now else "waiting"


async def _opened(settings: Settings) -> Database:
    database = Database(settings.database.url)
    try:
        # Neither made nor upgraded here: the bot of the other version may be at work on it.
        await refuse_unfit(database, "look at")
    except BaseException:
        await database.close()
        raise
    return database
