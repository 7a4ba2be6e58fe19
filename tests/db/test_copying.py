"""A living installation moves from SQLite to PostgreSQL and back with nothing lost, or does not move at all."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text, update

from bot.app import opened as opened_app
from bot.clock import utc_now
from bot.settings import CurriculumSettings, DatabaseSettings, Settings
from db import copying, notes, workers
from db.copying import Copied, copy_everything
from db.engine import Database
from db.errors import DatabaseRefused
from db.tables import members, metadata
from db.upgrade import upgrade
from tests.clock import MONDAY, StandingClock
from tests.databases import of_sqlite, opened
from tests.db.generations import REVISIONS, bring_to, fill, tables_of
from tests.journeys.town import Town, open_town
from tests.packs import SMALL_PACK
from tests.postgres import new_database, run_aside
from tests.shell import bot

pytestmark = pytest.mark.program


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A group that did a little of everything."""
    (tmp_path / "home").mkdir()
    async with open_town(tmp_path / "home", StandingClock()) as town:
        await town.organised()
        for name in ("Ana", "نور", "🎉 Zoë"):
            someone = await town.member(name)
            await someone.checks_in(did="Fünf Kapitel \u200d ok", way="CUDA", next="Mehr")
            await someone.finishes(link="https://example.org/x")
            await someone.shows_a_project(where=f"example.org/{name.encode().hex()}")
        await town.organiser.runs("setup", weekday=3)
        await town.later(days=3)
        yield town


async def copied(source: Database, target: Database) -> list[Copied]:
    return await copy_everything(source, target, lambda _what, _done, _all: None)


def files_in(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


async def tables_in(database: Database) -> int:
    async with database.read() as work:
        return len(await work.run_sync(tables_of))


@pytest.fixture
async def server() -> AsyncIterator[Database]:
    """An empty database of a server."""
    async with opened(new_database()) as made:
        yield made


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[Database]:
    """A database file that is not there yet."""
    async with opened(f"sqlite+aiosqlite:///{tmp_path / 'moved.sqlite3'}") as made:
        yield made


async def test_there_and_back_everything_is_the_same(town: Town, server: Database, file: Database) -> None:
    here = town.app.database
    async with here.write() as work:
        for name in ("a-b", "aB", "ab", "a b", "Zebra", "äther", "a_b"):  # sorted differently in many countries
            await notes.write(work, name, name)
        await work.run_sync(fill, random.Random(3))  # noqa: S311 - made-up rows
    there = await copied(here, server)
    assert [one.table for one in there if one.rows == 0] == []
    assert await copied(server, file) == there
    for target in (server, file):  # both count on from where the first stopped
        async with target.write() as work:
            await work.run_sync(fill, random.Random(4))  # noqa: S311 - made-up rows


async def test_the_bot_goes_on_where_it_was_on_either(town: Town, server: Database, file: Database) -> None:
    ana = await town.member("Ana the second")
    await ana.runs("progress")
    before = ana.reads
    await copied(town.app.database, server)
    await copied(server, file)
    for number, target in enumerate((server, file)):
        url = target.url.render_as_string(hide_password=False)
        settings = Settings(database=DatabaseSettings(url=url), curriculum=CurriculumSettings(pack=SMALL_PACK))
        async with opened_app(settings, town.clock, shard_count=1) as app:
            town.app = app
            await town.env.restart_bot(app.bot)
            await ana.runs("progress")
            assert ana.reads == before
            newcomer = await town.member(f"Newcomer {number}")
            await newcomer.checks_in(did="Read", way="", next="")
            await ana.runs("leaderboard")
            assert "Newcomer" in ana.reads
            await town.ticks()


async def test_what_is_written_meanwhile_stays_behind_as_a_whole(town: Town, server: Database, file: Database) -> None:
    def write(database: Database, name: str) -> Callable[[str, int, int], None]:
        url = database.url.render_as_string(hide_password=False)

        async def note() -> None:
            async with opened(url) as other, other.write() as work:
                await notes.write(work, name, "written while it was copied")

        def once(what: str, _done: int, _all: int) -> None:
            if what == "groups":
                run_aside(note())

        return once

    there = await copy_everything(town.app.database, server, write(town.app.database, "one"))
    back = await copy_everything(server, file, write(server, "two"))
    assert there == back
    async with file.read() as work:
        assert await notes.read(work, "one") is None
        assert await notes.read(work, "two") is None
    async with town.app.database.read() as work:
        assert await notes.read(work, "one") is not None


async def test_a_target_with_rows_in_it_is_refused_and_left_alone(town: Town, file: Database) -> None:
    first = await copied(town.app.database, file)
    with pytest.raises(DatabaseRefused, match="holds data already"):
        await copied(town.app.database, file)
    async with file.read() as work:
        assert [await copying._told(table, work) for table in metadata.sorted_tables] == first


async def test_what_fails_half_way_leaves_nothing(town: Town, server: Database, file: Database) -> None:
    def stop(table: str, done: int, _all: int) -> None:
        if table == "points" and done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await copy_everything(town.app.database, server, stop)
    assert await tables_in(server) == 0
    with pytest.raises(KeyboardInterrupt):
        await copy_everything(town.app.database, file, stop)
    assert file.file is not None
    assert "moved.sqlite3" not in files_in(file.file.parent)


async def test_a_server_that_is_lost_on_the_way_is_said_and_keeps_nothing(town: Town, server: Database) -> None:
    url = server.url.render_as_string(hide_password=False)

    async def lose() -> None:
        others = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                      "AND pid <> pg_backend_pid()")  # fmt: skip
        async with opened(url) as other, other.write() as work:
            await work.execute(others)

    def cut(table: str, done: int, _all: int) -> None:
        if table == "check_ins" and done:
            run_aside(lose())

    with pytest.raises(DatabaseRefused, match=r"The copy stopped at \w+: .*left as it was"):
        await copy_everything(town.app.database, server, cut)
    assert await tables_in(server) == 0
    assert await copied(town.app.database, server)  # and afterwards it goes


