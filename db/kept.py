"""Connections that stay with whoever uses them: taking one from SQLAlchemy's pool costs as much as five small looks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from db.sqlite_driver import OneTripConnection


class Kept:
    """At most so many connections to an SQLite file, which are used again and again."""

    def __init__(self, engine: AsyncEngine, most: int) -> None:
        self._engine = engine
        self._free = asyncio.Semaphore(most)
        self._idle: list[tuple[AsyncConnection, OneTripConnection]] = []

    @property
    def idle(self) -> int:
        """How many nobody uses just now."""
        return len(self._idle)

    @asynccontextmanager
    async def one(self) -> AsyncIterator[tuple[AsyncConnection, OneTripConnection]]:
        """One of them, and the driver's own beneath it; what was not committed in the block is undone."""
        async with self._free:
            both = self._idle.pop() if self._idle else await self._open()
            work, driver = both
            try:
                yield both
                if work.in_transaction():  # what is not prepared begins one for SQLAlchemy as well
                    await work.rollback()
                if driver.in_transaction:
                    await driver.rollback()
            except BaseException:
                # Whatever goes on meanwhile, the connection is given back; it may be in the middle of something.
                await asyncio.shield(work.close())
                raise
            self._idle.append(both)

    async def close(self) -> None:
        """Give those back that nobody uses."""
        while self._idle:
            work, _ = self._idle.pop()
            await work.close()

    async def _open(self) -> tuple[AsyncConnection, OneTripConnection]:
        work = await self._engine.connect()
        driver = (await work.get_raw_connection()).driver_connection
        assert isinstance(driver, OneTripConnection)  # noqa: S101 - only SQLite's are kept
        return work, driver
