"""Claims what is due, sends it and marks it sent.

A delivery is safe at every step: before the claim it is a row that any process may take; claimed, it is taken over
when the lease ends; sent but not marked, its nonce (for minutes) and then the mark in its own message (for good) keep
it from being sent again.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
import secrets
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import discord

from bot.clock import Clock
from bot.delivery.aftermath import Aftermath
from bot.delivery.letters import Channel, Letter, Unwritten, Writer
from bot.delivery.pace import INVALID_MOST, InvalidRequests, Pace
from bot.delivery.planner import Planner
from bot.delivery.slow_lane import SlowLane
from bot.delivery.trouble import UNCLEAR, judge
from db import deliveries, workers
from db.deliveries import (
    CELEBRATION,
    FAQ_REPORT,
    MENTOR_DIGEST,
    REMINDER,
    TIMELESS,
    WEEKLY_PROMPT,
    WELCOME,
    Delivery,
)
from db.engine import Database
from db.errors import DatabaseAway, NotSaved

log = logging.getLogger(__name__)

# Goes to groups' channels, as fast as the pace allows.
FAST = (WEEKLY_PROMPT, REMINDER, CELEBRATION, MENTOR_DIGEST, FAQ_REPORT, WELCOME)
SPARE = timedelta(seconds=30)  # of a lease that has to be left when a send begins
LEASE = timedelta(seconds=90)  # below the few minutes for which Discord remembers a nonce
ALIVE = timedelta(seconds=30)  # for which a process counts as being at work
LOOK_BACK = 50  # messages of the channel that are searched for our own


@dataclass(frozen=True, slots=True)
class Rules:
    """`late` is how old a delivery may be and still be sent; `owner` is the name of this process in the ledger."""

    late: timedelta
    owner: str


def new_owner() -> str:
    """A name no other process has."""
    return secrets.token_hex(8)


class Dispatcher:
    """Sends everything the bot sends unasked. One per process; several processes share the ledger."""

    def __init__(
        self,
        bot: discord.Client,
        database: Database,
        clock: Clock,
        *,
        planner: Planner,
        writers: Mapping[str, Writer],
        pace: Pace,
        slow_lane: SlowLane,
        rules: Rules,
    ) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._planner = planner
        self._writers = writers
        self._pace = pace
        self._slow_lane = slow_lane
        self._rules = rules
        self._invalid = InvalidRequests()
        self.aftermath = Aftermath(database, clock)
        self._claimed: set[int] = set()
        self._ticking = asyncio.Lock()
        self._stopping = False

    async def tick(self) -> None:
        """Plan what has fallen due, then send all that is waiting. Nothing is done before the bot is connected."""
        if not self._bot.is_ready() or self._stopping:
            return
        async with self._ticking:
            await self._planner.plan(self._clock())
            await self._send_groups()
            if not self._invalid.too_many() and not self._stopping:
                now = self._clock()
                for delivery in await self._slow_lane.claim(self._rules.owner, now, now + LEASE):
                    await self._deliver(delivery)

    async def finish(self, within: float) -> None:
        """Send what is being sent and nothing more, and give the claims back that are left after `within` seconds.

        Another process, or this one after its start, takes them up at once instead of after their lease.
        """
        self._stopping = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within), self._ticking:
                pass
        left = tuple(self._claimed)
        if left:
            async with self._database.write() as work:
                await deliveries.hand_back(work, left, self._rules.owner)
            log.info("%d deliveries are handed back", len(left))
        async with self._database.write() as work:
            await workers.leave(work, self._rules.owner)

    async def _send_groups(self) -> None:
        waiting: deque[Delivery] = deque()
        under_way: set[asyncio.Task[None]] = set()
        try:
            while True:
                at_once = self._pace.room()
                waiting.extend(() if waiting else await self._claim(at_once))
                drained = not waiting
                # One begins as another ends: all that is claimed written at once would hold up everybody else.
                while waiting and len(under_way) < at_once:
                    under_way.add(asyncio.create_task(self._deliver(waiting.popleft())))
                if not under_way:
                    return
                until = asyncio.ALL_COMPLETED if drained else asyncio.FIRST_COMPLETED
                _, under_way = await asyncio.wait(under_way, return_when=until)
                if self._stopping:
                    waiting.clear()  # what is claimed is handed back
        finally:
            for task in under_way:
                task.cancel()

    async def _claim(self, limit: int) -> list[Delivery]:
        if self._invalid.too_many() or self._stopping:
            return []
        now = self._clock()
        async with self._database.write() as work:
            self._pace.share(await workers.report(work, self._rules.owner, now, now + ALIVE))
            claimed = await deliveries.claim(work, self._rules.owner, FAST, now, now + LEASE, limit)
        self._claimed.update(delivery.id for delivery in claimed)
        return claimed

    async def _deliver(self, delivery: Delivery) -> None:
        try:
            await self._write_and_send(delivery)
        except (DatabaseAway, NotSaved) as error:
            log.warning("delivery %s waits for the database: %s", delivery.id, error)
        except Exception:
            # The claim's lease ends by itself, and the next try looks whether the message is there already.
            log.exception("delivery %s of kind %s stopped half-way", delivery.id, delivery.kind)
        finally:
            if not self._stopping:
                self._claimed.discard(delivery.id)

    async def _write_and_send(self, delivery: Delivery) -> None:
        late = self._clock() - delivery.due_at
        if late >= self._rules.late and delivery.kind not in TIMELESS:
            await self.aftermath.skipped(delivery, "too late")
            return
        try:
            letter = await self._writers[delivery.kind].write(delivery, late=late)
        except UNCLEAR as error:  # of a writer who asks Discord
            self._mind(error)
            await self.aftermath.failed(delivery, judge(error, None, delivery.attempts), error)
            return
        if isinstance(letter, Unwritten):
            await self.aftermath.skipped(delivery, letter.reason)
            return
        if delivery.lease_until is not None and self._clock() > delivery.lease_until - SPARE:
            # This process was held up, perhaps asleep, and another may be sending it by now.
            log.warning("delivery %s was held up; it is left for the next claim", delivery.id)
            return
        if self._stopping:
            return
        self._claimed.discard(delivery.id)
        try:
            message = await self._send(delivery, letter)
        except UNCLEAR as error:
            self._mind(error)
            await self.aftermath.failed(delivery, judge(error, letter, delivery.attempts), error)
        else:
            self._pace.accepted()
            await self.aftermath.sent(delivery, channel_id=message.channel.id, message_id=message.id)

    def _mind(self, error: BaseException) -> None:
        status = getattr(error, "status", 0)
        if (isinstance(error, discord.RateLimited) or status == 429) and (rest := self._pace.refused()):
            log.warning("Discord says it was too much; resting for %d s", rest)
        if status in {401, 403, 429} and self._invalid.count():
            log.error("Discord refused %d requests within ten minutes; resting", INVALID_MOST)

    async def _send(self, delivery: Delivery, letter: Letter) -> discord.Message:
        channel: discord.abc.Messageable
        if isinstance(letter.to, Channel):
            channel = self._bot.get_partial_messageable(letter.to.channel_id, guild_id=letter.to.guild_id)
        else:
            channel = await self._bot.create_dm(discord.Object(letter.to.user_id))
        if delivery.attempts > 1:
            # The earlier try may have arrived although nobody heard of it.
            async for message in channel.history(limit=LOOK_BACK):
                if letter.mark in _custom_ids(message.components):
                    return message
        people: list[discord.abc.Snowflake] = [discord.Object(user_id) for user_id in letter.mentions]
        pings = discord.AllowedMentions(users=people or False, everyone=False, roles=False)
        return await channel.send(view=letter.view, nonce=nonce(delivery), allowed_mentions=pings)


def nonce(delivery: Delivery) -> str:
    """24 characters that are the same for every try of one delivery; Discord takes 25."""
    key = f"{delivery.kind}:{delivery.target_id}:{delivery.period.label}:{delivery.id}"
    return hashlib.blake2b(key.encode(), digest_size=12).hexdigest()


def _custom_ids(components: Iterable[Any]) -> Iterator[str]:
    for component in components:
        custom_id = getattr(component, "custom_id", None)
        if custom_id:
            yield custom_id
        yield from _custom_ids(getattr(component, "children", ()))
