"""The ledger of points."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, bindparam, delete, func, insert, select

from db.engine import Work
from db.tables import members, points
from study.points import Award
from study.ranking import Scored

_TOTALS = (
    select(members.c.id, members.c.name, members.c.user_id, func.coalesce(func.sum(points.c.points), 0))
    .select_from(
        members.outerjoin(points, and_(points.c.member_id == members.c.id, points.c.earned_at >= bindparam("since")))
    )
    .where(members.c.group_id == bindparam("group_id"), members.c.left_at.is_(None), members.c.hidden.is_(False))
    .group_by(members.c.id, members.c.name, members.c.user_id)
)


async def award(work: Work, member_id: int, awards: Iterable[Award], now: datetime) -> tuple[Award, ...]:
    """Write points into the ledger and return what was written.

    The same deed twice breaks its unique key, which is a fault of the caller.
    """
    awards = tuple(awards)
    rows = [
        {"member_id": member_id, "kind": award.kind, "ref": award.ref, "points": award.points, "earned_at": now}
        for award in awards
    ]
    if rows:
        await work.execute(insert(points), rows)
    return awards


async def take_back(work: Work, member_id: int, kind: str, ref: str) -> int:
    """Take the points of a deed out of the ledger; return how many they were."""
    mine = (points.c.member_id == member_id) & (points.c.kind == kind) & (points.c.ref == ref)
    taken = await work.execute(delete(points).where(mine).returning(points.c.points))
    return sum(taken.scalars())


async def totals(work: Work, group_id: int, since: datetime) -> list[Scored]:
    """Every member of a group with the points earned from `since` (UTC) on, nobody left out, in no order."""
    rows = await work.execute(_TOTALS, {"group_id": group_id, "since": since})
    return [Scored(member_id=row[0], name=row[1], user_id=row[2], points=int(row[3])) for row in rows]
