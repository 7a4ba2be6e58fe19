"""How long a card takes on one core, and whether anybody else has to wait while fifty are asked for at once.

`python -m bench.cards [CARDS]`, or `make bench`. Every card is another one, with other names and figures, so that
neither the studio nor the cache of written lines can answer from memory what it would not in use.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from rich.console import Console
from rich.table import Table

from bot.art.studio import Card, Studio
from tests.art.samples import PEOPLE, Person, certificate, heatmap, progress_card, standings, weeks

MOST = 0.040  # seconds a card may take, in the middle
HELD = 0.020  # seconds the loop may be held
AT_ONCE = 50
EVERY = 0.001  # seconds between two looks at the clock

KINDS: dict[str, Callable[[Person], Card]] = {
    "progress": progress_card,
    "certificate": certificate,
    "leaderboard": standings,
    "heatmap": heatmap,
    "weeks": lambda person: replace(weeks(26), title=person.name),
}


def _people(count: int) -> list[Person]:
    people = [PEOPLE[at % len(PEOPLE)] for at in range(count)]
    return [replace(person, name=f"{person.name} {at}", hours=person.hours + at) for at, person in enumerate(people)]


def _times(make: Callable[[Person], Card], count: int) -> list[float]:
    times = []
    for person in _people(count):
        card = make(person)
        began = time.perf_counter()
        card.png()
        times.append(time.perf_counter() - began)
    return times


async def _held(count: int) -> tuple[float, float]:
    """The longest the loop was held while `count` cards were drawn, and how long these took; both in seconds."""
    longest, studio = 0.0, Studio()
    cards = [make(person) for at, person in enumerate(_people(count)) for make in [[*KINDS.values()][at % len(KINDS)]]]
    began = time.perf_counter()
    drawing = asyncio.gather(*(studio.draw(card) for card in cards))
    while not drawing.done():
        looked = time.perf_counter()
        await asyncio.sleep(EVERY)
        longest = max(longest, time.perf_counter() - looked - EVERY)
    await drawing
    return longest, time.perf_counter() - began


def measure(count: int) -> bool:
    """Draw `count` cards of each kind and print what they took; return whether all limits were kept."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    table = Table("figure", "is", "should be", box=None)
    fine = True
    for name, make in KINDS.items():
        first, *times = _times(make, count + 1)
        middle, p99 = statistics.median(times), statistics.quantiles(times, n=100)[98]
        fine = fine and middle < MOST
        figures = f"{middle * 1000:.0f} / {p99 * 1000:.0f} / {first * 1000:.0f} ms"
        table.add_row(f"{name}: p50 / p99 / very first", figures, f"p50 under {MOST * 1000:.0f} ms")
    held, took = asyncio.run(_held(AT_ONCE))
    table.add_row(f"{AT_ONCE} cards at once, drawn after", f"{took:.2f} s", "")
    table.add_row("the loop was held at most", f"{held * 1000:.1f} ms", f"under {HELD * 1000:.0f} ms")
    Console().print(table)
    return fine and held < HELD


if __name__ == "__main__":
    sys.exit(0 if measure(int((sys.argv[1:] or ["100"])[0])) else 1)
