"""A small web server on this machine that says whether the bot is well, for whatever watches it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.client import StudyBot
from bot.clock import Clock
from bot.ops.metrics import Counting, Metrics
from bot.settings import HealthSettings, SettingsError
from db.engine import Database

TICKS_MISSED = 6  # after so many the scheduler counts as standing
DATABASE_WITHIN = 2.0  # seconds
LOOK_EVERY = 1.0  # seconds between two looks at how late the loop is

log = logging.getLogger(__name__)


class Health:
    """Answers /healthz (the process), /readyz (gateway, database, scheduler) and /metrics."""

    def __init__(self, bot: StudyBot, database: Database, metrics: Metrics, clock: Clock, *, tick_seconds: int) -> None:
        self._bot = bot
        self._database = database
        self._metrics = metrics
        self._clock = clock
        self._most = max(tick_seconds * TICKS_MISSED, 30)
        self._ticked_at = time.monotonic()

    async def tick(self) -> None:
        """Be told that the scheduler ticks."""
        self._ticked_at = time.monotonic()

    async def ready(self) -> dict[str, bool]:
        """What has to work, and whether it does."""
        return {
            "gateway": self._bot.at_work,
            "database": await self._database_answers(),
            "scheduler": time.monotonic() - self._ticked_at < self._most,
        }

    @asynccontextmanager
    async def served(self, settings: HealthSettings) -> AsyncIterator[None]:
        """Serve while the block runs; nothing where no port is set."""
        if not settings.port:
            yield
            return
        site = web.Application()
        site.add_routes(
            [web.get("/healthz", self._alive), web.get("/readyz", self._ready), web.get("/metrics", self._figures)]
        )
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        counting, looking = Counting(self._metrics), asyncio.create_task(self._mind_the_loop())
        logging.getLogger().addHandler(counting)
        try:
            await self._listen(runner, settings)
            log.info("health and metrics at http://%s:%d", settings.host, settings.port)
            yield
        finally:
            logging.getLogger().removeHandler(counting)
            looking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await looking
            await runner.cleanup()

    async def _listen(self, runner: web.AppRunner, settings: HealthSettings) -> None:
        try:
            await web.TCPSite(runner, settings.host, settings.port).start()
        except OSError as error:
            problem = f"nothing can listen at {settings.host}:{settings.port} ({error.strerror})"
            raise SettingsError((f"health: {problem}. Choose another port.",)) from error

    async def _alive(self, _: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _ready(self, _: web.Request) -> web.Response:
        found = await self.ready()
        return web.json_response(found, status=200 if all(found.values()) else 503)

    async def _figures(self, _: web.Request) -> web.Response:
        with contextlib.suppress(Exception):  # while the database is away the other figures are wanted all the more
            await self._metrics.look(self._bot, self._database, self._clock())
        return web.Response(body=self._metrics.text(), headers={"Content-Type": "text/plain; version=0.0.4"})

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(DATABASE_WITHIN), self._database.read() as work:
                await work.exec_driver_sql("SELECT 1")
        except Exception as error:  # noqa: BLE001 - whatever it is, the database does not answer
            log.debug("the database does not answer: %r", error)
            return False
        return True

    async def _mind_the_loop(self) -> None:
        while True:
            begun = time.monotonic()
            await asyncio.sleep(LOOK_EVERY)
            self._metrics.lag.observe(max(time.monotonic() - begun - LOOK_EVERY, 0))
