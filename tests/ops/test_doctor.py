"""The doctor finds what is wrong, says what mends it, and ends with status 1 when something failed."""

from __future__ import annotations

import json
import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.clock import utc_now
from bot.ops.doctor import Report, examine
from bot.ops.findings import Finding, State
from bot.settings import DatabaseSettings, DiscordSettings, Settings
from db import backups, deliveries
from db.deliveries import WEEKLY_PROMPT, Planned
from db.engine import Database
from study.periods import Period
from tests.databases import of_sqlite
from tests.shell import bot, tells
from tests.wire.requests import TOKEN
from tests.wire.server import Wire

pytestmark = of_sqlite


@pytest.fixture
def home(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database in it."""
    assert url == f"sqlite+aiosqlite:///{tmp_path / 'cohort.sqlite3'}", "which is where it is looked for"
    monkeypatch.chdir(tmp_path)
    return tmp_path


def of(report: Report, check: str) -> Finding:
    (found,) = (one for one in report.findings if one.check == check)
    return found


async def examined(**settings: Any) -> Report:
    return await examine(Settings(**settings), utc_now, offline="discord" not in settings)


async def test_a_new_installation_is_healthy_and_has_no_backup_yet(home: Path) -> None:
    report = await examined()
    assert report.healthy
    assert {one.check for one in report.findings if one.state is not State.OK} == {"backups"}
    backups.take(home / "cohort.sqlite3", home / "backups", utc_now())
    assert of(await examined(), "backups").state is State.OK


async def test_every_mistake_comes_with_what_mends_it(home: Path) -> None:
    (home / "cohort.sqlite3").write_bytes(b"no database")
    (home / "backups").mkdir()
    (home / "backups" / "cohort-20260302-080000.sqlite3").write_bytes(b"no backup")
    report = await examined()
    assert not report.healthy
    assert of(report, "database").state is of(report, "backups").state is State.FAILED
    assert all(one.remedy for one in report.findings if one.state is not State.OK)


async def test_an_old_backup_and_late_deliveries_are_warned_of(home: Path, database: Database) -> None:
    backups.take(home / "cohort.sqlite3", home / "backups", utc_now() - timedelta(days=9))
    async with database.write() as work:
        late = utc_now() - timedelta(hours=3)
        await deliveries.plan(work, Planned(WEEKLY_PROMPT, 1, Period.of(late, "UTC"), late))
    report = await examined()
    assert report.healthy
    assert "it is old" in of(report, "backups").remedy
    assert "1 open, late since" in of(report, "deliveries").said


@pytest.mark.parametrize(("age", "state"), [(1, State.OK), (40, State.FAILED), (None, State.FAILED)])
async def test_a_servers_dump_is_the_operators_and_its_age_is_told(
    tmp_path: Path, age: int | None, state: State
) -> None:
    dump = tmp_path / "cohort.dump"
    if age is not None:
        dump.write_text("a dump")
        then = (utc_now() - timedelta(hours=age)).timestamp()
        os.utime(dump, (then, then))
    url = "postgresql://nobody@127.0.0.1:1/none"
    report = await examined(database=DatabaseSettings(url=url, dump_file=dump))
    assert of(report, "backups").state is state
    assert of(report, "database").state is State.FAILED


async def test_discord_knows_the_token_and_the_time(home: Path, wire: Wire) -> None:
    report = await examined(discord=DiscordSettings(token=TOKEN, api_base=wire.api_base))
    assert of(report, "token").said == "signed in as Cohort"
    assert of(report, "clock").state is State.OK


async def test_a_look_before_the_first_start_makes_no_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wire: Wire
) -> None:
    monkeypatch.chdir(tmp_path)
    report = await examined(discord=DiscordSettings(token=TOKEN, api_base=wire.api_base))
    assert of(report, "database").said == "cohort.sqlite3 is not there yet"
    assert list(tmp_path.iterdir()) == []


async def test_a_wrong_token_and_a_wrong_clock(home: Path, wire: Wire) -> None:
    settings = Settings(discord=DiscordSettings(token="wrong", api_base=wire.api_base))
    report = await examine(settings, lambda: utc_now() + timedelta(minutes=10), offline=False)
    assert of(report, "token").said == "Discord does not take it"
    assert re.match("60[0-2] s ahead", of(report, "clock").said)  # the header has whole seconds
    assert not report.healthy


async def test_nobody_answers(home: Path) -> None:
    report = await examined(discord=DiscordSettings(token=TOKEN, api_base="http://127.0.0.1:1"))
    assert "cannot be reached" in of(report, "discord").said


def test_the_operators_command(home: Path) -> None:
    assert json.loads(tells(home, "doctor", "--offline", "--json"))["healthy"] is True
    done = bot(home, "doctor")
    assert (done.returncode, "discord.token is missing" in done.stdout) == (1, True)
    done = bot(home, "doctor", COHORT_LOG__LEVEL="loud")
    assert (done.returncode, "configuration" in done.stdout) == (1, True)
