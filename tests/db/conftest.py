"""A database file with the schema in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.engine import Database
from db.upgrade import upgrade
from tests.clock import MONDAY


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'cohort.sqlite3'}"


@pytest.fixture
async def database(url: str, tmp_path: Path) -> AsyncIterator[Database]:
    made = Database(url)
    await upgrade(made, backup_folder=tmp_path / "backups", now=MONDAY)
    yield made
    await made.close()
