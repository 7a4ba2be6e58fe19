"""The floor and our bot as processes of their own, each connected to a wire server of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.ops.garbage import keep_what_is_here
from tests.wire.requests import TOKEN
from tests.wire.server import Wire, wire_server

ROOT = Path(__file__).resolve().parents[1]
PAGE = os.sysconf("SC_PAGE_SIZE")
ANSWER_WITHIN = 20.0  # seconds; who is slower than that has hung
OURS = ("-m", "bot", "run")


class NoAnswer(Exception):
    """A bot ended or hung, so nothing can be measured."""


@dataclass(frozen=True, slots=True)
class Bot:
    """A running bot and the server it is connected to."""

    wire: Wire
    process: asyncio.subprocess.Process

    async def asked(self, interaction: dict[str, Any]) -> dict[str, Any]:
        """Tell it of an interaction and return its answer. Raises NoAnswer."""
        answer = await self.wire.answer_to(await self.wire.happens(interaction), ANSWER_WITHIN)
        if answer is None:
            raise NoAnswer(f"no answer to {interaction['data']}")
        return answer

    async def rests(self, seconds: float = 0.1) -> None:
        """Wait until it has done nothing for so many seconds, give or take a hundredth of a core."""
        busy = -1.0
        while self.busy() - busy > 0.01 + seconds * 0.05:
            busy = self.busy()
            await asyncio.sleep(seconds)

    def memory(self) -> float:
        """The memory it holds, in MB."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * PAGE / 2**20

    def busy(self) -> float:
        """The seconds of a core it has used."""
        told = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


async def start(wire: Wire, folder: Path, *arguments: str, **settings: str) -> Bot:
    """Start Python with these arguments; `settings` are named as in the environment."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COHORT_")}
    given = {"COHORT_DISCORD__TOKEN": TOKEN, "COHORT_DISCORD__API_BASE": wire.api_base, "PYTHONPATH": str(ROOT)}
    with (folder / "log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "ignore", *arguments),
            cwd=folder,
            env=clean | given | settings,
            stdout=log,
            stderr=log,
        )
    return Bot(wire, process)


@asynccontextmanager
async def running(wire: Wire, folder: Path, *arguments: str, **settings: str) -> AsyncIterator[Bot]:
    """A bot that is connected while the block runs. Raises NoAnswer with its log when it ends early."""
    bot = await start(wire, folder, *arguments, **settings)
    try:
        while not wire.identified:
            if bot.process.returncode is not None:
                raise NoAnswer((folder / "log").read_text(encoding="utf-8"))
            await asyncio.sleep(0.01)
        yield bot
    finally:
        if bot.process.returncode is None:
            bot.process.terminate()
        await bot.process.wait()


@asynccontextmanager
async def floor(wire: Wire, folder: Path) -> AsyncIterator[Bot]:
    """The floor."""
    async with running(wire, folder, "-m", "bench.floor", wire.api_base) as bot:
        yield bot


@asynccontextmanager
async def ours(wire: Wire, folder: Path, url: str) -> AsyncIterator[Bot]:
    """Our bot with a database."""
    async with running(wire, folder, *OURS, COHORT_DATABASE__URL=url) as bot:
        yield bot


@asynccontextmanager
async def quiet_wire() -> AsyncIterator[Wire]:
    """A wire server that remembers no requests, and does not stand still to look for garbage."""
    async with wire_server() as wire:
        wire.keeps_calls = False
        keep_what_is_here()
        yield wire
