"""Which servers are on a process's shards: one rule in the program and in the database."""

from __future__ import annotations

import pytest
from sqlalchemy import BigInteger, literal, select, union_all

from db.shards import EVERY, Shards
from tests.databases import opened

IDS = [0, 1 << 22, 81384788765712384, 197038439483310086, *(200000000000000000 + (one << 22) for one in range(40))]


@pytest.mark.parametrize(
    "shards", [EVERY, Shards(4, range(4)), Shards(4, range(1, 3)), Shards(7, (6,)), Shards(16, range(8))]
)
async def test_the_database_finds_the_servers_that_discord_sends(either: str, shards: Shards) -> None:
    rows = union_all(*(select(literal(one, BigInteger).label("guild_id")) for one in IDS)).subquery()
    async with opened(either) as database, database.read() as work:
        found = (await work.execute(select(rows).where(shards.condition(rows.c.guild_id)))).scalars().all()
    assert sorted(found) == sorted(one for one in IDS if shards.has(one))


def test_each_server_is_on_one_shard() -> None:
    parts = [Shards(5, (number,)) for number in range(5)]
    assert all(sum(part.has(one) for part in parts) == 1 for one in IDS)
    assert Shards(16, (2,)).has(197038439483310086), "(id >> 22) % 16, as Discord reckons"
