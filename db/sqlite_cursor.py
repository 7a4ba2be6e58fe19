"""A cursor that asks for everything at once."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Self

from db.haste import note_change

if TYPE_CHECKING:
    from db.sqlite_driver import OneTripConnection


class OneTripCursor:
    """As much of a cursor as SQLAlchemy uses."""

    def __init__(self, connection: OneTripConnection) -> None:
        self._connection = connection
        self.rows: Sequence[Any] = ()  # what was fetched
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        """Return itself."""
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        """Execute a statement and fetch what it returns."""
        told = self._connection.common.told
        if told is None:
            await self._connection.run(self._run, statement, parameters)
            return self
        began = time.perf_counter()
        await self._connection.run(self._run, statement, parameters)
        told(time.perf_counter() - began)
        return self

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> Self:
        """Execute a statement once for each set of parameters."""
        await self._connection.in_thread(self._run_many, statement, parameters)
        return self

    async def fetchall(self) -> Sequence[Any]:
        """All rows, which are here already."""
        return self.rows

    async def close(self) -> None:
        """Do nothing: it was closed when it was done."""

    def _run(self, statement: str, parameters: Sequence[Any]) -> None:
        cursor, began = self._connection._conn.cursor(), time.perf_counter()
        try:
            cursor.execute(statement, parameters)
            self.rows = cursor.fetchall() if cursor.description else ()
            self._remember(cursor)
        finally:
            cursor.close()
        if not statement.startswith("SELECT"):
            note_change(statement, time.perf_counter() - began)

    def _run_many(self, statement: str, parameters: Iterable[Sequence[Any]]) -> None:
        cursor = self._connection._conn.cursor()
        try:
            cursor.executemany(statement, parameters)
            self._remember(cursor)
        finally:
            cursor.close()

    def _remember(self, cursor: sqlite3.Cursor) -> None:
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
