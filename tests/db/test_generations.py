"""A database of any age comes to the newest schema, on SQLite and on PostgreSQL, with every row it had."""

from __future__ import annotations

import random
import re
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, select

from bot.packs import BUILT_IN, read_pack
from bot.services.checkins import CheckInAnswers
from bot.services.leaderboard import Look, Topic
from bot.services.person import Person
from bot.services.registry import build_services
from db.engine import Database
from db.errors import DatabaseRefused
from db.tables import metadata, points
from db.upgrade import revision_of, upgrade
from study.periods import Period
from tests.clock import MONDAY, StandingClock
from tests.databases import of_kind, opened
from tests.db.boards import all_boards, made_anew_they_are_the_same
from tests.db.generations import REVISIONS, Rows, bring_to, everything, fill, restore_the_first, still_there, tables_of

pytestmark = pytest.mark.long

KINDS = ["sqlite", "postgresql"]


@pytest.fixture(params=KINDS)
async def empty(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(of_kind(request.param, tmp_path)) as database:
        yield database


@pytest.fixture
async def first(empty: Database) -> Database:
    """A database as a group of the first days left it."""
    await restore_the_first(empty)
    return empty


async def seen(database: Database) -> Rows:
    async with database.read() as work:
        return await work.run_sync(everything)


async def test_the_first_released_schema_becomes_the_newest_with_every_row(first: Database, tmp_path: Path) -> None:
    before = await seen(first)
    assert {name: len(rows) for name, rows in before.items()} == {
        "groups": 3, "members": 6, "check_ins": 6, "completions": 5, "points": 13, "deliveries": 4, "notes": 2,
    }  # fmt: skip
    await upgrade(first, backup_folder=tmp_path / "backups", now=MONDAY)
    after = await seen(first)
    assert still_there(before, after)
    assert (await revision_of(first))[0] == REVISIONS[-1]
    async with first.read() as work:
        days = {row.id: row.day for row in await work.execute(select(points.c.id, points.c.day))}
    # By the calendar of the group: in Berlin it was Monday or February already, in Calcutta March.
    assert (days[8], days[9], days[14]) == (date(2026, 1, 26), date(2026, 2, 1), date(2026, 3, 1))
    assert days[15] == date(2026, 3, 1)  # a zone that nobody knows any more counts as UTC


async def test_its_boards_are_those_the_program_would_make(first: Database, tmp_path: Path) -> None:
    await upgrade(first, backup_folder=tmp_path / "backups", now=MONDAY)
    async with first.write() as work:
        assert len((await all_boards(work))["scores"]) > 15
        assert await made_anew_they_are_the_same(work, 1, 2, 3)


async def test_its_members_go_on_where_they_were(first: Database, tmp_path: Path) -> None:
    await upgrade(first, backup_folder=tmp_path / "backups", now=MONDAY)
    services = build_services(first, StandingClock(), read_pack(BUILT_IN), BUILT_IN)
    nadia = Person(870000000000000001, 900000000000000001, "Nadia")
    newcomer = Person(870000000000000001, 900000000000000077, "Kim")
    board = await services.leaderboard.look(nadia, Look(Topic.ALL))
    assert board.own is not None
    assert board.own.standing.scored.points == 96
    await services.checkins.submit(nadia, Period(date(2026, 3, 2)), CheckInAnswers("Back again", "2"))
    await services.members.join(newcomer, 6, "UTC")
    board = await services.leaderboard.look(nadia, Look(Topic.ALL))
    assert board.own is not None
    assert board.own.standing.scored.points == 106


@pytest.mark.parametrize("seed", range(2))
async def test_each_schema_becomes_the_next_with_every_row_it_had(empty: Database, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - made-up rows
    before: Rows = {}
    for revision in REVISIONS:
        await bring_to(empty, revision)
        assert still_there(before, await seen(empty)), revision
        async with empty.write() as work:
            await work.run_sync(fill, chance)
            if empty.is_sqlite:
                assert (await work.exec_driver_sql("PRAGMA foreign_key_check")).all() == []
        before = await seen(empty)
        assert all(before.values())
    async with empty.read() as work:
        assert {table.name for table in await work.run_sync(tables_of)} == set(metadata.tables)


def shape(connection: Connection) -> dict[str, Any]:
    """All there is to say about the tables, in the database's own words, whatever order it was made in."""
    found, told = inspect(connection), {}
    for table in tables_of(connection):
        name = table.name
        told[name] = {
            "columns": {
                column["name"]: (str(column["type"]), column["nullable"], _plain(column["default"]))
                for column in found.get_columns(name)
            },
            "key": found.get_pk_constraint(name),
            "parents": sorted(map(str, found.get_foreign_keys(name))),
            "unique": sorted(map(str, found.get_unique_constraints(name))),
            # The first migrations wrote the convention's prefix out, and got it twice.
            "checks": sorted(
                (str(one["name"]).replace(f"ck_{name}_ck_{name}_", f"ck_{name}_"), one["sqltext"])
                for one in found.get_check_constraints(name)
            ),
            "indexes": sorted(str(_flat(one)) for one in found.get_indexes(name)),
        }
    return told


def _plain(default: Any) -> str:
    return re.sub(r"^'(.*)'$", r"\1", str(default))


def _flat(index: Any) -> dict[str, Any]:
    where = {name: str(rule) for name, rule in index.get("dialect_options", {}).items()}
    return {"name": index["name"], "columns": index["column_names"], "unique": bool(index["unique"]), "where": where}


@pytest.mark.parametrize("kind", KINDS)
async def test_the_migrations_make_exactly_the_tables_the_program_uses(kind: str, tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()

    def differences(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)

    async with opened(of_kind(kind, tmp_path)) as migrated, opened(of_kind(kind, tmp_path / "made")) as made:
        await upgrade(migrated, backup_folder=tmp_path, now=MONDAY)
        async with made.write() as work:
            await work.run_sync(metadata.create_all)
        async with migrated.read() as one, made.read() as other:
            assert await one.run_sync(differences) == []
            # Alembic sees no CHECK constraints, and of an index neither its condition.
            assert await one.run_sync(shape) == await other.run_sync(shape)


async def test_a_database_of_a_newer_program_is_refused_with_a_remedy_and_left_alone(
    first: Database, tmp_path: Path
) -> None:
    async with first.write() as work:
        await work.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = await seen(first)
    with pytest.raises(DatabaseRefused, match=r"newer version .* \(schema 9999.*Install that version again, or use a"):
        await upgrade(first, backup_folder=tmp_path / "backups", now=MONDAY)
    assert await seen(first) == before
    assert not (tmp_path / "backups").exists()
