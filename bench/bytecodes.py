"""How many of Python's instructions an answer takes, and in which functions: nearly the same on a noisy machine.

`python -m bench.bytecodes COMMAND [ANSWERS]`, the command being roadmap, leaderboard, faq or submit. What SQLite and
other C code does is not in it, what the bot does beside answering is.
"""

from __future__ import annotations

import asyncio
import signal
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import bots, town
from bench.bots import Bot
from bench.latency import People, Slices, answered, filled_forms
from bench.servers import realistic_guild

COMMANDS = ("roadmap", "leaderboard", "faq", "submit")
ANSWERS = 60
CHECK_INS = 15_000  # in the database: what an answer takes does not grow with them
SHOWN = 60  # functions


async def counted(command: str, answers: int) -> list[tuple[int, int, int, str]]:
    """What was counted, as `bench/counted.py` writes it, while a command was answered so many times."""
    with tempfile.TemporaryDirectory() as name:
        folder, told = Path(name), Path(name) / "counted"
        url, members = await town.made(folder, CHECK_INS, datetime.now(UTC))
        async with bots.quiet_wire() as wire:
            wire.guilds = lambda: (realistic_guild(number) for number in range(1, town.guild_of(members) + 1))
            run = bots.running(wire, folder, "-m", "bench.counted", str(told), COHORT_DATABASE__URL=url)
            async with run as bot:
                people = People(members)
                await bot.asked(people.uses("help"))
                await _answers(bot, people, command, answers)  # once to warm everything up
                await asyncio.sleep(3)
                await _answers(bot, people, command, answers, counting=True)
        lines = [line.split("\t") for line in told.read_text(encoding="utf-8").splitlines()]
    return [(int(own), int(whole), int(entered), name) for own, whole, entered, name in lines]


async def _answers(bot: Bot, people: People, command: str, count: int, *, counting: bool = False) -> None:
    if command == "submit":
        asks = await filled_forms(bot, people, count)
    else:
        asks = [people.uses(command) for _ in range(count)]
    await bot.rests(0.5)
    if counting:
        bot.process.send_signal(signal.SIGUSR1)
    await answered(bot, asks, 1, Slices())
    if counting:
        bot.process.send_signal(signal.SIGUSR1)


def main(arguments: list[str]) -> int:
    """Count, and show the functions that take most with what they call."""
    if not arguments or arguments[0] not in COMMANDS:
        Console(stderr=True).print(f"Which command? {', '.join(COMMANDS)}.")
        return 2
    answers = int(arguments[1]) if len(arguments) > 1 else ANSWERS
    found = asyncio.run(counted(arguments[0], answers))
    table = Table(box=None, title=f"{sum(own for own, *_ in found) / answers:,.0f} instructions an answer")
    for head in ("with calls", "its own", "entered"):
        table.add_column(head, justify="right")
    table.add_column("function", no_wrap=True)
    for own, whole, entered, name in sorted(found, key=lambda one: -one[1])[:SHOWN]:
        table.add_row(f"{whole / answers:,.0f}", f"{own / answers:,.0f}", f"{entered / answers:.1f}", name)
    Console(width=120).print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
