"""A unit of work happens as a whole, one after the other, or not at all."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from db import notes
from db.engine import Database
from db.tables import members
from db.tables import notes as table
from tests.databases import of_sqlite, opened


async def count_up(database: Database) -> None:
    async with database.write() as work:
        seen = int(await notes.read(work, "count") or 0)
        await asyncio.sleep(0)  # lets the others in, where they can get in
        await notes.write(work, "count", str(seen + 1))


async def counted(database: Database) -> str | None:
    async with database.read() as work:
        return await notes.read(work, "count")


async def write_then_fail(database: Database) -> None:
    async with database.write() as work:
        await notes.write(work, "count", "1")
        await work.execute(insert(table), {"key": "count", "value": "again"})


async def test_what_was_written_before_an_error_is_undone(database: Database) -> None:
    with pytest.raises(IntegrityError):
        await write_then_fail(database)
    assert await counted(database) is None


@of_sqlite
async def test_fifty_people_at_once_in_one_process_are_all_counted(database: Database) -> None:
    await asyncio.gather(*(count_up(database) for _ in range(50)))
    assert await counted(database) == "50"


@of_sqlite
async def test_two_processes_on_one_file_lose_no_update(database: Database, url: str) -> None:
    # Two engines do not share the writers' queue, as two processes would not.
    async with opened(url) as other:
        await asyncio.gather(*(count_up(one) for _ in range(20) for one in (database, other)))
    assert await counted(database) == "40"


async def test_a_reader_sees_one_moment_while_somebody_writes(database: Database) -> None:
    await count_up(database)
    async with database.read() as work:
        before = await notes.read(work, "count")
        await count_up(database)
        assert await notes.read(work, "count") == before == "1"
    assert await counted(database) == "2"


@of_sqlite
async def test_a_reader_cannot_write(database: Database) -> None:
    async with database.read() as work:
        await work.execute(update(table).values(value="changed"))
        await notes.write(work, "count", "7")
    assert await counted(database) is None


async def test_a_member_of_no_group_is_refused_by_the_database_itself(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.write() as work:
            await work.exec_driver_sql(
                "INSERT INTO members (group_id, user_id, name, zone, pace_months, started_on, joined_at) "
                "VALUES (99, 1, 'Ana', 'UTC', 6, '2026-03-02', '2026-03-02 08:00:00')"
            )
    async with database.read() as work:
        assert (await work.execute(select(members))).all() == []


@of_sqlite
async def test_the_file_is_in_the_mode_that_lets_readers_read_while_one_writes(database: Database) -> None:
    async with database.read() as work:
        for pragma, value in (("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 5000)):
            assert (await work.exec_driver_sql(f"PRAGMA {pragma}")).scalar_one() == value


@of_sqlite
async def test_a_locked_file_is_waited_for_and_then_given_up(database: Database, url: str) -> None:
    async with opened(url) as other, database.write(), other.read() as work:
        await work.exec_driver_sql("PRAGMA busy_timeout=50")
        with pytest.raises(OperationalError, match="locked"):
            await notes.write(work, "count", "1")


def in_the_file_itself(database: Database) -> list[str]:
    """The notes as they stand in the file, whatever is in the log beside it."""
    with closing(sqlite3.connect(f"file:{database.file}?immutable=1", uri=True)) as file:
        return [row[0] for row in file.execute("SELECT value FROM notes WHERE key = 'count'")]


@of_sqlite
async def test_the_log_is_emptied_beside_readers_and_writers(database: Database) -> None:
    await database.checkpoint()
    await count_up(database)
    assert in_the_file_itself(database) == []
    async with database.read() as work:
        await notes.read(work, "count")
        await asyncio.gather(database.checkpoint(), count_up(database))
    await database.checkpoint()
    assert in_the_file_itself(database) == ["2"]


async def test_what_a_statement_returns_comes_whole(database: Database) -> None:
    async with database.write() as work:
        await work.execute(insert(table), [{"key": f"k{number:04}", "value": "x" * number} for number in range(700)])
        rows = (await work.execute(select(table).order_by(table.c.key))).all()
        assert [len(row.value) for row in rows] == list(range(700))
        changed = await work.execute(update(table).where(table.c.key < "k0100").values(value=""))
        assert changed.rowcount == 100


async def test_a_mistake_in_a_statement_leaves_the_connection_usable(database: Database) -> None:
    async with database.write() as work:
        with pytest.raises(DBAPIError):
            async with work.begin_nested():
                await work.exec_driver_sql("SELECT nothing FROM nowhere")
        await notes.write(work, "count", "7")
    assert await counted(database) == "7"
