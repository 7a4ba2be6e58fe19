"""A living installation moves from SQLite to PostgreSQL and back with nothing lost, or does not move at all."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from db import audit, copying, notes
from db.copying import Copied, copy_everything
from db.engine import Database
from db.errors import DatabaseRefused
from db.tables import members, metadata
from db.upgrade import upgrade
from study.audit import Deed
from tests.clock import MONDAY, StandingClock
from tests.journeys.test_checkins import checks_in
from tests.journeys.town import open_town
from tests.ops.test_cli import bot
from tests.postgres import new_database


async def empty(url: str, folder: Path) -> Database:
    database = Database(url)
    await upgrade(database, backup_folder=folder, now=MONDAY)
    return database


@pytest.fixture
async def lived_in(tmp_path: Path) -> AsyncIterator[Database]:
    """The database of a group that did a little of everything."""
    (tmp_path / "home").mkdir()
    async with open_town(tmp_path / "home", StandingClock()) as town:
        await town.organised()
        for name in ("Ana", "نور", "🎉 Zoë"):
            someone = await town.member(name)
            await checks_in(someone, did="Fünf Kapitel \u200d ok", way="CUDA", next="Mehr")
            await (await (await someone.runs("next")).clicks("Done")).fills_in(link="https://example.org/x")
            await someone.runs("project add")
            await someone.fills_in(called="Thing", where=f"example.org/{name.encode().hex()}", does="Works")
        await town.organiser.runs("setup", weekday=3)
        town.clock.forward(days=3)
        await town.ticks()
        yield town.app.database


async def copied(source: Database, target: Database) -> list[Copied]:
    return await copy_everything(source, target, lambda _table, _done, _all: None)


async def test_there_and_back_everything_is_the_same(lived_in: Database, tmp_path: Path) -> None:
    server = await empty(new_database(), tmp_path)
    file = await empty(f"sqlite+aiosqlite:///{tmp_path / 'back.sqlite3'}", tmp_path)
    async with lived_in.write() as work:
        for name in ("a-b", "aB", "ab", "a b", "Zebra", "äther", "a_b"):  # sorted differently in many countries
            await notes.write(work, name, name)
    there = await copied(lived_in, server)
    back = await copied(server, file)
    assert there == back
    assert sum(one.rows > 0 for one in there) >= 12
    async with server.write() as work:  # the server counts on from where the file stopped
        group_id = (await work.execute(select(members.c.group_id).limit(1))).scalar_one()
        await audit.record(work, group_id, (1, "Nadia"), Deed.EXPORTED, MONDAY)
    await server.close()
    await file.close()


async def test_a_target_with_rows_in_it_is_refused_and_left_alone(lived_in: Database, tmp_path: Path) -> None:
    file = await empty(f"sqlite+aiosqlite:///{tmp_path / 'full.sqlite3'}", tmp_path)
    first = await copied(lived_in, file)
    with pytest.raises(DatabaseRefused, match="holds data already"):
        await copied(lived_in, file)
    async with file.read() as work:
        assert [await copying._told(table, work) for table in metadata.sorted_tables] == first
    await file.close()


async def test_what_fails_half_way_leaves_nothing(
    lived_in: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for url in (new_database(), f"sqlite+aiosqlite:///{tmp_path / 'half.sqlite3'}"):
        target = await empty(url, tmp_path)

        def stop(table: str, done: int, _all: int) -> None:
            if table == "points" and done:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            await copy_everything(lived_in, target, stop)
        async with target.read() as work:
            for table in metadata.sorted_tables:
                assert (await work.execute(select(table))).first() is None
        await target.close()


async def test_the_operators_command(lived_in: Database, tmp_path: Path) -> None:
    home = tmp_path / "home"
    target = "sqlite+aiosqlite:///moved.sqlite3"
    done = bot(home, "db", "copy", target)
    assert done.returncode == 2
    assert "Stop the bot, or say --live" in done.stderr
    done = bot(home, "db", "copy", target, "--live")
    assert done.returncode == 0, done.stderr
    assert "rows copied and compared" in done.stdout
    assert "members" in done.stdout
    again = bot(home, "db", "copy", target, "--live")
    assert again.returncode == 2
    assert "holds data already" in again.stderr
    assert bot(home, "db", "copy", "sqlite+aiosqlite:///cohort.sqlite3").returncode == 2
