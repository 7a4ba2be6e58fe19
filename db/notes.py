"""What the program remembers about itself between two starts."""

from __future__ import annotations

from typing import Any
from zlib import crc32

from sqlalchemy import Executable, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from db.engine import Work
from db.tables import notes


async def lock(work: Work, key: str) -> None:
    """Let nobody else who asks for this lock go on before the unit of work ends; SQLite has one writer anyway."""
    if work.dialect.name == "postgresql":
        await work.execute(select(func.pg_advisory_xact_lock(crc32(key.encode()))))


async def read(work: Work, key: str) -> str | None:
    """The note under this key, or None."""
    return (await work.execute(select(notes.c.value).where(notes.c.key == key))).scalar_one_or_none()


async def write(work: Work, key: str, value: str) -> None:
    """Keep a note under this key, in place of an earlier one."""
    await work.execute(_UPSERT[work.dialect.name], {"key": key, "value": value})


async def drop(work: Work, key: str) -> None:
    """Forget a note."""
    await work.execute(delete(notes).where(notes.c.key == key))


async def under(work: Work, prefix: str) -> list[str]:
    """The notes whose keys begin like this."""
    found = select(notes.c.value).where(notes.c.key.startswith(prefix, autoescape=True))
    return list((await work.execute(found)).scalars())


def _upsert(dialect: Any) -> Executable:
    kept = dialect.insert(notes)
    statement: Executable = kept.on_conflict_do_update(index_elements=["key"], set_={"value": kept.excluded.value})
    return statement


_UPSERT = {"sqlite": _upsert(sqlite), "postgresql": _upsert(postgresql)}
