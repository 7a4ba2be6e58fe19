"""Engines, SQLite's settings, and the unit of work."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, func, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from db import sqlite_driver
from db.errors import DatabaseAway, DatabaseRefused, NotSaved
from db.guards import guard
from db.kept import Kept
from db.outages import OutagesTold
from db.rounds import Rounds
from db.sqlite_driver import BEGIN, BEGIN_WRITING, BUSY_TIMEOUT_MS, Common, OneTripConnection

log = logging.getLogger(__name__)

# What a query function is given: all it does through this is done together or not at all.
Work = AsyncConnection

WAL_PAUSE_MS = 50
LOOKERS = 8  # connections to an SQLite file that look at once; each is a thread
UNITS_IN_LOG = 400  # of work, after which it is emptied; a check-in alone writes some 16 pages
LOG_PAGES = 10_000  # of 4 KB, after which SQLite empties its log itself, should nobody have done it before
UPGRADE_TIMEOUT_MS = 60_000  # for which the file may be taken by another process that upgrades it
UPGRADE_LOCK = 0x436F686F7274  # "Cohort", as a number no other program is likely to lock

_EXAMPLES = "sqlite+aiosqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE"
_SERVER: dict[str, Any] = {
    "pool_size": 5,
    "max_overflow": 5,
    "pool_pre_ping": True,  # a server may restart while the program runs
    # Days that a statement makes texts of are read as SQLite keeps them.
    "connect_args": {"timeout": 10, "command_timeout": 30, "server_settings": {"DateStyle": "ISO"}},
}
_READING: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


class Database:
    """One database, SQLite or PostgreSQL, and the two ways to use it: `read()` and `write()`.

    Both are one transaction each. A writer on SQLite takes the write lock before its first read, and writers of this
    process queue for it here rather than in SQLite, whose waiting is neither fair nor short. Writers on PostgreSQL run
    side by side, also those of other processes. They take rows in one order, the groups of a server first, so that two
    never wait for each other: docs/architecture.md has it, and `groups.hold` begins it.
    """

    def __init__(self, url: str) -> None:
        """Raise DatabaseRefused when `url` is no database address."""
        self.url = parse_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._engine = create_async_engine(
            self.url, hide_parameters=True, **(self._opened_by_us() if self.is_sqlite else _SERVER)
        )
        self._readers = self._engine if self.is_sqlite else self._engine.execution_options(**_READING)
        self._writers = self._engine.execution_options(writes=True)
        self._lookers, self._rounds = Kept(self._readers, LOOKERS), Rounds(self._writers, self._see_to_the_log)
        self._common = Common()
        self._emptying: asyncio.Task[None] | None = None
        guard(self._engine.sync_engine)
        if self.is_sqlite:
            event.listen(self._engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(self._engine.sync_engine, "begin", _begin_sqlite)

    def _opened_by_us(self) -> dict[str, Any]:
        # Each is a thread: those that are kept, and two for upgrades and settings.
        return {"async_creator": self._open, "pool_size": LOOKERS + 3, "max_overflow": 0}

    async def _open(self) -> OneTripConnection:
        return await sqlite_driver.connect(Path(self.url.database or ""), self._common)

    @property
    def file(self) -> Path | None:
        """The database file of an SQLite database, None for a server's."""
        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    @property
    def where(self) -> str:
        """The file, or which database on which server, as an operator knows it; never a password."""
        return str(self.file or f"{self.url.database} on {self.url.host or self.url.query.get('host', 'this machine')}")

    def read(self) -> AbstractAsyncContextManager[Work]:
        """One consistent look at the database; whatever is written through it is rolled back.

        Raises DatabaseAway when the database does not answer.
        """
        return self._lookers.look() if self.is_sqlite else self._look_at_server()

    @asynccontextmanager
    async def _look_at_server(self) -> AsyncIterator[Work]:
        with OutagesTold(writing=False, server=True):
            work = await self._readers.connect()
            try:
                yield work
            except BaseException:
                # Whatever goes on meanwhile, the connection is given back.
                await asyncio.shield(work.close())
                raise
            # SQLAlchemy's own block would make a task for this each time, which costs as much as a statement.
            await work.close()

    def write(self) -> AbstractAsyncContextManager[Work]:
        """One unit of work: commits on leaving, rolls back on any error.

        Raises DatabaseAway when the database does not answer, NotSaved when it takes nothing.
        """
        return self._rounds.unit() if self.is_sqlite else self._unit_on_server()

    @asynccontextmanager
    async def _unit_on_server(self) -> AsyncIterator[Work]:
        with OutagesTold(writing=True, server=True):
            async with self._writers.begin() as work:
                yield work

    @asynccontextmanager
    async def migration(self) -> AsyncIterator[Work]:
        """The one writer of an upgrade; other processes that come for the same wait.

        Foreign keys are off on SQLite, because rebuilding a table there drops the old one.
        """
        async with self._rounds.pause(), self._writers.connect() as work:
            if self.is_sqlite:
                driver: Any = (await work.get_raw_connection()).driver_connection
                await driver.tell("PRAGMA foreign_keys=off")
                await driver.tell(f"PRAGMA busy_timeout={UPGRADE_TIMEOUT_MS}")
            try:
                async with work.begin():
                    if not self.is_sqlite:
                        await work.execute(select(func.pg_advisory_xact_lock(UPGRADE_LOCK)))
                    yield work
            finally:
                await work.invalidate()

    async def take_the_write_lock(self) -> None:
        """Find out whether an SQLite file can be written, with nothing written. Raises NotSaved, DatabaseAway."""
        if self.is_sqlite:
            async with self.write():
                pass

    async def let_readers_read(self) -> None:
        """Put an SQLite file into the mode in which readers and one writer do not wait for each other.

        The mode is kept in the file, so this is called once the file is known to be ours.
        """
        if not self.is_sqlite:
            return
        async with self._engine.connect() as work:
            driver: Any = (await work.get_raw_connection()).driver_connection
            tries = BUSY_TIMEOUT_MS // WAL_PAUSE_MS
            for left in reversed(range(tries)):
                try:
                    await driver.tell("PRAGMA journal_mode=wal")
                except sqlite3.OperationalError:
                    # Another process that starts changes it too, and for this SQLite does not wait by itself.
                    if not left:
                        raise
                    await asyncio.sleep(WAL_PAUSE_MS / 1000)
                else:
                    return

    async def checkpoint(self) -> None:
        """Move what was written to an SQLite file's log into the file, without making anybody wait.

        SQLite would do it by itself in the middle of somebody's write, every thousand pages. It has a connection of
        its own, so that a program that ends meanwhile leaves nothing of the pool half-used.
        """
        if self.file is not None:
            with OutagesTold(writing=True, server=False):
                await asyncio.to_thread(_empty_log, self.file)
            self._common.log_is_new, self._common.units = True, 0

    def _see_to_the_log(self) -> None:
        if self._common.units >= UNITS_IN_LOG and self._emptying is None:
            self._emptying = asyncio.create_task(self._empty_soon())

    async def _empty_soon(self) -> None:
        try:
            await self.checkpoint()
            # What was written meanwhile is little, and the log begins anew only once nothing is left in it.
            async with self._rounds.pause():
                await self.checkpoint()
        except (DatabaseAway, NotSaved) as error:
            log.warning("the log of the database was not emptied: %s", error)
        finally:
            self._emptying = None

    @property
    def connections_in_use(self) -> int:
        """How many connections somebody works with just now."""
        taken = int(getattr(self._engine.pool, "checkedout", lambda: 0)())
        return taken - self._lookers.idle - self._rounds.idle

    @property
    def connections_at_most(self) -> int:
        """How many there can be at once, 0 for no limit."""
        pool: Any = self._engine.pool
        size, more = getattr(pool, "size", lambda: 0)(), getattr(pool, "_max_overflow", 0)
        return int(size + more) if more >= 0 else 0

    def time_statements(self, told: Callable[[float], None]) -> None:
        """Have `told` be given the seconds that every statement takes."""
        if self.is_sqlite:
            self._common.told = told
            return

        def before(_connection: Any, _cursor: Any, _statement: str, _facts: Any, context: Any, _many: bool) -> None:  # noqa: FBT001
            context._cohort_begun = time.perf_counter()

        def after(_connection: Any, _cursor: Any, _statement: str, _facts: Any, context: Any, _many: bool) -> None:  # noqa: FBT001
            told(time.perf_counter() - context._cohort_begun)

        event.listen(self._engine.sync_engine, "before_cursor_execute", before)
        event.listen(self._engine.sync_engine, "after_cursor_execute", after)

    async def close(self) -> None:
        """Give all connections back."""
        if self._emptying is not None:
            await asyncio.wait([self._emptying])
        await self._lookers.close()
        await self._rounds.close()
        await self._engine.dispose()


