"""discord.py's bot, made to connect with patience: whatever goes wrong is tried again, and nothing too often.

discord.py's shards hand what became of their connection to one queue, and one loop takes it from there and connects
again, one shard at a time and for a minute at most. So waiting happens before something comes into that queue: other
shards go on meanwhile, and no socket stands open that does not identify.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

import aiohttp
import discord
from discord.ext import commands
from discord.gateway import ReconnectWebSocket
from discord.shard import EventItem, EventType
from yarl import URL

from bot.discord_api import use_gateway
from bot.gateway import GatewayGuard, Limits
from bot.patience import passes, patiently

_QUEUE = "_AutoShardedClient__queue"
_SESSION = "_HTTPClient__session"
Wait = Callable[[EventItem], Awaitable[None]]
Share = Callable[[int], Awaitable[tuple[int, Sequence[int]]]]


class GuardedBot(commands.AutoShardedBot):
    """A bot that outlasts a Discord that is away, and identifies and resumes when `guard` lets it.

    Without a guard it connects as discord.py does: an offline Discord has no limits. `share` says how many shards there
    are and which of them to connect, given how many Discord recommends; without it all of those.
    """

    guard: GatewayGuard | None = None
    share: Share | None = None

    async def session_limits(self) -> Limits | None:
        """What Discord says about identifying, None when it cannot be asked just now."""
        try:
            _, _, limits = await self.http.get_bot_gateway()
        except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError):
            return None
        return Limits(**limits)

    async def login(self, token: str) -> None:
        """Log in, and try again for as long as Discord cannot be reached. Raises discord.LoginFailure."""

        async def once() -> None:
            try:
                await super(GuardedBot, self).login(token)
            except Exception as error:
                if passes(error):
                    # The next try makes a session of its own, with this one's connections.
                    getattr(self.http, _SESSION).detach()
                raise

        await patiently("logging in to Discord", once)

    async def launch_shards(self) -> None:
        """Learn how many shards there are, and connect them one after the other."""
        if not self.shard_count:
            recommended, address, _ = await patiently("asking for the gateway", self.http.get_bot_gateway)
            use_gateway(address)
            self.shard_count = recommended
            if self.share is not None:
                share = partial(self.share, recommended)
                self.shard_count, numbers = await patiently("sharing the shards", share)
                self.shard_ids = list(numbers)
        await super().launch_shards()

    async def launch_shard(self, gateway: URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect a shard when it may identify."""
        await self._wait_to_identify(shard_id)
        await super().launch_shard(gateway, shard_id, initial=initial)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Count; the waiting was before the shard connected."""
        if self.guard is None:
            await super().before_identify_hook(shard_id, initial=initial)
        else:
            self.guard.identifies(shard_id or 0)

    async def close(self) -> None:
        """Leave Discord, and wait for no turn any longer."""
        queue = getattr(self, _QUEUE, None)
        if isinstance(queue, _Turns):
            queue.give_up()
        await super().close()

    async def _async_setup_hook(self) -> None:
        await super()._async_setup_hook()
        setattr(self, _QUEUE, _Turns(self._wait_for))

    async def _wait_to_identify(self, shard_id: int) -> None:
        if self.guard is not None:
            await self.guard.before_identify(shard_id)

    async def _wait_for(self, item: EventItem) -> None:
        shard_id = item.shard.id if item.shard is not None else 0
        if item.type == EventType.resume and self.guard is not None:
            await self.guard.before_resume(shard_id)
        else:
            await self._wait_to_identify(shard_id)


class _Turns(asyncio.PriorityQueue[EventItem]):
    """What became of the shards' connections; those that are to connect again come in when it is their turn."""

    def __init__(self, wait: Wait) -> None:
        super().__init__()
        self._wait = wait
        self._waiting: set[asyncio.Task[None]] = set()

    def put_nowait(self, item: EventItem) -> None:
        """Put something in, at once or when its turn comes."""
        if item.type == EventType.terminate and isinstance(item.error, ReconnectWebSocket) and item.shard is not None:
            # A server that hangs up on a shard that is connecting again: discord.py 2.7.1 ends the bot for that.
            item = EventItem(EventType.identify, item.shard, ReconnectWebSocket(item.shard.id, resume=False))
        if item.type not in (EventType.resume, EventType.identify, EventType.reconnect):
            super().put_nowait(item)
            return
        waiting = asyncio.create_task(self._in_turn(item))
        self._waiting.add(waiting)
        waiting.add_done_callback(self._waiting.discard)

    def give_up(self) -> None:
        """Wait for nobody's turn any longer."""
        for waiting in self._waiting:
            waiting.cancel()

    async def _in_turn(self, item: EventItem) -> None:
        try:
            await self._wait(item)
        except Exception as error:  # noqa: BLE001 - it ends the bot, as any other error of a connection does
            item = EventItem(EventType.terminate, item.shard, error)
        super().put_nowait(item)
