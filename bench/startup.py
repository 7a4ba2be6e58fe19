"""From starting the program to the first answered command, with a database that is there already.

`python -m bench.startup [TIMES]`. A command is used as soon as the bot has connected; the floor is started by turns.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench import bots, town
from bench.latency import People
from bench.servers import realistic_guild
from bench.table import Figure, show

TIMES = 7
MOST = 1.5  # seconds
SLOT = 6.0  # seconds between two IDENTIFYs of ours, or the later one waits for its turn
MEMBERS = 1_000 // town.WEEKS


async def first_answer(folder: Path, command: str, *arguments: str, **settings: str) -> float:
    """Seconds from the start of a process to its first answer at the server."""
    async with bots.quiet_wire() as wire:
        wire.guilds = lambda: [realistic_guild(1)]
        began = time.perf_counter()
        async with bots.running(wire, folder, *(arguments or ("-m", "bench.floor", wire.api_base)), **settings) as bot:
            await bot.asked(People(MEMBERS).uses(command))
            return time.perf_counter() - began


async def figures(times: int = TIMES) -> list[Figure]:
    """The middle of some starts; the very first, which registers the commands, is not among them."""
    ours, floor = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url, _ = await town.made(folder, 1_000, datetime.now(UTC))
        for _ in range(times + 1):
            floor.append(await first_answer(folder, "ping"))
            await asyncio.sleep(SLOT)
            ours.append(await first_answer(folder, "roadmap", *bots.OURS, COHORT_DATABASE__URL=url))
    middle, least = statistics.median(ours[1:]), statistics.median(floor[1:])
    return [Figure("start", "start to the first answered /roadmap", middle, "s", beside=least, most=MOST)]


if __name__ == "__main__":
    sys.exit(show(asyncio.run(figures(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))))