def _empty_log(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def is_writing(work: Work) -> bool:
    """Whether this is a unit of work, as opposed to a look."""
    connection = work.sync_connection
    return connection is not None and bool(connection.get_execution_options().get("writes", False))


def parse_url(url: str) -> URL:
    """Return the address with an async driver named; raise DatabaseRefused when it is none we can use."""
    try:
        parsed = make_url(url.replace("postgres://", "postgresql://", 1))
        backend = parsed.get_backend_name()
    except (ArgumentError, NoSuchModuleError) as error:
        # The address is not shown: a password may be in it.
        raise DatabaseRefused(f"database.url is no database address. Write {_EXAMPLES}.") from error
    if backend == "postgresql":
        if find_spec("asyncpg") is None:
            raise DatabaseRefused("PostgreSQL needs asyncpg: pip install -r requirements-postgres.txt.")
        return parsed.set(drivername="postgresql+asyncpg")
    if backend != "sqlite":
        raise DatabaseRefused(f"database.url names {backend!r}. Write {_EXAMPLES}.")
    if not parsed.database or parsed.database == ":memory:":
        raise DatabaseRefused(f"database.url names no file. Write {_EXAMPLES}.")
    return parsed.set(drivername="sqlite+aiosqlite")


def _prepare_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    try:
        log_size = f"wal_autocheckpoint={LOG_PAGES}"
        for pragma in ("synchronous=normal", f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=on", log_size):
            cursor.execute(f"PRAGMA {pragma}")
    finally:
        cursor.close()
    # The driver's own BEGIN comes too late (only before the first write); _begin_sqlite sends it instead.
    connection.isolation_level = None


def _begin_sqlite(connection: Connection) -> None:
    driver: Any = connection.connection.driver_connection
    if driver.in_transaction:
        return  # what was prepared began it
    # IMMEDIATE takes the write lock before the first read: a read-then-write transaction then waits its turn
    # instead of failing with "database is locked" or, worse, losing an update.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql(BEGIN_WRITING if writes else BEGIN)
