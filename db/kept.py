"""Connections that stay with whoever uses them: taking one from SQLAlchemy's pool costs as much as five small looks."""

from __future__ import annotations

import asyncio
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from db.sqlite_driver import OneTripConnection

Connections: TypeAlias = tuple[AsyncConnection, OneTripConnection]


class Kept:
    """At most so many connections to an SQLite file, which are used again and again."""

    def __init__(self, engine: AsyncEngine, most: int) -> None:
        self._engine = engine
        self._free = asyncio.Semaphore(most)
        self._idle: list[Connections] = []

    @property
    def idle(self) -> int:
        """How many nobody uses just now."""
        return len(self._idle)

    async def take(self) -> Connections:
        """One of them, and the driver's own beneath it; to be given back by `give_back` or `give_up`."""
        await self._free.acquire()
        if self._idle:
            return self._idle.pop()
        try:
            return await self._open()
        except BaseException:
            self._free.release()
            raise

    async def give_back(self, both: Connections) -> None:
        """Be done with one; what was not committed is undone."""
        work, driver = both
        try:
            if work.in_transaction():  # what is not prepared begins one for SQLAlchemy as well
                await work.rollback()
            if driver.in_transaction:
                await driver.rollback()
        except BaseException:
            await self.give_up(both)
            raise
        self._idle.append(both)
        self._free.release()

    async def give_up(self, both: Connections) -> None:
        """Be done with one that something went wrong with."""
        try:
            # Whatever goes on meanwhile, the connection is given back; it may be in the middle of something.
            await asyncio.shield(_undone(both))
        finally:
            self._free.release()

    async def close(self) -> None:
        """Give those back that nobody uses."""
        while self._idle:
            work, _ = self._idle.pop()
            await work.close()

    async def _open(self) -> Connections:
        work = await self._engine.connect()
        driver = (await work.get_raw_connection()).driver_connection
        assert isinstance(driver, OneTripConnection)  # noqa: S101 - only SQLite's are kept
        return work, driver


async def _undone(both: Connections) -> None:
    work, driver = both
    if not work.invalidated and driver.in_transaction:
        # SQLAlchemy takes a commit that failed for the end of a transaction, which it need not be.
        await driver.rollback()
    await work.close()
