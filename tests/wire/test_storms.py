"""A Discord that takes nobody, or lets nobody stay: the bot connects again and again, and seldom enough."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.gateway import GatewayGuard
from tests.clock import StandingClock
from tests.wire.connecting import connected, hurried
from tests.wire.crowd import Told, uses
from tests.wire.server import Wire

pytestmark = pytest.mark.long


async def test_a_server_that_hangs_up_after_each_handshake_is_left_in_peace(wire: Wire, tmp_path: Path) -> None:
    wire.hangs_up = True
    async with connected(wire, tmp_path, StandingClock(), guarded=hurried(50)) as app:
        await asyncio.sleep(3)  # of which discord.py by itself makes more than 200 resumes; for the guard 150 seconds
        assert 5 <= wire.resumed <= 12
        assert len(wire.identified) == 1
        wire.hangs_up = False
        seen = wire.resumed
        await wire.until(lambda: wire.resumed > seen)
        assert await uses(wire, 1, "help", within=20) is Told.FINE
        assert not app.bot.is_closed()


async def test_sessions_that_are_never_taken_cost_few_identifies(wire: Wire, tmp_path: Path) -> None:
    async with connected(wire, tmp_path, StandingClock(), guarded=hurried(200)) as app:
        wire.invalid_sessions = 1_000_000
        for socket in wire._sockets:
            await socket.send_json({"op": 9, "d": False})
        await asyncio.sleep(3)  # ten minutes, in which discord.py by itself identifies 120 times
        assert 5 <= len(wire.identified) <= 10
        wire.invalid_sessions = 0
        seen = len(wire.identified)
        await wire.until(lambda: len(wire.identified) > seen)
        assert await uses(wire, 1, "help", within=20) is Told.FINE
        assert not app.bot.is_closed()


async def test_a_server_that_hangs_up_before_the_handshake_does_not_end_the_bot(wire: Wire, tmp_path: Path) -> None:
    async with connected(wire, tmp_path, StandingClock(), guarded=hurried(200)) as app:
        wire.hangs_up_first = 8
        await wire.hang_up()
        await wire.until(lambda: wire.hangs_up_first == 0 and wire.resumed + len(wire.identified) > 1)
        assert not app.bot.is_closed()
        assert await uses(wire, 1, "help", within=20) is Told.FINE


def noting(slept: list[float]) -> Callable[[GatewayGuard], None]:
    """Let a guard note for how long it would sleep."""

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    def watched(guard: GatewayGuard) -> None:
        guard.sleep = sleep

    return watched


async def test_shards_that_may_identify_side_by_side_do_not_wait_for_each_other(wire: Wire, tmp_path: Path) -> None:
    wire.shards, wire.max_concurrency = 8, 8
    begun = time.monotonic()
    async with connected(wire, tmp_path, StandingClock(), guarded=lambda _: None):
        assert sorted(one["shard"][0] for one in wire.identified) == list(range(8))
        assert time.monotonic() - begun < 5  # discord.py by itself takes 35 seconds


async def test_shards_that_may_not_keep_five_seconds_apart(wire: Wire, tmp_path: Path) -> None:
    wire.shards, wire.max_concurrency = 4, 2
    slept: list[float] = []
    async with connected(wire, tmp_path, StandingClock(), guarded=noting(slept)):
        assert len(wire.identified) == 4
    assert [round(seconds) for seconds in slept] == [5, 5]
    assert wire.paths().count("GET /api/v10/gateway/bot") == 3  # for its address, the shards, and the limits


async def test_a_first_start_does_not_wait(wire: Wire, tmp_path: Path) -> None:
    slept: list[float] = []
    async with connected(wire, tmp_path, StandingClock(), guarded=noting(slept)):
        assert (len(wire.identified), slept) == (1, [])
