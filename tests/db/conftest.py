"""A database with people in it."""

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
from tests.databases import of_kind, opened
from tests.kill.killing import group_row


@pytest.fixture(params=["sqlite", "postgresql"])
async def pair(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Database, Database]]:
    """One database as two processes see it, with a group and a member in it."""
    url = of_kind(request.param, tmp_path)
    async with opened(url) as one, opened(url) as other:
        await asyncio.gather(*(upgrade(each, backup_folder=tmp_path, now=MONDAY) for each in (one, other)))
        async with one.write() as work:
            await work.execute(insert(groups), [group_row(0)])
            await members.add(
                work, 1, 7, name="Ana", zone="UTC", pace_months=6, started_on=MONDAY.date(), joined_at=MONDAY
            )
        yield one, other
