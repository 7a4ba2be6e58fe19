"""Everything an installation holds, table by table, for whoever takes it elsewhere."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, func, select

from db.copying import batches
from db.engine import Database, Work
from db.errors import DatabaseRefused
from db.tables import metadata
from db.upgrade import refuse_unfit, unusable


@dataclass(frozen=True, slots=True)
class WholeTable:
    """One table as it is in a look at the database: its columns with what each means, and how many rows it has."""

    name: str
    columns: dict[str, str]
    count: int
    _table: Table
    _work: Work

    async def rows(self) -> AsyncIterator[Sequence[dict[str, Any]]]:
        """The rows in the order of the table's key, some at a time; the same each time they are asked for."""
        async for batch in batches(self._table, self._work):
            yield [dict(row) for row in batch]


@asynccontextmanager
async def everything(database: Database) -> AsyncIterator[list[WholeTable]]:
    """Every table at one moment, also while somebody writes.

    Raises DatabaseRefused for a database that is missing, empty, of another schema or program,
    or lost on the way.
    """
    await refuse_unfit(database, "export")
    try:
        async with database.read() as work:
            yield [await _whole(table, work) for table in metadata.sorted_tables]
    except unusable() as error:
        reason = str(getattr(error, "orig", None) or error).partition("\n")[0].rstrip(".")
        raise DatabaseRefused(f"The database was lost on the way: {reason}. Nothing was exported.") from error


async def _whole(table: Table, work: Work) -> WholeTable:
    count = int((await work.execute(select(func.count()).select_from(table))).scalar_one())
    return WholeTable(table.name, {column.name: column.doc or "" for column in table.columns}, count, table, work)
