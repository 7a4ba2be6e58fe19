"""Connections that stay with whoever uses them: taking one from SQLAlchemy's pool costs as much as five small looks."""

from __future__ import annotations

import asyncio

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from db.outages import OutagesTold
from db.sqlite_driver import OneTripConnection

_LOOKING = OutagesTold(writing=False, server=False)


class KeptWork(AsyncConnection):
    """A connection that is kept, and the driver's own beneath it, which SQLAlchemy would look up each time."""

    __slots__ = ("driver",)
    driver: OneTripConnection


class Look:
    """One consistent look at an SQLite file; whatever is written through it is rolled back.

    A class, because it takes a third of the time of a function with a `yield`, and nobody does anything without one.
    Raises DatabaseAway.
    """

    __slots__ = ("_kept", "_work")

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._work: KeptWork

    async def __aenter__(self) -> KeptWork:
        """The connection to look through."""
        with _LOOKING:
            self._work = await self._kept.take()
        return self._work

    async def __aexit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """End the look."""
        with _LOOKING:
            if error is None:
                await self._kept.give_back(self._work)
                return
            await self._kept.give_up(self._work)
            raise error


class Kept:
    """At most so many connections to an SQLite file, which are used again and again."""

    def __init__(self, engine: AsyncEngine, most: int) -> None:
        self._engine = engine
        self._free = asyncio.Semaphore(most)
        self._idle: list[KeptWork] = []

    def look(self) -> Look:
        """A look through one of them."""
        return Look(self)

    @property
    def idle(self) -> int:
        """How many nobody uses just now."""
        return len(self._idle)

    async def take(self) -> KeptWork:
        """One of them, to be given back by `give_back` or `give_up`."""
        await self._free.acquire()
        if self._idle:
            return self._idle.pop()
        try:
            return await self._open()
        except BaseException:
            self._free.release()
            raise

    async def give_back(self, work: KeptWork) -> None:
        """Be done with one; what was not committed is undone."""
        try:
            if work.in_transaction():  # what is not prepared begins one for SQLAlchemy as well
                await work.rollback()
            if work.driver.in_transaction:
                await work.driver.rollback()
        except BaseException:
            await self.give_up(work)
            raise
        self._idle.append(work)
        self._free.release()

    async def give_up(self, work: KeptWork) -> None:
        """Be done with one that something went wrong with."""
        try:
            # Whatever goes on meanwhile, the connection is given back; it may be in the middle of something.
            await asyncio.shield(_undone(work))
        finally:
            self._free.release()

    async def close(self) -> None:
        """Give those back that nobody uses."""
        while self._idle:
            await self._idle.pop().close()

    async def _open(self) -> KeptWork:
        work = KeptWork(self._engine)
        await work.start()
        driver = (await work.get_raw_connection()).driver_connection
        assert isinstance(driver, OneTripConnection)  # noqa: S101 - only SQLite's are kept
        work.driver = driver
        return work


async def _undone(work: KeptWork) -> None:
    if not work.invalidated and work.driver.in_transaction:
        # SQLAlchemy takes a commit that failed for the end of a transaction, which it need not be.
        await work.driver.rollback()
    if not work.invalidated:
        await work.driver.wait_for_others()  # whoever has it next may not be a writer
    await work.close()
