"""Notices when nobody was at work, so that a week the bot slept through is held against no member."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.clusters import ALONE, Cluster
from db import notes, weeks
from db.engine import Database, Work

EVERY = timedelta(minutes=1)  # how often being at work is written down
OUTAGE_AFTER = timedelta(minutes=10)  # without a sign of any process; a restart or an upgrade is none
SEEN_AT = "seen-at"  # note: ISO moment; those of several processes have their number behind
CLUSTERS = "clusters"  # note: how many processes share the servers, and the ISO moment since when
log = logging.getLogger(__name__)


class Heartbeat:
    """Writes down every minute that the bot is at work, and finds the gaps.

    `at_work` says whether Discord can reach this process now. Where several share the servers each has its own gaps: no
    other can answer its members. Such a gap is held against nobody, wherever they are.
    """

    def __init__(self, database: Database, clock: Clock, at_work: Callable[[], bool], cluster: Cluster = ALONE) -> None:
        self._database = database
        self._clock = clock
        self._at_work = at_work
        self._cluster = cluster
        self._key = SEEN_AT if cluster == ALONE else f"{SEEN_AT}-{cluster}"
        self._written: datetime | None = None

    async def tick(self) -> None:
        """Be seen, if it is time; after a gap, write down the outage that ends now."""
        now = self._clock()
        if not self._at_work() or (self._written is not None and now - self._written < EVERY):
            return
        async with self._database.write() as work:
            await notes.lock(work, CLUSTERS)
            seen = await self._last_seen(work, now)
            if now - seen > OUTAGE_AFTER:
                await weeks.add_outage(work, seen, now)
                log.warning("nobody was at work from %s to %s", f"{seen:%Y-%m-%d %H:%M}", f"{now:%Y-%m-%d %H:%M} UTC")
            await notes.write(work, self._key, now.isoformat())
        self._written = now

    async def _last_seen(self, work: Work, now: datetime) -> datetime:
        """When this part of the bot was at work last; `now` where it never was."""
        note = await notes.read(work, CLUSTERS)
        count, _, since = note.partition(" ") if note else (str(ALONE.of), "", "")
        if int(count) != self._cluster.of:
            # The servers are shared in another way from now on, and a part's earlier notes were about other servers.
            latest = max(map(datetime.fromisoformat, await notes.under(work, SEEN_AT)), default=now)
            if self._written is not None:  # one that has just started may follow others that have just ended
                log.warning("processes that share the work in %s and in %d parts are at work", count, self._cluster.of)
            since = latest.isoformat()
            await notes.write(work, CLUSTERS, f"{self._cluster.of} {since}")
        own = await notes.read(work, self._key)
        if own and self._written is not None and datetime.fromisoformat(own) != self._written:
            log.warning("another process is %s too: its servers' members are answered twice; stop one", self._cluster)
        return max((datetime.fromisoformat(one) for one in (own, since) if one), default=now)
