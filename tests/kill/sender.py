"""The bot as a process that is there to be killed: everything it is made of, with a clock that runs fast.

`python -m tests.kill.sender DATABASE_URL API_BASE EPOCH SPEED PACE`: EPOCH is the real time (seconds) at which the fast
clock showed START. It says "ready" once it is connected.
"""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import opened, ticking
from bot.discord_api import point_at, quiet_voice_warnings
from bot.ops.garbage import keep_what_is_here
from bot.settings import DatabaseSettings, DiscordSettings, PromptSettings, Settings
from tests.wire.requests import TOKEN

START = datetime(2026, 3, 2, 9, 1, tzinfo=UTC)  # a minute after the groups' prompts fell due


async def send(url: str, api_base: str, epoch: float, speed: float, pace: int) -> None:
    """Connect and send what is due until somebody ends this process."""
    settings = Settings(
        database=DatabaseSettings(url=url, backup_folder=Path("backups")),
        discord=DiscordSettings(requests_per_second=pace),
        prompts=PromptSettings(tick_seconds=1),
    )

    def clock() -> datetime:
        return START + timedelta(seconds=(time.time() - epoch) * speed)

    quiet_voice_warnings()
    await point_at(api_base, TOKEN)
    async with opened(settings, clock) as app, app.bot:
        app.bot.guard = None  # it would keep a process that is started again waiting for its turn
        app.bot._connection.guild_ready_timeout = 0.01  # two seconds by default; there is nothing to wait for here
        connecting = asyncio.create_task(app.bot.start(TOKEN))
        await app.bot.wait_until_ready()
        keep_what_is_here()  # as the program does
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await app.dispatcher.tick()
        async with ticking(app, 1):
            await connecting


if __name__ == "__main__":
    url, api_base, epoch, speed, pace = sys.argv[1:]
    asyncio.run(send(url, api_base, float(epoch), float(speed), int(pace)))
