"""Data of who is gone is kept for thirty days, in case they come back, and deleted then."""

from __future__ import annotations

import logging
from datetime import timedelta

from bot.clock import Clock
from db import departures, personal
from db.engine import Database
from db.shards import Shards

GRACE = timedelta(days=30)
LOOK_EVERY = timedelta(days=7)

log = logging.getLogger(__name__)


class DepartureService:
    """Forgets servers the bot was removed from, and members who left a server."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def drop_servers(self) -> int:
        """Delete everything about the servers whose grace is over; return how many."""
        async with self._database.read() as work:
            gone = await departures.servers_gone(work, self._clock() - GRACE)
        for guild_id in gone:
            async with self._database.write() as work:
                await departures.drop_server(work, guild_id)
            log.info("server %d removed the bot thirty days ago: its data is deleted", guild_id)
        return len(gone)

    async def to_look_for(self, limit: int, shards: Shards) -> list[tuple[int, int]]:
        """Of whom on some shards it should be seen whether they are still there, as ids of server and person."""
        async with self._database.read() as work:
            return await departures.to_look_for(work, self._clock(), LOOK_EVERY, limit, shards)

    async def looked(self, guild_id: int, user_id: int, *, here: bool) -> bool:
        """Write down whether somebody is still there; True when they were gone too long and are forgotten now."""
        now = self._clock()
        async with self._database.write() as work:
            since = await departures.looked(work, guild_id, user_id, now, here=here)
            if since is None or since > now - GRACE:
                return False
            await personal.forget(work, user_id, now, guild_id)
        log.info("somebody left server %d thirty days ago: their data is deleted", guild_id)
        return True
