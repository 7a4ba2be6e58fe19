"""aiosqlite that asks its thread for what may take long only, and then once a statement.

Every connection of aiosqlite is a thread. SQLAlchemy makes a cursor, executes, fetches all rows and closes the cursor,
and each of these waits for that thread: on small statements nearly all of the time goes into the waiting. A cursor of
ours does the four at once. Looking up a few rows by an index takes some twenty microseconds, so that is done without
the thread: a look that turns out to be long is broken off after about half a millisecond and begun again in the thread,
where the same statement goes from then on. Whatever waits for a lock or for the disk is the thread's as well.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Self

import aiosqlite

_CHUNK = 64  # rows; of aiosqlite's own iteration, which nothing here uses
_LOOK = 10_000  # instructions of SQLite's machine, about half a millisecond, after which a look is broken off
_CHANGE = 0.002  # seconds a change may hold the loop before its statement is known as a long one
_MOST_KNOWN = 1000  # long statements that are remembered

_long: set[str] = set()  # statements, without their facts


class OneTripConnection(aiosqlite.Connection):
    """A connection whose cursors fetch while they execute."""

    _in_thread = 0  # acts the thread has not finished
    _hurries = False  # a look is going on that may be broken off
    _has_lock = False  # this is SQLite's one writer just now

    def cursor(self) -> OneTripCursor:  # type: ignore[override]
        """Return a cursor; nothing is asked of the thread yet."""
        return OneTripCursor(self)

    def break_off(self) -> bool:
        """Whether SQLite shall stop what it does; it asks every now and then."""
        return self._hurries

    async def run(self, act: Callable[[str, Any], None], statement: str, facts: Any) -> None:
        """Let a cursor execute a statement, here or in the thread."""
        if not self._at_once(act, statement, facts):
            await self.in_thread(act, statement, facts)
        if statement == "BEGIN IMMEDIATE":
            self._has_lock = True

    async def tell(self, statement: str) -> None:
        """Execute a statement outside of any transaction, to its end.

        The thread would keep the cursor of aiosqlite's own `execute`, and with it a lock, until it has something else
        to do.
        """
        await self.in_thread(self.cursor()._run, statement, ())

    async def in_thread(self, act: Callable[..., None], *arguments: Any) -> None:
        """Let the connection's thread do something; `_execute` is aiosqlite's one door to it."""

        def finish() -> None:
            try:
                act(*arguments)
            finally:
                self._in_thread -= 1

        self._in_thread += 1
        await self._execute(finish)  # type: ignore[no-untyped-call]

    async def commit(self) -> None:
        """Make what was written last; this is what goes to the disk."""
        self._has_lock = False
        await self.in_thread(self._conn.commit)

    async def rollback(self) -> None:
        """Forget what was written, or end a look."""
        self._has_lock = False
        if self._in_thread:  # somebody gave up on a statement that is still going on
            await self.in_thread(self._conn.rollback)
        else:
            self._conn.rollback()

    def _at_once(self, act: Callable[[str, Any], None], statement: str, facts: Any) -> bool:
        if self._in_thread or statement in _long:
            return False
        if statement.startswith("SELECT"):
            return self._look(act, statement, facts)
        if statement == "BEGIN":
            act(statement, facts)
            return True
        if self._has_lock and statement.startswith(("INSERT", "UPDATE", "SAVEPOINT", "RELEASE")):
            began = time.perf_counter()
            act(statement, facts)
            if time.perf_counter() - began > _CHANGE:
                _remember_as_long(statement)
            return True
        return False

    def _look(self, act: Callable[[str, Any], None], statement: str, facts: Any) -> bool:
        self._hurries = True
        try:
            act(statement, facts)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            _remember_as_long(statement)
            return False
        finally:
            self._hurries = False
        return True


def _remember_as_long(statement: str) -> None:
    if len(_long) >= _MOST_KNOWN:
        _long.clear()
    _long.add(statement)


class OneTripCursor:
    """As much of a cursor as SQLAlchemy uses."""

    def __init__(self, connection: OneTripConnection) -> None:
        self._connection = connection
        self._rows: Sequence[Any] = ()
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        """Return itself."""
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        """Execute a statement and fetch what it returns."""
        await self._connection.run(self._run, statement, parameters)
        return self

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> Self:
        """Execute a statement once for each set of parameters."""
        await self._connection.in_thread(self._run_many, statement, parameters)
        return self

    async def fetchall(self) -> Sequence[Any]:
        """All rows, which are here already."""
        return self._rows

    async def close(self) -> None:
        """Do nothing: it was closed when it was done."""

    def _run(self, statement: str, parameters: Sequence[Any]) -> None:
        cursor = self._connection._conn.cursor()
        try:
            cursor.execute(statement, parameters)
            self._rows = cursor.fetchall() if cursor.description else ()
            self._remember(cursor)
        finally:
            cursor.close()

    def _run_many(self, statement: str, parameters: Iterable[Sequence[Any]]) -> None:
        cursor = self._connection._conn.cursor()
        try:
            cursor.executemany(statement, parameters)
            self._remember(cursor)
        finally:
            cursor.close()

    def _remember(self, cursor: sqlite3.Cursor) -> None:
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid


async def connect(file: Path) -> OneTripConnection:
    """Open a database file in a thread of its own, which does not keep the program from ending."""

    def open_file() -> sqlite3.Connection:
        return sqlite3.connect(file, check_same_thread=False)

    connection = OneTripConnection(open_file, _CHUNK)
    connection._thread.daemon = True
    await connection
    connection._conn.set_progress_handler(connection.break_off, _LOOK)
    return connection
