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

from bench.table import Figure, show
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
    longest, studio = 0.0, Studio(waiting=count)
    cards = [make(person) for at, person in enumerate(_people(count)) for make in [[*KINDS.values()][at % len(KINDS)]]]
    began = time.perf_counter()
    drawing = asyncio.gather(*(studio.draw(card) for card in cards))
    while not drawing.done():
        looked = time.perf_counter()
        await asyncio.sleep(EVERY)
        longest = max(longest, time.perf_counter() - looked - EVERY)
    await drawing
    return longest, time.perf_counter() - began


def figures(count: int = 100) -> list[Figure]:
    """What `count` cards of each kind took, and how long the loop was held meanwhile."""
    if hasattr(os, "sched_setaffinity"):
        everywhere = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {min(everywhere)})
    found = []
    for name, make in KINDS.items():
        first, *times = _times(make, count + 1)
        p99 = statistics.quantiles(times, n=100)[98]
        found += [
            Figure("cards", f"{name}: p50", statistics.median(times) * 1000, "ms", most=MOST * 1000),
            Figure("cards", f"{name}: p99", p99 * 1000, "ms"),
            Figure("cards", f"{name}: the very first", first * 1000, "ms"),
        ]
    held, took = asyncio.run(_held(AT_ONCE))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, everywhere)
    found.append(Figure("cards", f"{AT_ONCE} at once, drawn after", took, "s"))
    found.append(Figure("cards", "the loop was held meanwhile", held * 1000, "ms", most=HELD * 1000))
    return found


if __name__ == "__main__":
    sys.exit(show(figures(int((sys.argv[1:] or ["100"])[0]))))
