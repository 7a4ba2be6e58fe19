"""Which kind of database the tests use: files of SQLite, or PostgreSQL where COHORT_TEST_DATABASE says postgresql."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import pytest

from db.engine import Database
from tests.postgres import migrated, new_database, run_aside

KIND = os.environ.get("COHORT_TEST_DATABASE", "sqlite")
if KIND not in {"sqlite", "postgresql"}:
    raise SystemExit(f"COHORT_TEST_DATABASE is {KIND!r}; it is sqlite or postgresql.")

of_sqlite = pytest.mark.skipif(KIND != "sqlite", reason="about SQLite itself")

_addresses: dict[Path, str] = {}


def database_in(folder: Path, name: str = "cohort") -> str:
    """The address of a folder's database, the same each time it is asked for.

    It has the newest schema and nothing else, as a copy of one that went through the migrations.
    """
    if KIND == "sqlite":
        made = folder / f"{name}.sqlite3"
        if not made.exists():
            shutil.copyfile(_template(), made)
        return f"sqlite+aiosqlite:///{made}"
    file = folder / name
    if file not in _addresses:
        _addresses[file] = new_database(with_schema=True)
    return _addresses[file]


@cache
def _template() -> Path:
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    run_aside(migrated(f"sqlite+aiosqlite:///{folder / 'template.sqlite3'}"))
    return folder / "template.sqlite3"


def of_kind(kind: str, folder: Path, *, with_schema: bool = False) -> str:
    """The address of a new database of one kind or the other, for tests that look at both each time."""
    if kind == "postgresql":
        return new_database(with_schema=with_schema)
    if with_schema:
        shutil.copyfile(_template(), folder / "cohort.sqlite3")
    return f"sqlite+aiosqlite:///{folder / 'cohort.sqlite3'}"


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """A database as one process has it open, closed in the end."""
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()
