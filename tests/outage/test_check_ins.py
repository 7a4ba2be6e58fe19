"""Whatever dies while people check in: what they were told is there is there. `make outages` does this with 500."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.databases import of_kind, of_sqlite
from tests.outage.checking_in import day_with, killed, server_restarted
from tests.postgres import a_server_of_its_own
from tests.wire.crowd import Told
from tests.wire.program import started
from tests.wire.server import wire_server

pytestmark = pytest.mark.long

PEOPLE = 40


@of_sqlite
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_program_that_is_killed_loses_nothing_it_acknowledged(tmp_path: Path, kind: str) -> None:
    day = await day_with(killed, of_kind(kind, tmp_path), tmp_path, people=PEOPLE, times=1)
    assert len(day.acknowledged) == PEOPLE
    assert day.lost == []


@of_sqlite
async def test_a_server_that_restarts_loses_nothing_and_whoever_is_not_heard_is_told(tmp_path: Path) -> None:
    with a_server_of_its_own() as (server, url):
        day = await day_with(server_restarted(server), url, tmp_path, people=PEOPLE, times=1)
    assert len(day.acknowledged) == PEOPLE
    assert day.lost == []
    assert day.told[Told.SORRY] > 0
    assert day.told[Told.NOTHING] == 0
    assert "Traceback" not in day.log
    assert '"traceback"' not in day.log


@of_sqlite
async def test_a_server_that_comes_up_after_the_bot_is_waited_for(tmp_path: Path) -> None:
    with a_server_of_its_own() as (server, url):
        await asyncio.to_thread(server.stop)
        async with wire_server() as wire:
            bot = await started(wire, tmp_path, url, wait=False)
            await bot.until_said("looking for the database does not work yet")
            await asyncio.to_thread(server.ensure_postgres_running)
            await bot.until_said("connected as Cohort")
            assert await bot.ends() == 0
    assert '"traceback"' not in bot.said()
