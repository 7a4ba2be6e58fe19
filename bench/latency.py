"""How long people wait for an answer over real sockets, and how many are answered, next to the floor.

`python -m bench.latency [ROUNDS]`. Both bots are processes of their own; each command at each concurrency gets a short
slice in turn, so that whatever else the machine does falls on all of them. The time is taken at the server, from
telling the bot of an interaction to its answer.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import bots, town
from bench.bots import Bot
from bench.servers import realistic_guild
from bench.table import Figure, show
from study.faq_evaluation import read_questions
from tests.wire import payloads

FLOOR, BOARD, SUBMIT = "/ping", "/leaderboard", "a check-in's submit"
# Whoever waits for a picture asks again after a while, and a core that has rested is slower for any bot: beside that
# stands a floor that is asked as seldom.
RESTED, PAUSE = "/ping, asked now and then", 0.02  # seconds, about a picture
COMMANDS = ("/roadmap", BOARD, "/faq", SUBMIT)
# At most so many times the floor's p50 at concurrency 1, at least such a part of its answers a second at 128.
AIMS = {"/roadmap": (2.0, 0.5), BOARD: (2.0, 0.5), "/faq": (2.0, 0.5), SUBMIT: (3.0, 0.3)}
CONCURRENCIES = (1, 16, 128)
IN_A_SLICE = {1: 20, 16: 96, 128: 256}
ROUNDS = 6
CHECK_INS = 150_000  # in the database: of 3,000 members in 150 groups
QUESTIONS = Path(__file__).parents[1] / "tests" / "study" / "faq" / "questions.tsv"

Interaction = dict[str, Any]


@dataclass
class Slices:
    """What was measured of one command at one concurrency: seconds of each answer, and answers a second by slice."""

    times: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    pictures: list[float] = field(default_factory=list)  # seconds until one took the words' place
    busy: float = 0.0  # seconds of a core the bot used for all of them

    @property
    def p50(self) -> float:
        """Seconds for half of the answers."""
        return statistics.median(self.times)

    @property
    def p99(self) -> float:
        """Seconds for 99 of 100 answers."""
        return statistics.quantiles(self.times, n=100)[98]

    @property
    def work(self) -> float:
        """Seconds of a core that the bot needs for an answer."""
        return self.busy / len(self.times)

    @property
    def rate(self) -> float:
        """Answers a second, in the middle of the slices."""
        return statistics.median(self.rates)


class People:
    """The members of a town, who use their commands one after the other."""

    def __init__(self, count: int) -> None:
        self._numbers = (str(number) for number in itertools.count(710000000000000001))
        self._somebody = random.Random(8)  # noqa: S311 - no secret
        self._count = count
        self._to_check_in: Iterator[int] = iter(range(1, count + 1))
        asked = read_questions(QUESTIONS.read_text(encoding="utf-8"))
        self._questions = itertools.cycle([question.text for question in asked])

    def uses(self, command: str) -> Interaction:
        """Somebody uses a command."""
        options = {"question": next(self._questions)} if command == "faq" else {}
        return self._by(self._somebody.randint(1, self._count), command, options)

    def opens_form(self) -> Interaction:
        """The next one who did not check in yet opens the form."""
        return self._by(next(self._to_check_in), "checkin", {})

    def sends(self, form: Interaction, opened: Interaction) -> Interaction:
        """Whoever opened a form sends it filled in."""
        texts = ("Trained a small model and looked at its mistakes.", "3.5", "", "Evaluate it")
        return payloads.submission(next(self._numbers), form, texts) | _where(opened)

    def _by(self, member: int, command: str, options: dict[str, str]) -> Interaction:
        asked = payloads.interaction(next(self._numbers), command, options=options)
        asked["token"] = f"token-{asked['id']}"
        asked["member"]["user"] |= {"id": str(member), "global_name": f"M{member}"}
        return asked | {"guild_id": str(town.guild_of(member))}


def _where(opened: Interaction) -> Interaction:
    return {name: opened[name] for name in ("guild_id", "member")}


async def answered(
    bot: Bot, asks: list[Interaction], at_once: int, told: Slices, *, drawn: bool = False, pause: float = 0.0
) -> list[tuple[Interaction, dict[str, Any]]]:
    """Let `at_once` people at a time go on asking until everything is asked; return what was asked and answered."""
    waiting, answers = iter(asks), list[tuple[Interaction, dict[str, Any]]]()

    async def one_after_the_other() -> None:
        for interaction in waiting:
            began = time.perf_counter()
            # With many at once most have the words alone, because the studio does not draw for all of them.
            picture = asyncio.ensure_future(bot.wire.edit_of(interaction["token"])) if drawn and at_once == 1 else None
            answer = await bot.asked(interaction)
            told.times.append(time.perf_counter() - began)
            if picture is not None and await picture is not None:
                told.pictures.append(time.perf_counter() - began)
            answers.append((interaction, answer))
            if pause:
                await asyncio.sleep(pause)

    began, busy = time.perf_counter(), bot.busy()
    await asyncio.gather(*(one_after_the_other() for _ in range(at_once)))
    told.rates.append(len(asks) / (time.perf_counter() - began))
    told.busy += bot.busy() - busy
    await bot.rests()  # from pictures that are still drawn, say
    return answers


async def filled_forms(bot: Bot, people: People, count: int) -> list[Interaction]:
    """Let so many people open the form of a check-in; return what they send."""
    opened = await answered(bot, [people.opens_form() for _ in range(count)], 8, Slices())
    return [people.sends(form["data"], asked) for asked, form in opened]


async def measure(rounds: int, floor: Bot, ours: Bot, members: int) -> dict[tuple[str, int], Slices]:
    """What each command took at each concurrency."""
    told: dict[tuple[str, int], Slices] = defaultdict(Slices)
    people = People(members)
    for turn in range(rounds + 1):
        for at_once in CONCURRENCIES:
            many = IN_A_SLICE[at_once]
            rested = ((RESTED, floor),) if at_once == 1 else ()
            for name, bot in ((FLOOR, floor), *rested, *((one, ours) for one in COMMANDS)):
                if name == SUBMIT:
                    asks = await filled_forms(bot, people, many)
                else:
                    asks = [people.uses("ping" if bot is floor else name.removeprefix("/")) for _ in range(many)]
                # The first round only warms everything up.
                slices = told[name, at_once] if turn else Slices()
                pause = PAUSE if name == RESTED else 0.0
                await answered(bot, asks, at_once, slices, drawn=name == BOARD, pause=pause)
    return told


@asynccontextmanager
async def both(folder: Path) -> AsyncIterator[tuple[Bot, Bot, int]]:
    """The floor and our bot, running in the servers of a town of so many members."""
    url, members = await town.made(folder, CHECK_INS, datetime.now(UTC))
    async with AsyncExitStack() as stack:
        wires = [await stack.enter_async_context(bots.quiet_wire()) for _ in range(2)]
        for wire in wires:
            wire.guilds = lambda: (realistic_guild(number) for number in range(1, town.guild_of(members) + 1))
        floor = await stack.enter_async_context(bots.floor(wires[0], folder))
        ours = await stack.enter_async_context(bots.ours(wires[1], folder, url))
        for bot, command in ((floor, "ping"), (ours, "help")):
            await bot.asked(People(members).uses(command))
        await asyncio.sleep(3)
        for bot in (floor, ours):
            await bot.rests(1.0)  # what it does at its start is over, the first backup too
        yield floor, ours, members


async def figures(rounds: int = ROUNDS) -> list[Figure]:
    """Each command at each concurrency beside the floor: waits, answers a second, and the bot's own work."""
    with tempfile.TemporaryDirectory() as name:
        async with both(Path(name)) as (floor, ours, members):
            told = await measure(rounds, floor, ours, members)
    return [
        figure
        for at_once in CONCURRENCIES
        for name in COMMANDS
        for figure in _beside(name, at_once, told[name, at_once], told[_floor_of(name, at_once), at_once])
    ]


def _floor_of(name: str, at_once: int) -> str:
    return RESTED if name == BOARD and at_once == 1 else FLOOR


def _beside(name: str, at_once: int, own: Slices, floor: Slices) -> list[Figure]:
    waits, rate = AIMS[name]
    what, part = f"{name}, {at_once} at once", "answers"
    picture = [Figure(part, f"{what}: p50 of its picture", statistics.median(own.pictures or [0]) * 1000, "ms")]
    return [
        *(picture if own.pictures else []),
        Figure(
            part, f"{what}: p50", own.p50 * 1000, "ms", floor.p50 * 1000, most_ratio=waits if at_once == 1 else None
        ),
        Figure(part, f"{what}: p99", own.p99 * 1000, "ms", floor.p99 * 1000),
        Figure(part, f"{what}: rate", own.rate, "/s", floor.rate, least_ratio=rate if at_once == 128 else None),
        Figure(part, f"{what}: work", own.work * 1000, "ms", floor.work * 1000),
    ]


if __name__ == "__main__":
    sys.exit(show(asyncio.run(figures(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))))
