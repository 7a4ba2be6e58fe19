"""Reading boards: a page of them, and anybody's place, without looking at everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    Subquery,
    and_,
    bindparam,
    func,
    literal,
    literal_column,
    select,
    true,
    tuple_,
    union_all,
)

from db import boards
from db.boards import SUM
from db.engine import Work
from db.prepared import Prepared
from db.tables import board_counts, board_scores, members
from study.boards import SIZES, ranges_above
from study.ranking import Scored, Spot

_MOST = 2**31 - 1
_ABOVE, _BELOW, _BETTER = 1, 2, 3  # what a row of `around` is
_EQUAL, _COUNT = 2, 3  # what a row of `tally` is, beside the numbers of the heads


@dataclass(frozen=True, slots=True)
class Board:
    """A group's board, by its name."""

    group_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Around:
    """Who is right above and below somebody, and the points of the next better place; None where there is nobody."""

    above: Scored | None
    below: Scored | None
    better: int | None


@dataclass(frozen=True, slots=True)
class Tally:
    """The places of two numbers of points, how many have exactly some, and how many there are in all."""

    places: tuple[int, int]
    equal: dict[int, int]
    count: int


async def after(work: Work, boards: Sequence[Board], spot: Spot, limit: int) -> list[Scored]:
    """Who comes after a spot on some boards together, the best first; of equals the later member comes first."""
    return await _slice(work, boards, spot, limit, upwards=False)


async def before(work: Work, boards: Sequence[Board], spot: Spot, limit: int) -> list[Scored]:
    """Who comes right before a spot, the best first."""
    return list(reversed(await _slice(work, boards, spot, limit, upwards=True)))


async def around(work: Work, boards: Sequence[Board], spot: Spot) -> Around:
    """Who comes right before and right after somebody, and the points of the next better place."""
    facts = {**_named(boards), "points": spot.points, "member_id": spot.member_id}
    found = {row.what: row for row in await _around(len(boards)).rows(work, facts)}
    above, below = (
        Scored(row.id, row.name, row.user_id, row.points) if (row := found.get(what)) is not None else None
        for what in (_ABOVE, _BELOW)
    )
    return Around(above, below, found[_BETTER].points)


