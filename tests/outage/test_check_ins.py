"""Whatever dies while people check in: what they were told is there is there. `make outages` does this with 500."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.databases import of_kind, of_sqlite
from tests.outage.checking_in import day_with, killed, server_restarted
from tests.postgres import a_server_of_its_own
from tests.wire.crowd import Told

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
