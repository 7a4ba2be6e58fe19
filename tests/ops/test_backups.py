"""Yesterday can be had back: copies are taken while the bot runs, checked, kept by age, and put back when it stands."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.ops.backups import Backups
from db import notes
from db.backups import check, put_back, take, taken
from db.engine import Database
from db.errors import DatabaseRefused
from db.upgrade import newest_revision
from tests.clock import MONDAY, StandingClock
from tests.databases import of_sqlite
from tests.log import faults
from tests.shell import bot, refuses, tells

pytestmark = of_sqlite

DAY = timedelta(days=1)


@pytest.fixture
async def database(database: Database) -> Database:
    """A database that somebody has open, with a note in it."""
    await note(database, "first")
    return database


@pytest.fixture
def file(database: Database) -> Path:
    """Where it is."""
    assert database.file is not None
    return database.file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where its backups go."""
    return tmp_path / "backups"


async def note(database: Database, text: str) -> None:
    async with database.write() as work:
        await notes.write(work, "x", text)


def noted(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("SELECT value FROM notes").fetchone()[0])


async def test_a_backup_is_taken_while_somebody_writes_and_is_whole(
    database: Database, file: Path, folder: Path
) -> None:
    async with database.write() as work:
        await work.exec_driver_sql("UPDATE notes SET value = 'half a change'")
        copy = take(file, folder, MONDAY)
    assert noted(copy) == "first"
    assert check(copy) == newest_revision()
    assert names(folder) == ["cohort-20260302-080000.sqlite3"]


async def test_restoring_needs_the_bot_to_stand_and_keeps_what_was_there(
    database: Database, file: Path, folder: Path
) -> None:
    copy = take(file, folder, MONDAY)
    await note(database, "second")
    with pytest.raises(DatabaseRefused, match="Stop the bot"):
        put_back(copy, file, folder, MONDAY)
    async with database.read() as work:
        assert (await work.exec_driver_sql("SELECT value FROM notes")).scalar_one() == "second"
    await database.close()
    schema, replaced = put_back(copy, file, folder, MONDAY)
    assert noted(file) == "first"
    assert schema == newest_revision()
    assert replaced is not None
    assert noted(replaced) == "second"
    assert names(file.parent) == ["backups", "cohort.sqlite3"]


async def test_a_copy_is_for_its_owner_alone_and_tells_how_far_it_is(
    database: Database, file: Path, folder: Path
) -> None:
    told: list[tuple[str, int, int]] = []
    copy = take(file, folder, MONDAY, lambda *one: told.append(one))
    assert copy.stat().st_mode & 0o777 == 0o600
    assert told[-1][0] == f"copying {file}"
    assert told[-1][1] == told[-1][2] > 0
    await database.close()
    file.unlink()
    put_back(copy, file, folder, MONDAY)
    assert file.stat().st_mode & 0o777 == 0o600


async def test_a_damaged_file_can_be_restored_over(database: Database, file: Path, folder: Path) -> None:
    copy = take(file, folder, MONDAY)
    await database.close()
    file.write_bytes(b"no database at all")
    put_back(copy, file, folder, MONDAY)
    assert noted(file) == "first"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda file: file.write_bytes(b"SQLite format 3\0" + b"x" * 5000), "is no backup of Cohort's"),
        (lambda file: file.write_bytes(file.read_bytes()[:20_000] + b"\xff" * 30_000), "is damaged|is no backup"),
        (lambda file: _sql(file, "UPDATE alembic_version SET version_num = '9999'"), "newer version of Cohort"),
        (lambda file: _sql(file, "DROP TABLE alembic_version"), "is no backup of Cohort's"),
        (lambda file: file.unlink(), "There is no file"),
    ],
    ids=["not SQLite", "torn", "newer", "another program's", "gone"],
)
async def test_what_is_no_whole_backup_is_refused(
    database: Database, file: Path, folder: Path, spoil: Callable[[Path], object], said: str
) -> None:
    copy = take(file, folder, MONDAY)
    await database.close()
    spoil(copy)
    with pytest.raises(DatabaseRefused, match=said):
        put_back(copy, file, folder, MONDAY)
    assert noted(file) == "first"


async def test_one_is_taken_a_day_and_old_ones_are_dropped(
    database: Database, folder: Path, clock: StandingClock
) -> None:
    folder.mkdir()
    before = folder / "cohort-20200101-000000-before-0005.sqlite3"
    before.write_bytes(b"made before an upgrade")
    backups = Backups(database, folder, DAY, clock)
    for _ in range(100):
        for _ in range(24):
            await backups.tick()
            clock.forward(hours=1)
    found = taken(folder, "cohort")
    assert len(found) <= 7 + 4 + 12
    assert sorted(found)[-7:] == [max(found) - DAY * day for day in reversed(range(7))]
    assert before.exists()


async def test_a_program_that_starts_every_day_still_takes_one_a_day(
    database: Database, folder: Path, clock: StandingClock
) -> None:
    for _ in range(48):
        await Backups(database, folder, DAY, clock).tick()
        clock.forward(hours=1)
    assert len(taken(folder, "cohort")) == 2


async def test_without_room_it_says_so_once_an_hour_and_leaves_nothing(
    database: Database, folder: Path, clock: StandingClock, caplog: pytest.LogCaptureFixture
) -> None:
    folder.write_text("a file where the folder should be")
    backups = Backups(database, folder, DAY, clock)
    for _ in range(60):
        await backups.tick()
        clock.forward(minutes=1)
    (said,) = faults(caplog)
    assert "No backup of" in said


async def test_a_database_of_a_newer_program_is_named_by_its_own_name(
    database: Database, file: Path, folder: Path
) -> None:
    await database.close()
    _sql(file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseRefused, match=r"cohort\.sqlite3 was written by a newer version"):
        take(file, folder, MONDAY)
    assert names(folder) == []


async def test_the_operators_commands(database: Database, file: Path, folder: Path, tmp_path: Path) -> None:
    await database.close()
    told = tells(tmp_path, "backup")
    assert re.fullmatch(r"Copied to backups/cohort-\S+ and checked\.\n", told), "no bar where no terminal is"
    (copy,) = folder.iterdir()
    await note(database, "second")
    await database.close()
    told = tells(tmp_path, "restore", str(copy))
    assert "What was there before is kept in" in told
    assert noted(file) == "first"
    assert "older version" not in told
    _sql(copy, "UPDATE alembic_version SET version_num = '0001'")
    assert "schema 0001, of an older version: the next start upgrades it" in tells(tmp_path, "restore", str(copy))
    refuses(tmp_path, "restore", "nothing.sqlite3")
    shown = bot(tmp_path, "db", "current")
    assert shown.returncode == 1
    assert "schema 0001; the newest is" in shown.stdout
    refuses(tmp_path, "backup", COHORT_DATABASE__URL="postgresql://x@y/z")


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def _sql(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)
