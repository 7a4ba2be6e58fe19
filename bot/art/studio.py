"""Where pictures are drawn: off the event loop, one at a time, none twice while it is remembered."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Hashable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

WAITING = 16  # pictures that may be asked for at once; with its rests the last comes within a second
REST = 3  # times as long as a picture took, in a crowd
FEW = 4  # pictures that wait; more are a crowd
KEPT = 64  # drawn pictures that are remembered, about 60 KB each


class StudioBusy(Exception):
    """More pictures are asked for than can be drawn in time; whoever asks shows words alone."""


class Card(Hashable, Protocol):
    """Something that can be drawn: a frozen dataclass of plain values."""

    def png(self) -> bytes:
        """The card as a PNG file."""
        ...


class Studio:
    """Draws cards in a thread. One at a time: fonts are not shared between threads, and the loop keeps a core.

    Two who ask for the same card wait for the same drawing. Where many wait it rests between two pictures for REST
    times as long as it drew: words come first.
    """

    def __init__(self, waiting: int = WAITING, kept: int = KEPT) -> None:
        self._waiting, self._kept = waiting, kept
        self._drawn: OrderedDict[Card, bytes] = OrderedDict()
        self._asked: dict[Card, asyncio.Task[bytes]] = {}
        self._turn = asyncio.Semaphore(1)
        # One of its own: a thread that has drawn keeps some megabytes, and of the loop's any may be given the next.
        self._thread = ThreadPoolExecutor(1, "studio")

    @property
    def full(self) -> bool:
        """Whether no more can be asked for just now."""
        return len(self._asked) >= self._waiting

    async def draw(self, card: Card) -> bytes:
        """The card as a PNG file. Raises StudioBusy when too many others wait."""
        if card in self._drawn:
            self._drawn.move_to_end(card)
            return self._drawn[card]
        if card not in self._asked:
            if self.full:
                raise StudioBusy
            self._asked[card] = asyncio.create_task(self._draw(card))
        # Shielded: who gives up waiting does not take the picture from the others.
        return await asyncio.shield(self._asked[card])

    async def _draw(self, card: Card) -> bytes:
        try:
            await self._turn.acquire()
            began = time.perf_counter()
            try:
                png = await asyncio.get_running_loop().run_in_executor(self._thread, card.png)
            finally:
                rest = REST * (time.perf_counter() - began) if len(self._asked) > FEW else 0
                asyncio.get_running_loop().call_later(rest, self._turn.release)
        finally:
            del self._asked[card]
        self._drawn[card] = png
        while len(self._drawn) > self._kept:
            self._drawn.popitem(last=False)
        return png
