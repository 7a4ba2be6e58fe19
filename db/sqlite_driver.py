"""aiosqlite that asks its thread for what may take long only, and then once a statement.

Every connection of aiosqlite is a thread. SQLAlchemy makes a cursor, executes, fetches all rows and closes the cursor,
and each of these waits for that thread: on small statements nearly all of the time goes into the waiting. A cursor of
ours does the four at once. Looking up a few rows by an index takes some twenty microseconds, so that is done without
the thread: a look that turns out to be long is broken off after about half a millisecond and begun again in the thread,
where the same statement goes from then on. Whatever waits for a lock or for the disk is the thread's as well.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from db.errors import NotSaved
from db.haste import is_long, is_slow, note_change, note_long
from db.sqlite_cursor import OneTripCursor

BEGIN, BEGIN_WRITING, _COMMIT = "BEGIN", "BEGIN IMMEDIATE", "COMMIT"
BUSY_TIMEOUT_MS = 5000
_WAIT = f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}"

_CHUNK = 64  # rows; of aiosqlite's own iteration, which nothing here uses
_LOOK = 10_000  # instructions of SQLite's machine, about half a millisecond

_Found = TypeVar("_Found")


class Common:
    """What all connections to one file share."""

    told: Callable[[float], None] | None = None  # the seconds of each statement, where somebody wants to know
    log_is_new: bool = True  # nothing was committed since the last checkpoint
    units: int = 0  # of work that were committed since then


class OneTripConnection(aiosqlite.Connection):
    """A connection whose cursors fetch while they execute."""

    _in_thread = 0  # acts the thread has not finished
    _asked = 0  # how often SQLite asked whether to stop
    _hurries = False  # a look is going on that may be broken off
    _waits_for_others = True  # for BUSY_TIMEOUT_MS, which only a thread may do
    _has_lock = False  # this is SQLite's one writer just now
    common: Common

    def cursor(self) -> OneTripCursor:  # type: ignore[override]
        """Return a cursor; nothing is asked of the thread yet."""
        return OneTripCursor(self)

    def break_off(self) -> bool:
        """Whether SQLite shall stop what it does; it asks each time that a statement has taken _LOOK more steps.

        It goes on counting from one use of a statement to the next, so the first time says nothing of this use.
        """
        self._asked += 1
        return self._hurries and self._asked > 1

    @property
    def in_transaction(self) -> bool:
        """Whether something was begun and not ended."""
        return self._conn.in_transaction

    async def run(self, act: Callable[[str, Any], None], statement: str, facts: Any) -> None:
        """Let a cursor execute a statement, here or in the thread. Raises NotSaved."""
        self._see_that_it_goes_on()
        if not self._at_once(act, statement, facts):
            await self.in_thread(act, statement, facts)
        if statement == BEGIN_WRITING:
            self._has_lock = True

    async def ask(self, statement: str, facts: Sequence[Any]) -> OneTripCursor:
        """Execute a statement as a part of what was begun, or begin a look."""
        if not self._conn.in_transaction:
            await OneTripCursor(self).execute(BEGIN)
        return await OneTripCursor(self).execute(statement, facts)

    def look(self, statement: str, facts: Sequence[Any]) -> Sequence[Any] | None:
        """The rows of a SELECT, as a part of what was begun, or beginning a look; None where it is the thread's."""
        if self._in_thread or is_long(statement) or self.common.told is not None:
            return None
        if not self._conn.in_transaction:
            self._see_that_it_goes_on()
            self._conn.execute(BEGIN)
        return self._hurried(statement, lambda: self._conn.execute(statement, facts).fetchall())

    def change(self, statement: str, facts: Sequence[Any]) -> tuple[Sequence[Any], int] | None:
        """What an INSERT or UPDATE of SQLite's one writer returns, and of how many rows; None where it is the thread's.

        Raises NotSaved.
        """
        if not self._has_lock or self._in_thread or self.common.told is not None or is_slow(statement):
            return None
        self._see_that_it_goes_on()
        began = time.perf_counter()
        cursor = self._conn.execute(statement, facts)
        rows = cursor.fetchall() if cursor.description else ()
        note_change(statement, time.perf_counter() - began)
        return rows, cursor.rowcount

    async def begin_writing(self) -> None:
        """Become SQLite's one writer, in the thread only where another process has to end first."""
        if self._waits_for_others:
            # SQLite reads a PRAGMA anew each time, which takes as long as three statements do.
            self._conn.execute("PRAGMA busy_timeout=0")
            self._waits_for_others = False
        try:
            self._conn.execute(BEGIN_WRITING)
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                raise
            await self.in_thread(self._patiently, BEGIN_WRITING)
        self._has_lock = True

    async def wait_for_others(self) -> None:
        """Be again as whoever is not SQLite's one writer: what another program keeps locked is waited for."""
        if self._waits_for_others:
            return
        if self._in_thread:
            await self.tell(_WAIT)
        else:
            self._conn.execute(_WAIT)
        self._waits_for_others = True

    def _patiently(self, statement: str) -> None:
        self._conn.execute(_WAIT)
        try:
            self._conn.execute(statement)
        finally:
            self._conn.execute("PRAGMA busy_timeout=0")

    async def nest(self, statement: str) -> None:
        """Set a savepoint, release it or go back to it, after whatever the thread still does. Raises NotSaved."""
        self._see_that_it_goes_on()
        if self._in_thread:
            await self.in_thread(self.cursor()._run, statement, ())
        else:
            self._conn.execute(statement)

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
        """Make what was written last: it is handed to the system, which writes it to the disk in its own time.

        The first time after a checkpoint SQLite waits for the disk, which is the thread's; so is a disk that is slow.
        """
        self._has_lock = False
        try:
            if self._in_thread or self.common.log_is_new or is_slow(_COMMIT):
                await self.in_thread(self._commit)
                self.common.log_is_new = False
            else:
                self._commit()
        except sqlite3.OperationalError as error:
            if self._waits_for_others or not _is_busy(error):
                raise
            await self.in_thread(self._patiently, _COMMIT)  # without a log whoever reads keeps it from being written

    def _commit(self) -> None:
        began = time.perf_counter()
        self._conn.commit()
        note_change(_COMMIT, time.perf_counter() - began)

    async def rollback(self) -> None:
        """Forget what was written, or end a look."""
        self._has_lock = False
        if self._in_thread:  # somebody gave up on a statement that is still going on
            await self.in_thread(self._conn.rollback)
        else:
            self._conn.rollback()

    def _see_that_it_goes_on(self) -> None:
        # On some errors SQLite undoes the whole transaction, and whatever follows would be kept without the rest.
        if self._has_lock and not self._conn.in_transaction:
            raise NotSaved("SQLite undid the transaction")

    def _at_once(self, act: Callable[[str, Any], None], statement: str, facts: Any) -> bool:
        if self._in_thread or is_long(statement):
            return False
        if statement.startswith("SELECT"):

            def done() -> bool:
                act(statement, facts)
                return True

            return self._hurried(statement, done) is not None
        if statement == BEGIN:
            act(statement, facts)
            return True
        if self._has_lock and statement.startswith(("INSERT", "UPDATE", "SAVEPOINT", "RELEASE")):
            if is_slow(statement):
                return False
            act(statement, facts)
            return True
        return False

    def _hurried(self, statement: str, act: Callable[[], _Found]) -> _Found | None:
        """What a look found, None for one that was broken off."""
        self._hurries, self._asked = True, 0
        try:
            return act()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            note_long(statement)
            return None
        finally:
            self._hurries = False


def _is_busy(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY


async def connect(file: Path, common: Common) -> OneTripConnection:
    """Open a database file in a thread of its own, which does not keep the program from ending."""

    def open_file() -> sqlite3.Connection:
        return sqlite3.connect(file, check_same_thread=False)

    connection = OneTripConnection(open_file, _CHUNK)
    connection.common = common
    connection._thread.daemon = True
    opening = asyncio.ensure_future(connection.__aenter__())
    try:
        await asyncio.shield(opening)
    except asyncio.CancelledError:
        # aiosqlite would forget the file, which the thread opens all the same.
        with contextlib.suppress(sqlite3.Error):
            await opening
            await connection.close()
        raise
    connection._conn.set_progress_handler(connection.break_off, _LOOK)
    return connection
