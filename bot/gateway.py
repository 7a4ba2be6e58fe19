"""Keeps connections to Discord's gateway within what Discord allows, however badly the network behaves.

Discord takes 1,000 IDENTIFYs a day over all shards, ends every session beyond and resets the token
(events/gateway, "session start limit"), and `max_concurrency` of them in five seconds. discord.py 2.7.1 minds neither:
against endless invalid sessions it identifies every five seconds, and against a server that hangs up it resumes as
fast as it can connect. Both wait here, longer each time.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypedDict

from bot.clock import Clock
from db import notes
from db.engine import Database

# Discord counts in windows of five seconds; the rest is for connects that take unequally long.
SLOT = timedelta(seconds=5.5)
SLOTS_AHEAD = 60  # at most; a clock that once ran ahead does not keep the bot away
RESERVE = 0.05  # of the day's IDENTIFYs, kept for a restart by hand
FIRST_WAIT, LONGEST_WAIT = 5.0, 900.0  # seconds before a shard's second, third ... IDENTIFY in a row
FIRST_BRAKE, LONGEST_BRAKE = 1.0, 30.0  # the same before a RESUME
CALM = timedelta(minutes=10)  # for which a session has to last before IDENTIFYs are counted anew
HELD = timedelta(seconds=20)  # the same for RESUMEs, which cost nothing but work
LOOK_AGAIN = timedelta(minutes=1)  # between two questions how many IDENTIFYs are left

Sleep = Callable[[float], Awaitable[object]]
log = logging.getLogger(__name__)


class Limits(TypedDict):
    """What Discord says about identifying; `reset_after` is in milliseconds."""

    total: int
    remaining: int
    reset_after: int
    max_concurrency: int


@dataclass
class Trouble:
    """How often a shard had to begin again with no `calm` in between. Waits are in seconds."""

    calm: timedelta
    first: float
    longest: float
    times: int = 0
    latest: datetime | None = None

    def wait(self, now: datetime) -> float:
        """How long to wait before the next time, which is not at all before the first."""
        if self.latest is not None and now - self.latest > self.calm:
            self.times = 0
        return min(self.first * 2.0 ** min(self.times - 1, 20), self.longest) if self.times else 0.0

    def count(self, now: datetime) -> None:
        """Write down that it begins again now."""
        self.times, self.latest = self.times + 1, now


def _identifies() -> defaultdict[int, Trouble]:
    return defaultdict(lambda: Trouble(CALM, FIRST_WAIT, LONGEST_WAIT))


def _resumes() -> defaultdict[int, Trouble]:
    return defaultdict(lambda: Trouble(HELD, FIRST_BRAKE, LONGEST_BRAKE))


@dataclass
class GatewayGuard:
    """Says when a shard may identify or resume. Processes that share a database share the slots.

    `limits` asks Discord for what is left; None when it cannot be asked.
    """

    database: Database
    clock: Clock
    limits: Callable[[], Awaitable[Limits | None]]
    sleep: Sleep = asyncio.sleep
    slot: timedelta = SLOT
    _identifies: defaultdict[int, Trouble] = field(default_factory=_identifies)
    _resumes: defaultdict[int, Trouble] = field(default_factory=_resumes)
    _known: Limits | None = None
    _known_at: datetime | None = None

    async def before_identify(self, shard: int) -> None:
        """Wait until a shard may connect to identify."""
        wait = self._identifies[shard].wait(self.clock())
        if wait:
            log.warning("shard %d identifies again in %.0f s", shard, wait)
            await self.sleep(wait)
        limits = await self._some_left()
        try:
            wait = await self._slot(shard, limits["max_concurrency"] if limits is not None else 1)
        except Exception as error:  # noqa: BLE001 - without a database Discord's own rule still holds for this process
            log.warning("slots to identify in are not shared with other processes just now: %r", error)
            wait = self.slot.total_seconds()
        if wait > 0:
            log.info("shard %d has its turn to identify in %.1f s", shard, wait)
            await self.sleep(wait)

    def identifies(self, shard: int) -> None:
        """Count an IDENTIFY that goes out now."""
        self._identifies[shard].count(self.clock())
        if self._known is not None:
            self._known["remaining"] -= 1

    async def before_resume(self, shard: int) -> None:
        """Wait until a shard may connect to resume, and count it."""
        trouble = self._resumes[shard]
        wait = trouble.wait(self.clock())
        if wait:
            log.info("shard %d resumes again in %.0f s", shard, wait)
            await self.sleep(wait)
        trouble.count(self.clock())

    async def _some_left(self) -> Limits | None:
        while True:
            limits = await self._left()
            if limits is None or limits["remaining"] > limits["total"] * RESERVE:
                return limits
            left, total, reset = limits["remaining"], limits["total"], limits["reset_after"] / 1000
            log.error(
                "%d of %d connections of today are left; waiting for new ones, which come in %.1f h. Look for what "
                "makes the bot connect so often",
                left,
                total,
                reset / 3600,
            )
            self._known_at = None
            await self.sleep(min(max(reset, LOOK_AGAIN.total_seconds()), LONGEST_WAIT))

    async def _left(self) -> Limits | None:
        # Many shards that start together ask once: Discord takes few of these questions.
        if self._known_at is None or self.clock() - self._known_at > LOOK_AGAIN:
            self._known, self._known_at = await self.limits(), self.clock()
        return self._known

    async def _slot(self, shard: int, concurrency: int) -> float:
        """Take the next free slot of those that this shard may use; return how far off it is, in seconds."""
        key, now = f"identify-slot-{shard % max(concurrency, 1)}", self.clock()
        async with self.database.write() as work:
            await notes.lock(work, key)
            taken = await notes.read(work, key)
            free = now if taken is None else max(now, datetime.fromisoformat(taken) + self.slot)
            free = min(free, now + self.slot * SLOTS_AHEAD)
            await notes.write(work, key, free.isoformat())
        return (free - now).total_seconds()
