"""How long a check-in's unit of work takes on SQLite when a million check-ins are there already.

`python -m bench.checkins [CHECK_INS]`, or `make bench`. They belong to groups of twenty, fifty weeks each.
"""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import insert

from bot.packs import BUILT_IN, read_pack
from bot.services.checkins import CheckInAnswers, CheckInService
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person
from db import boards
from db.engine import Database
from db.tables import check_ins, groups, members, points
from db.upgrade import upgrade
from study.periods import Period
from tests.kill.killing import group_row

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WEEKS, IN_GROUP = 50, 20
SUBMITTED = 500
MOST = 0.015  # seconds for 99 of 100


async def fill(database: Database, count: int) -> int:
    """Write `count` check-ins with their points and boards; return how many members they belong to."""
    people = max(count // WEEKS, IN_GROUP)
    this = Period.of(NOW, "UTC")
    weeks = [this.shift(-number) for number in range(1, WEEKS + 1)]
    joined = datetime.combine(weeks[-1].monday, NOW.timetz())
    for first in range(0, people, IN_GROUP):
        group_id = first // IN_GROUP + 1
        ids = range(first + 1, first + IN_GROUP + 1)
        async with database.write() as work:
            await work.execute(
                insert(groups), group_row(group_id) | {"id": group_id, "guild_id": group_id, "zone": "UTC"}
            )
            common = {"group_id": group_id, "zone": "UTC", "pace_months": 6, "started_on": joined.date()}
            rows = [{**common, "id": one, "user_id": one, "name": f"M{one}", "joined_at": joined} for one in ids]
            await work.execute(insert(members), rows)
            said = {"done": "Read a chapter and wrote its exercises.", "minutes": 240, "blockers": ""}
            await work.execute(
                insert(check_ins),
                [
                    {**said, "member_id": one, "period": week.monday, "created_at": NOW - timedelta(weeks=back)}
                    for one in ids
                    for back, week in enumerate(weeks, start=1)
                ],
            )
            await work.execute(
                insert(points),
                [
                    {
                        "member_id": one,
                        "kind": "check-in",
                        "ref": week.label,
                        "points": 7,
                        "earned_at": NOW,
                        "day": week.monday,
                        "season": 1,
                    }
                    for one in ids
                    for week in weeks
                ],
            )
            await boards.rebuild(work, group_id)
    return people


async def measure(database: Database, people: int) -> list[float]:
    """Seconds for each of SUBMITTED new check-ins by different members."""
    service = CheckInService(database, lambda: NOW, PackShelf(read_pack(BUILT_IN)))
    this = Period.of(NOW, "UTC")
    times = []
    emptying = asyncio.create_task(_keep_emptying(database))
    for one in random.Random(1).sample(range(1, people + 1), min(SUBMITTED + 10, people)):  # noqa: S311 - no secret
        person = Person((one - 1) // IN_GROUP + 1, one, f"M{one}")
        began = time.perf_counter()
        await service.submit(person, this, CheckInAnswers("Trained a small model.", "3.5", "CUDA", "Evaluate it", 4))
        times.append(time.perf_counter() - began)
    emptying.cancel()
    return times[10:]


async def _keep_emptying(database: Database) -> None:
    while True:  # as the program does with its tick
        await asyncio.sleep(1)
        await database.checkpoint()


async def main(count: int) -> bool:
    """Measure and print a table; return whether it was quick enough."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/bench.sqlite3")
        await upgrade(database, backup_folder=Path(folder), now=NOW)
        await database.let_readers_read()
        times = await measure(database, await fill(database, count))
        await database.close()
    middle, p99 = statistics.median(times), statistics.quantiles(times, n=100)[98]
    table = Table("figure", "is", "should be", box=None)
    told = f"{middle * 1000:.1f} / {p99 * 1000:.1f} ms"
    table.add_row(f"a check-in beside {count:,} others: p50 / p99", told, f"p99 under {MOST * 1000:.0f} ms")
    Console().print(table)
    Console(soft_wrap=True, highlight=False).print(json.dumps({"check_ins": count, "p50": middle, "p99": p99}))
    return p99 < MOST


if __name__ == "__main__":
    sys.exit(not asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)))
