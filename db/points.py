"""The ledger of points. Whatever changes it keeps the boards true in the same unit of work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, tuple_

from db import boards
from db.boards import Seat
from db.engine import Work
from db.prepared import PreparedInsert
from db.tables import members, points
from study.boards import WEEKS
from study.points import Award
from study.zones import zone

_INSERT = PreparedInsert(insert(points), "member_id", "kind", "ref", "points", "earned_at", "day", "season")
_EARNED = select(func.count()).where(
    points.c.member_id == bindparam("member_id"),
    points.c.kind == bindparam("kind"),
    points.c.earned_at >= bindparam("since"),
)
_BETWEEN = (
    select(func.count())
    .select_from(points.join(members))
    .where(
        points.c.kind == "kudos",
        points.c.earned_at >= bindparam("since"),
        members.c.group_id == bindparam("group_id"),
        members.c.user_id == bindparam("receiver"),
        points.c.ref.like(bindparam("giver")),
    )
)


async def award(
    work: Work, member_id: int, awards: Iterable[Award], now: datetime, *, weeks: int = 0, known: Seat | None = None
) -> tuple[Award, ...]:
    """Write points into the ledger and return what was written.

    `weeks` are those that count towards a streak from now on; `known` is the member's seat if it was read already.
    The same deed twice breaks its unique key, which is a fault of the caller.
    """
    awards = tuple(awards)
    if not awards and not weeks:
        return ()
    at = await boards.seat(work, member_id, known)
    day = now.astimezone(zone(at.zone)).date()
    rows = [(member_id, award.kind, award.ref, award.points, now, day, at.season) for award in awards]
    if rows:
        await _INSERT.put(work, rows)
    gains = boards.gains(day, at.season, sum(award.points for award in awards))
    await boards.change(work, at, gains | {WEEKS: weeks})
    return awards


async def take_back(work: Work, member_id: int, kind: str, ref: str) -> int:
    """Take the points of a deed out of the ledger; return how many they were."""
    return await take_back_all(work, member_id, [(kind, ref)])


async def take_back_all(work: Work, member_id: int, deeds: Collection[tuple[str, str]]) -> int:
    """Take the points of some deeds, each by its kind and ref, out of the ledger; return how many they were."""
    at = await boards.seat(work, member_id)
    mine = (points.c.member_id == member_id) & tuple_(points.c.kind, points.c.ref).in_(deeds)
    taken = await work.execute(delete(points).where(mine).returning(points.c.day, points.c.season, points.c.points))
    losses: Counter[str] = Counter()
    total = 0
    for day, season, earned in taken.all():
        total += earned
        losses.update(boards.gains(day, season, -earned))
    await boards.change(work, at, losses)
    return total


async def has(work: Work, member_id: int, kind: str, ref: str) -> bool:
    """Whether a deed of a member has its points."""
    mine = (points.c.member_id == member_id) & (points.c.kind == kind) & (points.c.ref == ref)
    return (await work.execute(select(points.c.id).where(mine))).first() is not None


async def earned(work: Work, member_id: int, kind: str, since: datetime) -> int:
    """How many deeds of a kind earned a member points since a moment (UTC).

    Nobody else changes their points until the unit of work is over, so that a cap holds however many come at once.
    """
    await boards.seat(work, member_id)
    facts = {"member_id": member_id, "kind": kind, "since": since}
    return int((await work.execute(_EARNED, facts)).scalar_one())


async def kudos_between(work: Work, group_id: int, one: int, other: int, since: datetime) -> int:
    """How many kudos between two people, either way, earned points in a group since a moment (UTC)."""
    found = 0
    for giver, receiver in ((one, other), (other, one)):
        facts = {"group_id": group_id, "receiver": receiver, "giver": f"%:{giver}", "since": since}
        found += int((await work.execute(_BETWEEN, facts)).scalar_one())
    return found
