"""Kills bot processes at random moments while they deliver, and counts what arrived."""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select

from db.engine import Database
from db.tables import deliveries, groups
from db.upgrade import upgrade
from tests.clock import MONDAY
from tests.kill.sender import START
from tests.wire.server import Wire, wire_server

ROOT = Path(__file__).resolve().parents[2]
SPEED = 15.0  # a lease of 90 seconds ends after 6, well above the 3.6 in which two processes send what they claim
FIRST_CHANNEL = 300000000000000001
PATIENCE = 60.0  # seconds in which the last process has to bring the rest


@dataclass(frozen=True, slots=True)
class Toll:
    """What a run cost and gave: prompts that came once, several times or never; rows tried more than once."""

    kills: int
    groups: int
    once: int
    doubled: int
    missing: int
    tried_again: int
    seconds: float


async def kill_and_count(url: str, folder: Path, *, groups_due: int, kills: int, processes: int, seed: int) -> Toll:
    """Let `processes` deliver `groups_due` prompts while one of them at a time is killed and started again."""
    chance, began = random.Random(seed), time.monotonic()  # noqa: S311 - no secret
    database = Database(url)
    await upgrade(database, backup_folder=folder / "backups", now=MONDAY)
    async with database.write() as work:
        await work.execute(insert(groups), [group_row(number) for number in range(groups_due)])
    async with wire_server() as wire:
        # Short enough that only a look into the channel can tell that a prompt is there already.
        wire.nonce_window = 0.5
        wire.answers_after = lambda: chance.uniform(0.0, 0.04)
        epoch = time.time()

        async def start() -> asyncio.subprocess.Process:
            return await start_sender(url, wire.api_base, folder, epoch=epoch, speed=SPEED)

        running = [await start() for _ in range(processes)]
        for _ in range(kills):
            await asyncio.sleep(chance.uniform(0.0, 0.35))
            victim = running.pop(chance.randrange(len(running)))
            victim.kill()
            await victim.wait()
            running.append(await start())
        await _until_all_arrived(wire, database, groups_due)
        for process in running:
            process.kill()
            await process.wait()
        came = Counter(message["channel_id"] for message in wire.messages)
    async with database.read() as work:
        again = select(func.count()).select_from(deliveries).where(deliveries.c.attempts > 1)
        tried_again = int((await work.execute(again)).scalar_one())
    await database.close()
    times = [came[str(FIRST_CHANNEL + number)] for number in range(groups_due)]
    return Toll(
        kills=kills,
        groups=groups_due,
        once=times.count(1),
        doubled=sum(number > 1 for number in times),
        missing=times.count(0),
        tried_again=tried_again,
        seconds=time.monotonic() - began,
    )


async def start_sender(
    url: str, api_base: str, folder: Path, *, epoch: float | None = None, speed: float = 1.0, pace: int = 50
) -> asyncio.subprocess.Process:
    """Start a bot process and wait until it is connected. Its log goes to `senders.log` in the folder."""
    facts = (url, api_base, str(epoch or time.time()), str(speed), str(pace))
    with (folder / "senders.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "ignore", "-m", "tests.kill.sender", *facts),
            cwd=folder,
            env={"PYTHONPATH": str(ROOT), "PATH": ""},
            stdout=asyncio.subprocess.PIPE,
            stderr=log,
        )
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 60)
    assert line == b"ready\n", (folder / "senders.log").read_text()
    return process


async def _until_all_arrived(wire: Wire, database: Database, groups_due: int) -> None:
    sent = select(func.count()).select_from(deliveries)
    sent = sent.where(deliveries.c.kind == "weekly-prompt", deliveries.c.state == "sent")
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        async with database.read() as work:
            if (await work.execute(sent)).scalar_one() == groups_due:
                return
        await asyncio.sleep(0.2)


def group_row(number: int) -> dict[str, Any]:
    """A group whose prompt fell due a minute before the senders' clock starts."""
    due: datetime = START.replace(minute=0)
    return {
        "guild_id": 200000000000000001,
        "name": f"Group {number}",
        "channel_id": FIRST_CHANNEL + number,
        "organiser_id": 7,
        "zone": "UTC",
        "weekday": 0,
        "minute_of_day": due.hour * 60,
        "pace_months": 6,
        "started_on": date(2026, 3, 2),
        "next_prompt_at": due,
        "next_prompt_period": date(2026, 3, 2),
        "created_at": MONDAY,
    }
