"""Many people check in while something goes wrong, and what is in the database afterwards."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select

from db.engine import Database
from db.tables import check_ins, members
from tests.wire.crowd import Told, a_group_of, checks_in
from tests.wire.payloads import user_id
from tests.wire.program import Program, started
from tests.wire.server import Wire, wire_server

SIDE_BY_SIDE = 8
WITHIN = 15.0  # seconds somebody waits for an answer; Discord gives three, on machines that have nothing else to do
AWAY_FOR = 2.0  # seconds

Trouble = Callable[[Program], Awaitable[Program]]


@dataclass
class Day:
    """What people were told: the text that was acknowledged, by person, and what became of each try."""

    acknowledged: dict[int, str] = field(default_factory=dict)
    told: dict[Told, int] = field(default_factory=lambda: dict.fromkeys(Told, 0))
    lost: list[int] = field(default_factory=list)
    seconds: float = 0.0
    log: str = ""


async def day_with(
    trouble: Callable[[Wire, Path, str], Trouble], url: str, folder: Path, *, people: int, times: int
) -> Day:
    """Let so many people check in, each until they are told it is there, with trouble so many times in between."""
    await a_group_of(people, url, folder)
    day, left = Day(), list(range(people, 0, -1))
    async with wire_server() as wire:
        wire.keeps_calls = False
        program = await started(wire, folder, url)
        begun, make_trouble = time.monotonic(), trouble(wire, folder, url)
        crowd = [asyncio.create_task(_people(wire, left, day)) for _ in range(SIDE_BY_SIDE)]
        for number in range(1, times + 1):
            while len(day.acknowledged) < people * number // (times + 1):
                assert program.process.returncode is None, program.said()
                await asyncio.sleep(0.01)
            program = await make_trouble(program)
        await asyncio.gather(*crowd)
        day.seconds, day.log = time.monotonic() - begun, program.said()
        await program.ends(signal.SIGTERM)
    kept = await _kept(url)
    day.lost = [user for user, text in day.acknowledged.items() if kept.get(user_id(user)) != text]
    return day


async def _people(wire: Wire, left: list[int], day: Day) -> None:
    while left:
        user, number = left.pop(), 0
        while user not in day.acknowledged:
            number += 1
            text = f"what {user} wrote, try {number}"
            told = await checks_in(wire, user, text, within=WITHIN)
            day.told[told] += 1
            if told is Told.FINE:
                day.acknowledged[user] = text
            else:
                await asyncio.sleep(0.2)


async def _kept(url: str) -> dict[int, str]:
    database = Database(url)
    async with database.read() as work:
        rows = await work.execute(select(members.c.user_id, check_ins.c.done).join_from(members, check_ins))
        kept = {row.user_id: row.done for row in rows}
    await database.close()
    return kept


def killed(wire: Wire, folder: Path, url: str) -> Trouble:
    """The program is killed and started again."""

    async def trouble(program: Program) -> Program:
        program.process.kill()
        await program.process.wait()
        return await started(wire, folder, url)

    return trouble


def server_restarted(server: Any) -> Callable[[Wire, Path, str], Trouble]:
    """The database's server is stopped, and started again a little later."""

    def of(_wire: Wire, _folder: Path, _url: str) -> Trouble:
        async def trouble(program: Program) -> Program:
            await asyncio.to_thread(server.stop)
            await asyncio.sleep(AWAY_FOR)
            await asyncio.to_thread(server.ensure_postgres_running)
            return program

        return trouble

    return of
