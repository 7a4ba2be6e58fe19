"""The composition root: everything is made once, here, and handed down; started and stopped in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, timedelta
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import discord_api
from bot.art.studio import Studio
from bot.client import StudyBot
from bot.clock import Clock, utc_now
from bot.clusters import ALONE, Cluster
from bot.delivery.answers import AnswerWriter
from bot.delivery.arrivals import HelloWriter, WelcomeWriter
from bot.delivery.celebrations import CelebrationWriter
from bot.delivery.departures import Departures
from bot.delivery.digests import DigestWriter
from bot.delivery.dispatcher import Dispatcher, Rules, new_owner
from bot.delivery.faq_reports import FaqReportWriter
from bot.delivery.heartbeat import Heartbeat
from bot.delivery.letters import Writer
from bot.delivery.notices import NoticeWriter, PackNoticeWriter
from bot.delivery.pace import Pace
from bot.delivery.planner import Planner
from bot.delivery.prompts import PromptWriter
from bot.delivery.reminders import GroupReminderWriter, PersonalReminderWriter
from bot.delivery.slow_lane import Limits, SlowLane
from bot.delivery.step_roles import StepRoles
from bot.gateway import GatewayGuard
from bot.ops.backups import Backups
from bot.ops.garbage import keep_what_is_here
from bot.ops.health import Health
from bot.ops.metrics import Metrics
from bot.ops.stopping import PATIENCE, answered
from bot.ops.ticks import Act, Ticks
from bot.packs import BUILT_IN, read_pack
from bot.patience import patiently
from bot.services.registry import Services, build_services
from bot.settings import Settings, SettingsError
from bot.sharding import Sharding
from db.deliveries import (
    ANSWER,
    CELEBRATION,
    FAQ_REPORT,
    HELLO,
    MENTOR_DIGEST,
    NOTICE,
    PACK_NOTICE,
    PERSONAL_REMINDER,
    REMINDER,
    SNOOZED_REMINDER,
    WEEKLY_PROMPT,
    WELCOME,
)
from db.engine import Database, parse_url
from db.upgrade import upgrade

IN_TIME = PATIENCE - 2  # seconds; the rest is for giving everything back
DATABASE_WITHIN = 60.0  # seconds that a server has to come up, which may be started beside the bot
NO_SHARING = (
    "discord.cluster is {}, and database.url is a SQLite file. Several processes need one PostgreSQL: "
    "`python -m bot db copy` moves there, see docs/operating.md."
)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class App:
    """One program's parts, ready to be used."""

    database: Database
    services: Services
    bot: StudyBot
    prompts: PromptWriter
    dispatcher: Dispatcher
    step_roles: StepRoles
    departures: Departures
    pace: Pace


@asynccontextmanager
async def opened(
    settings: Settings, clock: Clock = utc_now, *, shard_count: int | None = None, always_sync: bool = False
) -> AsyncIterator[App]:
    """Read the pack, upgrade the database, and make the parts; give everything back on leaving.

    Raises BadPack and DatabaseRefused before anything is started.
    """
    folder = settings.curriculum.pack or BUILT_IN
    pack = read_pack(folder)
    database = Database(settings.database.url)
    try:
        ready = partial(upgrade, database, backup_folder=settings.database.backup_folder, now=clock())
        await patiently("looking for the database", ready, most=DATABASE_WITHIN)
        services = build_services(database, clock, pack, folder)
        await services.curriculum.notice_changes()
        pace = Pace(settings.discord.requests_per_second)
        bot = StudyBot(services, pace, Studio(), shard_count=shard_count, always_sync=always_sync)
        bot.may_wait = not database.is_sqlite
        # The guard's clock is Discord's, also where somebody else's is used for the rest.
        bot.guard = GatewayGuard(database, utc_now, bot.session_limits)
        cluster = Cluster.parse(settings.discord.cluster)
        bot.share = Sharding(database, utc_now, cluster, settings.discord.shards).share
        prompts = PromptWriter(database, services.weekly)
        yield App(
            database,
            services,
            bot,
            prompts,
            dispatcher(settings, database, clock, bot, prompts, pace),
            StepRoles(bot, services.recognition, clock),
            Departures(bot, services.departures, clock),
            pace,
        )
    finally:
        await database.close()


