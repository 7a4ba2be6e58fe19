"""StudyBot: discord.py's bot with the services in its hands and every error led to one door."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from pkgutil import iter_modules
from typing import Any

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands
from discord.http import Route
from yarl import URL

import cogs
from bot.art.studio import Studio
from bot.callbacks import answer_briefly
from bot.delivery.pace import Pace
from bot.errors import answer_error
from bot.guarded import GuardedBot
from bot.overdue import answer_in_time
from bot.patience import patiently
from bot.services.notes import Turn
from bot.services.registry import Services
from bot.translator import Translator
from bot.ui.begin import begin
from bot.ui.buttons import LASTING
from bot.ui.which_group import Retry
from db.shards import Shards

log = logging.getLogger(__name__)

LOOK_AGAIN = 1.0  # seconds until it is seen whether another process has registered the commands
HEEDED_WITHIN = 5.0  # seconds that what an event set off has at the end
FEATURES = tuple(f"cogs.{one.name}" for one in iter_modules(cogs.__path__))  # a file a feature


def _paced(pace: Pace) -> aiohttp.TraceConfig:
    """Let every request wait for its turn right before it goes out, discord.py's own second tries included.

    Answers to interactions go at once: Discord does not count them.
    """

    async def wait(_session: aiohttp.ClientSession, _: Any, request: aiohttp.TraceRequestStartParams) -> None:
        path = request.url.path.removeprefix(URL(Route.BASE).path)
        if not path.startswith(("/interactions/", "/webhooks/")):
            await pace.turn()

    trace = aiohttp.TraceConfig()
    trace.on_request_start.append(wait)
    return trace


def _once_more(interaction: discord.Interaction[StudyBot]) -> Retry | None:
    command, given = interaction.command, interaction.namespace
    if not isinstance(command, app_commands.Command):
        return None
    options = {
        option.name: getattr(given, option.display_name)
        for option in command.parameters
        if option.display_name in given
    }

    async def again(later: discord.Interaction[StudyBot]) -> None:
        owner = () if command.binding is None else (command.binding,)
        callback: Any = command.callback
        await callback(*owner, later, **options)

    return again


class StudyTree(app_commands.CommandTree["StudyBot"]):
    """The command tree; whatever a command raises is answered."""

    async def interaction_check(self, interaction: discord.Interaction[StudyBot], /) -> bool:
        """Let everybody; from here on they are answered in their own language."""
        begin(interaction)
        return True

    async def on_error(self, interaction: discord.Interaction[StudyBot], error: app_commands.AppCommandError) -> None:
        """Answer the error."""
        await answer_error(interaction, error, retry=_once_more(interaction))


class StudyBot(GuardedBot):
    """The bot. It asks for no privileged intent, keeps no messages and no members, and knows only slash commands.

    `pace` is kept by everything it asks of Discord's API; pictures are drawn in `studio`. `always_sync` registers the
    commands at every start, for a Discord that forgets them (the demo's).
    """

    def __init__(
        self,
        services: Services,
        pace: Pace,
        studio: Studio,
        *,
        shard_count: int | None = None,
        always_sync: bool = False,
    ) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            tree_cls=StudyTree,
            help_command=None,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            # The least discord.py takes: beyond it a request is given up instead of sleeping for minutes.
            max_ratelimit_timeout=30.0,
            shard_count=shard_count,
            http_trace=_paced(pace),
        )
        self.services = services
        self.studio = studio
        self.answered: Callable[[], None] = lambda: None  # from the task of each answer that arrived
        self.may_wait = True  # for a database server; a file never goes quiet
        self._always_sync = always_sync
        self._translator = Translator()
        self._heeding: set[asyncio.Task[None]] = set()

    @property
    def own_shards(self) -> Shards:
        """The shards this process connects."""
        return Shards(self.shard_count or 1, tuple(self.shards))

    @property
    def at_work(self) -> bool:
        """Whether Discord can reach this process: it is ready, and one of its shards at least is connected."""
        return self.is_ready() and not all(shard.is_closed() for shard in self.shards.values())

    async def setup_hook(self) -> None:
        """Load the features, make the lasting buttons live, and register the commands if they changed."""
        for feature in FEATURES:
            await self.load_extension(feature)
        self.add_dynamic_items(*LASTING)
        await self.tree.set_translator(self._translator)
        await patiently("registering the commands", self._register_commands)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Stay connected; whatever comes from Discord from here on is answered the shortest way, and in time."""
        answer_briefly(self.answered)
        if self.may_wait:
            answer_in_time()
        await super().connect(reconnect=reconnect)

    async def on_ready(self) -> None:
        """Say that the bot is there, and make up for what happened while it was not."""
        log.info("connected as %s; servers: %d", self.user, len(self.guilds))
        there = {guild.id for guild in self.guilds}
        await self._heed("meeting the servers", partial(self.services.groups.meet, there, self.own_shards.has))

    async def close(self) -> None:
        """Leave Discord, and let what its events set off come to its end, but for what waits for the database."""
        await super().close()
        if self._heeding:
            _, waiting = await asyncio.wait(self._heeding, timeout=HEEDED_WITHIN)
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)

    async def _heed(self, what: str, act: Callable[[], Awaitable[None]]) -> None:
        # discord.py forgets the tasks of its events, and one that is dropped half-way leaves its connection open.
        task = asyncio.ensure_future(patiently(what, act))
        self._heeding.add(task)
        try:
            await task
        finally:
            self._heeding.discard(task)

    async def on_guild_remove(self, guild: discord.Guild, /) -> None:
        """Let the groups of a server that sent the bot away rest."""
        await self._heed("resting groups", partial(self.services.groups.rest, guild.id))

    async def on_guild_join(self, guild: discord.Guild, /) -> None:
        """Wake the groups of a server that invited the bot again, or greet one that never did before."""
        await self._heed("waking groups", partial(self.services.groups.wake, guild.id))
        await self._heed("greeting groups", partial(self.services.groups.greet, guild.id))

    async def on_guild_available(self, guild: discord.Guild, /) -> None:
        """Wake the groups of a server that turns up later; those that turn up at the start are met in `on_ready`."""
        if self.is_ready():
            await self._heed("waking groups", partial(self.services.groups.wake, guild.id))

    async def on_message(self, message: discord.Message, /) -> None:
        """Ignore messages: there are no prefix commands."""

    async def _register_commands(self) -> None:
        fingerprint = await self._fingerprint()
        while not self._always_sync:
            turn = await self.services.commands.turn(fingerprint)
            if turn is Turn.NOTHING_NEW:
                return
            if turn is Turn.OURS:
                break
            await asyncio.sleep(LOOK_AGAIN)
        registered = await self.tree.sync()
        await self.services.commands.remember(fingerprint)
        log.info("registered %d commands with Discord", len(registered))

    async def _fingerprint(self) -> str:
        commands = self.tree.get_commands()
        described = [await command.get_translated_payload(self.tree, self._translator) for command in commands]
        text = json.dumps([self.application_id, described], sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()