async def tally(work: Work, boards: Sequence[Board], heads: tuple[int, int], equals: Sequence[int]) -> Tally:
    """Count members on some boards together in one look: with more points than two heads, exactly some, and all."""
    by_name = _by_name(boards)
    facts: dict[str, Any] = {**by_name, "numbers": list(equals)}
    for head, points in enumerate(heads):
        for ranges in ranges_above(points):
            facts[f"first_{head}_{ranges.level}"] = ranges.first
            facts[f"last_{head}_{ranges.level}"] = _MOST if ranges.last is None else ranges.last
    above, equal, count = [0, 0], dict.fromkeys(equals, 0), 0
    for what, number, many in await _tally(len(by_name) // 2).rows(work, facts):
        if what == _COUNT:
            count += int(many or 0)
        elif what == _EQUAL:
            equal[number] += int(many)
        else:
            above[what] += int(many or 0)
    return Tally((1 + above[0], 1 + above[1]), equal, count)


async def count(work: Work, boards: Sequence[Board]) -> int:
    """How many members have points on some boards together."""
    return await _sum(work, boards, len(SIZES) - 1)


async def total(work: Work, boards: Sequence[Board]) -> int:
    """How many points everybody made together, whether they show themselves or not."""
    return await _sum(work, boards, SUM)


async def score(work: Work, board: Board, member_id: int) -> int:
    """A member's points on a board, shown or not."""
    return await boards.score(work, board.group_id, board.name, member_id)


async def scores(
    work: Work, group_id: int, names: Sequence[str], member_ids: Sequence[int]
) -> dict[int, dict[str, int]]:
    """The points of some members on some boards of their group, by member and board."""
    facts: dict[str, Any] = {"group_id": group_id, "member_ids": list(member_ids)}
    facts |= {f"board_{at}": name for at, name in enumerate(names)}
    found: dict[int, dict[str, int]] = {member_id: {} for member_id in member_ids}
    for member_id, board, points in await _scores(len(names)).rows(work, facts):
        found[member_id][board] = points
    return found


def _named(boards: Sequence[Board]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for at, board in enumerate(boards):
        facts[f"group_{at}"], facts[f"board_{at}"] = board.group_id, board.name
    return facts


def _by_name(boards: Sequence[Board]) -> dict[str, Any]:
    # Groups mostly live in the same week and month: their counts are then one condition, not one for each.
    groups: dict[str, list[int]] = {}
    for board in boards:
        groups.setdefault(board.name, []).append(board.group_id)
    facts: dict[str, Any] = {}
    for at, (name, group_ids) in enumerate(groups.items()):
        facts[f"groups_{at}"], facts[f"board_{at}"] = group_ids, name
    return facts


async def _slice(work: Work, boards: Sequence[Board], spot: Spot, limit: int, *, upwards: bool) -> list[Scored]:
    facts = {**_named(boards), "points": spot.points, "member_id": spot.member_id, "limit": limit}
    rows = await _page(len(boards), upwards=upwards).rows(work, facts)
    return [Scored._make(row) for row in rows]


async def _sum(work: Work, boards: Sequence[Board], level: int) -> int:
    by_name = _by_name(boards)
    return int(await _summed(len(by_name) // 2).value(work, {**by_name, "level": level}) or 0)


# Statements are made once for each number of boards, or of their names; a server has one group mostly.
@cache
def _page(boards: int, *, upwards: bool) -> Prepared:
    limit: BindParameter[int] = bindparam("limit")
    found = _heads(boards, upwards=upwards, limit=limit)
    return Prepared(
        select(members.c.id, members.c.name, members.c.user_id, found.c.points)
        .join_from(found, members, members.c.id == found.c.member_id)
        .order_by(*_order(found.c.points, found.c.member_id, upwards=upwards))
        .limit(limit)
    )


@cache
def _around(boards: int) -> Prepared:
    nearest = []
    for what in (_ABOVE, _BELOW):
        found = _heads(boards, upwards=what == _ABOVE, limit=literal_column("1"))
        one = (
            select(literal_column(str(what)).label("what"), members.c.id, members.c.name, members.c.user_id)
            .add_columns(found.c.points)
            .join_from(found, members, members.c.id == found.c.member_id)
            .order_by(*_order(found.c.points, found.c.member_id, upwards=what == _ABOVE))
            .limit(literal_column("1"))
        )
        nearest.append(select(one.subquery()))
    better = union_all(*(_better(at) for at in range(boards))).subquery()
    nobody: tuple[ColumnElement[Any], ...] = (literal_column("0"), literal_column("''"), literal_column("0"))
    nearest.append(select(literal_column(str(_BETTER)), *nobody, func.min(better.c.points)))
    return Prepared(union_all(*nearest))


def _better(at: int) -> Select[Any]:
    return select(func.min(board_scores.c.points).label("points")).where(
        board_scores.c.group_id == bindparam(f"group_{at}"),
        board_scores.c.board == bindparam(f"board_{at}"),
        board_scores.c.shown == true(),
        board_scores.c.points > bindparam("points", type_=Integer),
    )


def _heads(boards: int, *, upwards: bool, limit: ColumnElement[int]) -> Subquery:
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
                # One lower bound only: beside a second SQLite would begin to search at the weaker.
                *((key > here,) if upwards else (board_scores.c.points > 0, key < here)),
            )
            .order_by(*_order(board_scores.c.points, board_scores.c.member_id, upwards=upwards))
            .limit(limit)
        )
        heads.append(select(chosen.subquery()))
    return union_all(*heads).subquery()


def _order(points: Any, member_id: Any, *, upwards: bool) -> tuple[Any, Any]:
    return (points, member_id) if upwards else (points.desc(), member_id.desc())


@cache
def _scores(boards: int) -> Prepared:
    # From the members to their totals, a board at a time: asked for in one condition, SQLite looks through all of them.
    parts = [
        select(members.c.id, board_scores.c.board, board_scores.c.points)
        .join_from(
            members,
            board_scores,
            and_(
                board_scores.c.group_id == bindparam("group_id"),
                board_scores.c.board == bindparam(f"board_{at}"),
                board_scores.c.member_id == members.c.id,
            ),
        )
        .where(members.c.id.in_(bindparam("member_ids", expanding=True)))
        for at in range(boards)
    ]
    return Prepared(union_all(*parts))


@cache
def _tally(names: int) -> Prepared:
    members_in, number = board_counts.c.members, board_counts.c.number
    parts = []
    for at in range(names):
        for head in (0, 1):
            for level in range(len(SIZES)):
                first, last = (bindparam(f"{end}_{head}_{level}", type_=Integer) for end in ("first", "last"))
                above = select(literal(head).label("what"), literal(0).label("number"), func.sum(members_in))
                parts.append(above.where(*_of(at, level), number.between(first, last)))
        parts.append(select(literal(_COUNT), literal(0), func.sum(members_in)).where(*_of(at, len(SIZES) - 1)))
        equal = select(literal(_EQUAL), number, members_in)
        parts.append(equal.where(*_of(at, 0), number.in_(bindparam("numbers", expanding=True))))
    return Prepared(union_all(*parts))


@cache
def _summed(names: int) -> Prepared:
    parts = [
        select(func.coalesce(func.sum(board_counts.c.members), 0).label("members")).where(
            *_of(at), board_counts.c.level == bindparam("level")
        )
        for at in range(names)
    ]
    return Prepared(select(func.sum(union_all(*parts).subquery().c.members)))


def _of(at: int, level: int | None = None) -> tuple[Any, ...]:
    groups: BindParameter[Any] = bindparam(f"groups_{at}", expanding=True)
    board = (board_counts.c.group_id.in_(groups), board_counts.c.board == bindparam(f"board_{at}"))
    return board if level is None else (*board, board_counts.c.level == literal(level))
