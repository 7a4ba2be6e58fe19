"""What is asked of the FAQ is counted behind the answers, together where many ask at once; on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import pytest

from bot.services.faq_tally import FaqTally
from db import faq_asked, groups
from db.engine import Database, Work
from db.errors import DatabaseAway
from db.faq_asked import Asked
from db.groups import NewGroup
from study.agenda import Occasion
from study.periods import Period
from study.schedule import WeeklySlot
from tests.clock import MONDAY

MONTH = date(2026, 3, 1)


class Counted(Database):
    """A database that counts its units of work, lets them wait until it is `free`, and can be away."""

    writes, away = 0, False

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.free = asyncio.Event()
        self.free.set()
        self.begun = asyncio.Event()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Work]:
        """One unit of work."""
        self.writes += 1
        self.begun.set()
        await self.free.wait()
        if self.away:
            raise DatabaseAway("no route to host")
        async with super().write() as work:
            yield work


@pytest.fixture
async def database(either: str) -> AsyncIterator[Counted]:
    made = Counted(either)
    first = Occasion(Period(MONDAY.date()), MONDAY)
    slot = WeeklySlot(0, MONDAY.time(), "UTC")
    async with made.write() as work:
        assert await groups.add(work, NewGroup(1, "Group", 5, 7, slot, 6, MONDAY.date(), first), MONDAY)
    made.writes = 0
    made.begun.clear()
    yield made
    await made.close()


def asked(number: int) -> Asked:
    return Asked(1, MONTH, f"digest-{number}", f"question {number}", "sure", "faq-1")


async def counted(database: Database) -> int:
    async with database.read() as work:
        return (await faq_asked.most_asked(work, 1, MONTH)).get("faq-1", 0)


async def test_a_crowd_is_counted_to_the_last_in_few_units_of_work(database: Counted) -> None:
    tally = FaqTally(database)
    database.free.clear()
    noting = [asyncio.create_task(tally.note(asked(number % 7))) for number in range(60)]
    await database.begun.wait()
    noting += [asyncio.create_task(tally.note(asked(number % 7))) for number in range(20)]
    await asyncio.sleep(0)
    database.free.set()
    await asyncio.gather(*noting)
    assert await counted(database) == 80
    assert database.writes == 2  # those of a moment, and all who came while they were written


async def test_the_words_behind_a_button_are_there_before_they_are_written(database: Counted) -> None:
    tally = FaqTally(database)
    database.free.clear()
    noting = [asyncio.create_task(tally.note(asked(number))) for number in range(2)]
    await asyncio.sleep(0)
    assert tally.waiting(1, "digest-1") == "question 1"
    assert tally.waiting(2, "digest-1") is None
    database.free.set()
    await asyncio.gather(*noting)
    assert tally.waiting(1, "digest-1") is None


async def test_a_database_that_is_away_keeps_nobody_and_counting_goes_on_later(
    database: Counted, caplog: pytest.LogCaptureFixture
) -> None:
    tally = FaqTally(database)
    database.away = True
    await tally.note(asked(1))
    assert "answered and not counted: 1, because no route to host" in caplog.text
    assert "question 1" not in caplog.text
    database.away = False
    await tally.note(asked(1))
    assert await counted(database) == 1
