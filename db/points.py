"""The ledger of points."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, bindparam, func, insert, select

from db.engine import Work
from db.tables import members, points
from study.points import Award
from study.ranking import Scored

_TOTALS = (
    select(members.c.id, members.c.name, members.c.user_id, func.coalesce(func.sum(points.c.points), 0))
    .select_from(
        members.outerjoin(points, and_(points.c.member_id == members.c.id, points.c.earned_at >= bindparam("since")))
    )
    .where(members.c.group_id == bindparam("group_id"))
    .group_by(members.c.id, members.c.name, members.c.user_id)
)


async def award(work: Work, member_id: int, awards: Iterable[Award], now: datetime) -> None:
    """Write points into the ledger. The same deed twice breaks its unique key, which is a fault of the caller."""
    rows = [
        {"member_id": member_id, "kind": award.kind, "ref": award.ref, "points": award.points, "earned_at": now}
        for award in awards
    ]
    if rows:
        await work.execute(insert(points), rows)


async def totals(work: Work, group_id: int, since: datetime) -> list[Scored]:
    """Every member of a group with the points earned from `since` (UTC) on, nobody left out, in no order."""
    rows = await work.execute(_TOTALS, {"group_id": group_id, "since": since})
    return [Scored(member_id=row[0], name=row[1], user_id=row[2], points=int(row[3])) for row in rows]
