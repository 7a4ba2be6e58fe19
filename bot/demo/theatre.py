"""Brings the demo's group to the present and keeps the page, both clocks and the story together."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from simcord import Preview, SetupError

from bot.app import App
from bot.delivery.letters import Channel, Unwritten
from bot.demo.clock import DemoClock
from bot.demo.stage import Stage
from bot.demo.story import Story
from db import deliveries, groups, notes
from db.deliveries import WEEKLY_PROMPT, Sent

LOOK_EVERY = 1.0  # seconds between two looks whether the page has to change
REMEMBER_EVERY = 30.0  # seconds, for a demo that is not ended but killed
RUN_UP = timedelta(seconds=1)  # how long before the next prompt a leap ends, so that the scheduler posts it itself

_TOLD_UNTIL = "demo-told-until"  # ISO moment up to which the story has been told
_AHEAD = "demo-ahead"  # seconds by which the demo's clock is ahead of the real one


class Theatre:
    """The stage hands of a demo. Nothing here may be called from the bot's own tasks: SimCord forbids it."""

    def __init__(self, app: App, stage: Stage, clock: DemoClock) -> None:
        self._app = app
        self._stage = stage
        self._clock = clock
        self._story = Story(app.services, clock, stage.cast, stage.setting, self._post)

    async def raise_curtain(self) -> None:
        """Found the group on the first run; on a later one go on where it stopped, in the same server."""
        told_until, ahead = await self._remembered()
        self._clock.run(ahead)
        now = self._clock()
        if told_until is None:
            told_until = await self._story.begin(now)
        else:
            await self._post_last_prompt_again()
        await self._story.tell(told_until, now)
        # What fell due since the last prompt is there before anybody looks, rather than under their hands.
        self._clock.hold(now)
        await self._post(now)
        self._clock.run(ahead)
        await self.lower_curtain()
        await self._stage.follow(now)

    async def show_an_empty_stage(self) -> None:
        """Let people begin by themselves, now."""
        self._clock.run(timedelta())
        await self._stage.follow(self._clock())

    async def keep_up(self, page: Preview, wishes: asyncio.Queue[None]) -> None:
        """Move on to the next prompt when somebody wishes it, and show on the page what the bot posts by itself."""
        shown, remembered_at = await self._sent(), time.monotonic()
        while True:
            try:
                await asyncio.wait_for(wishes.get(), LOOK_EVERY)
                await self._leap()
            except TimeoutError:
                pass
            sent = await self._sent()
            if sent != shown:
                await _in_turn(page.refresh)
                shown = sent
            if time.monotonic() - remembered_at > REMEMBER_EVERY:
                await self.lower_curtain()
                remembered_at = time.monotonic()

    async def lower_curtain(self) -> None:
        """Remember how far the story has been told."""
        async with self._app.database.write() as work:
            await notes.write(work, _TOLD_UNTIL, self._clock().isoformat())
            await notes.write(work, _AHEAD, str(self._clock.ahead.total_seconds()))

    async def _remembered(self) -> tuple[datetime | None, timedelta]:
        async with self._app.database.read() as work:
            told_until, ahead = await notes.read(work, _TOLD_UNTIL), await notes.read(work, _AHEAD)
        return datetime.fromisoformat(told_until) if told_until else None, timedelta(seconds=float(ahead or 0))

    async def _leap(self) -> None:
        now = self._clock()
        async with self._app.database.read() as work:
            group = await groups.of_guild(work, self._stage.guild_id)
        if group is None or (moment := group.next_prompt_at - RUN_UP) <= now:
            return
        await self._story.tell(now, moment)
        self._clock.run_from(moment)
        await self.lower_curtain()
        await _in_turn(lambda: self._stage.follow(moment))

    async def _post(self, moment: datetime) -> None:
        await self._stage.follow(moment)
        await self._app.dispatcher.tick()

    async def _post_last_prompt_again(self) -> None:
        # SimCord's server is built anew each time and knows no messages of an earlier run.
        sent = await self._last_sent()
        if sent is None:
            return
        await self._stage.follow(sent.delivery.due_at)
        letter = await self._app.prompts.write(sent.delivery, late=timedelta())
        if isinstance(letter, Unwritten) or not isinstance(letter.to, Channel):
            return
        channel = self._app.bot.get_partial_messageable(letter.to.channel_id, guild_id=letter.to.guild_id)
        message = await channel.send(view=letter.view)
        async with self._app.database.write() as work:
            await deliveries.mark_sent(
                work,
                sent.delivery.id,
                channel_id=letter.to.channel_id,
                message_id=message.id,
                now=sent.delivery.due_at,
            )

    async def _sent(self) -> int:
        async with self._app.database.read() as work:
            return await deliveries.count_out(work)

    async def _last_sent(self) -> Sent | None:
        async with self._app.database.read() as work:
            group = await groups.of_guild(work, self._stage.guild_id)
            return None if group is None else await deliveries.last_sent(work, WEEKLY_PROMPT, group.id)


async def _in_turn(operation: Callable[[], Awaitable[None]]) -> None:
    # SimCord does one thing at a time and refuses a second one instead of queueing it.
    while True:
        try:
            return await operation()
        except SetupError as error:
            if "overlaps" not in str(error):
                raise
            await asyncio.sleep(0.05)
