"""Which of Discord's shards a process connects, where several share the work."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.clusters import Cluster
from db import notes, workers
from db.engine import Database

SHARDS = "shards"  # note: how many the processes agreed on, and the ISO moment of it
JUST_NOW = timedelta(minutes=10)  # in which the other processes of a start come to agree
TOO_FEW = 2  # times as many shards as are used have to be recommended before anybody is bothered

log = logging.getLogger(__name__)


class NoShards(Exception):
    """There are fewer shards than processes that share them; the message says what helps."""


@dataclass(frozen=True, slots=True)
class Sharding:
    """Says which shards a process connects. All that share a database go by one number of shards.

    With two numbers some servers would be served twice and others by nobody: Discord sends a server's events to the
    shard that its id and the number give. `wanted` is the operator's number, 0 for what Discord recommends.
    """

    database: Database
    clock: Clock
    cluster: Cluster
    wanted: int = 0

    async def share(self, recommended: int) -> tuple[int, Sequence[int]]:
        """How many shards there are, and which are this process's. Raises NoShards."""
        count = await self._agreed(max(recommended, 1))
        part = self.cluster.part(count)
        if not part:
            raise NoShards(
                f"Shards: {count}, processes: {self.cluster.of}, so {self.cluster} has nothing to do. Start "
                f"fewer processes, or set discord.shards to {self.cluster.of} or more, for all of them."
            )
        if self.cluster.of > 1:
            log.info("process %s connects the shards %d to %d of %d", self.cluster, part[0], part[-1], count)
        return count, part

    async def _agreed(self, recommended: int) -> int:
        now = self.clock()
        async with self.database.write() as work:
            await notes.lock(work, SHARDS)
            used = await self._in_use(await notes.read(work, SHARDS), now, others=await workers.at_work(work, now) > 0)
            count = self.wanted or used or recommended
            if used != count:
                await notes.write(work, SHARDS, f"{count} {now.isoformat()}")
        if used and used != count:
            log.warning(
                "shards: %d here, %d elsewhere or minutes ago; if one of those still runs, stop all, then start all",
                *(count, used),
            )
        if recommended >= count * TOO_FEW:
            log.warning("Discord recommends %d shards, %d are used: stop all, then start all", recommended, count)
        return count

    async def _in_use(self, note: str | None, now: datetime, *, others: bool) -> int | None:
        if note is None or self.cluster.of == 1:
            return None
        count, moment = note.split()
        return int(count) if others or now - datetime.fromisoformat(moment) < JUST_NOW else None
