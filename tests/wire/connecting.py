"""The real bot, connected to the wire server as `serve` connects it to Discord."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import App, opened
from bot.discord_api import point_at
from bot.services.person import Person
from bot.settings import DatabaseSettings, Settings
from db import deliveries
from db.deliveries import Entry
from study.settings import Setting, Value
from tests.clock import StandingClock
from tests.databases import database_in
from tests.wire.payloads import CHANNEL_ID, GUILD_ID
from tests.wire.server import TOKEN, Wire


@asynccontextmanager
async def connected(wire: Wire, folder: Path, clock: StandingClock) -> AsyncIterator[App]:
    """The bot, logged in and ready."""
    url = database_in(folder)
    settings = Settings(database=DatabaseSettings(url=url, backup_folder=folder / "backups"))
    await point_at(wire.api_base, TOKEN)
    async with opened(settings, clock) as app, app.bot:
        app.bot._connection.guild_ready_timeout = 0.1  # two seconds by default, for thousands of servers
        running = asyncio.create_task(app.bot.start(TOKEN))
        ready = asyncio.create_task(app.bot.wait_until_ready())
        await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=30)
        try:
            assert app.bot.is_ready(), running
            yield app
        finally:
            await app.bot.close()
            await asyncio.gather(running, ready, return_exceptions=True)


async def with_a_group(app: App) -> None:
    """Set up a group whose prompt comes on Mondays at 09:00 UTC."""
    nadia = Person(int(GUILD_ID), 7, "Nadia")
    changes: dict[Setting, Value] = {
        Setting.CHANNEL: int(CHANNEL_ID),
        Setting.ZONE: "UTC",
        Setting.WEEKDAY: 0,
        Setting.TIME: "09:00",
    }
    await app.services.setup.set_up(nadia, changes)


async def undelivered(app: App) -> list[Entry]:
    """The prompts that are not sent."""
    async with app.database.read() as work:
        return [one for one in await deliveries.unfinished(work, 100) if one.delivery.kind == deliveries.WEEKLY_PROMPT]
