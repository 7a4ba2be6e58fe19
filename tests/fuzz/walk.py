"""A random walk through the bot: every step is one strange input, and nothing may break, ping or half happen."""

from __future__ import annotations

import contextlib
import logging
import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import discord
from simcord import ChannelHandle, InteractionResult
from simcord.backend.errors import BackendError, SetupError

import bot.errors
from bot.ui.buttons import LASTING
from bot.ui.leaderboard_pages import TopicSelect
from bot.ui.selects import LastingMenu
from tests.clock import StandingClock
from tests.fuzz import strange
from tests.fuzz.forging import filled, place_of
from tests.journeys.shown import parts, text_of, walk
from tests.journeys.town import Someone, Town, open_town

STEPS_IN_ONE_TOWN = 400
REFUSED = "refused by Discord itself"
QUIET = (" skipped: ", "could not be shown")  # warnings that are no fault


T = TypeVar("T")


class Fault(AssertionError):
    """Something a strange input must not do, with the seed and step that show it again."""


class Walk:
    """One town and the people in it, who do strange things one after the other."""

    def __init__(self, town: Town, people: list[Someone], chance: random.Random) -> None:
        self._town = town
        self._people = people
        self._chance = chance
        self._forms: list[tuple[Someone, InteractionResult]] = []
        self._log = _Listener()
        file = town.app.database.file
        self._file = None if file is None else sqlite3.connect(file)
        self._channel: ChannelHandle = town.channel
        self._doing = ""
        self.inputs: Counter[str] = Counter()

    def close(self) -> None:
        """Let go of the database file."""
        if self._file is not None:
            self._file.close()

    async def step(self) -> None:
        """Do one thing, and look at what came of it."""
        act = self._chance.choices(
            [self._command, self._suggestions, self._form, self._control, self._forged, self._time],
            weights=[10, 4, 8, 8, 3, 1],
        )[0]
        before, posts = await self._changes(), len(self._town.posts)
        with self._log.listening(), _errors_told() as told:
            try:
                await act()
            except Fault as fault:
                raise Fault(f"{self._doing}: {fault}; {self._log.heard}") from None
        done = self._doing
        if self._log.heard:
            raise Fault(f"{done}: {self._log.heard}")
        if told and await self._changes() != before:
            raise Fault(f"{done}: the database changed, and they were told {told}")
        for post in self._town.posts[posts:]:
            if post.edited_at is None and (post.mention_everyone or post.role_mentions):
                raise Fault(f"{done}: pinged many with {text_of(post)!r}")

    async def _changes(self) -> object:
        """Something that is another after every change of the database."""
        if self._file is not None:
            return self._file.execute("PRAGMA data_version").fetchone()[0]
        return await self._town.rows()

    async def _command(self) -> None:
        someone = self._chance.choice(self._people)
        command = self._chance.choice(_commands(self._town))
        given = {}
        for option in command.parameters:
            if option.required or self._chance.random() < 0.5:
                given[option.display_name] = self._value(option)
                self.inputs[f"{command.qualified_name} {option.display_name}"] += 1
        self._doing = f"/{command.qualified_name} {given!r:.500}"
        with self._as_discord_allows():
            self._remember(someone, await someone.actor.slash(self._town.channel, command.qualified_name, **given))

    def _rarest(self, found: Sequence[T], place: Callable[[T], str]) -> T:
        """One of them; every second time one that came least often, because some are seldom shown at all."""
        if self._chance.random() < 0.5:
            return self._chance.choice(found)
        return min(found, key=lambda one: self.inputs[place(one)])

    def _value(self, option: Any) -> Any:
        kind, chance = option.type, self._chance
        if option.choices and chance.random() < 0.9:
            return chance.choice(option.choices).value
        if kind is discord.AppCommandOptionType.integer:
            return strange.number(chance, option.min_value, option.max_value)
        if kind is discord.AppCommandOptionType.boolean:
            return chance.random() < 0.5
        if kind is discord.AppCommandOptionType.attachment:
            return strange.file(chance)
        if kind is discord.AppCommandOptionType.channel:
            return chance.choice([self._town.channel, self._town.elsewhere])
        if kind is discord.AppCommandOptionType.role:
            return chance.choice(list(self._town.guild.roles.values()))
        if kind is discord.AppCommandOptionType.user:
            return chance.choice(self._people).actor
        return strange.text(chance, option.max_value or 6000)

    async def _suggestions(self) -> None:
        someone = self._chance.choice(self._people)
        offering = [
            (command, option)
            for command in _commands(self._town)
            for option in command.parameters
            if option.autocomplete
        ]
        command, option = self._chance.choice(offering)
        typed = strange.text(self._chance, 100)
        self.inputs[f"{command.qualified_name} {option.display_name}…"] += 1
        self._doing = f"typing /{command.qualified_name} {option.display_name}: {typed!r}"
        with self._as_discord_allows():
            offered = await someone.actor.autocomplete(
                self._town.channel, command.qualified_name, option.display_name, typed
            )
            if len(offered) > 25 or any(not 1 <= len(choice["name"]) <= 100 for choice in offered):
                raise Fault("it offers what Discord refuses")

    async def _form(self) -> None:
        if not self._forms:
            await self._control()
            return
        titles = {id(one[1]): f"form {(one[1].modal or {})['title'][:30]}" for one in self._forms}
        someone, shown = self._rarest(self._forms, lambda one: titles[id(one[1])])
        assert shown.modal is not None
        values: dict[str, Any] = {}
        self.inputs[titles[id(shown)]] += 1
        for part in walk(shown.modal["components"]):
            if part.get("type") == 4:
                values[part["custom_id"]] = strange.text(self._chance, part.get("max_length") or 4000)
            elif part.get("type") == 3:
                least = part.get("min_values", 1)
                options = [option["value"] for option in part["options"]]
                values[part["custom_id"]] = self._chance.sample(options, max(least, 1)) if options else []
        self._doing = f"form {shown.modal['title']!r} with {values!r:.500}"
        with self._as_discord_allows():
            self._remember(someone, await someone.actor.submit_modal(shown, values))

    async def _control(self) -> None:
        someone = self._chance.choice(self._people)
        shown = self._chance.choice([someone.seen, *(self._town.posts[-3:])])
        if shown is None:
            await self._command()
            return
        active = [part for part in parts(shown) if part.get("custom_id")]
        if not active:
            await self._command()
            return
        part = self._rarest(active, lambda one: place_of(one["custom_id"]))
        self._doing = f"{part['custom_id']} on {text_of(shown)[:60]!r}"
        with self._as_discord_allows():
            self._remember(someone, await self._use(someone, shown, part))
        self.inputs[place_of(part["custom_id"])] += 1

    async def _use(self, someone: Someone, shown: Any, part: dict[str, Any]) -> InteractionResult:
        message = shown if isinstance(shown, discord.Message) else shown.message
        if part["type"] == 2:
            return await someone.actor.click(message, custom_id=part["custom_id"])
        picked: Any = {
            6: list(self._town.guild.roles.values()),
            8: [self._town.channel, self._town.elsewhere],
        }.get(part["type"]) or [option["value"] for option in part.get("options", [])]
        return await someone.actor.select(message, [self._chance.choice(picked)], custom_id=part["custom_id"])

    async def _forged(self) -> None:
        """A button that no panel of today shows. Menus are left out: Discord lets only what we offered through."""
        someone = self._chance.choice(self._people)
        kinds = [kind for kind in LASTING if not issubclass(kind, LastingMenu | TopicSelect)]
        kind = self._rarest(kinds, lambda kind: f"forged {kind.__name__}")
        pattern = kind.__discord_ui_compiled_template__
        custom_id = filled(pattern.pattern, self._chance)
        if pattern.fullmatch(custom_id) is None or len(custom_id) > 100:
            return
        self._doing = f"forged {custom_id!r}"
        forged = await self._town.posts_itself(discord.ui.Button(label="x", custom_id=custom_id))
        self._remember(someone, await someone.actor.click(forged, custom_id=custom_id))
        self.inputs[f"forged {kind.__name__}"] += 1

    async def _time(self) -> None:
        self._doing = "a tick"
        self._town.clock.forward(hours=self._chance.choice([1, 20, 24 * 8]))
        await self._town.ticks()

    @contextlib.contextmanager
    def _as_discord_allows(self) -> Iterator[None]:
        try:
            yield
        except (SetupError, BackendError):
            self.inputs[REFUSED] += 1

    def _remember(self, someone: Someone, result: InteractionResult) -> None:
        if not result.acknowledged:
            raise Fault("the bot did not answer")
        someone.result = result
        if result.modal is not None:
            self._forms = [*self._forms[-5:], (someone, result)]
        elif result.followups or result.response:
            someone.seen = result.followups[-1] if result.followups else result.response


