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
def pack() -> Path:
    """The curriculum's folder."""
    return SMALL_PACK


@pytest.fixture
async def empty_town(
    tmp_path: Path, clock: StandingClock, pack: Path, caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> AsyncIterator[Town]:
    """A server whose bot was just invited. What goes wrong fails the test that caused it, unless its mark says so."""
    async with open_town(tmp_path, clock, pack) as town:
        yield town
    expected = {words for mark in request.node.iter_markers("logs") for words in mark.args}
    told = {fault: {words for words in expected if words in fault} for fault in faults(caplog)}
    assert [fault for fault, why in told.items() if not why] == []
    assert expected <= set().union(*told.values()), "it should be in the log"


@pytest.fixture
async def town(empty_town: Town) -> Town:
    """A server with a study group."""
    await empty_town.organised()
    return empty_town


@pytest.fixture
async def ana(town: Town) -> Someone:
    """A member of the group who has done nothing yet."""
    return await town.member("Ana")
