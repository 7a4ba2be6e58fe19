"""Which of a server's groups a person means there, where it is not clear from the channel or their membership."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, insert, select

from db.engine import Work
from db.prepared import Prepared
from db.tables import group_choices, members

# In a server of several groups both come before whatever somebody does there.
_CHOSEN = Prepared(
    select(group_choices.c.group_id).where(
        group_choices.c.guild_id == bindparam("guild_id"), group_choices.c.user_id == bindparam("user_id")
    )
)
_JOINED = Prepared(
    select(members.c.group_id).where(
        members.c.group_id.in_(bindparam("group_ids", expanding=True)),
        members.c.user_id == bindparam("user_id"),
        members.c.left_at.is_(None),
    )
)


async def read(work: Work, guild_id: int, user_id: int) -> int | None:
    """The group's id, or None for somebody who was never asked."""
    return await _CHOSEN.value(work, {"guild_id": guild_id, "user_id": user_id})


async def write(work: Work, guild_id: int, user_id: int, group_id: int) -> None:
    """Remember the group in place of an earlier one."""
    mine = (group_choices.c.guild_id == guild_id) & (group_choices.c.user_id == user_id)
    await work.execute(delete(group_choices).where(mine))
    await work.execute(insert(group_choices), {"guild_id": guild_id, "user_id": user_id, "group_id": group_id})


async def joined(work: Work, group_ids: list[int], user_id: int) -> set[int]:
    """Which of these groups the person is a member of."""
    rows = await _JOINED.rows(work, {"group_ids": group_ids, "user_id": user_id})
    return {group_id for (group_id,) in rows}
