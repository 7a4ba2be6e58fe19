"""How much memory a server of ordinary size costs, next to the floor.

`python -m bench.memory [SERVERS ...]`. The floor and our bot are started by turns with so many servers, each in a
process of its own, and looked at when they have been told of all and have come to rest.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from bench import bots, town
from bench.servers import realistic_guild
from bench.table import Figure, show
from tests.wire.server import Wire

SERVERS = (1, 1_000, 10_000)
AT_REST = 3.0  # seconds without any work, after which a process is looked at
MOST_RATIO = 1.3
_server = cache(realistic_guild)  # making ten thousand takes as long as reading them


def _told_of(wire: Wire, count: int) -> None:
    def guilds() -> list[dict[str, Any]]:
        return [_server(10**17 + number) for number in range(count)]

    wire.guilds = guilds


async def measure(sizes: tuple[int, ...]) -> dict[str, dict[int, float]]:
    """The memory in MB of the floor and of ours, by the number of servers."""
    told: dict[str, dict[int, float]] = {"floor": {}, "ours": {}}
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            url, _ = await town.made(folder, 1_000, datetime.now(UTC))
            async with bots.quiet_wire() as wire:
                _told_of(wire, size)
                async with bots.floor(wire, folder) as bot:
                    await bot.rests(AT_REST)
                    told["floor"][size] = bot.memory()
            async with bots.quiet_wire() as wire:
                _told_of(wire, size)
                async with bots.ours(wire, folder, url) as bot:
                    await bot.rests(AT_REST)
                    told["ours"][size] = bot.memory()
    return told


async def figures(sizes: tuple[int, ...] = SERVERS) -> list[Figure]:
    """The memory at each size, and what a server adds compared with the floor."""
    told = await measure(sizes)
    found = [
        Figure("memory", f"ours / floor, servers: {size:,}", told["ours"][size], "MB", beside=told["floor"][size])
        for size in sizes
    ]
    least = sizes[0]
    for size in sizes[1:]:
        each = {who: (mb[size] - mb[least]) * 1024 / (size - least) for who, mb in told.items()}
        found.append(
            Figure(
                "memory", f"each server of {size:,}", each["ours"], "KB", beside=each["floor"], most_ratio=MOST_RATIO
            )
        )
    return found


if __name__ == "__main__":
    sys.exit(show(asyncio.run(figures(tuple(map(int, sys.argv[1:])) or SERVERS))))
