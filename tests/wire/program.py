"""`python -m bot` as a process of its own, connected to the wire server, with its log in a file."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.shell import heed_ctrl_c, surroundings
from tests.wire.requests import TOKEN
from tests.wire.server import Wire

PAGE = os.sysconf("SC_PAGE_SIZE")


class Program:
    """A running bot; everything it says goes to `log`."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self.process = process
        self.log = log

    def said(self) -> str:
        """All it said so far, those that ran here before included."""
        return self.log.read_text(encoding="utf-8")

    def complaints(self) -> list[str]:
        """What it logged as an error, or with a traceback."""
        return [
            line for line in self.said().splitlines() if _level(line) in {"ERROR", "CRITICAL"} or "Traceback" in line
        ]

    def memory(self) -> float:
        """The memory it holds, in MB."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * PAGE / 2**20

    async def until_said(self, words: str, times: int = 1, within: float = 60) -> None:
        """Wait until it has said something so many times. Raises AssertionError when it ends before."""
        async with asyncio.timeout(within):
            while self.said().count(words) < times:
                assert self.process.returncode is None, self.said()
                await asyncio.sleep(0.05)

    async def ends(self, number: int = signal.SIGTERM, within: float = 15) -> int:
        """Send a signal, wait for the end, and return its status."""
        self.process.send_signal(number)
        return await self.has_ended(within)

    async def has_ended(self, within: float = 60) -> int:
        """Wait until it ends by itself, and return its status."""
        return await asyncio.wait_for(self.process.wait(), within)

    async def is_killed(self) -> None:
        """End it at once where it still runs."""
        if self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


async def started(
    wire: Wire,
    folder: Path,
    url: str | None = None,
    *,
    wait: bool = True,
    command: Sequence[str] = ("run",),
    **settings: str,
) -> Program:
    """Start the bot, and wait until it is connected if `wait`. `settings` are named as in the environment."""
    log = folder / "bot.log"
    before = log.read_text(encoding="utf-8").count(CONNECTED) if log.exists() else 0
    given = {"COHORT_DISCORD__TOKEN": TOKEN, "COHORT_DISCORD__API_BASE": wire.api_base}
    given |= ({"COHORT_DATABASE__URL": url} if url else {}) | settings
    program = Program(await spawned(log, *command, cwd=folder, env=surroundings(**given)), log)
    if wait:
        await program.until_said(CONNECTED, before + 1)
    return program


async def spawned(log: Path, *command: str, cwd: Path, env: Mapping[str, str]) -> asyncio.subprocess.Process:
    """Start `python -m bot` with a command in a folder; what it says goes into a file."""
    with log.open("ab") as written:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *command),
            cwd=cwd,
            env=env,
            stdout=written,
            stderr=asyncio.subprocess.STDOUT,
            preexec_fn=heed_ctrl_c,
        )


CONNECTED = "connected as Cohort"


def _level(line: str) -> str:
    try:
        return str(json.loads(line).get("level", "")).upper()
    except (ValueError, AttributeError):
        return ""
