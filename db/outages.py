"""Tells a database that is away, or takes nothing, from a statement that is wrong."""

from __future__ import annotations

import sqlite3
from contextvars import ContextVar
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from db.errors import DatabaseAway, NotSaved

# PostgreSQL's own codes: being stopped or started, too many connections. Class 08 is about the connection.
_AWAY = {"57P01", "57P02", "57P03", "53300"}
# Two writers wait for each other, and PostgreSQL lets one go on: the work of the other is undone, to be done again.
_TAKEN_BACK = {"40P01", "40001"}
_DISK_FULL = "53100"
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FAILING = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
}


@dataclass(slots=True)
class Waits:
    """How many looks and units of work of somebody are under way on a server just now."""

    now: int = 0


_waits: ContextVar[Waits | None] = ContextVar("waits", default=None)


def count_waits() -> Waits:
    """Count from here on what this task, and all it starts, does on a server."""
    waits = Waits()
    _waits.set(waits)
    return waits


class OutagesTold:
    """Raises DatabaseAway or NotSaved for what the drivers say when a database cannot be worked with just now."""

    __slots__ = ("_server", "_waits", "_writing")

    def __init__(self, *, writing: bool, server: bool) -> None:
        self._writing, self._server = writing, server
        self._waits = _waits.get() if server else None

    def __enter__(self) -> None:
        """One more waits."""
        if self._waits is not None:
            self._waits.now += 1

    def __exit__(self, _kind_of: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        """One less; what went wrong is told."""
        if self._waits is not None:
            self._waits.now -= 1
        if not isinstance(error, Exception):
            return
        kind = _kind(error, writing=self._writing, server=self._server)
        if kind is not None:
            reason = getattr(error, "orig", None) or error
            raise kind(" ".join(str(reason).split()) or type(reason).__name__) from error


def _kind(error: Exception, *, writing: bool, server: bool) -> type[DatabaseAway | NotSaved] | None:
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF  # the rest says more precisely what failed
        if code in _BUSY:
            return DatabaseAway
        return None if code not in _FAILING else NotSaved if writing else DatabaseAway
    state = str(getattr(cause, "sqlstate", None) or getattr(cause.__cause__, "sqlstate", None) or "")
    if state == _DISK_FULL:
        return NotSaved
    invalidated = isinstance(error, DBAPIError) and error.connection_invalidated
    away = invalidated or state in _AWAY | _TAKEN_BACK or state.startswith("08") or isinstance(error, PoolTimeout)
    return DatabaseAway if away or (server and _is_network(cause)) else None


def _is_network(error: BaseException) -> bool:
    # asyncpg raises plain errors while it connects; a connection that ended meanwhile is an InterfaceError of its own.
    closed = type(error).__name__ == "InterfaceError" and "closed" in str(error)
    return isinstance(error, OSError | TimeoutError) or closed
