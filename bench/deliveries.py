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

from sqlalchemy import insert

from bench.bots import quiet_wire
from bench.table import Figure, show
from db.engine import Database
from db.tables import groups
from db.upgrade import upgrade
from tests.kill.killing import group_row, start_sender
from tests.wire.server import Wire

PER_SECOND = 45  # what the bot allows itself of Discord's 50
EVERY = 0.25  # seconds between two interactions


async def figures(count: int = 10_000) -> list[Figure]:
    """What it took to deliver `count` prompts, and who had to wait meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite+aiosqlite:///{folder / 'cohort.sqlite3'}"
        database = Database(url)
        await upgrade(database, backup_folder=folder, now=datetime.now(UTC))
        async with database.write() as work:
            await work.execute(insert(groups), [group_row(number) for number in range(count)])
        await database.close()
        async with quiet_wire() as wire:
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


def _report(wire: Wire, count: int, took: float) -> list[Figure]:
    times = Counter(message["channel_id"] for message in wire.messages)
    once = sum(number == 1 for number in times.values())
    answered = sorted(wire.answer_times)
    p99 = statistics.quantiles(answered, n=100)[98] if len(answered) > 1 else float("inf")
    middle = statistics.median(answered) if answered else float("inf")
    return [
        Figure("fan-out", f"{count:,} prompts, each exactly once", once, least=count),
        Figure("fan-out", "time beside the limit's own", took, "s", beside=count / PER_SECOND, most_ratio=1.05),
        Figure("fan-out", "requests refused (429)", wire.refused, most=0),
        Figure("fan-out", "interactions meanwhile: p50", middle * 1000, "ms"),
        Figure("fan-out", "interactions meanwhile: p99", p99 * 1000, "ms", most=250),
    ]


if __name__ == "__main__":
    sys.exit(show(asyncio.run(figures(int((sys.argv[1:] or ["10000"])[0])))))
