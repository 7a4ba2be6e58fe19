"""Half an hour in a crowd: people use the bot all the time while its connection to Discord breaks every half minute.

`python -m bench.soak [MINUTES] [DATABASE_URL]` runs the whole program as a process of its own and prints how much
memory it held. Status 1 when somebody was not answered, something was logged as an error, or memory grew by more
than 5 % after the first five minutes (after a sixth of the time where that is less).
"""

from __future__ import annotations

import asyncio
import itertools
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from tests.wire.crowd import Told, a_group_of, checks_in, uses
from tests.wire.program import Program, started
from tests.wire.server import RECONNECT, Wire, wire_server

PEOPLE = 300
A_SECOND = 20  # interactions
DROP_EVERY = 30.0  # seconds
LOOK_EVERY = 10.0  # seconds
GROWTH = 0.05
TRIES = 3  # for one thing somebody wants; whoever gets no answer asks again
QUESTIONS = ("what is an embedding", "how do I deploy a model", "rag or fine-tuning", "which python version", "hello")


@dataclass
class Soak:
    """What was seen: `memory` is in MB by seconds since the start."""

    wanted: Counter[str] = field(default_factory=Counter)
    told: Counter[Told] = field(default_factory=Counter)
    again: int = 0
    unanswered: list[str] = field(default_factory=list)
    drops: Counter[str] = field(default_factory=Counter)
    memory: list[tuple[float, float]] = field(default_factory=list)

    def growth(self, warm: float) -> float:
        """How much more memory was held in the last tenth of the time than when it was warm, as a share."""
        end = self.memory[-1][0]
        then = [held for at, held in self.memory if warm <= at <= warm + end / 10]
        last = [held for at, held in self.memory if at >= end * 0.9]
        return median(last) / median(then) - 1


async def soak(minutes: float, url: str) -> bool:
    """Run it; return whether all was well."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = url or f"sqlite+aiosqlite:///{folder / 'cohort.sqlite3'}"
        await a_group_of(PEOPLE, url, folder)
        async with wire_server() as wire:
            wire.keeps_calls = False
            process = await started(wire, folder, url)
            seen = await _crowd(wire, process, minutes * 60)
            code = await process.ends(signal.SIGTERM)
        return _report(seen, process.complaints(), code, warm=min(300.0, minutes * 10))


async def _crowd(wire: Wire, process: Program, seconds: float) -> Soak:
    seen, begun, at_work = Soak(), time.monotonic(), set[asyncio.Task[None]]()
    chance = random.Random(0)  # noqa: S311 - no secret
    aside = [asyncio.create_task(_drop(wire, seen)), asyncio.create_task(_watch(process, seen, begun))]
    for number in itertools.count():
        due = begun + number / A_SECOND
        if due > begun + seconds:
            break
        await asyncio.sleep(max(due - time.monotonic(), 0))
        task = asyncio.create_task(_want(wire, seen, chance, number))
        at_work.add(task)
        task.add_done_callback(at_work.discard)
    await asyncio.gather(*at_work)
    for task in aside:
        task.cancel()
    await asyncio.gather(*aside, return_exceptions=True)
    return seen


async def _want(wire: Wire, seen: Soak, chance: random.Random, number: int) -> None:
    user = chance.randint(1, PEOPLE)
    kind = chance.choices(("roadmap", "leaderboard", "faq", "help", "checkin"), (25, 20, 20, 15, 20))[0]
    question = chance.choice(QUESTIONS)
    acts: dict[str, Callable[[], Awaitable[Told]]] = {
        "checkin": lambda: checks_in(wire, user, f"read about vectors, part {number}"),
        "faq": lambda: uses(wire, user, "faq", question=question),
    }
    act = acts.get(kind, lambda: uses(wire, user, kind))
    seen.wanted[kind] += 1
    for _ in range(TRIES):
        told = await act()
        seen.told[told] += 1
        if told is Told.FINE:
            return
        seen.again += 1
    seen.unanswered.append(f"{kind} by {user}: {told.value}")


async def _drop(wire: Wire, seen: Soak) -> None:
    for way in itertools.cycle(("closed", "cut off", "asked to connect again")):
        await asyncio.sleep(DROP_EVERY)
        socket, seen.drops[way] = wire.latest, seen.drops[way] + 1
        if way == "closed":
            await socket.close(code=4000)
        elif way == "cut off":
            wire.cut_off()
        else:
            await socket.send_json({"op": RECONNECT, "d": None})


async def _watch(process: Program, seen: Soak, begun: float) -> None:
    while True:
        await asyncio.sleep(LOOK_EVERY)
        seen.memory.append((time.monotonic() - begun, process.memory()))


def _report(seen: Soak, complaints: list[str], code: int, *, warm: float) -> bool:
    console = Console()
    table = Table("minute", "MB", box=None)
    step = max(len(seen.memory) // 15, 1)
    for at, held in seen.memory[::step]:
        table.add_row(f"{at / 60:.1f}", f"{held:.1f}")
    console.print(table)
    growth = seen.growth(warm)
    console.print(f"wanted: {dict(seen.wanted)}, told: { {told.value: many for told, many in seen.told.items()} }")
    console.print(f"asked again: {seen.again}, never answered: {len(seen.unanswered)}, drops: {dict(seen.drops)}")
    console.print(f"memory after the first {warm / 60:.1f} minutes: {growth:+.1%}; ended with status {code}")
    for line in (*seen.unanswered[:10], *complaints[:10]):
        console.print(line, markup=False)
    return growth <= GROWTH and not seen.unanswered and not complaints and code == 0


if __name__ == "__main__":
    minutes, url = [*sys.argv[1:], *("30", "")[len(sys.argv) - 1 :]]
    sys.exit(0 if asyncio.run(soak(float(minutes), url)) else 1)
