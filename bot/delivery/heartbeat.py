"""Notices when nobody was at work, so that a week the bot slept through is held against no member."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import Clock
from db import notes, weeks
from db.engine import Database

EVERY = timedelta(minutes=1)  # how often being at work is written down
OUTAGE_AFTER = timedelta(minutes=10)  # without a sign of any process; a restart or an upgrade is none
SEEN_AT = "seen-at"
log = logging.getLogger(__name__)


class Heartbeat:
    """Writes down every minute that the bot is at work, and finds the gaps.

    `at_work` says whether Discord can reach this process now. Any of several processes keeps the bot alive.
    """

    def __init__(self, database: Database, clock: Clock, at_work: Callable[[], bool]) -> None:
        self._database = database
        self._clock = clock
        self._at_work = at_work
        self._written: datetime | None = None

    async def tick(self) -> None:
        """Be seen, if it is time; after a gap, write down the outage that ends now."""
        now = self._clock()
        if not self._at_work() or (self._written is not None and now - self._written < EVERY):
            return
        async with self._database.write() as work:
            note = await notes.read(work, SEEN_AT)
            seen = datetime.fromisoformat(note) if note else now
            if now - seen > OUTAGE_AFTER:
                await weeks.add_outage(work, seen, now)
                log.warning("nobody was at work from %s to %s", f"{seen:%Y-%m-%d %H:%M}", f"{now:%Y-%m-%d %H:%M} UTC")
            await notes.write(work, SEEN_AT, now.isoformat())
        self._written = now
