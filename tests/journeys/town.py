"""A server with the bot in it, and people who use it, in their own words.

`Town` runs the real StudyBot on SimCord with a real SQLite file; `Someone` types commands, clicks, picks and fills in
forms, and remembers what they were shown.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import discord
from simcord import ChannelHandle, Env, GuildHandle, InteractionResult, MemberActor, RoleHandle
from sqlalchemy import select, update

from bot.app import App, opened
from bot.settings import CurriculumSettings, DatabaseSettings, Settings
from bot.ui.panels import panel
from db.tables import deliveries, metadata
from tests.clock import StandingClock
from tests.databases import database_in
from tests.journeys.reachable import hindrances
from tests.journeys.shown import Shown, entered, labels_of, message_of, parts, text_of, walk
from tests.journeys.simulated import QuickEnv, speaking
from tests.packs import SMALL_PACK


class Someone:
    """A person in the server. What they were shown last is in `seen`, a form they were given in `form`."""

    def __init__(self, town: Town, actor: MemberActor) -> None:
        self.town = town
        self.actor = actor
        self.seen: Shown | None = None
        self.result: InteractionResult | None = None

    def speaks(self, locale: str) -> Someone:
        """Use Discord in a language, by its code ("de", "pt-BR")."""
        self.town.locales[self.actor.id] = locale
        return self

    async def runs(self, command: str, /, **options: Any) -> Someone:
        """Type a slash command."""
        return self._remember(await self.actor.slash(self.town.channel, command, **options))

    async def clicks(self, label: str, *, on: Shown | None = None) -> Someone:
        """Click a button of what they saw last, or of another message."""
        message = on or self._last()
        assert label in labels_of(message), f"no button {label!r} here"
        return self._remember(await self.actor.click(message_of(message), label=label))

    async def picks(self, label: str, *, on: Shown | None = None) -> Someone:
        """Pick an entry of the menu in what they saw last, or in another message."""
        message = on or self._last()
        menus = [part for part in parts(message) if part.get("type") == 3]
        offered = [(menu, option) for menu in menus for option in menu["options"] if option["label"] == label]
        assert offered, f"no entry {label!r} in the menus here"
        menu, chosen = offered[0][0], offered[0][1]["value"]
        return self._remember(await self.actor.select(message_of(message), [chosen], custom_id=menu["custom_id"]))

    async def chooses(self, place: ChannelHandle | RoleHandle) -> Someone:
        """Choose a channel or a role from Discord's own menu in what they saw last."""
        (menu,) = [part for part in parts(self._last()) if part.get("type") in {6, 8}]
        return self._remember(await self.actor.select(message_of(self._last()), [place], custom_id=menu["custom_id"]))

    async def fills_in(self, **answers: str) -> Someone:
        """Fill in the form they were given and send it. Fields are named by a word of their label."""
        assert self.result is not None
        return self._remember(await self.actor.submit_modal(self.result, self._filled(answers)))

    def _filled(self, answers: dict[str, str]) -> dict[str, Any]:
        fields = {part["label"]: part["component"] for part in walk(self.form["components"]) if part.get("type") == 18}
        values: dict[str, Any] = {}
        for word, answer in answers.items():
            (label,) = (label for label in fields if word.replace("_", " ").casefold() in label.casefold())
            values[fields[label]["custom_id"]] = entered(fields[label], answer)
        for component in fields.values():
            values.setdefault(component["custom_id"], entered(component, None))
        return values

    async def clicks_in_dm(self, label: str, on: discord.Message) -> Someone:
        """Click a button of a direct message."""
        return self._remember(await self.actor.user.click(on, label=label))

    async def fills_in_dm(self, **answers: str) -> Someone:
        """Fill in the form that a click in a direct message gave them."""
        assert self.result is not None
        return self._remember(await self.actor.user.submit_modal(self.result, self._filled(answers)))

    @property
    def form(self) -> dict[str, Any]:
        """The form they were given."""
        assert self.result is not None
        modal = self.result.modal
        assert modal is not None, "no form was shown"
        return modal

    @property
    def typed_already(self) -> dict[str, str]:
        """What stands in the fields of the form already, by label."""
        labels = (part for part in walk(self.form["components"]) if part.get("type") == 18)
        return {part["label"]: part["component"].get("value") or "" for part in labels}

    @property
    def options(self) -> dict[str, list[dict[str, Any]]]:
        """What can be picked in the form's menus, by label."""
        labels = (part for part in walk(self.form["components"]) if part.get("type") == 18)
        return {part["label"]: part["component"]["options"] for part in labels if "options" in part["component"]}

    @property
    def reads(self) -> str:
        """All the text they see in what they were shown last."""
        return text_of(self._last())

    @property
    def buttons(self) -> list[str]:
        """Labels of the buttons they see."""
        return labels_of(self._last())

    @property
    def alone(self) -> bool:
        """Whether only they can see it."""
        return self._last().flags.ephemeral

    def was_told(self, words: str) -> bool:
        """Whether they got one short private answer with these words in it, and no form."""
        assert self.result is not None
        assert words in self.reads, self.reads
        return self.result.modal is None and self.alone and len(self.reads) < 300

    def _last(self) -> Shown:
        assert self.seen is not None, "nothing was shown"
        return self.seen

    def _remember(self, result: InteractionResult) -> Someone:
        assert result.acknowledged, "the bot did not answer"
        self.result = result
        if result.modal is None:
            self.seen = result.followups[-1] if result.followups else result.response
        shown = list(walk(result.modal["components"])) if result.modal is not None else parts(self._last())
        hindered = hindrances(shown)
        assert hindered == []
        return self


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
        user = self.env.create_user(name.casefold()[:30] or "x", global_name=name)
        return Someone(self, self.guild.add_member(user, roles=[self._organisers] if organiser else []))

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
        user = self.env.create_user(name.casefold()[:30] or "x", global_name=name)
        someone = Someone(self, self.guild.add_member(user, roles=[self._mentors]))
        return await someone.runs("join", pace=6, timezone="UTC") if member else someone

    async def ticks(self) -> None:
        """Let the scheduler's tick come round."""
        await self.app.dispatcher.tick()
        await self.app.step_roles.tick()
        await self.env.settle()
        for post in self.posts[-3:]:
            assert hindrances(parts(post)) == []

    @property
    def posts(self) -> list[discord.Message]:
        """What everybody sees in the channel, oldest first."""
        return self.channel.history()

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

    async def let_everybody_use(self, name: str) -> None:
        """What an admin can do in the server's settings: show a command to all."""
        (command,) = [command for command in await self.app.bot.tree.fetch_commands() if command.name == name]
        self.guild.set_command_permissions(command, {self.guild.default_role: True})

    async def posts_itself(self, *items: discord.ui.Item[Any]) -> discord.Message:
        """A message of the bot's with these controls, as an older version might have left it."""
        channel = self.app.bot.get_partial_messageable(self.channel.id, guild_id=self.guild.id)
        return await channel.send(view=panel("An old message", discord.ui.ActionRow(*items)))

    def set_bots_permissions(self, *, manage_roles: bool) -> None:
        """What an admin does in the server's settings."""
        guild = self.app.bot.get_guild(self.guild.id)
        assert guild is not None
        role = guild.me.top_role
        allowed = discord.Permissions(role.permissions.value)
        allowed.manage_roles = manage_roles
        self.env.backend.edit_role(guild.id, role.id, {"permissions": allowed.value})

    async def silences_the_bot(self) -> None:
        """Take the bot's permission to write in the group's channel away."""
        channel, bot = self.app.bot.get_channel(self.channel.id), self.app.bot.user
        assert isinstance(channel, discord.TextChannel)
        assert bot is not None
        await channel.set_permissions(channel.guild.me, send_messages=False)
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
