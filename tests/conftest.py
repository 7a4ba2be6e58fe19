"""What all tests share."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, settings

from db.engine import Database
from tests.clock import StandingClock
from tests.databases import database_in, of_kind, opened
from tests.postgres import dropped_afterwards

if TYPE_CHECKING:
    from tests.wire.server import Wire

# These machines are noisy: how long one example takes says nothing.
settings.register_profile("cohort", deadline=None)
settings.register_profile("fast", deadline=None, max_examples=20)  # for `make check`
settings.register_profile(  # for `make mutants`: the same inputs for every change, and none made smaller afterwards
    "mutants", deadline=None, max_examples=30, derandomize=True, phases=(Phase.explicit, Phase.generate)
)
settings.load_profile("cohort")


@pytest.fixture(autouse=True)
def _no_database_stays() -> Iterator[None]:
    with dropped_afterwards():
        yield


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with the newest schema: of one kind, and in another run of the test of the other."""
    return of_kind(request.param, tmp_path, with_schema=True)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a database with the schema in it."""
    return database_in(tmp_path)


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """That database, opened."""
    async with opened(url) as made:
        yield made


@pytest.fixture
async def wire(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Wire]:
    """A server to connect to; discord.py is pointed back at Discord afterwards."""
    # Late, because most tests do without Discord, which takes half a second to load.
    import discord
    from discord.gateway import DiscordWebSocket
    from discord.http import Route

    from tests.wire.server import wire_server

    # Setting them to what they are lets monkeypatch put them back.
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(discord.Asset, "BASE", discord.Asset.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
    async with wire_server() as running:
        yield running
