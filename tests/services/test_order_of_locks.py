"""Two write for one server at once: the second waits for the first, and PostgreSQL takes nobody's work back."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.util import await_only

from bot.delivery.aftermath import Aftermath
from bot.delivery.planner import Planner
from bot.packs import BUILT_IN
from bot.services.checkins import CheckInAnswers
from bot.services.registry import Services, build_services
from db import deliveries, groups
from db.deliveries import WEEKLY_PROMPT
from db.engine import Database
from study.agenda import Occasion
from study.errors import StudyError
from study.mentoring import AnswerWay
from study.periods import Period
from study.settings import Setting
from tests.clock import MONDAY, StandingClock
from tests.packs import PACK
from tests.postgres import new_database
from tests.services.test_side_by_side import DEEDS, NADIA, PEOPLE, Deed

PATIENCE = 20  # seconds, for a machine with much else to do
ANNA, BEN = PEOPLE[:2]
WEEK = Period(MONDAY.date())
GOOD = CheckInAnswers("built an index of my notes", "3", "")
EMPTY = CheckInAnswers("x", "0", "")
CHANGES = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM) (\w+)")
HOLDS = re.compile(r"\s*SELECT .*\sFROM groups\s.*FOR NO KEY UPDATE", re.DOTALL)
COUNTED = {"faq_asked"}  # in an order of their own, and together with nothing else

Act = Callable[["Evening"], Coroutine[Any, Any, object]]


@dataclass(frozen=True)
class Evening:
    """A server with a group, its people in it, and a process that writes for it."""

    database: Database
    services: Services
    clock: StandingClock

    @classmethod
    def of(cls, url: str, clock: StandingClock) -> Evening:
        database = Database(url)
        return cls(database, build_services(database, clock, PACK, BUILT_IN), clock)

    async def plan(self) -> None:
        await Planner(self.database, late=timedelta(days=7)).plan(self.clock())

    async def arrived(self) -> None:
        """The week's prompt has just been sent."""
        async with self.database.read() as work:
            entry = await deliveries.latest(work, WEEKLY_PROMPT, 1)
        assert entry is not None
        await Aftermath(self.database, self.clock).sent(entry.delivery, channel_id=11, message_id=1)


@pytest.fixture
async def evenings() -> AsyncIterator[list[Evening]]:
    url, clock = new_database(with_schema=True), StandingClock()
    both = [Evening.of(url, clock), Evening.of(url, clock)]
    services = both[0].services
    await services.setup.set_up(NADIA, {Setting.CHANNEL: 11})
    for who in PEOPLE:
        await services.members.join(who, 6, "UTC")
    yield both
    for one in both:
        await one.database.close()


@dataclass
class Halt:
    """Where somebody stops half-way, until they are let go on: before their `nth` statement of a kind."""

    statement: str
    nth: int = 1

    def __post_init__(self) -> None:
        self.reached, self.go_on = asyncio.Event(), asyncio.Event()

    def stop(self, *facts: Any) -> None:
        """Called by SQLAlchemy before each statement, on its way to the loop."""
        if self.statement in " ".join(facts[2].split()):
            self.nth -= 1
            if self.nth == 0:
                self.reached.set()
                await_only(self.go_on.wait())


