"""SQLite's one writer in this process, and the commits that several units of work share.

A commit costs as much as several statements, and the check-ins of a crowd change the same pages again and again. So in
a crowd a unit of work that ends is not committed at once but when the loop has come round to everybody else who is
ready to write: theirs become a part of the same transaction, each behind a savepoint of its own, and nobody goes on
before all of it is committed. Who writes alone does not wait.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncEngine

from db.errors import NotSaved
from db.kept import Kept, KeptWork
from db.outages import OutagesTold

_WRITING = OutagesTold(writing=True, server=False)


class Round:
    """Units of work that are committed together."""

    def __init__(self, work: KeptWork) -> None:
        self.work, self.driver = work, work.driver
        self.units = 0  # that were begun
        self.ending: asyncio.Task[None] | None = None
        self._waiting: list[asyncio.Future[None]] = []

    @property
    def is_lost(self) -> bool:
        """Whether there is nothing left to commit: on some errors SQLite undoes the whole transaction by itself."""
        return self.work.invalidated or not self.driver.in_transaction

    async def commit(self) -> None:
        """Commit them. Raises NotSaved, and what SQLite says."""
        if self.is_lost:
            raise NotSaved("SQLite undid the transaction")
        await (self.work if self.work.in_transaction() else self.driver).commit()
        self.driver.common.units += self.units

    async def committed(self) -> None:
        """Wait for the commit. Raises what kept it from happening."""
        # A future of one's own: who gives up waiting cancels it.
        told = asyncio.get_running_loop().create_future()
        self._waiting.append(told)
        await told

    def tell(self, error: BaseException | None) -> None:
        """Let all who wait go on."""
        for told in self._waiting:
            if told.done():
                continue
            if error is None:
                told.set_result(None)
            else:
                told.set_exception(error)


class Unit:
    """One unit of work on an SQLite file: kept on leaving, nothing of it on any error. Raises NotSaved, DatabaseAway.

    A class for the same reason as Look.
    """

    __slots__ = ("_round", "_rounds")

    def __init__(self, rounds: Rounds) -> None:
        self._rounds = rounds
        self._round: Round

    async def __aenter__(self) -> KeptWork:
        """The connection to write through."""
        with _WRITING:
            self._round = await self._rounds.begin()
        return self._round.work

    async def __aexit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Keep it, or none of it."""
        with _WRITING:
            if error is None:
                await self._rounds.end(self._round)
                return
            await self._rounds.undo(self._round)
            raise error


class Rounds:
    """The units of work on an SQLite file, one after the other."""

    def __init__(self, engine: AsyncEngine, kept: Callable[[], None]) -> None:
        """`kept` is called whenever a unit of work was."""
        self._kept = kept
        self._turn = asyncio.Lock()
        self._writer = Kept(engine, 1)
        self._open: Round | None = None
        self._queue = 0  # who waits for their turn
        self._came_by = False  # somebody has written since the loop last came round

    def unit(self) -> Unit:
        """A unit of work."""
        return Unit(self)

    @property
    def idle(self) -> int:
        """How many connections are kept that nobody uses just now."""
        return self._writer.idle

    async def begin(self) -> Round:
        """Begin a unit of work when its turn has come; `end` or `undo` ends it."""
        self._queue += 1
        try:
            await self._turn.acquire()
        finally:
            self._queue -= 1
        try:
            if self._open is None:
                self._open = await self._begun()
            self._open.units += 1
            if self._open.units > 1:
                await self._open.driver.nest("SAVEPOINT unit")
        except BaseException:
            self._turn.release()
            raise
        return self._open

    async def end(self, together: Round) -> None:
        """End a unit of work, and wait until it is committed. Raises NotSaved, and what the commit raised."""
        try:
            if together.units > 1:
                await together.driver.nest("RELEASE unit")
        except BaseException:
            await self.undo(together)
            raise
        try:
            if together.units == 1 and not self._is_crowded():
                await self._commit(together)
                self._kept()
                return
            if together.ending is None:
                # A task of its own: whoever gives up from here on does so for nobody else.
                together.ending = asyncio.create_task(self._come_round())
        finally:
            self._turn.release()
        await together.committed()
        self._kept()

    def _is_crowded(self) -> bool:
        """Whether others write just now as well."""
        if self._came_by or self._queue:
            return True
        self._came_by = True
        asyncio.get_running_loop().call_soon(self._has_come_round)
        return False

    def _has_come_round(self) -> None:
        self._came_by = False

    async def undo(self, together: Round) -> None:
        """End a unit of work of which nothing shall be kept."""
        lost = together.units == 1 or together.is_lost
        try:
            if not lost:
                lost = True
                await together.driver.nest("ROLLBACK TO unit")
                lost = False
        finally:
            try:
                if lost:
                    await self._lose(together)
            finally:
                self._turn.release()

    @asynccontextmanager
    async def pause(self) -> AsyncIterator[None]:
        """While the block runs nobody writes, and all that was written before is committed."""
        async with self._turn:
            await self._commit_open()
            yield

    async def close(self) -> None:
        """Commit what was written, and give the connection back."""
        if self._open is not None and self._open.ending is not None:
            await asyncio.wait([self._open.ending])
        await self._writer.close()

    async def _begun(self) -> Round:
        work = await self._writer.take()
        try:
            await work.driver.begin_writing()
        except BaseException:
            await self._writer.give_up(work)
            raise
        return Round(work)

    async def _come_round(self) -> None:
        async with self._turn:
            await self._commit_open()

    async def _commit_open(self) -> None:
        if self._open is not None:
            with contextlib.suppress(Exception):  # all who wait for it are told
                await self._commit(self._open)

    async def _commit(self, together: Round) -> None:
        self._open = None
        try:
            await together.commit()
        except BaseException as error:
            together.tell(error)
            await self._writer.give_up(together.work)
            raise
        together.tell(None)
        await self._writer.give_back(together.work)

    async def _lose(self, together: Round) -> None:
        self._open = None
        together.tell(NotSaved("undone with a unit of work of the same transaction"))
        await self._writer.give_up(together.work)
