"""What is asked of SQLite here and what in its thread."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from db import haste
from db.engine import UNITS_IN_LOG, Database
from db.haste import SLOW
from db.sqlite_driver import BUSY_TIMEOUT_MS
from tests.databases import of_sqlite, opened

pytestmark = of_sqlite

LONG = """SELECT count(*) FROM (
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 400000) SELECT n FROM numbers
)"""


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(f"sqlite+aiosqlite:///{tmp_path / 'some.sqlite3'}") as made:
        yield made


async def test_a_long_look_is_answered_and_nobody_else_waits_for_it(database: Database) -> None:
    longest, ended = 0.0, asyncio.Event()

    async def others() -> None:
        nonlocal longest
        while not ended.is_set():
            looked = time.thread_time()  # the loop's own work, whatever else the machine does
            await asyncio.sleep(0)
            longest = max(longest, time.thread_time() - looked)

    waiting = asyncio.create_task(others())
    async with database.read() as work:
        assert (await work.execute(text(LONG))).scalar_one() == 400_000
        assert (await work.execute(text(LONG))).scalar_one() == 400_000
    ended.set()
    await waiting
    assert longest < 0.05


async def test_a_look_that_is_given_up_leaves_the_connection_usable(database: Database) -> None:
    async def look() -> None:
        async with database.read() as work:
            await work.execute(text(LONG))

    looking = asyncio.create_task(look())
    await asyncio.sleep(0)
    looking.cancel()
    await asyncio.gather(looking, return_exceptions=True)
    async with database.read() as work:
        assert (await work.execute(text("SELECT 1"))).scalar_one() == 1
    assert database.connections_in_use == 0


async def test_what_was_written_is_kept_and_what_failed_is_not(database: Database) -> None:
    async with database.write() as work:
        await work.execute(text("CREATE TABLE kept (n INTEGER PRIMARY KEY)"))
        await work.execute(text("INSERT INTO kept VALUES (1)"))

    async def the_second_fails() -> None:
        async with database.write() as work:
            await work.execute(text("INSERT INTO kept VALUES (2)"))
            await work.execute(text("INSERT INTO kept VALUES (1)"))

    with pytest.raises(IntegrityError):
        await the_second_fails()
    async with database.read() as work:
        assert (await work.execute(text("SELECT n FROM kept"))).scalars().all() == [1]


async def test_a_commit_that_fails_is_undone_and_the_next_one_is_not_touched_by_it(database: Database) -> None:
    async with database.write() as work:
        await work.execute(text("CREATE TABLE kept (n INTEGER PRIMARY KEY)"))
        await work.execute(text("CREATE TABLE owed (n REFERENCES kept DEFERRABLE INITIALLY DEFERRED)"))

    async def owe() -> None:
        async with database.write() as work:
            await work.execute(text("INSERT INTO kept VALUES (1)"))
            await work.execute(text("INSERT INTO owed VALUES (1000)"))

    with pytest.raises(IntegrityError):
        await owe()
    async with database.write() as work:
        await work.execute(text("INSERT INTO kept VALUES (2)"))
    async with database.read() as work:
        assert (await work.execute(text("SELECT n FROM kept"))).scalars().all() == [2]


async def test_a_small_look_never_begins_to_ask_the_thread_however_often_it_is_taken(database: Database) -> None:
    where = set()
    small = LONG.replace("400000", "20").replace("count(*)", "count(*), here()")
    async with database.read() as work:
        driver: Any = (await work.get_raw_connection()).driver_connection
        await driver.create_function("here", 0, threading.get_ident)
        for _ in range(3000):
            where.add((await work.execute(text(small))).one()[1])
    assert where == {threading.get_ident()}


async def test_a_change_that_was_slow_is_made_at_once_again(database: Database) -> None:
    where = list[int]()

    def here(seconds: float) -> int:
        where.append(threading.get_ident())
        time.sleep(seconds)
        return 0

    async with database.write() as work:
        driver: Any = (await work.get_raw_connection()).driver_connection
        await driver.create_function("here", 1, here)
        await work.execute(text("CREATE TABLE kept (n INTEGER)"))
        for seconds in (*[0.01] * 3 * SLOW, *[0] * 20 * SLOW):
            await work.execute(text("INSERT INTO kept VALUES (here(:seconds))"), {"seconds": seconds})
    on_the_loop = [one == threading.get_ident() for one in where]
    assert on_the_loop[: 3 * SLOW] == [*[True] * SLOW, *[False] * 2 * SLOW]
    assert on_the_loop[-1]


async def test_only_the_commit_that_waits_for_the_disk_is_the_threads(database: Database) -> None:
    where = list[int]()
    await database.let_readers_read()
    async with database.write() as work:
        await work.execute(text("CREATE TABLE kept (n INTEGER)"))
        driver: Any = (await work.get_raw_connection()).driver_connection
    haste._slow.clear()  # whatever this machine's disk did to other tests
    driver._conn.set_trace_callback(lambda said: where.append(threading.get_ident()) if said == "COMMIT" else None)
    for number in range(4):
        if number == 2:
            await database.checkpoint()
        async with database.write() as work:
            await work.execute(text("INSERT INTO kept VALUES (1)"))
    assert [one == threading.get_ident() for one in where] == [True, True, False, True]


async def test_a_writer_waits_for_another_program_and_the_loop_goes_on_meanwhile(database: Database) -> None:
    async with database.write() as work:
        await work.execute(text("CREATE TABLE kept (n INTEGER)"))
    with closing(sqlite3.connect(database.file or "", isolation_level=None)) as other:
        for _ in range(2):
            other.execute("BEGIN IMMEDIATE")
            asyncio.get_running_loop().call_later(0.02, other.execute, "ROLLBACK")
            async with database.write() as work:
                await work.execute(text("INSERT INTO kept VALUES (1)"))
        assert other.execute("SELECT count(*) FROM kept").fetchone() == (2,)


async def test_a_commit_without_a_log_waits_for_who_reads_and_the_loop_goes_on_meanwhile(database: Database) -> None:
    async with database.write() as work:
        await work.execute(text("CREATE TABLE kept (n INTEGER)"))
        await work.execute(text("INSERT INTO kept VALUES (1), (2)"))
    with closing(sqlite3.connect(database.file or "")) as other:
        reading = other.execute("SELECT n FROM kept")
        assert reading.fetchone() == (1,)
        asyncio.get_running_loop().call_later(0.02, reading.close)
        async with database.write() as work:
            await work.execute(text("INSERT INTO kept VALUES (3)"))
        assert other.execute("SELECT count(*) FROM kept").fetchone() == (3,)


async def test_a_connection_that_wrote_and_was_given_up_waits_for_others_again(database: Database) -> None:
    drivers = list[Any]()

    async def turned_down() -> None:
        async with database.write() as work:
            drivers.append((await work.get_raw_connection()).driver_connection)
            raise LookupError

    with pytest.raises(LookupError):
        await turned_down()
    assert drivers[0]._conn.execute("PRAGMA busy_timeout").fetchone() == (BUSY_TIMEOUT_MS,)


async def test_the_log_is_emptied_in_time_however_much_is_written(database: Database, tmp_path: Path) -> None:
    await database.let_readers_read()
    async with database.write() as work:
        await work.execute(text("CREATE TABLE kept (words TEXT)"))
    size = 0
    for number in range(3 * UNITS_IN_LOG):
        async with database.write() as work:
            await work.execute(text("INSERT INTO kept VALUES (:words)"), {"words": "x" * 8000})
        if not number % 10:
            await asyncio.sleep(0.001)
        size = max(size, (tmp_path / "some.sqlite3-wal").stat().st_size)
    assert size < 2.5 * UNITS_IN_LOG * 4 * 4096
