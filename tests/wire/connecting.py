"""The real bot, connected to the wire server as `serve` connects it to Discord."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from bot.app import App, opened
from bot.clock import Clock
from bot.discord_api import point_at
from bot.gateway import GatewayGuard
from bot.services.person import Person
from bot.settings import DatabaseSettings, DiscordSettings, Settings
from db import deliveries
from db.deliveries import Entry
from tests.clock import MONDAY
from tests.databases import database_in
from tests.wire.crowd import weekly
from tests.wire.payloads import CHANNEL_ID, GUILD_ID
from tests.wire.requests import TOKEN, Fault
from tests.wire.server import Wire


def by_nobody(guard: GatewayGuard) -> None:
    """Let a bot that is started twice within five seconds not wait for its turn."""
    guard.slot = timedelta()


def hurried(times: float) -> Callable[[GatewayGuard], None]:
    """Let the guard's time pass so many times as fast."""

    def hurry(guard: GatewayGuard) -> None:
        begun = time.monotonic()
        guard.clock = lambda: MONDAY + timedelta(seconds=(time.monotonic() - begun) * times)
        guard.sleep = lambda seconds: asyncio.sleep(seconds / times)

    return hurry


@asynccontextmanager
async def connected(
    wire: Wire,
    folder: Path,
    clock: Clock,
    *,
    guarded: Callable[[GatewayGuard], None] = by_nobody,
    cluster: str = "1/1",
    faults: Sequence[Fault] = (),
) -> AsyncIterator[App]:
    """The bot, logged in and ready.

    `guarded` sets how it is kept from connecting too often; `faults` come up before it logs in.
    """
    settings = Settings(
        database=DatabaseSettings(url=database_in(folder), backup_folder=folder / "backups"),
        discord=DiscordSettings(cluster=cluster),
    )
    await point_at(wire.api_base, TOKEN)
    async with opened(settings, clock) as app, app.bot:
        assert app.bot.guard is not None
        guarded(app.bot.guard)
        app.bot._connection.guild_ready_timeout = 0.1  # two seconds by default, for thousands of servers
        wire.faults += faults
        running = asyncio.create_task(app.bot.start(TOKEN))
        ready = asyncio.create_task(app.bot.wait_until_ready())
        await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=30)
        try:
            if running.done():
                await running  # raises why
            assert app.bot.is_ready()
            yield app
        finally:
            ready.cancel()
            await app.bot.close()
            await asyncio.gather(running, ready, return_exceptions=True)


async def with_a_group(app: App) -> None:
    """Set up a group whose prompt comes on Mondays at 09:00 UTC."""
    await app.services.setup.set_up(Person(int(GUILD_ID), 7, "Nadia"), weekly(int(CHANNEL_ID)))


async def undelivered(app: App) -> list[Entry]:
    """The prompts that are not sent."""
    async with app.database.read() as work:
        found = await deliveries.unfinished(work, MONDAY, 100)
    return [one for one in found if one.delivery.kind == deliveries.WEEKLY_PROMPT]
