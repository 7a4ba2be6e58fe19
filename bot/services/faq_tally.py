"""Counting what is asked of the FAQ, behind the answers: nobody waits for it, and what waits is written together."""

from __future__ import annotations

import asyncio
import logging

from db import faq_asked
from db.engine import Database
from db.errors import DatabaseAway, NotSaved
from db.faq_asked import Asked

TOGETHER = 0.05  # seconds in which questions gather; whoever is killed in them leaves that many uncounted

log = logging.getLogger(__name__)


class FaqTally:
    """Questions on their way into the database.

    Whoever comes first waits a moment and writes for all who come meanwhile, so that a crowd costs a unit of work now
    and then.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[Asked] = []
        self._writes = False

    async def note(self, asked: Asked) -> None:
        """Count a question. A database that is away keeps nobody from anything: it is not counted then."""
        self._waiting.append(asked)
        if self._writes:
            return
        self._writes = True
        try:
            while self._waiting:
                await asyncio.sleep(TOGETHER)
                several, self._waiting = self._waiting, []
                await self._write(several)
        finally:
            self._writes = False

    def waiting(self, group_id: int, digest: str) -> str | None:
        """The question behind a digest that is not written yet, or None."""
        same = (one.text for one in self._waiting if (one.group_id, one.digest) == (group_id, digest))
        return next(same, None)

    async def _write(self, several: list[Asked]) -> None:
        try:
            async with self._database.write() as work:
                # In one order, because another process may count the same questions at the same time.
                for asked in sorted(several, key=lambda one: (one.group_id, one.month, one.digest)):
                    await faq_asked.note(work, asked)
        except (DatabaseAway, NotSaved) as error:
            log.warning("questions that were answered and not counted: %d, because %s", len(several), error)
