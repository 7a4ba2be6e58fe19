"""What a scrape, and a look for due work, cost beside a ledger of 10,000, 100,000 and a million ended deliveries.

`python -m bench.ledger`, or `make bench`: on a SQLite file and on a PostgreSQL, each value the median of some looks.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, text

from bench.table import Figure, show
from db import deliveries, tables
from db.deliveries import PERSONAL_REMINDER, REMINDER, WEEKLY_PROMPT
from db.delivery_figures import count_personal_since, overview
from db.engine import Database, Work
from db.upgrade import upgrade
from tests.databases import of_kind

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SIZES = (10_000, 100_000, 1_000_000)
LOOKS = 15
MOST_GROWTH = 3.0  # times, from the least of SIZES to the most: nothing may be read that grows with history
KINDS = (WEEKLY_PROMPT, REMINDER, PERSONAL_REMINDER)


async def figures(sizes: tuple[int, ...] = SIZES) -> list[Figure]:
    """The milliseconds at each size, beside those at the first."""
    return [one for kind in ("sqlite", "postgresql") for one in await _of(kind, sizes)]


async def _of(kind: str, sizes: tuple[int, ...]) -> list[Figure]:
    found, first = list[Figure](), dict[str, float]()
    with tempfile.TemporaryDirectory() as name:
        database = Database(of_kind(kind, Path(name)))
        await upgrade(database, backup_folder=Path(name), now=NOW)
        there = 0
        for size in sizes:
            await _fill(database, there, size)
            there = size
            for what, look in LOOKED_AT.items():
                took = await _median(database, look)
                beside = first.setdefault(what, took)
                bound = MOST_GROWTH if size == sizes[-1] else None
                found.append(Figure("ledger", f"{what}, {kind}, {size:,}", took, "ms", beside, most_ratio=bound))
        await database.close()
    return found


async def _fill(database: Database, begin: int, end: int) -> None:
    """Deliveries of past weeks that went out, or were for nobody, up to so many."""
    for start in range(begin, end, 10_000):
        rows = [_row(number) for number in range(start, min(start + 10_000, end))]
        async with database.write() as work:
            await work.execute(insert(tables.deliveries), rows)
    async with database.write() as work:
        await work.execute(text("ANALYZE"))


def _row(number: int) -> dict[str, object]:
    # A week's deliveries stand together, the newest last; one in three is for nobody.
    week, target = divmod(number, 10_000)
    due = NOW - timedelta(weeks=110 - week)
    skipped = number % 3 == 0
    return {
        "kind": KINDS[number % len(KINDS)],
        "target_id": target,
        "period": due.date() - timedelta(days=due.weekday()),
        "due_at": due,
        "state": "skipped" if skipped else "sent",
        "attempts": 1,
        "sent_at": None if skipped else due,
    }


async def _median(database: Database, look: Callable[[Work], Awaitable[object]]) -> float:
    took = []
    for _ in range(LOOKS):
        begun = time.perf_counter()
        async with database.read() as work:
            await look(work)
        took.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took)


LOOKED_AT: dict[str, Callable[[Work], Awaitable[object]]] = {
    "a scrape's figures": lambda work: overview(work, NOW),
    "a day's direct messages": lambda work: count_personal_since(work, NOW - timedelta(hours=12)),
    "a group's last prompt": lambda work: deliveries.last_sent(work, WEEKLY_PROMPT, 4_321),
}

if __name__ == "__main__":
    sys.exit(show(asyncio.run(figures())))
