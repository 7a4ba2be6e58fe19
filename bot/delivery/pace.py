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

CATCH_UP = 0.05  # seconds that are made up for at once; at 45 a second two requests more than the pace
FIRST_REST, LONGEST_REST = 5.0, 300.0  # seconds

INVALID_WINDOW = 600.0  # seconds
INVALID_MOST = 1000  # in that window and this process; a tenth of what Discord allows


class Pace:
    """Lets requests through one after the other, so many a second. What is left of Discord's limit is for answers.

    Whoever was held up (a busy machine, a slow disk) makes up for it a little, and never in a burst.
    """

    def __init__(
        self,
        per_second: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.waited: Callable[[float], object] = lambda _seconds: None  # is told the seconds of every wait
        self._per_second = per_second
        self._clock = clock
        self._sleep = sleep
        self._workers = 1
        self._free_at = 0.0
        self._one_at_a_time = asyncio.Lock()
        self._rest = FIRST_REST
        self._resting_until = 0.0

    def share(self, workers: int) -> None:
        """Take the share of one of so many processes."""
        self._workers = max(workers, 1)

    def room(self) -> int:
        """How many requests go out in a second: what one process claims, and has in hand, at a time."""
        return max(2, int(self._per_second / self._workers))

    async def turn(self) -> None:
        """Wait for one's turn."""
        begun = self._clock()
        async with self._one_at_a_time:
            while (wait := self._free_at - self._clock()) > 0:
                await self._sleep(wait)
            self._free_at = max(self._free_at, self._clock() - CATCH_UP) + self._workers / self._per_second
        self.waited(self._clock() - begun)

    def refused(self) -> float:
        """Let nobody through for a while, longer each time in a row, because Discord says it was too much.

        Return how long, in seconds; 0 for a request that was under way when the rest began. discord.py tries a refused
        request several times by itself: going on would only keep the limit exceeded.
        """
        now = self._clock()
        if now < self._resting_until:
            return 0.0
        rest, self._rest = self._rest, min(self._rest * 2, LONGEST_REST)
        self._free_at = self._resting_until = now + rest
        return rest

    def accepted(self) -> None:
        """All is well again."""
        if self._clock() >= self._resting_until:
            self._rest = FIRST_REST


class InvalidRequests:
    """Counts what Discord calls invalid requests and says when to rest."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: deque[float] = deque()

    def count(self) -> bool:
        """One more, now; True when it is the one too many."""
        before = self.too_many()
        self._times.append(self._clock())
        return self.too_many() and not before

    def too_many(self) -> bool:
        """Whether there were so many lately that nothing should be sent."""
        since = self._clock() - INVALID_WINDOW
        while self._times and self._times[0] < since:
            self._times.popleft()
        return len(self._times) >= INVALID_MOST
