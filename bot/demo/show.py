"""Puts the demo on: the bot on SimCord, its page, and the clock that moves both."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import simcord
from simcord import Preview

from bot.app import App, opened, ticking
from bot.clock import Clock, utc_now
from bot.demo.cast import read_cast
from bot.demo.clock import DemoClock
from bot.demo.stage import Stage, build_stage
from bot.demo.theatre import Theatre
from bot.demo.travel import TimeTravel
from bot.settings import Settings

TICK = 2  # seconds between two wake-ups of the dispatcher; people are watching


@dataclass(frozen=True, slots=True)
class Show:
    """A demo that is on: the app, its server and its page."""

    app: App
    stage: Stage
    page: Preview


@asynccontextmanager
async def on_stage(
    settings: Settings, *, port: int | None = None, empty: bool = False, real: Clock = utc_now
) -> AsyncIterator[Show]:
    """Put the demo on while the block runs; its data is in the database that `settings` name.

    `port` is where the page is served on this machine, None for any free one. An `empty` one has people and no group.
    Raises what `opened` raises.
    """
    cast, clock, wishes = read_cast(), DemoClock(real), asyncio.Queue[None]()
    async with opened(settings, clock, shard_count=1, always_sync=True) as app:
        await app.bot.add_cog(TimeTravel(wishes))
        async with simcord.run(app.bot, check_errors=False) as env:
            stage = await build_stage(env, cast)
            theatre = Theatre(app, stage, clock)
            await (theatre.show_an_empty_stage() if empty else theatre.raise_curtain())
            people = sorted(cast.everybody, key=lambda one: empty and one is not cast.organiser)
            viewers = [stage.actors[one.username] for one in people]
            async with (
                env.preview(stage.channel, viewers=viewers, layout="channel", port=port) as page,
                ticking(app, TICK),
            ):
                keeping_up = asyncio.create_task(theatre.keep_up(page, wishes))
                try:
                    yield Show(app, stage, page)
                finally:
                    keeping_up.cancel()
                    await asyncio.gather(keeping_up, return_exceptions=True)
                    await theatre.lower_curtain()
