"""`python -m bot` with a token: the whole program over real sockets, from start to Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.databases import database_in
from tests.wire.requests import TOKEN, Fault
from tests.wire.server import Wire

pytestmark = pytest.mark.program

ROOT = Path(__file__).resolve().parents[2]


def heed_ctrl_c() -> None:
    """A shell that runs the tests in the background has switched Ctrl-C off for everything below it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


async def start(folder: Path, wire: Wire, token: str = TOKEN) -> asyncio.subprocess.Process:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COHORT_")}
    settings = {
        "COHORT_DISCORD__TOKEN": token,
        "COHORT_DISCORD__API_BASE": wire.api_base,
        "COHORT_DATABASE__URL": database_in(folder),
        "PYTHONPATH": str(ROOT),
    }
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        cwd=folder,
        env=clean | settings,
        stdout=-1,
        stderr=asyncio.subprocess.STDOUT,
        preexec_fn=heed_ctrl_c,
    )


async def read_until(process: asyncio.subprocess.Process, words: str) -> str:
    """What the program says up to a line with these words."""
    assert process.stdout is not None
    said = ""
    while words not in said:
        line = await asyncio.wait_for(process.stdout.readline(), 60)
        assert line, f"it ended early:\n{said}"
        said += line.decode()
    return said


async def test_the_program_connects_says_so_and_ends_with_ctrl_c(wire: Wire, tmp_path: Path) -> None:
    process = await start(tmp_path, wire)
    said = await read_until(process, "connected as Cohort")
    process.send_signal(signal.SIGINT)
    assert process.stdout is not None
    said += (await asyncio.wait_for(process.stdout.read(), 30)).decode()
    assert await process.wait() == 0
    assert "Traceback" not in said
    assert TOKEN not in said
    assert "WARNING" not in said


async def test_a_polite_end_by_sigterm(wire: Wire, tmp_path: Path) -> None:
    process = await start(tmp_path, wire)
    await read_until(process, "connected as Cohort")
    process.send_signal(signal.SIGTERM)
    said, _ = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 0
    assert "SIGTERM: finishing what is in hand" in said.decode()
    assert "stopped" in said.decode().splitlines()[-1]
    assert [line for line in said.decode().splitlines() if not line.startswith("{")] == [], "a log is JSON to its end"
    assert "Traceback" not in said.decode()


async def test_what_somebody_asked_is_answered_before_the_end(wire: Wire, tmp_path: Path) -> None:
    process = await start(tmp_path, wire)
    await read_until(process, "connected as Cohort")
    wire.faults = [Fault("POST", "*/callback", "hold", seconds=2.0)]
    await wire.interact("help")
    await wire.until(lambda: bool(wire.held))
    process.send_signal(signal.SIGTERM)
    await asyncio.wait_for(process.wait(), 10)
    assert process.returncode == 0
    assert len(wire.answer_times) == 1


async def test_a_second_signal_leaves_at_once(wire: Wire, tmp_path: Path) -> None:
    process = await start(tmp_path, wire)
    await read_until(process, "connected as Cohort")
    wire.faults = [Fault("POST", "*/callback", "hold", seconds=30.0)]
    await wire.interact("help")
    await wire.until(lambda: bool(wire.held))
    process.send_signal(signal.SIGTERM)
    await read_until(process, "finishing what is in hand")
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 5) == 128 + signal.SIGTERM


async def test_a_token_that_is_not_taken_is_one_sentence(wire: Wire, tmp_path: Path) -> None:
    process = await start(tmp_path, wire, token="not-the-token")
    said, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 2
    assert said.decode().endswith("does not take this token. Check discord.token.\n")
    assert b"not-the-token" not in said


@pytest.mark.parametrize(
    ("code", "said"), [(4004, "for good (code 4004). Check discord.token"), (4014, "refused the bot's intents")]
)
async def test_a_connection_that_is_ended_for_good_is_one_sentence(
    wire: Wire, tmp_path: Path, code: int, said: str
) -> None:
    wire.closes = [code]
    process = await start(tmp_path, wire)
    told, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 2
    assert said in told.decode()
    assert "Traceback" not in told.decode()
