"""aiosqlite with one trip to its thread for a statement instead of four.

Every connection of aiosqlite is a thread. SQLAlchemy makes a cursor, executes, fetches all rows and closes the cursor,
and each of these waits for that thread: on small statements most of the time goes into the waiting. A cursor of ours
does the four in the thread at once. Rows are fetched whole either way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Self

import aiosqlite

_CHUNK = 64  # rows; of aiosqlite's own iteration, which nothing here uses


class OneTripConnection(aiosqlite.Connection):
    """A connection whose cursors fetch while they execute."""

    def cursor(self) -> OneTripCursor:  # type: ignore[override]
        """Return a cursor; nothing is asked of the thread yet."""
        return OneTripCursor(self)

    async def in_thread(self, act: Callable[..., None], *arguments: Any) -> None:
        """Let the connection's thread do something; `_execute` is aiosqlite's one door to it."""
        await self._execute(act, *arguments)  # type: ignore[no-untyped-call]


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
        await self._connection.in_thread(self._run, statement, parameters)
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
    return connection
