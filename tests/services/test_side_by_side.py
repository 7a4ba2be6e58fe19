"""A busy evening: everybody does everything at once, through two processes, and nobody is told of a fault."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import pytest

from bot.packs import BUILT_IN
from bot.services.checkins import CheckInAnswers
from bot.services.person import Person
from bot.services.projects import ProjectDraft
from bot.services.registry import Services, build_services
from db.engine import Database
from db.errors import DatabaseAway
from study.errors import StudyError
from study.mentoring import AnswerWay
from study.periods import Period
from study.projects import ProjectKind
from study.reminders import Way
from study.settings import Setting
from tests.clock import MONDAY, StandingClock
from tests.databases import opened
from tests.db.boards import made_anew_they_are_the_same
from tests.packs import PACK

NADIA = Person(1, 1, "Nadia", manages=True)
PEOPLE = [Person(1, number, f"P{number}") for number in range(100, 106)]
AT_ONCE, ROUNDS = 24, 4

Deed = Callable[[Services, Person, random.Random], Coroutine[Any, Any, object]]


def _slug(chance: random.Random) -> str:
    return chance.choice(PACK.milestones[:4]).slug


async def asked(it: Services, who: Person) -> None:
    await it.faq.count(await it.faq.ask(who.guild_id, "What is a vector database?"))


DEEDS: tuple[Deed, ...] = (
    lambda it, who, by: it.checkins.submit(who, Period(MONDAY.date()), CheckInAnswers(f"try {by.random()}", "2", "x")),
    lambda it, who, by: it.roadmap.complete(who, _slug(by), ""),
    lambda it, who, by: it.roadmap.undo(who, _slug(by)),
    lambda it, who, by: it.members.set_hidden(who, hidden=by.random() < 0.5),
    lambda it, who, _: it.members.leave(who),
    lambda it, who, by: it.members.join(who, by.choice([3, 6]), "UTC"),
    lambda it, who, by: it.projects.add(
        who,
        ProjectDraft("Thing", f"https://example.org/{by.randrange(9)}", "x", ProjectKind.DEMO, PACK.steps[0].slug),
    ),
    lambda it, who, by: it.projects.like(who, by.randrange(1, 9)),
    lambda it, who, by: it.projects.remove(who, by.randrange(1, 9)),
    lambda it, who, by: it.mentoring.ask(who, _slug(by), "how?", AnswerWay.MENTION),
    lambda it, _, by: it.mentoring.claim(NADIA, by.randrange(1, 9)),
    lambda it, _, by: it.mentoring.answer(NADIA, by.randrange(1, 9), "so"),
    lambda it, who, _: asked(it, who),
    lambda it, who, by: it.faq.judge(who, PACK.faq[0].slug, helpful=by.random() < 0.5),
    lambda it, who, by: it.reminders.choose(who, by.choice(list(Way))),
    lambda it, who, _: it.reminders.pause(who, 1),
    lambda it, _, by: it.setup.change(NADIA, {Setting.WEEKDAY: by.randrange(7)}),
    lambda it, who, _: it.privacy.forget(who.user_id),
)


@pytest.fixture
async def processes(either: str) -> AsyncIterator[list[Database]]:
    async with opened(either) as one, opened(either) as other:
        yield [one, other]


async def test_everything_at_once_is_done_or_refused_in_words(processes: list[Database]) -> None:
    chance = random.Random(1)  # noqa: S311 - to be done again
    services = [build_services(one, StandingClock(), PACK, BUILT_IN) for one in processes]
    await services[0].setup.set_up(NADIA, {})
    done = refused = 0
    for _ in range(ROUNDS):
        deeds = [chance.choice(DEEDS)(chance.choice(services), chance.choice(PEOPLE), chance) for _ in range(AT_ONCE)]
        for outcome in await asyncio.gather(*deeds, return_exceptions=True):
            if isinstance(outcome, BaseException):
                # PostgreSQL takes nobody's work back, because all take their rows in one order.
                waited_long = isinstance(outcome, DatabaseAway) and processes[0].is_sqlite
                assert isinstance(outcome, StudyError) or waited_long, repr(outcome)
                refused += 1
            else:
                done += 1
        for who in PEOPLE:
            await services[0].members.join(who, 6, "UTC")
    assert done > 30
    assert refused > 5
    async with processes[0].write() as work:
        assert await made_anew_they_are_the_same(work, 1)
