"""A database with the schema in it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from db import members
from db.engine import Database
from db.tables import groups
from db.upgrade import upgrade
from tests.clock import MONDAY
from tests.databases import database_in, of_kind
from tests.kill.killing import group_row


@pytest.fixture
def url(tmp_path: Path) -> str:
    return database_in(tmp_path)


@pytest.fixture
async def database(url: str, tmp_path: Path) -> AsyncIterator[Database]:
    made = Database(url)
    await upgrade(made, backup_folder=tmp_path / "backups", now=MONDAY)
    yield made
    await made.close()


@pytest.fixture(params=["sqlite", "postgresql"])
async def pair(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Database, Database]]:
    """One database as two processes see it, with a group and a member in it."""
    url = of_kind(request.param, tmp_path)
    both = Database(url), Database(url)
    await asyncio.gather(*(upgrade(one, backup_folder=tmp_path, now=MONDAY) for one in both))
    async with both[0].write() as work:
        await work.execute(insert(groups), [group_row(0)])
        await members.add(work, 1, 7, name="Ana", zone="UTC", pace_months=6, started_on=MONDAY.date(), joined_at=MONDAY)
    yield both
    for one in both:
        await one.close()
