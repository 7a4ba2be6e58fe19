"""Claims what is due, sends it and marks it sent.

A delivery is safe at every step: before the claim it is a row that any process may take; claimed, it is taken over
when the lease ends; sent but not marked, its nonce (for minutes) and then the mark in its own message (for good) keep
it from being sent again.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import discord

from bot.clock import Clock
from bot.delivery.planner import Planner
from bot.delivery.prompts import Letter, PromptWriter
from db import deliveries
from db.deliveries import Delivery
from db.engine import Database

log = logging.getLogger(__name__)

BATCH = 20  # deliveries claimed at once
LEASE = timedelta(seconds=90)  # below the few minutes for which Discord remembers a nonce
FIRST_PAUSE = timedelta(seconds=15)  # before a second try; doubles with each
LONGEST_PAUSE = timedelta(minutes=15)
LOOK_BACK = 50  # messages of the channel that are searched for our own
UNKNOWN_CHANNEL = 10003  # Discord's error code

# What discord.py lets through when the network fails; ServerDisconnectedError is none of its own exceptions.
_UNCLEAR = (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, asyncio.TimeoutError)


class Dispatcher:
    """Sends everything the bot sends unasked. One per process; several processes share the ledger."""

    def __init__(
        self,
        bot: discord.Client,
        database: Database,
        clock: Clock,
        *,
        planner: Planner,
        writer: PromptWriter,
        late: timedelta,
    ) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._planner = planner
        self._writer = writer
        self._late = late
        self._owner = secrets.token_hex(8)

    async def tick(self) -> None:
        """Plan what has fallen due, then send all that is waiting. Nothing is done before the bot is connected."""
        if not self._bot.is_ready():
            return
        await self._planner.plan(self._clock())
        while True:
            now = self._clock()  # anew for every batch: sending takes its time, and a lease counts from its claim
            async with self._database.write() as work:
                claimed = await deliveries.claim(work, self._owner, now, now + LEASE, BATCH)
            for delivery in claimed:
                await self._deliver(delivery)
            if len(claimed) < BATCH:
                return

    async def _deliver(self, delivery: Delivery) -> None:
        late = self._clock() - delivery.due_at
        if late >= self._late:
            await self._end(delivery, "skipped", "too late")
            return
        letter = await self._writer.write(delivery, late=late)
        if letter is None:
            await self._end(delivery, "skipped", "the group has no channel any more")
            return
        try:
            message_id = await self._send(delivery, letter)
        except discord.Forbidden as error:
            await self._end(delivery, "failed", f"no permission in channel {letter.channel_id} ({error.code})")
        except discord.NotFound as error:
            if error.code == UNKNOWN_CHANNEL:
                await self._end(delivery, "failed", f"channel {letter.channel_id} is gone")
            else:
                await self._put_off(delivery, error)
        except _UNCLEAR as error:
            await self._put_off(delivery, error)
        else:
            await self._mark(delivery, letter, message_id)

    async def _send(self, delivery: Delivery, letter: Letter) -> int:
        channel = self._bot.get_partial_messageable(letter.channel_id, guild_id=letter.guild_id)
        if delivery.attempts > 1:
            # The earlier try may have arrived although nobody heard of it.
            async for message in channel.history(limit=LOOK_BACK):
                if letter.mark in _custom_ids(message.components):
                    return message.id
        return (await channel.send(view=letter.view, nonce=nonce(delivery))).id

    async def _mark(self, delivery: Delivery, letter: Letter, message_id: int) -> None:
        now = self._clock()
        async with self._database.write() as work:
            await deliveries.mark_sent(work, delivery.id, channel_id=letter.channel_id, message_id=message_id, now=now)
        log.info("%s %s for group %s sent", delivery.kind, delivery.period.label, delivery.target_id)

    async def _put_off(self, delivery: Delivery, error: Exception) -> None:
        pause = min(FIRST_PAUSE * 2 ** (delivery.attempts - 1), LONGEST_PAUSE)
        until: datetime = self._clock() + pause
        async with self._database.write() as work:
            await deliveries.put_off(work, delivery.id, until=until, problem=repr(error))
        log.warning("delivery %s put off for %d s: %r", delivery.id, pause.total_seconds(), error)

    async def _end(self, delivery: Delivery, state: str, problem: str) -> None:
        async with self._database.write() as work:
            await deliveries.give_up(work, delivery.id, state=state, problem=problem)
        log.warning("delivery %s for group %s %s: %s", delivery.id, delivery.target_id, state, problem)


def nonce(delivery: Delivery) -> str:
    """24 characters that are the same for every try of one delivery; Discord takes 25."""
    key = f"{delivery.kind}:{delivery.target_id}:{delivery.period.label}"
    return hashlib.blake2b(key.encode(), digest_size=12).hexdigest()


def _custom_ids(components: Iterable[Any]) -> Iterator[str]:
    for component in components:
        custom_id = getattr(component, "custom_id", None)
        if custom_id:
            yield custom_id
        yield from _custom_ids(getattr(component, "children", ()))
