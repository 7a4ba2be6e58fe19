"""Moves everything from one database into another, of the same kind or the other, or nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, Select, String, Table, func, insert, select, text, tuple_

from db.engine import Database, Work
from db.errors import DatabaseRefused
from db.guards import NUL
from db.tables import metadata
from db.tables.types import Id
from db.upgrade import apply_migrations, refuse_unfit, revision_of, unusable

BATCH = 1_000  # rows in hand at a time

Progress = Callable[[str, int, int], None]  # what is done with which table, rows so far, and all its rows


@dataclass(frozen=True, slots=True)
class Copied:
    """A table that is the same in both databases: `checksum` is of every value in it, in the order of its key."""

    table: str
    rows: int
    checksum: str


async def copy_everything(source: Database, target: Database, progress: Progress) -> list[Copied]:
    """Make the tables in an empty database, copy every row, compare counts and checksums, and only then commit.

    What is copied is the source at one moment, also while somebody writes to it. Raises DatabaseRefused, with the
    target as it was, when either is not fit for it, when the target is lost on the way, or when what arrived is not
    what was sent.
    """
    at = "the schema"

    def told(what: str, done: int, total: int) -> None:
        nonlocal at
        at = what
        progress(what, done, total)

    try:
        async with _a_new_file_goes_again(target):
            await _refuse_unfit(source, target)
            return await _in_one_go(source, target, told)
    except unusable() as error:
        reason = str(getattr(error, "orig", None) or error).partition("\n")[0].rstrip(".")
        raise DatabaseRefused(f"The copy stopped at {at}: {reason}. The target was left as it was.") from error


async def _in_one_go(source: Database, target: Database, progress: Progress) -> list[Copied]:
    async with source.read() as old, target.migration() as new:
        await new.run_sync(apply_migrations)
        await _refuse_full(new)
        sent = [await _copy(table, old, new, progress) for table in metadata.sorted_tables]
        await _go_on_counting(new)
        for table, before in zip(metadata.sorted_tables, sent, strict=True):
            progress(f"{table.name}, compared", 0, before.rows)
            _refuse_different(before, await _told(table, new))
            progress(f"{table.name}, compared", before.rows, before.rows)
    return sent


@asynccontextmanager
async def _a_new_file_goes_again(target: Database) -> AsyncIterator[None]:
    """Leave no file behind that was not there before, should the copy fail."""
    if target.file is None or target.file.exists():
        yield
        return
    try:
        yield
    except BaseException:
        await target.close()
        for end in ("", "-wal", "-shm", "-journal"):
            target.file.with_name(target.file.name + end).unlink(missing_ok=True)
        raise


async def _refuse_unfit(source: Database, target: Database) -> None:
    newest = await refuse_unfit(source, "copy")
    if (await revision_of(target))[0] not in {None, newest}:
        raise DatabaseRefused("The target holds a database of an older Cohort. Copy into an empty database.")


async def _refuse_full(new: Work) -> None:
    full = [table.name for table in metadata.sorted_tables if (await new.execute(select(table).limit(1))).first()]
    if full:
        raise DatabaseRefused(f"The target holds data already (in {', '.join(full[:3])}). Copy into an empty database.")


def _refuse_different(sent: Copied, arrived: Copied) -> None:
    if sent != arrived:
        raise DatabaseRefused(
            f"Table {sent.table} arrived differently ({sent.rows} rows were sent, {arrived.rows} are there). "
            "Nothing was changed; please report this."
        )


async def _copy(table: Table, old: Work, new: Work, progress: Progress) -> Copied:
    total = int((await old.execute(select(func.count()).select_from(table))).scalar_one())
    done, digest = 0, hashlib.sha256()
    progress(table.name, done, total)
    async for batch in batches(table, old):
        await new.execute(insert(table), [dict(row) for row in batch])
        digest.update(_written(batch))
        done += len(batch)
        progress(table.name, done, total)
    return Copied(table.name, done, digest.hexdigest())


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
    async for batch in batches(table, work):
        digest.update(_written(batch))
        count += len(batch)
    return Copied(table.name, count, digest.hexdigest())


def batches(table: Table, work: Work) -> AsyncIterator[Sequence[RowMapping]]:
    """The rows of a table in the order of its key, BATCH at most at a time."""
    return _streamed(table, work) if work.dialect.name == "postgresql" else _page_by_page(table, work)


async def _streamed(table: Table, work: Work) -> AsyncIterator[Sequence[RowMapping]]:
    # PostgreSQL sorts letters as its country does; SQLite by their bytes, and so must both here.
    key = [column.collate("C") if isinstance(column.type, String) else column for column in table.primary_key.columns]
    async with work.stream(select(table).order_by(*key)) as rows:
        async for batch in rows.mappings().partitions(BATCH):
            yield batch


async def _page_by_page(table: Table, work: Work) -> AsyncIterator[Sequence[RowMapping]]:
    columns = list(table.primary_key.columns)
    key, chosen = tuple_(*columns), select(table).order_by(*columns).limit(BATCH)
    asked: Select[Any] = chosen
    while batch := (await work.execute(asked)).mappings().all():
        yield batch
        asked = chosen.where(key > tuple(batch[-1][column.name] for column in columns))


def _written(batch: Iterable[RowMapping]) -> bytes:
    """The same bytes for the same rows, whichever database they come from."""
    return "".join(json.dumps(list(_plain(row.values())), ensure_ascii=False) for row in batch).encode()


def _plain(row: Iterable[Any]) -> Iterator[object]:
    for value in row:
        if isinstance(value, date | datetime):
            yield value.isoformat()
        else:
            # Rows of an early version may hold what is left out on the way.
            yield value.replace(NUL, "") if isinstance(value, str) else value