async def wander(folder: Path, seed: int, steps: int) -> Counter[str]:
    """Take so many steps, in a new town now and then; return how often each place was given something strange."""
    inputs: Counter[str] = Counter()
    for round_number in range(0, steps, STEPS_IN_ONE_TOWN):
        chance = random.Random(f"{seed}:{round_number}")  # noqa: S311 - to be walked again
        home = folder / str(round_number)
        home.mkdir()
        async with open_town(home, StandingClock()) as town:
            with contextlib.closing(Walk(town, await _settled(town), chance)) as journey:
                for number in range(min(STEPS_IN_ONE_TOWN, steps - round_number)):
                    try:
                        await journey.step()
                    except Fault as fault:
                        raise Fault(f"seed {seed}, step {round_number + number}: {fault}") from None
                inputs += journey.inputs
    return inputs


async def _settled(town: Town) -> list[Someone]:
    await town.organised()
    town.elsewhere = town.guild.create_text_channel("evenings")
    ana = await town.member("Ana")
    mia = await town.mentor("Mia", member=True)
    robin = town.person("Robin @everyone **x**")
    await town.let_everybody_see_all()
    return [ana, mia, robin, town.organiser, town.organiser]


def _commands(town: Town) -> list[Any]:
    return [one for one in town.app.bot.tree.walk_commands() if isinstance(one, discord.app_commands.Command)]


class _Listener(logging.Handler):
    """Hears what the log says went wrong."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = self.format(record)
        if not any(words in said for words in QUIET):
            self.heard.append(said[-1500:])

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        self.heard.clear()
        logging.getLogger().addHandler(self)
        try:
            yield
        finally:
            logging.getLogger().removeHandler(self)


@contextlib.contextmanager
def _errors_told() -> Iterator[list[str]]:
    """The sentences people were told about what they did wrong."""
    told: list[str] = []
    real = bot.errors.wording

    def listened(error: BaseException) -> str | None:
        sentence = real(error)
        told.append(sentence or repr(error))
        return sentence

    bot.errors.wording = listened
    try:
        yield told
    finally:
        bot.errors.wording = real