async def waits(database: Database) -> None:
    """Return once somebody waits for a lock in this database."""
    waiting = text("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
    while True:
        async with database.read() as work:
            if (await work.execute(waiting)).first() is not None:
                return
        await asyncio.sleep(0.01)


async def meet(one: Evening, first: Act, halt: Halt, other: Evening, second: Act) -> tuple[object, object]:
    """Let the second begin while the first is half-way, and the first go on once the second waits or is done."""
    event.listen(one.database._engine.sync_engine, "before_cursor_execute", halt.stop)
    async with asyncio.timeout(PATIENCE):
        begun = asyncio.create_task(first(one))
        await halt.reached.wait()
        came = asyncio.create_task(second(other))
        seen = asyncio.create_task(waits(other.database))
        await asyncio.wait((came, seen), return_when=asyncio.FIRST_COMPLETED)
        halt.go_on.set()
        seen.cancel()
        return await asyncio.gather(begun, came, return_exceptions=True)


async def two_ask_the_same(at: Evening) -> None:
    for who in (ANNA, BEN):
        await at.services.faq.hand_over(who, "Why is my vector search slow?", AnswerWay.MENTION)


async def anna_is_checked_in(at: Evening) -> None:
    await at.services.checkins.submit(ANNA, WEEK, GOOD)


async def a_prompt_is_planned_again(at: Evening) -> None:
    await at.services.posting.post_now(NADIA)
    await at.plan()
    async with at.database.write() as work:
        await groups.plan_next(work, {1: Occasion(WEEK, at.clock())})
        await groups.set_attention(work, 1, "The channel was closed.")


ENCOUNTERS: dict[str, tuple[Act, Act, str, int, Act]] = {
    "two mentors and two who ask the same": (
        two_ask_the_same,
        lambda at: at.services.mentoring.answer(NADIA, 1, "Index it."),
        "UPDATE help_requests",
        2,
        lambda at: at.services.mentoring.claim(replace(NADIA, user_id=2), 2),
    ),
    "somebody is forgotten who mends a check-in": (
        anna_is_checked_in,
        lambda at: at.services.privacy.forget(ANNA.user_id),
        "DELETE FROM check_ins",
        1,
        lambda at: at.services.checkins.submit(ANNA, WEEK, EMPTY),
    ),
    "a prompt has arrived that is planned again": (
        a_prompt_is_planned_again,
        lambda at: at.arrived(),
        "UPDATE",
        2,
        lambda at: at.plan(),
    ),
}


@pytest.mark.parametrize("encounter", ENCOUNTERS.values(), ids=ENCOUNTERS.keys())
async def test_whoever_comes_second_waits_and_nobody_is_taken_back(
    evenings: list[Evening], encounter: tuple[Act, Act, str, int, Act]
) -> None:
    before, first, statement, nth, second = encounter
    await before(evenings[0])
    outcomes = await meet(evenings[0], first, Halt(statement, nth), evenings[1], second)
    assert [one for one in outcomes if isinstance(one, Exception) and not isinstance(one, StudyError)] == []


class Units:
    """What each unit of work of a database changed, and whether it had the server to itself by then."""

    def __init__(self, database: Database) -> None:
        self.out_of_turn: list[str] = []
        self.in_turn = 0
        self._holds = False
        engine = database._engine.sync_engine
        event.listen(engine, "begin", self._begin)
        event.listen(engine, "before_cursor_execute", self._see)

    def _begin(self, _connection: object) -> None:
        self._holds = False

    def _see(self, *facts: Any) -> None:
        statement = facts[2]
        if HOLDS.match(statement):
            self._holds = True
        changed = CHANGES.match(statement)
        if changed is None or changed[2] in COUNTED:
            return
        if self._holds:
            self.in_turn += 1
        else:
            self.out_of_turn.append(statement)


MORE_DEEDS: tuple[Deed, ...] = (
    lambda it, who, _: it.faq.hand_over(who, "Why is my vector search slow?", AnswerWay.DM),
    lambda it, who, _: it.groups.choose(who, 1),
    lambda it, who, _: it.groups.rest(who.guild_id),
    lambda it, who, _: it.groups.wake(who.guild_id),
    lambda it, who, _: it.reminders.snooze(who),
    lambda it, who, _: it.roadmap.complete(who, PACK.milestones[0].slug, ""),
    lambda it, who, _: it.roadmap.undo_for(NADIA, who.user_id, PACK.milestones[0].slug),
    lambda it, who, _: it.departures.looked(who.guild_id, who.user_id, here=False),
    lambda it, _, __: it.leaderboard.start_season(NADIA, "Spring"),
    lambda it, _, __: it.posting.post_now(NADIA),
    lambda it, _, __: it.posting.welcome(NADIA),
)


async def test_whoever_writes_for_a_server_has_it_to_themselves_first(evenings: list[Evening]) -> None:
    at, chance = evenings[0], random.Random(3)  # noqa: S311 - to be done again
    units = Units(at.database)
    done = set()
    for number, deed in enumerate([*MORE_DEEDS, *DEEDS] * 3):
        who = PEOPLE[number % len(PEOPLE)]
        with suppress(StudyError):
            await deed(at.services, who, chance)
            done.add(deed)
        await at.services.members.join(who, 6, "UTC")
    await at.services.setup.create(NADIA, {Setting.NAME: "Evening"})
    assert units.out_of_turn == []
    assert units.in_turn > 100
    assert len(done) > len(DEEDS)
