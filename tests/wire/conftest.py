"""The bot on the wire, in this process and as one of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.app import App
from bot.services.person import Person
from tests.clock import StandingClock
from tests.databases import database_in
from tests.wire.connecting import connected, with_a_group
from tests.wire.payloads import GUILD_ID, user_id
from tests.wire.program import Program, started
from tests.wire.server import Wire


@pytest.fixture
async def app(wire: Wire, tmp_path: Path, clock: StandingClock) -> AsyncIterator[App]:
    """The bot, logged in and ready."""
    async with connected(wire, tmp_path, clock) as ready:
        yield ready


@pytest.fixture
async def group(app: App) -> App:
    """The bot in a server with a group, whose prompt comes on Mondays at 09:00 UTC."""
    await with_a_group(app)
    return app


@pytest.fixture
async def ana(group: App) -> Person:
    """A member of the group: the first person."""
    ana = Person(int(GUILD_ID), user_id(1), "Ana")
    await group.services.members.join(ana, 6, "UTC")
    return ana


Start = Callable[..., Awaitable[Program]]


@pytest.fixture
async def start(wire: Wire, tmp_path: Path) -> AsyncIterator[Start]:
    """Starts the whole program as `started` does; nothing of it is left running."""
    programs: list[Program] = []

    async def start(url: str = "", **options: object) -> Program:
        program = await started(wire, tmp_path, url or database_in(tmp_path), **options)  # type: ignore[arg-type]
        programs.append(program)
        return program

    yield start
    for program in programs:
        await program.is_killed()


@pytest.fixture
async def program(start: Start) -> Program:
    """The whole program, connected."""
    return await start()
