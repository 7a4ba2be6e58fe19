"""A server with the bot in it, and people who use it: the real StudyBot on SimCord with a real SQLite file."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import discord
from simcord import ChannelHandle, Env, GuildHandle, RoleHandle
from sqlalchemy import select, update

from bot.app import App, opened
from bot.settings import CurriculumSettings, DatabaseSettings, Settings
from bot.ui.panels import panel
from db.tables import deliveries, metadata
from tests.clock import StandingClock
from tests.databases import database_in
from tests.journeys.reachable import hindrances
from tests.journeys.shown import parts, text_of
from tests.journeys.simulated import QuickEnv, speaking
from tests.journeys.someone import Someone
from tests.packs import SMALL_PACK

__all__ = ["Someone", "Town", "open_town"]


class Town:
    """A server with a channel, the bot, and a clock that stands still until it is moved."""

    def __init__(
        self, app: App, env: Env, clock: StandingClock, start: Callable[[Path], Awaitable[App]], pack: Path
    ) -> None:
        """`start` makes the program anew on the same database, with the curriculum in a folder."""
        self.app = app
        self._start = start
        self.env = env
        self.clock = clock
        self.guild: GuildHandle = env.create_guild("Backend to AI")
        self.channel: ChannelHandle = self.guild.create_text_channel("study-group")
        self.organiser: Someone
        self.elsewhere: ChannelHandle  # where a second group meets
        self.locales: dict[int, str] = {}  # of people whose Discord is not in English
        self.pack = pack  # the curriculum of the next start
        self._mentors: RoleHandle | None = None
        self._organisers = self.guild.create_role("Organiser", permissions=discord.Permissions(manage_guild=True))

    def person(self, name: str, *, organiser: bool = False) -> Someone:
        """Somebody who just came to the server."""
        return self._comes(name, *([self._organisers] if organiser else []))

    def _comes(self, name: str, *roles: RoleHandle) -> Someone:
        user = self.env.create_user(name.casefold()[:30] or "x", global_name=name)
        return Someone(self, self.guild.add_member(user, roles=list(roles)))

    async def organised(self, **options: Any) -> Someone:
        """Let an organiser set up the group: prompts on Mondays at 09:00 UTC unless said otherwise."""
        self.organiser = self.person("Nadia", organiser=True)
        return await self.organiser.runs("setup", **{"timezone": "UTC", "weekday": 0, "time": "09:00"} | options)

    async def member(self, name: str, *, pace: int = 6, timezone: str = "UTC") -> Someone:
        """Somebody who has joined the group."""
        someone = self.person(name)
        return await someone.runs("join", pace=pace, timezone=timezone)

    async def mentor(self, name: str, *, member: bool = False) -> Someone:
        """Somebody with the mentors' role, which is named in the group's settings the first time."""
        if self._mentors is None:
            self._mentors = self.guild.create_role("Mentor")
            await self.organiser.runs("setup", mentors=self._mentors)
        someone = self._comes(name, self._mentors)
        return await someone.runs("join", pace=6, timezone="UTC") if member else someone

    async def ticks(self) -> None:
        """Let the scheduler's tick come round."""
        await self.app.dispatcher.tick()
        await self.app.step_roles.tick()
        await self.env.settle()
        for post in self.posts[-3:]:
            assert hindrances(parts(post)) == []

    async def later(self, **amount: float) -> None:
        """Let time pass, given as timedelta takes it, and the tick come round."""
        self.clock.forward(**amount)
        await self.ticks()

    @property
    def posts(self) -> list[discord.Message]:
        """What everybody sees in the channel, oldest first."""
        return self.channel.history()

    @property
    def headlines(self) -> list[str]:
        """The first line of each of them."""
        return [text_of(post).splitlines()[0] for post in self.posts]

    async def restarts(self) -> None:
        """End the program and start it again; the server and its messages stay."""
        self.app = await self._start(self.pack)
        await self.env.restart_bot(self.app.bot)

    @contextmanager
    def being_in(self, channel: ChannelHandle) -> Iterator[None]:
        """Let everybody type in another channel for a while."""
        here, self.channel = self.channel, channel
        try:
            yield
        finally:
            self.channel = here

    def secret_channel(self, name: str) -> ChannelHandle:
        """A channel the bot can see and not write in."""
        assert self.env.bot.user is not None
        return self.guild.create_text_channel(
            name, overwrites={self.env.bot.user: discord.PermissionOverwrite(send_messages=False)}
        )

    async def let_everybody_see_all(self) -> None:
        """What an admin can do in the server's settings: show every command to everybody."""
        for command in await self.app.bot.tree.fetch_commands():
            if command.type is discord.AppCommandType.chat_input:
                self.guild.set_command_permissions(command, {self.guild.default_role: True})

    async def posts_itself(self, *items: discord.ui.Item[Any]) -> discord.Message:
        """A message of the bot's with these controls, as an older version might have left it."""
        channel = self.app.bot.get_partial_messageable(self.channel.id, guild_id=self.guild.id)
        return await channel.send(view=panel("An old message", discord.ui.ActionRow(*items)))

    @property
    def known(self) -> discord.Guild:
        """The server as the bot knows it."""
        guild = self.app.bot.get_guild(self.guild.id)
        assert guild is not None
        return guild

    async def loses(self, place: ChannelHandle | RoleHandle) -> None:
        """What an admin does in the server's settings: delete a channel or a role."""
        found = self.known.get_channel(place.id) or self.known.get_role(place.id)
        assert found is not None
        await found.delete()
        await self.env.settle()

    def set_bots_permissions(self, *, manage_roles: bool) -> None:
        """What an admin does in the server's settings."""
        guild, role = self.known, self.known.me.top_role
        allowed = discord.Permissions(role.permissions.value)
        allowed.manage_roles = manage_roles
        self.env.backend.edit_role(guild.id, role.id, {"permissions": allowed.value})

    async def silences_the_bot(self) -> None:
        """Take the bot's permission to write in the group's channel away."""
        channel = self.known.get_channel(self.channel.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.set_permissions(self.known.me, send_messages=False)
        await self.env.settle()

    async def forget_the_answer(self) -> None:
        """What the ledger holds when the program dies between a send and writing down that it was sent."""
        async with self.app.database.write() as work:
            await work.execute(
                update(deliveries).values(state="pending", message_id=None, channel_id=None, sent_at=None)
            )

    async def breaks_the_database(self) -> None:
        """Take a table away under the running program."""
        async with self.app.database.write() as work:
            await work.exec_driver_sql("ALTER TABLE board_scores RENAME TO gone")

    async def rows(self) -> str:
        """Everything in the database, to see whether something changed."""
        async with self.app.database.read() as work:
            found = {
                table.name: [list(map(str, row)) for row in await work.execute(select(table))]
                for table in metadata.sorted_tables
            }
        return json.dumps(found, indent=1)

    @asynccontextmanager
    async def nothing_changing(self) -> AsyncIterator[None]:
        """See that what is done meanwhile leaves the database as it was."""
        before = await self.rows()
        yield
        assert await self.rows() == before


@asynccontextmanager
async def open_town(folder: Path, clock: StandingClock, pack: Path = SMALL_PACK) -> AsyncIterator[Town]:
    """Start the bot on the database of `folder`, with the curriculum of another."""
    url = database_in(folder)
    async with AsyncExitStack() as stack:

        async def start(pack: Path) -> App:
            settings = Settings(
                database=DatabaseSettings(url=url, backup_folder=folder / "backups"),
                curriculum=CurriculumSettings(pack=pack),
            )
            return await stack.enter_async_context(opened(settings, clock, shard_count=1))

        app = await start(pack)
        env = QuickEnv(app.bot, check_errors=False)
        await env.start()
        stack.push_async_callback(env.shutdown)
        town = Town(app, env, clock, start, pack)
        with speaking(app.bot, town.locales):
            yield town
