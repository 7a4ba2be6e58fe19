"""How long the pages of the leaderboard with one's own place take, in groups and servers of any size.

`python -m bench.leaderboard`, or `make bench`. The sizes are looked at in turns, so that whatever else the machine does
falls on all of them. Ten groups together are ten boards laid into one another, so they stand beside ten smaller ones:
what is to be seen is that more members make a page no slower.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from bench.table import Figure, show
from bot.services.leaderboard import LeaderboardService, Look, Topic, Turn
from bot.services.person import Person
from db import boards
from db.engine import Database
from db.tables import groups, members, points
from db.upgrade import upgrade
from tests.kill.killing import group_row
from tests.postgres import new_database

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
# Members by the number of groups they are in; who is in several looks at the whole server.
SIZES = {1: (1_000, 10_000, 100_000), 10: (10_000, 100_000, 1_000_000)}
NUMBERS = {1: "one group", 10: "ten groups"}
SAME = ((1, 100_000), (10, 100_000))
LOOKS = 300
PAGES = {
    "all time": Look(Topic.ALL),
    "the week, with its goal": Look(Topic.WEEK),
    "around oneself": Look(Topic.ALL, turn=Turn.MINE),
}
MOST, RATIO = 0.015, 2.0  # seconds for 99 of 100; slowest size to the fastest of as many groups


@dataclass(frozen=True, slots=True)
class Place:
    """A server of so many members in so many groups; their Discord ids are counted from `first_user`."""

    groups: int
    size: int
    guild_id: int
    first_user: int

    def somebody(self, chance: random.Random) -> Person:
        """One of the members of its first group."""
        return Person(self.guild_id, self.first_user + chance.randrange(self.size // self.groups), "Somebody")


async def fill(database: Database, sizes: Mapping[int, Sequence[int]]) -> list[Place]:
    """Make servers of these sizes by their groups, with a ledger of one deed each and the boards that follow."""
    places, first_user, group_id, member_id = [], 1, 0, 0
    chance = random.Random(1)  # noqa: S311 - no secret
    wanted = ((number, size) for number, members_of in sizes.items() for size in members_of)
    for guild, (number_of, size) in enumerate(wanted, start=1):
        place = Place(number_of, size, guild, first_user)
        for number in range(place.groups):
            group_id += 1
            each = size // place.groups
            row = group_row(group_id) | {"id": group_id, "guild_id": guild, "name": f"Group {number}", "zone": "UTC"}
            await _fill_group(database, row, first_user, member_id, each, chance)
            first_user, member_id = first_user + each, member_id + each
        places.append(place)
    return places


async def _fill_group(
    database: Database, row: dict[str, Any], first_user: int, before: int, count: int, chance: random.Random
) -> None:
    day = NOW.date()
    people = [
        {
            "id": before + number + 1,
            "group_id": row["id"],
            "user_id": first_user + number,
            "name": f"Member {first_user + number}",
            "zone": "UTC",
            "pace_months": 6,
            "started_on": day,
            "joined_at": NOW,
        }
        for number in range(count)
    ]
    deeds = [
        {
            "member_id": one["id"],
            "kind": "project",
            "ref": "1",
            "points": 1 + int(chance.paretovariate(0.9) * 10) % 9_000,
            "earned_at": NOW,
            "day": day,
            "season": 1,
        }
        for one in people
    ]
    async with database.write() as work:
        await work.execute(insert(groups), row)
        for start in range(0, count, 10_000):
            await work.execute(insert(members), people[start : start + 10_000])
            await work.execute(insert(points), deeds[start : start + 10_000])
        await boards.rebuild(work, row["id"])


async def measure(database: Database, places: list[Place], look: Look) -> dict[Place, list[float]]:
    """Seconds for each of LOOKS looks, by place."""
    service, chance = LeaderboardService(database, lambda: NOW), random.Random(2)  # noqa: S311 - no secret
    times: dict[Place, list[float]] = {place: [] for place in places}
    for turn in range(-10, LOOKS):
        for place in places:
            person = place.somebody(chance)
            began = time.perf_counter()
            await service.look(person, replace(look, whole_server=place.groups > 1))
            if turn >= 0:  # the first ones only warm the statements up
                times[place].append(time.perf_counter() - began)
    return times


@contextmanager
def _urls() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        yield {"SQLite": f"sqlite+aiosqlite:///{folder}/bench.sqlite3", "PostgreSQL": new_database()}


async def figures() -> list[Figure]:
    """On both kinds of database: each page at the slowest size beside the fastest one, and the worst p99."""
    found = list[Figure]()
    with _urls() as urls:
        for kind, url in urls.items():
            database = Database(url)
            await upgrade(database, backup_folder=Path(tempfile.gettempdir()), now=NOW)
            places = await fill(database, SIZES)
            for page, look in PAGES.items():
                found += _told(f"board, {page}, {kind}", await measure(database, places, look))
            await database.close()
    return found


def _told(what: str, times: Mapping[Place, Sequence[float]]) -> Iterator[Figure]:
    middles = {place: statistics.median(each) * 1000 for place, each in times.items()}
    for number in SIZES:
        alike = [middle for place, middle in middles.items() if place.groups == number]
        name = f"{what}, {NUMBERS[number]}: slowest size"
        yield Figure("database", name, max(alike), "ms", beside=min(alike), most_ratio=RATIO)
    one, ten = (next(middles[place] for place in middles if (place.groups, place.size) == same) for same in SAME)
    yield Figure("database", f"{what}: ten groups beside one of as many", ten, "ms", beside=one)
    p99 = max(statistics.quantiles(each, n=100)[98] for each in times.values())
    yield Figure("database", f"{what}: worst p99", p99 * 1000, "ms", most=MOST * 1000)


if __name__ == "__main__":
    sys.exit(show(asyncio.run(figures())))
