"""A Discord that is away when the bot starts is waited for; a token that is not taken is not."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import discord
import pytest

from bot import patience
from tests.clock import StandingClock
from tests.wire.connecting import connected
from tests.wire.program import started
from tests.wire.requests import Fault
from tests.wire.server import Wire

pytestmark = pytest.mark.long

STEPS = [
    ("GET", "/api/v10/users/@me"),
    ("GET", "/api/v10/oauth2/applications/@me"),
    ("PUT", "/api/v10/applications/*/commands"),
    ("GET", "/api/v10/gateway/bot"),
]


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.01)


@pytest.mark.parametrize(("method", "path"), STEPS)
@pytest.mark.parametrize("kind", ["answer", "drop"])
async def test_the_start_goes_on_once_discord_is_back(
    wire: Wire, tmp_path: Path, method: str, path: str, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    fault = Fault(method, path, kind, 503, times=3)
    async with connected(wire, tmp_path, StandingClock(), faults=[fault]) as app:
        assert app.bot.is_ready()
    waits = [record for record in caplog.records if "does not work yet" in record.getMessage()]
    assert 1 <= len(waits) <= 3  # aiohttp asks again by itself where a connection broke
    assert all("trying again in" in wait.getMessage() and wait.exc_info is None for wait in waits)


async def test_a_token_that_is_not_taken_ends_it_at_once(wire: Wire, tmp_path: Path) -> None:
    fault = Fault("GET", "/api/v10/users/@me", status=401, times=100)
    with pytest.raises(discord.LoginFailure):
        async with connected(wire, tmp_path, StandingClock(), faults=[fault]):
            pass
    assert wire.paths().count("GET /api/v10/users/@me") == 1


async def test_without_a_network_it_waits_until_it_is_told_to_stop(wire: Wire, tmp_path: Path) -> None:
    nobody = {"COHORT_DISCORD__API_BASE": "http://127.0.0.1:9/api/v10"}  # where nobody listens
    bot = await started(wire, tmp_path, wait=False, **nobody)
    await bot.until_said("trying again in 2 s")
    begun = time.monotonic()
    assert await bot.ends(signal.SIGTERM) == 0
    assert time.monotonic() - begun < 2
    assert "Traceback" not in bot.said()
    assert "cannot be reached" in bot.said()
    assert "Check discord.api_base" in bot.said()


async def test_it_starts_while_discord_only_comes_up(wire: Wire, tmp_path: Path) -> None:
    wire.faults = [Fault("GET", "/api/v10/gateway/bot", status=503), Fault("GET", "/api/v10/users/@me", status=502)]
    bot = await started(wire, tmp_path)
    assert "looking for Discord does not work yet" in bot.said()
    assert await bot.ends(signal.SIGTERM) == 0
