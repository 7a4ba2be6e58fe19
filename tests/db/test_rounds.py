"""Units of work that share a commit: each is kept or undone by itself, and none is told before it is safe."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from db.engine import Database, Work
from db.errors import NotSaved
from tests.databases import of_sqlite, opened

pytestmark = of_sqlite

TABLES = """
CREATE TABLE kept (n INTEGER PRIMARY KEY);
CREATE TABLE owed (n INTEGER REFERENCES kept DEFERRABLE INITIALLY DEFERRED);
"""
LONG = """SELECT count(*) FROM (
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 40000) SELECT n FROM numbers
)"""


class TurnedDown(Exception):
    """A rule of the program says no."""


@asynccontextmanager
async def made(folder: Path) -> AsyncIterator[Database]:
    file = folder / "some.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(TABLES)
    async with opened(f"sqlite+aiosqlite:///{file}") as database:
        await database.let_readers_read()
        yield database


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with made(tmp_path) as one:
        yield one


def saved(database: Database) -> set[int]:
    """What another program finds in the file just now."""
    with closing(sqlite3.connect(database.file or "")) as connection:
        return {row[0] for row in connection.execute("SELECT n FROM kept")}


async def add(work: Work, number: int) -> None:
    await work.execute(text("INSERT INTO kept VALUES (:n)"), {"n": number})


async def keep(database: Database, number: int) -> None:
    async with database.write() as work:
        await add(work, number)


async def keep_slowly(database: Database, number: int) -> None:
    async with database.write() as work:
        await add(work, number)
        await work.execute(text(LONG))


async def turn_down(database: Database, number: int) -> None:
    async with database.write() as work:
        await add(work, number)
        raise TurnedDown


async def add_twice(database: Database, number: int) -> None:
    async with database.write() as work:
        await add(work, number)
        await add(work, number)


async def mend(database: Database, number: int) -> None:
    async with database.write() as work:
        await add(work, number)
        with pytest.raises(IntegrityError):
            async with work.begin_nested():
                await add(work, number)


async def lose_everything(database: Database, number: int) -> None:
    async with database.write() as work:
        await add(work, number)
        _undone_by_sqlite(work)
        await add(work, number)


async def lose_it_unseen(database: Database, number: int) -> None:
    async with database.write() as work:
        await add(work, number)
        _undone_by_sqlite(work)


def _undone_by_sqlite(work: Work) -> None:
    """As SQLite does by itself when a disk is full, in the worst case."""
    driver: Any = work.sync_connection.connection.driver_connection  # type: ignore[union-attr]
    driver._conn.rollback()


Way: TypeAlias = Callable[[Database, int], Coroutine[Any, Any, None]]

WAYS: tuple[Way, ...] = (
    keep,
    keep_slowly,
    turn_down,
    add_twice,
    mend,
    lose_everything,
    lose_it_unseen,
)


async def all_at_once(*acts: Awaitable[None]) -> list[BaseException | None]:
    return await asyncio.gather(*acts, return_exceptions=True)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    ways=st.lists(st.sampled_from(WAYS), min_size=1, max_size=9),
    given_up=st.lists(st.tuples(st.integers(0, 8), st.integers(0, 6)), max_size=3),
)
@example(ways=[turn_down, keep, keep_slowly], given_up=[(0, 1), (2, 3)])
async def test_what_is_told_as_saved_is_saved_and_what_failed_is_not(
    ways: list[Way], given_up: list[tuple[int, int]]
) -> None:
    with TemporaryDirectory() as folder:
        async with made(Path(folder)) as database:
            fine, failed = set[int](), set[int]()

            async def tell(number: int) -> None:
                try:
                    await ways[number](database, number)
                except (TurnedDown, IntegrityError, NotSaved):
                    failed.add(number)
                else:
                    fine.add(number)
                    assert number in saved(database)

            tasks = [asyncio.create_task(tell(number)) for number in range(len(ways))]
            for number, rounds in given_up:
                for _ in range(rounds):
                    await asyncio.sleep(0)
                if number < len(tasks):
                    tasks[number].cancel()
            told = await asyncio.gather(*tasks, return_exceptions=True)
            assert [one for one in told if isinstance(one, Exception)] == []
            await keep(database, 99)
            assert fine | {99} <= saved(database)
            assert not failed & saved(database)
            assert database.connections_in_use == 0


async def told_of_commits(database: Database) -> list[str]:
    """A list that grows with every commit from now on."""
    told = list[str]()
    async with database.write() as work:
        driver: Any = work.sync_connection.connection.driver_connection  # type: ignore[union-attr]
    driver._conn.set_trace_callback(lambda said: told.append(said) if said == "COMMIT" else None)
    return told


async def test_a_crowd_shares_its_commits(database: Database) -> None:
    commits = await told_of_commits(database)
    await all_at_once(*(keep(database, number) for number in range(50)))
    assert saved(database) == set(range(50))
    assert len(commits) <= 3


async def test_whoever_writes_alone_does_not_wait_for_others(database: Database) -> None:
    await keep(database, 1)
    await asyncio.sleep(0)
    writing = keep(database, 2)
    with pytest.raises(StopIteration):
        writing.send(None)
    assert saved(database) == {1, 2}


async def test_a_commit_that_fails_is_told_to_all_whose_it_was(database: Database) -> None:
    async def owe(number: int) -> None:
        async with database.write() as work:
            await add(work, number)
            await work.execute(text("INSERT INTO owed VALUES (1000)"))

    told = await all_at_once(keep(database, 1), keep(database, 2), owe(3), keep(database, 4))
    assert told[0] is None
    assert [type(one) for one in told[1:]] == [IntegrityError] * 3
    await keep(database, 5)
    assert saved(database) == {1, 5}


async def test_whose_transaction_sqlite_undid_is_told_and_the_next_ones_are_saved(database: Database) -> None:
    told = await all_at_once(
        keep(database, 1), keep(database, 2), lose_everything(database, 3), keep(database, 4), keep(database, 5)
    )
    assert [type(one) for one in told] == [type(None), NotSaved, NotSaved, type(None), type(None)]
    assert saved(database) == {1, 4, 5}


async def test_somebody_who_gives_up_takes_nobody_along(database: Database) -> None:
    await keep(database, 9)
    writing = [asyncio.create_task(keep(database, number)) for number in range(6)]
    await asyncio.sleep(0)
    for one in writing[1:3]:
        one.cancel()
    told = await asyncio.gather(*writing, return_exceptions=True)
    assert [type(one) for one in told] == [type(None), *[asyncio.CancelledError] * 2, *[type(None)] * 3]
    assert {0, 3, 4, 5, 9} <= saved(database)


async def test_an_upgrade_has_what_was_written_before_it_and_waits_for_nobody(database: Database) -> None:
    async def upgrade() -> None:
        async with database.migration() as work:
            found.extend((await work.execute(text("SELECT n FROM kept"))).scalars())

    found = list[int]()
    await all_at_once(*(keep(database, number) for number in range(5)), upgrade(), keep(database, 5))
    assert set(found) >= set(range(5))
    assert saved(database) == set(range(6))


async def test_closing_waits_for_what_is_being_committed(tmp_path: Path) -> None:
    async with made(tmp_path) as database:
        await keep(database, 9)
        writing = [asyncio.create_task(keep(database, number)) for number in range(3)]
        await asyncio.sleep(0)
    assert saved(database) == {0, 1, 2, 9}
    await asyncio.gather(*writing)
