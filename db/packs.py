"""Rows of the curriculum packs that servers brought along. They are added and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.tables import packs

_BY_ID = select(packs).where(packs.c.id == bindparam("pack_id"))


@dataclass(frozen=True, slots=True)
class StoredPack:
    """A pack of a server: `files` is a JSON object of its files' texts by name."""

    id: int
    guild_id: int
    title: str
    files: str


async def add(
    work: Work, guild_id: int, *, digest: str, title: str, files: str, by: tuple[int, str], now: datetime
) -> int:
    """Keep a pack for a server and return its number; the same files again are the same pack."""
    user_id, name = by
    values = {
        "guild_id": guild_id,
        "digest": digest,
        "title": title,
        "files": files,
        "uploaded_by": user_id,
        "uploaded_name": name[:100],
        "uploaded_at": now,
    }
    try:
        async with work.begin_nested():
            written = await work.execute(insert(packs).values(values).returning(packs.c.id))
            return int(written.scalar_one())
    except IntegrityError:
        return await find(work, guild_id, digest) or 0


async def by_id(work: Work, pack_id: int) -> StoredPack | None:
    """The pack with this number, or None."""
    row = (await work.execute(_BY_ID, {"pack_id": pack_id})).mappings().first()
    if row is None:
        return None
    return StoredPack(row["id"], row["guild_id"], row["title"], row["files"])


async def of_guild(work: Work, guild_id: int, limit: int) -> dict[int, str]:
    """Titles of a server's packs by number, the newest first."""
    chosen = select(packs.c.id, packs.c.title).where(packs.c.guild_id == guild_id).order_by(packs.c.id.desc())
    return {row.id: row.title for row in await work.execute(chosen.limit(limit))}


async def remove(work: Work, pack_id: int) -> None:
    """Drop a pack."""
    await work.execute(delete(packs).where(packs.c.id == pack_id))


async def find(work: Work, guild_id: int, digest: str) -> int | None:
    """The number of the server's pack with these files, or None."""
    mine = (packs.c.guild_id == guild_id) & (packs.c.digest == digest)
    return (await work.execute(select(packs.c.id).where(mine))).scalar()


async def count(work: Work, guild_id: int) -> int:
    """How many packs a server keeps."""
    return len((await work.execute(select(packs.c.id).where(packs.c.guild_id == guild_id))).all())
