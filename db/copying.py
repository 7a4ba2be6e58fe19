"""Moves everything from one database into another, of the same kind or the other, or nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, String, Table, func, insert, select, text, tuple_

from db.engine import Database, Work
from db.errors import DatabaseRefused
from db.tables import metadata
from db.tables.types import Id

BATCH = 1_000  # rows in hand at a time

Progress = Callable[[str, int, int], None]  # a table's name, its rows copied, and all its rows


@dataclass(frozen=True, slots=True)
class Copied:
    """A table that is the same in both databases: `checksum` is of every value in it, in the order of its key."""

    table: str
    rows: int
    checksum: str


async def copy_everything(source: Database, target: Database, progress: Progress) -> list[Copied]:
    """Copy every table, compare counts and checksums of both sides, and only then commit.

    Both have to have the newest schema. Raises DatabaseRefused, with the target as it was, when rows are there already
    or when what arrived is not what was sent.
    """
    async with source.read() as old, target.write() as new:
        await _refuse_full(new)
        for table in metadata.sorted_tables:
            await _copy(table, old, new, progress)
        await _go_on_counting(new)
        found = []
        for table in metadata.sorted_tables:
            before, after = await _told(table, old), await _told(table, new)
            if before != after:
                raise DatabaseRefused(
                    f"Table {table.name} arrived differently ({before.rows} rows were sent, {after.rows} are there). "
                    "Nothing was changed; please report this."
                )
            found.append(after)
    return found


async def _refuse_full(new: Work) -> None:
    full = [table.name for table in metadata.sorted_tables if (await new.execute(select(table).limit(1))).first()]
    if full:
        raise DatabaseRefused(f"The target holds data already (in {', '.join(full[:3])}). Copy into an empty database.")


async def _copy(table: Table, old: Work, new: Work, progress: Progress) -> None:
    total = int((await old.execute(select(func.count()).select_from(table))).scalar_one())
    done = 0
    progress(table.name, done, total)
    async for batch in _batches(table, old):
        await new.execute(insert(table), [dict(row) for row in batch])
        done += len(batch)
        progress(table.name, done, total)


async def _go_on_counting(new: Work) -> None:
    # PostgreSQL numbers rows from a counter of its own, which knows nothing of rows that brought their numbers along.
    if new.dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        for column in table.primary_key.columns:
            if column.type is Id and not column.foreign_keys and len(table.primary_key.columns) == 1:
                counter = text("SELECT setval(pg_get_serial_sequence(:name, :key), greatest(:last, 1), :used)")
                last = (await new.execute(select(func.max(column)))).scalar()
                facts = {"name": table.name, "key": column.name, "last": last or 1, "used": last is not None}
                await new.execute(counter, facts)


async def _told(table: Table, work: Work) -> Copied:
    digest, count = hashlib.sha256(), 0
    async for batch in _batches(table, work):
        for row in batch:
            digest.update(json.dumps(list(_plain(row.values())), ensure_ascii=False).encode())
        count += len(batch)
    return Copied(table.name, count, digest.hexdigest())


async def _batches(table: Table, work: Work) -> AsyncIterator[Sequence[RowMapping]]:
    """The rows of a table in the order of its key, some at a time."""
    # PostgreSQL sorts letters as its country does; SQLite by their bytes, and so must both here.
    bytewise = work.dialect.name == "postgresql"
    columns = [
        column.collate("C") if bytewise and isinstance(column.type, String) else column
        for column in table.primary_key.columns
    ]
    key, chosen = tuple_(*columns), select(table).order_by(*columns).limit(BATCH)
    batch = (await work.execute(chosen)).mappings().all()
    while batch:
        yield batch
        last = tuple(batch[-1][column.name] for column in table.primary_key.columns)
        batch = (await work.execute(chosen.where(key > last))).mappings().all()


def _plain(row: Iterable[Any]) -> Iterator[object]:
    for value in row:
        yield value.isoformat() if isinstance(value, date | datetime) else value
