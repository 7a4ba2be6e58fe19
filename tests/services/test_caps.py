"""Caps hold however many come at the same moment, on both kinds of database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.packs import BUILT_IN
from bot.services.leaderboard import Look, Topic
from bot.services.person import Person
from bot.services.projects import ProjectDraft
from bot.services.registry import Services, build_services
from study.points import KUDOS, KUDOS_A_WEEK, PROJECT, PROJECTS_A_WEEK
from study.projects import ProjectKind
from tests.clock import StandingClock
from tests.databases import opened
from tests.packs import PACK

ANA = Person(1, 100, "Ana", manages=True)
FANS = [Person(1, number, f"P{number}") for number in range(1, 9)]


@pytest.fixture
async def services(either: str) -> AsyncIterator[Services]:
    async with opened(either) as database:
        made = build_services(database, StandingClock(), PACK, BUILT_IN)
        await made.setup.set_up(ANA, {})
        for person in (ANA, *FANS):
            await made.members.join(person, 6, "UTC")
        yield made


def draft(number: int) -> ProjectDraft:
    link = f"https://example.com/{number}"
    return ProjectDraft(f"Number {number}", link, "Runs.", ProjectKind.DEMO, PACK.steps[0].slug)


async def points_of(services: Services, person: Person) -> int:
    own = (await services.leaderboard.look(person, Look(Topic.WEEK))).own
    return own.standing.scored.points if own is not None else 0


async def test_eight_kudos_at_once_earn_what_a_week_allows(services: Services) -> None:
    shown = await services.projects.add(ANA, draft(1))
    await asyncio.gather(*(services.projects.like(fan, shown.project.id) for fan in FANS))
    assert await points_of(services, ANA) == PROJECT + KUDOS_A_WEEK * KUDOS


async def test_five_projects_at_once_earn_what_a_week_allows(services: Services) -> None:
    await asyncio.gather(*(services.projects.add(ANA, draft(number)) for number in range(5)))
    assert await points_of(services, ANA) == PROJECTS_A_WEEK * PROJECT
