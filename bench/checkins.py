"""How long a check-in's unit of work takes on SQLite when a million check-ins are there already.

`python -m bench.checkins [CHECK_INS]`, or `make bench`. They belong to groups of twenty, fifty weeks each.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.table import Figure, show
from bench.town import guild_of, made
from bot.packs import BUILT_IN, read_pack
from bot.services.checkins import CheckInAnswers, CheckInService
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person
from db.engine import Database
from study.periods import Period

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SUBMITTED = 500
MOST = 0.015  # seconds for 99 of 100


async def measure(database: Database, people: int) -> list[float]:
    """Seconds for each of SUBMITTED new check-ins by different members."""
    service = CheckInService(database, lambda: NOW, PackShelf(read_pack(BUILT_IN)))
    this = Period.of(NOW, "UTC")
    times = []
    emptying = asyncio.create_task(_keep_emptying(database))
    for one in random.Random(1).sample(range(1, people + 1), min(SUBMITTED + 10, people)):  # noqa: S311 - no secret
        person = Person(guild_of(one), one, f"M{one}")
        began = time.perf_counter()
        await service.submit(person, this, CheckInAnswers("Trained a small model.", "3.5", "CUDA", "Evaluate it", 4))
        times.append(time.perf_counter() - began)
    emptying.cancel()
    return times[10:]


async def _keep_emptying(database: Database) -> None:
    while True:  # as the program does with its tick
        await asyncio.sleep(1)
        await database.checkpoint()


async def figures(count: int = 1_000_000) -> list[Figure]:
    """What a check-in takes beside `count` others."""
    with tempfile.TemporaryDirectory() as folder:
        url, people = await made(Path(folder), count, NOW)
        database = Database(url)
        times = await measure(database, people)
        await database.close()
    p99 = statistics.quantiles(times, n=100)[98]
    what = f"a check-in beside {count:,} others"
    return [
        Figure("database", f"{what}: p50", statistics.median(times) * 1000, "ms"),
        Figure("database", f"{what}: p99", p99 * 1000, "ms", most=MOST * 1000),
    ]


if __name__ == "__main__":
    sys.exit(show(asyncio.run(figures(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))))