@of_sqlite
async def test_a_row_that_a_server_does_not_take_is_said_and_nothing_is_kept(town: Town, server: Database) -> None:
    async with town.app.database.write() as work:
        await work.execute(update(members).values(name="x" * 101))  # a file does not count
    with pytest.raises(DatabaseRefused, match=r"stopped at members: .*too long"):
        await copied(town.app.database, server)
    assert await tables_in(server) == 0


async def nothing(_database: Database) -> None:
    pass


async def older(database: Database) -> None:
    await bring_to(database, REVISIONS[-2])


async def newest(database: Database) -> None:
    await upgrade(database, backup_folder=Path("unused"), now=MONDAY)


async def newer(database: Database) -> None:
    await newest(database)
    async with database.write() as work:
        await work.execute(text("UPDATE alembic_version SET version_num = '9999'"))


async def of_another_program(database: Database) -> None:
    async with database.write() as work:
        await work.execute(text("CREATE TABLE invoices (id INTEGER)"))


@pytest.mark.parametrize(
    ("source_is", "target_is", "said"),
    [
        (nothing, nothing, "nothing to copy"),
        (older, nothing, "`python -m bot db upgrade` first"),
        (newer, nothing, "newer version of Cohort"),
        (of_another_program, nothing, "another program's tables"),
        (newest, older, "older Cohort. Copy into an empty"),
        (newest, newer, "newer version of Cohort"),
        (newest, of_another_program, "another program's tables"),
    ],
)
async def test_what_cannot_be_copied_is_refused_and_both_are_left_alone(
    server: Database,
    file: Database,
    source_is: Callable[[Database], Awaitable[None]],
    target_is: Callable[[Database], Awaitable[None]],
    said: str,
) -> None:
    for source, target in ((server, file), (file, server)):
        await source_is(source)
        await target_is(target)
        before = await tables_in(source), await tables_in(target)
        with pytest.raises(DatabaseRefused, match=said):
            await copied(source, target)
        assert (await tables_in(source), await tables_in(target)) == before
        await emptied(server)
        await file.close()
        assert file.file is not None
        file.file.unlink()


async def emptied(server: Database) -> None:
    async with server.write() as work:
        await work.execute(text("DROP SCHEMA public CASCADE"))
        await work.execute(text("CREATE SCHEMA public"))


async def test_a_source_that_is_not_there_is_not_made(tmp_path: Path, file: Database, server: Database) -> None:
    with pytest.raises(DatabaseRefused, match=r"no database .*moved.sqlite3 to copy"):
        await copied(file, server)
    assert files_in(tmp_path) == []


async def test_a_target_where_nothing_can_be_made_is_refused(town: Town, tmp_path: Path) -> None:
    for url in (f"sqlite:///{tmp_path}/missing/x.sqlite3", "postgresql://nobody@127.0.0.1:9/x"):
        async with opened(url) as target:
            with pytest.raises(DatabaseRefused, match="Check the"):
                await copied(town.app.database, target)


async def test_the_operators_command(town: Town, tmp_path: Path) -> None:
    home, here = tmp_path / "home", town.app.database.url.render_as_string(hide_password=False)

    def copy(target: str, *options: str) -> tuple[int, str]:
        done = bot(home, "db", "copy", target, *options, COHORT_DATABASE__URL=here)
        return done.returncode, done.stdout + done.stderr

    async with town.app.database.write() as work:
        await workers.report(work, "somebody", utc_now(), utc_now() + timedelta(minutes=5))
    status, told = copy("sqlite:///moved.sqlite3")
    assert (status, "Stop it, or say --live" in told) == (2, True)
    assert not (home / "moved.sqlite3").exists()
    status, told = copy("sqlite:///moved.sqlite3", "--live")
    assert status == 0, told
    assert "rows copied and compared" in told
    assert "members" in told
    status, told = copy("sqlite:///moved.sqlite3", "--live")
    assert (status, "holds data already" in told) == (2, True)
    status, told = copy(here, "--live")
    assert (status, "is the database itself" in told) == (2, True)
    status, told = copy("nonsense", "--live")
    assert status == 2
