"""Reading boards: a page of them, and anybody's place, without looking at everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, bindparam, func, literal, select, true, tuple_, union_all

from db.boards import SUM
from db.engine import Work
from db.tables import board_counts, board_scores, members
from study.boards import SIZES, ranges_above
from study.ranking import Scored, Spot

_MOST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Board:
    """A group's board, by its name."""

    group_id: int
    name: str


async def after(work: Work, boards: Sequence[Board], spot: Spot, limit: int) -> list[Scored]:
    """Who comes after a spot on some boards together, the best first; of equals the later member comes first."""
    return await _slice(work, boards, spot, limit, upwards=False)


async def before(work: Work, boards: Sequence[Board], spot: Spot, limit: int) -> list[Scored]:
    """Who comes right before a spot, the best first."""
    return list(reversed(await _slice(work, boards, spot, limit, upwards=True)))


async def place(work: Work, boards: Sequence[Board], points: int) -> int:
    """The place of somebody with so many points on some boards together: one more than those with more."""
    facts: dict[str, Any] = _named(boards)
    for found in ranges_above(points):
        facts[f"first_{found.level}"] = found.first
        facts[f"last_{found.level}"] = _MOST if found.last is None else found.last
    return 1 + int((await work.execute(_above(len(boards)), facts)).scalar_one())


async def equals(work: Work, boards: Sequence[Board], points: Sequence[int]) -> dict[int, int]:
    """How many members have exactly so many points, for some numbers of points."""
    facts = {**_named(boards), "numbers": list(points)}
    return {row[0]: int(row[1]) for row in await work.execute(_equal(len(boards)), facts)}


async def count(work: Work, boards: Sequence[Board]) -> int:
    """How many members have points on some boards together."""
    return await _sum(work, boards, len(SIZES) - 1)


async def total(work: Work, boards: Sequence[Board]) -> int:
    """How many points everybody made together, whether they show themselves or not."""
    return await _sum(work, boards, SUM)


async def score(work: Work, board: Board, member_id: int) -> int:
    """A member's points on a board, shown or not."""
    facts = {"group_id": board.group_id, "board": board.name, "member_id": member_id}
    return (await work.execute(_SCORE, facts)).scalar_one_or_none() or 0


async def scores(
    work: Work, group_id: int, names: Sequence[str], member_ids: Sequence[int]
) -> dict[int, dict[str, int]]:
    """The points of some members on some boards of their group, by member and board."""
    facts = {"group_id": group_id, "boards": list(names), "member_ids": list(member_ids)}
    found: dict[int, dict[str, int]] = {member_id: {} for member_id in member_ids}
    for member_id, board, points in await work.execute(_SCORES, facts):
        found[member_id][board] = points
    return found


_SCORE = select(board_scores.c.points).where(
    board_scores.c.group_id == bindparam("group_id"),
    board_scores.c.board == bindparam("board"),
    board_scores.c.member_id == bindparam("member_id"),
)
_SCORES = select(board_scores.c.member_id, board_scores.c.board, board_scores.c.points).where(
    board_scores.c.group_id == bindparam("group_id"),
    board_scores.c.board.in_(bindparam("boards", expanding=True)),
    board_scores.c.member_id.in_(bindparam("member_ids", expanding=True)),
)


def _named(boards: Sequence[Board]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for at, board in enumerate(boards):
        facts[f"group_{at}"], facts[f"board_{at}"] = board.group_id, board.name
    return facts


async def _slice(work: Work, boards: Sequence[Board], spot: Spot, limit: int, *, upwards: bool) -> list[Scored]:
    facts = {**_named(boards), "points": spot.points, "member_id": spot.member_id, "limit": limit}
    rows = await work.execute(_rows(len(boards), upwards=upwards), facts)
    return [Scored(row.id, row.name, row.user_id, row.points) for row in rows]


async def _sum(work: Work, boards: Sequence[Board], level: int) -> int:
    return int((await work.execute(_summed(len(boards)), {**_named(boards), "level": level})).scalar_one())


# Statements are made once for each number of boards; a server has one group mostly.
@cache
def _rows(boards: int, *, upwards: bool) -> Select[Any]:
    # One index range for each board, cut off early, instead of sorting them all together.
    heads = []
    key = tuple_(board_scores.c.points, board_scores.c.member_id)
    here = tuple_(bindparam("points", type_=Integer), bindparam("member_id", type_=Integer))
    for at in range(boards):
        chosen = (
            select(board_scores.c.member_id, board_scores.c.points)
            .where(
                board_scores.c.group_id == bindparam(f"group_{at}"),
                board_scores.c.board == bindparam(f"board_{at}"),
                board_scores.c.shown == true(),
                board_scores.c.points > 0,
                key > here if upwards else key < here,
            )
            .order_by(*_order(board_scores.c.points, board_scores.c.member_id, upwards=upwards))
            .limit(bindparam("limit"))
        )
        heads.append(select(chosen.subquery()))
    found = union_all(*heads).subquery()
    return (
        select(members.c.id, members.c.name, members.c.user_id, found.c.points)
        .join_from(found, members, members.c.id == found.c.member_id)
        .order_by(*_order(found.c.points, found.c.member_id, upwards=upwards))
        .limit(bindparam("limit"))
    )


def _order(points: Any, member_id: Any, *, upwards: bool) -> tuple[Any, Any]:
    return (points, member_id) if upwards else (points.desc(), member_id.desc())


@cache
def _above(boards: int) -> Select[Any]:
    parts = [
        select(func.coalesce(func.sum(board_counts.c.members), 0).label("members")).where(
            *_of(at), board_counts.c.level == literal(level), board_counts.c.number.between(first, last)
        )
        for at in range(boards)
        for level in range(len(SIZES))
        for first, last in [(bindparam(f"first_{level}", type_=Integer), bindparam(f"last_{level}", type_=Integer))]
    ]
    return select(func.sum(union_all(*parts).subquery().c.members))


@cache
def _equal(boards: int) -> Select[Any]:
    parts = [
        select(board_counts.c.number, board_counts.c.members).where(
            *_of(at),
            board_counts.c.level == literal(0),
            board_counts.c.number.in_(bindparam("numbers", expanding=True)),
        )
        for at in range(boards)
    ]
    found = union_all(*parts).subquery()
    return select(found.c.number, func.sum(found.c.members)).group_by(found.c.number)


@cache
def _summed(boards: int) -> Select[Any]:
    parts = [
        select(func.coalesce(func.sum(board_counts.c.members), 0).label("members")).where(
            *_of(at), board_counts.c.level == bindparam("level")
        )
        for at in range(boards)
    ]
    return select(func.sum(union_all(*parts).subquery().c.members))


def _of(at: int) -> tuple[Any, Any]:
    return board_counts.c.group_id == bindparam(f"group_{at}"), board_counts.c.board == bindparam(f"board_{at}")
