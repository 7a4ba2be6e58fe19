"""10,000 groups due in the same minute: how fast, how politely, and does anybody else have to wait?

`python -m bench.deliveries [GROUPS]`, or `make bench`. The bot runs as its own process against the wire server, which
takes 50 requests a second and refuses what is over that. Meanwhile interactions come in over the gateway and the time
to their answer is measured at the server.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import insert

from db.engine import Database
from db.tables import groups
from db.upgrade import upgrade
from tests.kill.killing import group_row, start_sender
from tests.wire.server import Wire, wire_server

PER_SECOND = 45  # what the bot allows itself of Discord's 50
EVERY = 0.25  # seconds between two interactions


async def measure(count: int) -> bool:
    """Deliver `count` prompts and print what it took; return whether all limits were kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite+aiosqlite:///{folder / 'cohort.sqlite3'}"
        database = Database(url)
        await upgrade(database, backup_folder=folder, now=datetime.now(UTC))
        async with database.write() as work:
            await work.execute(insert(groups), [group_row(number) for number in range(count)])
        await database.close()
        async with wire_server() as wire:
            wire.requests_per_second = 50
            process = await start_sender(url, wire.api_base, folder, speed=1.0, pace=PER_SECOND)
            began = time.monotonic()
            asking = asyncio.create_task(_ask(wire))
            while len(wire.messages) < count and time.monotonic() - began < count / 10 + 60:  # noqa: ASYNC110
                await asyncio.sleep(0.2)
            took = time.monotonic() - began
            asking.cancel()
            process.kill()
            await process.wait()
    return _report(wire, count, took)


async def _ask(wire: Wire) -> None:
    while True:
        await wire.interact("help")
        await asyncio.sleep(EVERY)


def _report(wire: Wire, count: int, took: float) -> bool:
    times = Counter(message["channel_id"] for message in wire.messages)
    answered = sorted(wire.answer_times)
    p99 = statistics.quantiles(answered, n=100)[98] if len(answered) > 1 else float("inf")
    ratio = took / (count / PER_SECOND)
    table = Table("figure", "is", "should be", box=None)
    table.add_row("prompts, each exactly once", f"{sum(n == 1 for n in times.values())} of {count}", str(count))
    table.add_row("time over the limit's own time", f"{ratio:.3f} ({took:.1f} s)", "1.05 at most")
    table.add_row("requests refused (429)", str(wire.refused), "0")
    table.add_row("interactions answered meanwhile", str(len(answered)), "")
    table.add_row(
        "their p50 / p99", f"{statistics.median(answered) * 1000:.0f} / {p99 * 1000:.0f} ms", "p99 under 250 ms"
    )
    Console().print(table)
    return len(times) == count and max(times.values()) == 1 and ratio <= 1.05 and wire.refused == 0 and p99 < 0.25


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(measure(int((sys.argv[1:] or ["10000"])[0]))) else 1)
