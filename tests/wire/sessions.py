"""Sessions of the gateway: each remembers what it told, and tells it again to whoever resumes it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

DISPATCH = 0
REMEMBERED = 1000  # events; enough for a minute of many people


@dataclass
class Session:
    """What one connection, and those that resumed it, were told."""

    id: str
    socket: web.WebSocketResponse
    shard: int | None = None  # its number, None where there is only one
    number: int = 0
    told: deque[tuple[int, str, dict[str, Any]]] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    async def tell(self, event: str, data: dict[str, Any]) -> None:
        """Send an event, now or when somebody resumes."""
        self.number += 1
        self.told.append((self.number, event, data))
        await self._send(self.number, event, data)

    async def resume(self, socket: web.WebSocketResponse, after: int) -> None:
        """Go on with another connection, which has heard everything up to a number."""
        self.socket = socket
        for number, event, data in [one for one in self.told if one[0] > after]:
            await self._send(number, event, data)
        await self.tell("RESUMED", {})

    async def _send(self, number: int, event: str, data: dict[str, Any]) -> None:
        if not self.socket.closed:
            try:
                await self.socket.send_json({"op": DISPATCH, "s": number, "t": event, "d": data})
            except ConnectionError:
                return  # it breaks just now; the next connection hears of it
