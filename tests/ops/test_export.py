"""An operator who leaves takes everything along in one file that explains itself."""

from __future__ import annotations

import csv
import io
import json
import random
import resource
import sqlite3
import stat
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.clock import utc_now
from bot.ops.export import export_everything
from bot.settings import DatabaseSettings, Settings
from db import notes
from db.copying import BATCH
from db.engine import Database
from db.errors import DatabaseRefused
from db.tables import metadata
from db.upgrade import newest_revision
from tests.databases import KIND, of_sqlite
from tests.db.generations import fill
from tests.shell import TOKEN, bot, refuses

ODD = '=1+1, "quoted"\nنور 🎉'


@pytest.fixture
async def lived_in(database: Database) -> None:
    """Something is in every table of the database."""
    async with database.write() as work:
        await work.run_sync(fill, random.Random(3))  # noqa: S311 - made-up rows
        await notes.write(work, "odd", ODD)
        for number in range(BATCH):  # more than is in hand at a time
            await notes.write(work, f"n{number:04}", "")


def exported(folder: Path, url: str, *arguments: str) -> zipfile.ZipFile:
    done = bot(folder, "export", *arguments, COHORT_DATABASE__URL=url, COHORT_DISCORD__TOKEN=TOKEN)
    assert (done.returncode, done.stderr) == (0, "")
    (file,) = folder.rglob("*.zip")
    assert str(file.relative_to(folder)) in done.stdout
    return zipfile.ZipFile(file)


def refused(folder: Path, url: str, *arguments: str) -> str:
    said = refuses(folder, "export", *arguments, COHORT_DATABASE__URL=url)
    assert list(folder.rglob("*.zip")) == []
    return said


@pytest.mark.usefixtures("lived_in")
async def test_every_row_of_every_table_is_in_it_twice(database: Database, url: str, tmp_path: Path) -> None:
    with exported(tmp_path, url) as zipped:
        assert zipped.testzip() is None
        assert set(zipped.namelist()) == {"README.md"} | {
            f"{t}.{end}" for t in metadata.tables for end in ("csv", "json")
        }
        async with database.read() as work:
            for table in metadata.sorted_tables:
                stored = int((await work.execute(select(func.count()).select_from(table))).scalar_one())
                sheet = csv.DictReader(io.StringIO(zipped.read(f"{table.name}.csv").decode("utf-8-sig"), newline=""))
                rows = json.loads(zipped.read(f"{table.name}.json"))
                assert stored == len(rows) == len(list(sheet)) > 0, table.name
                assert list(rows[0]) == list(table.columns.keys()) == list(sheet.fieldnames or ())


@pytest.mark.usefixtures("lived_in")
def test_texts_arrive_whole_and_a_spreadsheet_runs_nothing(tmp_path: Path, url: str) -> None:
    with exported(tmp_path, url) as zipped:
        told = {row["key"]: row["value"] for row in json.loads(zipped.read("notes.json"))}
        sheet = csv.DictReader(io.StringIO(zipped.read("notes.csv").decode("utf-8-sig"), newline=""))
        assert told["odd"] == ODD
        assert {row["key"]: row["value"] for row in sheet}["odd"] == f"'{ODD}"


@pytest.mark.usefixtures("lived_in")
def test_the_readme_explains_every_column_and_the_token_is_nowhere(tmp_path: Path, url: str) -> None:
    with exported(tmp_path, url) as zipped:
        readme = zipped.read("README.md").decode()
        for table in metadata.sorted_tables:
            part = readme.partition(f"\n## {table.name}\n")[2].partition("\n## ")[0]
            for column in table.columns:
                assert f"- `{column.name}`: {column.doc}" in part
                assert column.doc, f"{column} says nothing about itself"
        assert not any(TOKEN.encode() in zipped.read(name) for name in zipped.namelist())


@pytest.mark.usefixtures("lived_in")
async def test_it_is_taken_at_one_moment_while_somebody_writes(database: Database, url: str, tmp_path: Path) -> None:
    async with database.write() as work:
        await notes.write(work, "half", "a change")
        with exported(tmp_path, url) as zipped:
            assert "half" not in zipped.read("notes.json").decode()


def test_it_goes_where_it_is_told_for_its_owner_alone(tmp_path: Path, url: str) -> None:
    with exported(tmp_path, url, "--to", "all.zip") as zipped:
        assert json.loads(zipped.read("members.json")) == []
    assert stat.S_IMODE((tmp_path / "all.zip").stat().st_mode) == 0o600
    (tmp_path / "away").mkdir()
    (tmp_path / "all.zip").rename(tmp_path / "all.kept")
    assert Path(exported(tmp_path, url, "away").filename or "").parent == tmp_path / "away"


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path, url: str) -> None:
    (tmp_path / "all.zip").write_text("mine")
    said = refuses(tmp_path, "export", "--to", "all.zip", COHORT_DATABASE__URL=url)
    assert "all.zip is there already" in said
    assert (tmp_path / "all.zip").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere/at/all"], "No such file or directory"),
        (["--to", "nowhere/all.zip"], "No such file or directory"),
        (["--to", "."], "is there already|Is a directory"),
        (["here", "--to", "all.zip"], "not both"),
        (["two", "folders"], "unexpected extra argument"),
    ],
)
def test_a_place_that_is_none_is_told(tmp_path: Path, url: str, arguments: list[str], said: str) -> None:
    words = refused(tmp_path, url, *arguments)
    assert any(one in words for one in said.split("|")), words


@pytest.mark.usefixtures("lived_in")
async def test_a_full_disk_leaves_nothing_behind(
    database: Database, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with database.write() as work:
        await notes.write(work, "long", random.Random(1).randbytes(500_000).hex())  # noqa: S311 - does not shrink
    await database.close()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    monkeypatch.chdir(tmp_path)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        with pytest.raises(DatabaseRefused, match=r"all\.zip cannot be written: .+\. Nothing was exported\."):
            await export_everything(Settings(database=DatabaseSettings(url=url)), None, Path("all.zip"), utc_now())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.rglob("*.zip")) == []


@of_sqlite
def test_a_database_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    assert "There is no database gone.sqlite3" in refused(tmp_path, "sqlite+aiosqlite:///gone.sqlite3")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("revision", "said"), [("9999", "newer version of Cohort"), ("0001", "`python -m bot db upgrade` first")]
)
async def test_a_database_of_another_version_is_told(
    database: Database, url: str, tmp_path: Path, revision: str, said: str
) -> None:
    assert revision != newest_revision()
    async with database.write() as work:
        await work.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")  # noqa: S608
    assert said in refused(tmp_path, url)


@of_sqlite
@pytest.mark.parametrize(("content", "said"), [(b"", "is empty"), (b"no database, but long enough" * 99, "damaged")])
def test_a_file_that_is_no_database_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "odd.sqlite3").write_bytes(content)
    assert said in refused(tmp_path, "sqlite+aiosqlite:///odd.sqlite3")
    assert (tmp_path / "odd.sqlite3").read_bytes() == content


@of_sqlite
def test_another_programs_database_is_told(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.sqlite3")) as other, other:
        other.execute("CREATE TABLE theirs (x)")
    assert "another program's tables" in refused(tmp_path, "sqlite+aiosqlite:///other.sqlite3")


@pytest.mark.skipif(KIND == "sqlite", reason="about a server")
def test_a_server_that_is_away_is_told(tmp_path: Path) -> None:
    assert "Cannot use the database" in refused(tmp_path, "postgresql://nobody@127.0.0.1:1/nothing")
