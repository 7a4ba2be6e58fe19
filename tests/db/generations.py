"""Databases of any age: one that was kept from the first release, and made-up rows for every schema since."""

from __future__ import annotations

import random
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from sqlalchemy import Column, Connection, MetaData, Table, inspect, select

from db import upgrade as upgrading
from db.engine import Database

DATA = Path(__file__).parent / "data"
REVISIONS = sorted(upgrading.known_revisions())

Rows = dict[str, list[dict[str, Any]]]

_TEXTS = ("plain", "Fünf 🎉", "'; DROP TABLE groups; --", 'a "quote"\nand a line', "%s {0} $1 \\", "नमस्ते", "\u202eback")
_ZONES = ("UTC", "Europe/Berlin", "Asia/Calcutta", "Pacific/Kiritimati", "US/Pacific-New", "no zone at all")


async def restore_the_first(database: Database) -> None:
    """Fill an empty database with what was kept from the first released schema."""
    dump = (DATA / f"first_schema_{database.url.get_backend_name()}.sql").read_text(encoding="utf-8")
    if database.file is not None:
        with closing(sqlite3.connect(database.file)) as connection:
            connection.executescript(dump)
        return
    async with database.write() as work:
        driver: Any = (await work.get_raw_connection()).driver_connection
        await driver.execute(dump)


async def bring_to(database: Database, revision: str) -> None:
    """Apply the migrations up to one of them."""

    def apply(connection: Connection) -> None:
        config = upgrading._config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)

    async with database.migration() as work:
        await work.run_sync(apply)


def tables_of(connection: Connection) -> Sequence[Table]:
    """The tables that are there, parents first."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def everything(connection: Connection) -> Rows:
    """All rows of all tables that are there, in the order of their keys."""
    return {
        table.name: [
            dict(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns)).mappings()
        ]
        for table in tables_of(connection)
    }


def still_there(before: Rows, after: Rows) -> bool:
    """Whether every row of `before` is in `after`, and no other, each with the values it had; more columns may be."""
    for name, rows in before.items():
        known = list(rows[0]) if rows else []
        assert [{column: row[column] for column in known} for row in after[name]] == rows, name
    return True


def fill(connection: Connection, chance: random.Random, rows: int = 4) -> None:
    """Put some rows into every table that is there, of any kind its columns and constraints let through."""
    for table in tables_of(connection):
        allowed = _allowed(connection, table.name)
        there = connection.execute(select(sa.func.count()).select_from(table)).scalar_one()
        for unique in range(there, there + rows):
            made = {
                column.name: _value(connection, column, allowed.get(column.name), chance, unique)
                for column in table.columns
                if not _numbers_itself(column)
            }
            connection.execute(sa.insert(table), made)


def _numbers_itself(column: Column[Any]) -> bool:
    return column.name == "id"


def _allowed(connection: Connection, table: str) -> dict[str, list[Any]]:
    """What CHECK constraints let through, by column: every one here is about the column it is named after."""
    found = {}
    for check in inspect(connection).get_check_constraints(table):
        column, rule = str(check["name"]).rpartition(f"ck_{table}_")[2], check["sqltext"]
        texts, numbers = re.findall(r"'([^']*)'", rule), [int(number) for number in re.findall(r"-?\d+", rule)]
        found[column] = texts or list(range(numbers[0], numbers[-1] + 1 if len(numbers) > 1 else 10_000))
    return found


def _value(
    connection: Connection, column: Column[Any], allowed: list[Any] | None, chance: random.Random, unique: int
) -> Any:
    if column.nullable and chance.random() < 0.3:
        return None
    if column.foreign_keys:
        # One after the other: some children may have only one of a kind.
        (parent,) = (key.column for key in column.foreign_keys)
        parents = list(connection.execute(select(parent).order_by(parent)).scalars())
        return parents[unique % len(parents)]
    if allowed is not None:
        return chance.choice(allowed)
    if column.name == "zone":
        return chance.choice(_ZONES)
    return _of_type(column.type, chance, unique)


def _of_type(kind: Any, chance: random.Random, unique: int) -> Any:
    moment = datetime(2026, 1, 1, 23, 30, tzinfo=UTC) + timedelta(minutes=chance.randrange(500_000), microseconds=1)
    if isinstance(kind, sa.Boolean):
        return chance.random() < 0.5
    if isinstance(kind, sa.DateTime):
        return moment if kind.timezone else moment.replace(tzinfo=None)
    if isinstance(kind, sa.Date):
        return date(2026, 1, 5) + timedelta(weeks=unique)
    if isinstance(kind, sa.SmallInteger):
        return unique % 2**15
    if isinstance(kind, sa.BigInteger):
        return 870_000_000_000_000_000 + unique
    if isinstance(kind, sa.Integer):
        return unique
    return f"{unique} {chance.choice(_TEXTS)}"[: kind.length]
