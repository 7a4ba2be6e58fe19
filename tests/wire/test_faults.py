"""What goes wrong between the bot and Discord, over real sockets: in the end there is one prompt, or a reason."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.app import App
from tests.clock import StandingClock
from tests.log import faults
from tests.wire.connecting import connected, undelivered
from tests.wire.connecting import hurried as hurried_by
from tests.wire.crowd import Told, uses
from tests.wire.payloads import CHANNEL_ID
from tests.wire.requests import Fault
from tests.wire.server import Wire

SEND = f"/api/v10/channels/{CHANNEL_ID}/messages"
VIA = {"Via": "1.1 wire"}


async def until_quiet(app: App, clock: StandingClock, *, minutes: int = 3) -> None:
    """Tick through some minutes after the prompt fell due."""
    for _ in range(minutes * 2):
        await app.dispatcher.tick()
        clock.forward(seconds=30)


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let discord.py not sleep for seconds between its own tries."""
    asleep = asyncio.sleep

    async def shorter(seconds: float, result: object = None) -> object:
        return await asleep(min(seconds, 0.01), result)

    monkeypatch.setattr("discord.http.asyncio.sleep", shorter)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    "fault",
    [
        Fault("POST", SEND, status=500),
        Fault("POST", SEND, status=502),
        Fault("POST", SEND, status=503),
        Fault("POST", SEND, status=429, headers=VIA, body={"retry_after": 0.01, "global": False}),
        Fault("POST", SEND, status=429, headers=VIA, body={"retry_after": 0.01, "global": True}),
        Fault("POST", SEND, status=429, body={"retry_after": 0.01}),
        Fault("POST", SEND, kind="drop"),
        Fault("POST", SEND, kind="lose"),
        Fault("POST", SEND, kind="lose", times=3),
        Fault("POST", SEND, status=500, times=4),
        Fault("GET", SEND, status=503, times=2),
    ],
    ids=lambda fault: f"{fault.method} {fault.kind} {fault.status} x{fault.times} {'via' if fault.headers else ''}",
)  # fmt: skip
async def test_a_passing_fault_costs_time_and_nothing_else(
    wire: Wire, group: App, clock: StandingClock, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    clock.forward(hours=1)
    wire.faults = [Fault(**vars(fault))]
    if fault.method == "GET":
        wire.faults.append(Fault("POST", SEND, kind="lose"))
    wire.nonce_window = 0.0  # only a look into the channel can tell what is there
    await until_quiet(group, clock, minutes=6)
    assert await undelivered(group) == []
    assert len(wire.messages) == 1
    assert not any("Traceback" in line or "half-way" in line for line in faults(caplog))


@pytest.mark.parametrize(
    ("status", "code", "said"), [(403, 50013, "no permission"), (404, 10003, "is gone"), (400, 50035, "does not take")]
)
async def test_a_lasting_fault_ends_the_delivery_with_its_reason(
    wire: Wire, group: App, clock: StandingClock, status: int, code: int, said: str
) -> None:
    clock.forward(hours=1)
    wire.faults = [Fault("POST", SEND, status=status, code=code, times=100)]
    await until_quiet(group, clock)
    failed = await undelivered(group)
    assert [entry.state for entry in failed] == ["failed"]
    assert said in (failed[0].problem or "")
    assert wire.paths().count(f"POST {SEND}") == 1  # no second try
    assert [message for message in wire.messages if message["channel_id"] == CHANNEL_ID] == []


@pytest.mark.parametrize("code", [4000, 4009])
async def test_a_closed_gateway_is_opened_again(wire: Wire, tmp_path: Path, code: int) -> None:
    wire.closes = [code]
    async with connected(wire, tmp_path, StandingClock()) as app:
        await wire.until(lambda: len(wire.identified) + wire.resumed >= 2)
        assert not app.bot.is_closed()
        assert await uses(wire, 1, "help", within=20) is Told.FINE


async def test_a_silent_gateway_is_left_and_found_again(wire: Wire, tmp_path: Path) -> None:
    wire.heartbeat_ms, wire.silent = 200, True
    async with connected(wire, tmp_path, StandingClock()) as app:
        app.bot._connection.heartbeat_timeout = 1.0  # a minute by default
        for shard in app.bot._AutoShardedClient__shards.values():  # type: ignore[attr-defined]
            shard.ws._max_heartbeat_timeout = shard.ws._keep_alive.heartbeat_timeout = 1.0
        await wire.until(lambda: len(wire.identified) + wire.resumed >= 2)
        wire.silent = False
        assert not app.bot.is_closed()


async def test_a_session_that_is_not_taken_is_begun_anew(wire: Wire, tmp_path: Path) -> None:
    wire.invalid_sessions = 1
    async with connected(wire, tmp_path, StandingClock(), guarded=hurried_by(100)) as app:
        assert len(wire.identified) == 2
        assert app.bot.is_ready()


@pytest.mark.usefixtures("app")
async def test_somebody_who_uses_a_command_is_answered_over_the_wire(wire: Wire) -> None:
    assert await uses(wire, 1, "help", within=20) is Told.FINE
    (call,) = [call for call in wire.calls if "/interactions/" in call.path]
    assert call.body["data"]["flags"] & 64  # for nobody else to see
