"""Staying under Discord's limits.

Discord takes 50 requests a second from a bot, whichever processes they come from (topics/rate-limits), and shuts out
for a while whoever makes 10,000 invalid ones (401, 403, 429) within ten minutes. Limits of single routes are minded by
discord.py.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable

INVALID_WINDOW = 600.0  # seconds
INVALID_MOST = 1000  # in that window and this process; a tenth of what Discord allows


class Pace:
    """Lets requests through one after the other, so many a second. What is left of Discord's limit is for answers."""

    def __init__(
        self,
        per_second: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._per_second = per_second
        self._clock = clock
        self._sleep = sleep
        self._workers = 1
        self._free_at = 0.0

    def share(self, workers: int) -> None:
        """Take the share of one of so many processes."""
        self._workers = max(workers, 1)

    async def turn(self) -> None:
        """Wait for one's turn."""
        now = self._clock()
        turn = max(self._free_at, now)
        self._free_at = turn + self._workers / self._per_second
        if turn > now:
            await self._sleep(turn - now)


class InvalidRequests:
    """Counts what Discord calls invalid requests and says when to rest."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: deque[float] = deque()

    def count(self) -> None:
        """One more, now."""
        self._times.append(self._clock())

    def too_many(self) -> bool:
        """Whether there were so many lately that nothing should be sent."""
        since = self._clock() - INVALID_WINDOW
        while self._times and self._times[0] < since:
            self._times.popleft()
        return len(self._times) >= INVALID_MOST
