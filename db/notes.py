"""What the program remembers about itself between two starts."""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from db.engine import Work
from db.tables import notes


async def read(work: Work, key: str) -> str | None:
    """The note under this key, or None."""
    return (await work.execute(select(notes.c.value).where(notes.c.key == key))).scalar_one_or_none()


async def write(work: Work, key: str, value: str) -> None:
    """Keep a note under this key, in place of an earlier one."""
    await work.execute(delete(notes).where(notes.c.key == key))
    await work.execute(insert(notes), {"key": key, "value": value})
