"""Whether a command costs more where there are more servers, groups, members and past check-ins.

`python -m bench.growth`. Databases of three decades of size are looked at by turns, at the services: the same use
cases the commands call, without Discord.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench import town
from bench.table import Figure, show
from bot.app import App, opened
from bot.services.checkins import CheckInAnswers
from bot.services.leaderboard import Look, Topic
from bot.services.person import Person
from bot.settings import DatabaseSettings, Settings
from study.periods import Period

SIZES = (10_000, 100_000, 1_000_000)  # check-ins: of 10, 100 and 1,000 servers with a group each
USES = 150
MOST_RATIO = 2.0  # largest to smallest, in the middle of the uses
QUESTION = "How long does the whole roadmap take next to a job?"
ANSWERS = CheckInAnswers("Trained a small model.", "3.5", "", "Evaluate it", 4)

Use = Callable[[App, Person], Awaitable[object]]


async def asked(app: App, person: Person) -> None:
    """A question is answered; it is counted some while later, with others."""
    await app.services.faq.ask(person.guild_id, QUESTION)


COMMANDS: dict[str, Use] = {
    "/roadmap": lambda app, person: app.services.roadmap.overview(person),
    "/leaderboard": lambda app, person: app.services.leaderboard.look(person, Look(Topic.ALL)),
    "/faq": asked,
    "a check-in": lambda app, person: app.services.checkins.submit(
        person, Period.of(datetime.now(UTC), "UTC"), ANSWERS
    ),
}


@dataclass
class Place:
    """A town of some size, and its members in the order in which they come."""

    app: App
    people: list[Person]

    async def used(self, use: Use, turn: int) -> float:
        """Seconds of one use."""
        person = self.people[turn % len(self.people)]
        began = time.perf_counter()
        await use(self.app, person)
        return time.perf_counter() - began


async def measure(sizes: tuple[int, ...]) -> dict[str, dict[int, list[float]]]:
    """Seconds of each use, by command and by check-ins."""
    with tempfile.TemporaryDirectory() as name:
        async with AsyncExitStack() as stack:
            places = {}
            for size in sizes:
                folder = Path(name) / str(size)
                folder.mkdir()
                url, members = await town.made(folder, size, datetime.now(UTC))
                app = await stack.enter_async_context(
                    opened(Settings(database=DatabaseSettings(url=url, backup_folder=folder)))
                )
                waiting = await town.begin_week(app.database, members, datetime.now(UTC))
                people = [Person(town.guild_of(one), one, f"M{one}") for one in waiting]
                random.Random(3).shuffle(people)  # noqa: S311 - no secret
                places[size] = Place(app, people)
            told: dict[str, dict[int, list[float]]] = {name: {size: [] for size in sizes} for name in COMMANDS}
            for turn in range(-10, USES):
                for command, use in COMMANDS.items():
                    for size, place in places.items():
                        seconds = await place.used(use, turn + 10)
                        if turn >= 0:
                            told[command][size].append(seconds)
            return told


async def figures(sizes: tuple[int, ...] = SIZES) -> list[Figure]:
    """The middle of the uses at each size, each beside that of the smallest."""
    return [
        Figure(
            "growth",
            f"{command} beside {size:,} check-ins in {size // (town.WEEKS * town.IN_GROUP):,} servers",
            statistics.median(times) * 1000,
            "ms",
            beside=statistics.median(by_size[sizes[0]]) * 1000,
            most_ratio=MOST_RATIO,
        )
        for command, by_size in (await measure(sizes)).items()
        for size, times in by_size.items()
    ]


if __name__ == "__main__":
    sys.exit(show(asyncio.run(figures())))
