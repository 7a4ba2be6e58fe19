"""What the operator's database goes through at a start: made, upgraded after a copy, or refused and left alone."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from db import upgrade as upgrading
from db.engine import Database
from db.errors import DatabaseRefused
from db.upgrade import upgrade
from tests.clock import MONDAY
from tests.databases import opened

FIRST_SCHEMA = Path(__file__).parent / "data/first_schema_sqlite.sql"
HEAD = max(file.name for file in (upgrading.MIGRATIONS / "versions").glob("*.py"))[:4]


async def start(file: Path) -> None:
    async with opened(f"sqlite+aiosqlite:///{file}") as database:
        await upgrade(database, backup_folder=file.parent / "backups", now=MONDAY)


def sql(file: Path, *statements: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        return [row for statement in statements for row in connection.execute(statement).fetchall()]


async def test_processes_that_start_at_once_on_a_new_file_all_start(tmp_path: Path) -> None:
    for number in range(8):
        url = f"sqlite+aiosqlite:///{tmp_path / f'{number}.sqlite3'}"
        started = [Database(url) for _ in range(4)]
        await asyncio.gather(*(upgrade(one, backup_folder=tmp_path, now=MONDAY) for one in started))
        for one in started:
            await one.close()


async def test_a_start_waits_for_an_upgrade_that_takes_longer_than_any_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "cohort.sqlite3"
    sql(file, "PRAGMA journal_mode=wal")
    monkeypatch.setattr("db.engine.BUSY_TIMEOUT_MS", 1)
    await asyncio.gather(start(file), start(file))


async def test_the_first_start_makes_the_file_and_no_copy(tmp_path: Path) -> None:
    file = tmp_path / "new.sqlite3"
    await start(file)
    assert ("groups",) in sql(file, "SELECT name FROM sqlite_master WHERE type = 'table'")
    assert not (tmp_path / "backups").exists()


async def test_a_second_start_changes_nothing_and_copies_nothing(tmp_path: Path) -> None:
    file = tmp_path / "cohort.sqlite3"
    await start(file)
    before = sql(file, "SELECT * FROM sqlite_master")
    await start(file)
    assert sql(file, "SELECT * FROM sqlite_master") == before
    assert not (tmp_path / "backups").exists()


def copies(folder: Path) -> list[Path]:
    return list(folder.glob("*before*"))


async def test_what_members_wrote_is_for_the_owner_of_the_file_alone(tmp_path: Path) -> None:
    file = tmp_path / "cohort.sqlite3"
    await start(file)
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o640)
    await start(file)
    assert file.stat().st_mode & 0o777 == 0o640, "whoever let others read it meant that"


async def test_an_upgrade_tells_how_far_it_is(tmp_path: Path) -> None:
    file, told = tmp_path / "cohort.sqlite3", list[tuple[str, int, int]]()
    with contextlib.closing(sqlite3.connect(file)) as old:
        old.executescript(FIRST_SCHEMA.read_text(encoding="utf-8"))
    async with opened(f"sqlite+aiosqlite:///{file}") as database:
        await upgrade(database, backup_folder=tmp_path, now=MONDAY, done=lambda *one: told.append(one))
    pages = [one for one in told if one[0] == f"copying {file}"]
    assert pages[-1][1] == pages[-1][2] > 0
    steps = int(HEAD) - 1
    expected = [("schema", 0, steps)] + [(f"schema, {1 + step:04}", step, steps) for step in range(1, steps + 1)]
    assert [one for one in told if one not in pages] == expected
    (kept,) = copies(tmp_path)
    assert kept.stat().st_mode & 0o777 == 0o600
    assert sql(kept, "SELECT version_num FROM alembic_version", "PRAGMA journal_mode") == [("0001",), ("delete",)]


async def test_an_old_file_is_copied_before_it_is_upgraded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "cohort.sqlite3"
    await start(file)
    sql(file, "INSERT INTO notes (key, value) VALUES ('kept', 'yes')")
    folder = tmp_path / "migrations"
    _add_a_migration(folder)
    monkeypatch.setattr(upgrading, "MIGRATIONS", folder)

    await start(file)

    assert sql(file, "SELECT value FROM notes", "SELECT mood FROM moods") == [("yes",)]
    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name == "cohort-20260302-080000-before-0999.sqlite3"
    assert sql(copy, "SELECT value FROM notes") == [("yes",)]
    assert ("moods",) not in sql(copy, "SELECT name FROM sqlite_master")


async def test_a_migration_that_fails_half_way_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "cohort.sqlite3"
    await start(file)
    before = sql(file, "SELECT name FROM sqlite_master", "SELECT version_num FROM alembic_version")
    folder = tmp_path / "migrations"
    _add_a_migration(folder, then='op.execute("SELECT * FROM nowhere")')
    monkeypatch.setattr(upgrading, "MIGRATIONS", folder)

    with pytest.raises(DatabaseRefused, match="nowhere"):
        await start(file)

    assert sql(file, "SELECT name FROM sqlite_master", "SELECT version_num FROM alembic_version") == before


def newer(file: Path) -> None:
    sql(file, "CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('9999')")


def of_another_program(file: Path) -> None:
    sql(file, "CREATE TABLE invoices (id INTEGER)")


def no_database(file: Path) -> None:
    file.write_text("Dear diary, " * 400)


def a_folder(file: Path) -> None:
    file.mkdir()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (newer, "newer version of Cohort"),
        (of_another_program, "another program's tables (invoices)"),
        (no_database, "left untouched"),
        (a_folder, "unable to open"),
    ],
)
async def test_a_file_that_is_not_ours_is_refused_and_left_alone(
    tmp_path: Path, made: Callable[[Path], None], said: str
) -> None:
    file = tmp_path / "cohort.sqlite3"
    made(file)
    before = file.read_bytes() if file.is_file() else b""
    with pytest.raises(DatabaseRefused) as refused:
        await start(file)
    assert said in str(refused.value)
    assert str(file) in str(refused.value)
    assert (file.read_bytes() if file.is_file() else b"") == before


async def test_a_file_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefused, match="Check the path"):
        await start(tmp_path / "missing" / "cohort.sqlite3")


@pytest.mark.parametrize("url", ["", "cohort.sqlite3", "sqlite://", "sqlite:///:memory:", "oracle://x/y", "mongo://x"])
def test_an_address_that_is_no_database_is_refused_by_its_setting(url: str) -> None:
    with pytest.raises(DatabaseRefused, match=r"database\.url"):
        Database(url)


def _add_a_migration(folder: Path, then: str = "pass") -> None:
    """Copy the program's migrations and add one more after them."""
    for source in upgrading.MIGRATIONS.rglob("*"):
        if source.is_file() and source.suffix in {".py", ".mako"}:
            target = folder / source.relative_to(upgrading.MIGRATIONS)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    (folder / "versions" / "0999_moods.py").write_text(
        "import sqlalchemy as sa\n"
        "from alembic import op\n"
        "revision = '0999'\n"
        f"down_revision = '{HEAD}'\n"
        "def upgrade():\n"
        "    op.create_table('moods', sa.Column('mood', sa.Text))\n"
        f"    {then}\n"
    )
