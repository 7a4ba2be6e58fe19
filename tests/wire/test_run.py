"""`python -m bot` with a token: the whole program over real sockets, from start to Ctrl-C."""

from __future__ import annotations

import signal

import pytest

from tests.wire.conftest import Start
from tests.wire.program import Program
from tests.wire.requests import TOKEN, Fault
from tests.wire.server import Wire

pytestmark = pytest.mark.program


async def test_the_program_connects_says_so_and_ends_with_ctrl_c(start: Start) -> None:
    program = await start(command=())
    assert await program.ends(signal.SIGINT, 30) == 0
    assert [word for word in ("Traceback", TOKEN, "WARNING", "warning") if word in program.said()] == []


async def test_a_polite_end_by_sigterm(program: Program) -> None:
    assert await program.ends(within=10) == 0
    said = program.said()
    assert "SIGTERM: finishing what is in hand" in said
    assert "stopped" in said.splitlines()[-1]
    assert [line for line in said.splitlines() if not line.startswith("{")] == [], "a log is JSON to its end"
    assert "Traceback" not in said


async def somebody_waits(wire: Wire, seconds: float) -> None:
    """Let somebody ask something whose answer takes so long to arrive."""
    wire.faults = [Fault("POST", "*/callback", "hold", seconds=seconds)]
    await wire.interact("help")
    await wire.until(lambda: bool(wire.held))


async def test_what_somebody_asked_is_answered_before_the_end(wire: Wire, program: Program) -> None:
    await somebody_waits(wire, 2.0)
    assert await program.ends(within=10) == 0
    assert len(wire.answer_times) == 1


async def test_a_second_signal_leaves_at_once(wire: Wire, program: Program) -> None:
    await somebody_waits(wire, 30.0)
    program.process.terminate()
    await program.until_said("finishing what is in hand")
    assert await program.ends(within=5) == 128 + signal.SIGTERM


async def test_a_token_that_is_not_taken_is_one_sentence(start: Start) -> None:
    program = await start(wait=False, COHORT_DISCORD__TOKEN="not-the-token")
    assert await program.has_ended() == 2
    assert program.said().endswith("does not take this token. Check discord.token.\n")
    assert "not-the-token" not in program.said()


@pytest.mark.parametrize(
    ("code", "said"), [(4004, "for good (code 4004). Check discord.token"), (4014, "refused the bot's intents")]
)
async def test_a_connection_that_is_ended_for_good_is_one_sentence(
    wire: Wire, start: Start, code: int, said: str
) -> None:
    wire.closes = [code]
    program = await start(wait=False)
    assert await program.has_ended() == 2
    assert said in program.said()
    assert "Traceback" not in program.said()
