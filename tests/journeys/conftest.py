"""A town for every journey."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.clock import StandingClock
from tests.journeys.town import Someone, Town, open_town
from tests.log import faults
from tests.packs import SMALL_PACK


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def pack() -> Path:
    """The curriculum's folder."""
    return SMALL_PACK


@pytest.fixture
async def empty_town(
    tmp_path: Path, clock: StandingClock, pack: Path, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Town]:
    """A server whose bot was just invited. Whatever goes wrong unseen fails the test that caused it."""
    async with open_town(tmp_path, clock, pack) as town:
        yield town
    assert faults(caplog) == []


@pytest.fixture
async def town(empty_town: Town) -> Town:
    """A server with a study group."""
    await empty_town.organised()
    return empty_town


@pytest.fixture
async def ana(town: Town) -> Someone:
    """A member of the group who has done nothing yet."""
    return await town.member("Ana")