def dispatcher(
    settings: Settings, database: Database, clock: Clock, bot: StudyBot, prompts: PromptWriter, pace: Pace
) -> Dispatcher:
    """Make what sends everything unasked, with a writer for each kind."""
    late = timedelta(hours=settings.prompts.late_hours)
    personal = PersonalReminderWriter(bot.services.reminders)
    writers: dict[str, Writer] = {
        WEEKLY_PROMPT: prompts,
        REMINDER: GroupReminderWriter(bot.services.reminders),
        PERSONAL_REMINDER: personal,
        SNOOZED_REMINDER: personal,
        CELEBRATION: CelebrationWriter(bot.services.recognition),
        ANSWER: AnswerWriter(bot.services.mentoring),
        MENTOR_DIGEST: DigestWriter(bot.services.group_status),
        FAQ_REPORT: FaqReportWriter(bot.services.faq_admin),
        WELCOME: WelcomeWriter(database),
        HELLO: HelloWriter(bot, database),
        NOTICE: NoticeWriter(bot, database),
        PACK_NOTICE: PackNoticeWriter(bot, bot.services.curriculum),
    }
    limits = Limits(gap=timedelta(seconds=settings.reminders.dm_gap_seconds), daily=settings.reminders.dm_daily)
    return Dispatcher(
        bot,
        database,
        clock,
        planner=Planner(database, late=late),
        writers=writers,
        pace=pace,
        slow_lane=SlowLane(database, limits),
        rules=Rules(late=late, owner=new_owner()),
    )


@asynccontextmanager
async def ticking(app: App, seconds: int, *more: Act) -> AsyncIterator[None]:
    """Let APScheduler wake whatever acts unasked, and `more`, every so many seconds while the block runs."""
    # Its defaults would drop a tick that is a second late, and run two side by side.
    scheduler = AsyncIOScheduler(
        timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )
    acts = (app.dispatcher.tick, app.step_roles.tick, app.departures.tick, app.database.checkpoint, *more)
    scheduler.add_job(Ticks(acts).tick, "interval", seconds=seconds, id="tick")
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


async def serve(settings: Settings) -> None:
    """Connect to Discord and stay until cancelled.

    Raises what `opened` raises, SettingsError, NoShards and discord.LoginFailure.
    """
    token = settings.discord.token
    if token is None:
        raise ValueError("a token is needed to connect to Discord")
    cluster = _cluster(settings)
    point_at = partial(discord_api.point_at, settings.discord.api_base, token.get_secret_value())
    await patiently("looking for Discord", point_at)
    async with opened(settings) as app:
        every = timedelta(hours=settings.database.backup_hours)
        backups = Backups(app.database, settings.database.backup_folder, every, utc_now)
        heartbeat = Heartbeat(app.database, utc_now, lambda: app.bot.at_work, cluster)
        seconds, metrics = settings.prompts.tick_seconds, Metrics()
        health = Health(app.bot, app.database, metrics, utc_now, tick_seconds=seconds)
        if settings.health.port:
            metrics.attach(app.bot, app.database, app.pace, app.dispatcher.aftermath)
        more = (heartbeat.tick, backups.tick, health.tick)
        async with app.bot, health.served(settings.health), ticking(app, seconds, *more):
            app.bot.add_listener(_settle, "on_ready")
            try:
                await app.bot.start(token.get_secret_value())
            except asyncio.CancelledError:
                await _finish(app)
                raise


async def _settle() -> None:
    keep_what_is_here()


def _cluster(settings: Settings) -> Cluster:
    cluster = Cluster.parse(settings.discord.cluster)
    if cluster != ALONE and parse_url(settings.database.url).get_backend_name() == "sqlite":
        raise SettingsError((NO_SHARING.format(cluster),))
    return cluster


async def _finish(app: App) -> None:
    """End what is in hand, in the time there is before somebody loses patience."""
    left, _ = await asyncio.gather(answered(IN_TIME), app.dispatcher.finish(IN_TIME))
    if left:
        log.warning("%d interactions were left unanswered", left)
