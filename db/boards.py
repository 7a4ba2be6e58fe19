"""Boards: totals per stretch of time, and the counts that give everybody's place. Kept true by whatever changes points.

Nobody writes here but `db.points`, `db.members` and the upgrade: the ledger of points is the truth, and `rebuild`
makes the boards of a group from it again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Insert, bindparam, delete, func, insert, literal, select, tuple_, union_all, update
from sqlalchemy.dialects import postgresql, sqlite

from db.engine import Work
from db.groups import known_zone
from db.prepared import Prepared, PreparedInsert
from db.tables import board_counts, board_scores, check_ins, groups, members, points, week_repairs
from study.boards import WEEKS, boards_of, moved, ranges_of
from study.group import Group, Member

PRUNED = 10_000  # totals in one go, so that nobody waits for a huge group
Count = tuple[str, int, int, int]  # of members in a range more than before: board, level, number, how many
SUM = -1  # the level at which a board's points are added up, whoever earned them


@dataclass(frozen=True, slots=True)
class Seat:
    """A member as boards know them; `shown` when they neither left nor hide. `season` and `zone` are the group's."""

    group_id: int
    member_id: int
    shown: bool
    season: int
    zone: str


def seat_of(group: Group, member: Member) -> Seat:
    """The seat of somebody whose rows were read in this unit of work."""
    shown = not (member.hidden or member.left)
    return Seat(group.id, member.id, shown, group.season, group.slot.zone)


_SEAT = (
    select(members.c.group_id, members.c.hidden, members.c.left_at, groups.c.season, groups.c.zone)
    .join_from(members, groups)
    .where(members.c.id == bindparam("member_id"))
    # Weaker than a plain lock: rows that point at the member were written before, here and maybe by another.
    .with_for_update(of=members, key_share=True)
)
# Every board with points has its sum; without their names the whole group's totals would be looked through.
_NAMES = select(board_counts.c.board).where(
    board_counts.c.group_id == bindparam("of_group"), board_counts.c.level == SUM, board_counts.c.number == 0
)
_SHOW = (
    update(board_scores)
    .where(
        board_scores.c.group_id == bindparam("of_group"),
        board_scores.c.board.in_(_NAMES),
        board_scores.c.member_id == bindparam("of_member"),
    )
    .values(shown=bindparam("shows"))
    .returning(board_scores.c.board, board_scores.c.points)
)
_SCORE = Prepared(
    select(board_scores.c.points).where(
        board_scores.c.group_id == bindparam("group_id"),
        board_scores.c.board == bindparam("board"),
        board_scores.c.member_id == bindparam("member_id"),
    )
)


async def seat(work: Work, member_id: int, known: Seat | None = None) -> Seat:
    """A member's seat; whoever else changes this member's points waits until the unit of work is over.

    One that the same unit of work has read already is `known`: it has the member's server to itself.
    """
    if known is not None:
        return known
    row = (await work.execute(_SEAT, {"member_id": member_id})).one()
    shown = not row.hidden and row.left_at is None
    return Seat(row.group_id, member_id, shown, row.season, known_zone(row.zone, row.group_id))


async def change(work: Work, at: Seat, gains: Mapping[str, int]) -> None:
    """Add points to a member's totals on some boards; negative ones are taken off."""
    scores = [(at.group_id, board, at.member_id, gain, at.shown) for board, gain in gains.items() if gain]
    if not scores:
        return
    counts: list[Count] = []
    for board, has in await _ADD_SCORES.put(work, scores):
        counts.append((board, SUM, 0, gains[board]))
        if at.shown:
            counts += [(board, *one) for one in moved(has - gains[board], has)]
    await _add_counts(work, at.group_id, counts)


async def set_shown(work: Work, at: Seat, *, shown: bool) -> None:
    """Let a member's places be seen, or taken by those behind them. What the group earned together stays."""
    if shown is at.shown:
        return
    counts: Counter[tuple[str, int, int]] = Counter()
    facts = {"of_group": at.group_id, "of_member": at.member_id, "shows": shown}
    for board, has in await work.execute(_SHOW, facts):
        _count(counts, board, has, 1 if shown else -1)
    await _add_counts(work, at.group_id, _counted(counts))


async def score(work: Work, group_id: int, board: str, member_id: int) -> int:
    """A member's total on a board, shown or not."""
    facts = {"group_id": group_id, "board": board, "member_id": member_id}
    return int(await _SCORE.value(work, facts) or 0)


async def forget_weeks(work: Work, at: Seat) -> None:
    """Take a member's weeks off their board, because nothing is kept that they could be told from."""
    weeks = await score(work, at.group_id, WEEKS, at.member_id)
    await change(work, replace(at, shown=False), {WEEKS: -weeks})


async def prune(work: Work, group_ids: Sequence[int], kept: Mapping[str, str]) -> None:
    """Forget boards of some groups that nobody can look at any more, at most PRUNED totals at a time.

    `kept` maps the pattern of a kind of board, e.g. "____-W__", to the name of the first one that stays.
    """
    for pattern, first in kept.items():
        for table in (board_scores, board_counts):
            key = tuple_(*table.primary_key.columns)
            # Years begin with a digit, other boards do not: the range keeps to the index.
            old = (table.c.group_id.in_(group_ids)) & table.c.board.between("0", first) & (table.c.board != first)
            some = select(*table.primary_key.columns).where(old, table.c.board.like(pattern)).limit(PRUNED)
            await work.execute(delete(table).where(key.in_(some)))


async def rebuild(work: Work, group_id: int) -> None:
    """Make every board of a group anew from the ledger of points, the check-ins and the repairs."""
    for table in (board_scores, board_counts):
        await work.execute(delete(table).where(table.c.group_id == group_id))
    seats = {
        row.id: Seat(group_id, row.id, not row.hidden and row.left_at is None, 1, "UTC")
        for row in await work.execute(
            select(members.c.id, members.c.hidden, members.c.left_at).where(members.c.group_id == group_id)
        )
    }
    totals: Counter[tuple[int, str]] = Counter()
    for member_id, day, season, earned in await work.execute(_LEDGER, {"group_id": group_id}):
        for board in boards_of(day, season):
            totals[member_id, board] += earned
    for member_id, weeks in await work.execute(_WEEKS, {"group_id": group_id}):
        totals[member_id, WEEKS] += weeks
    counts: Counter[tuple[str, int, int]] = Counter()
    for (member_id, board), has in totals.items():
        counts[board, SUM, 0] += has
        if seats[member_id].shown:
            _count(counts, board, has, 1)
    if totals:
        await work.execute(
            insert(board_scores), [_score(seats[member_id], board, has) for (member_id, board), has in totals.items()]
        )
        await _add_counts(work, group_id, _counted(counts))


_LEDGER = (
    select(points.c.member_id, points.c.day, points.c.season, func.sum(points.c.points))
    .join_from(points, members)
    .where(members.c.group_id == bindparam("group_id"))
    .group_by(points.c.member_id, points.c.day, points.c.season)
)
_COUNTED = union_all(
    select(check_ins.c.member_id, literal(1).label("weeks"))
    .join_from(check_ins, members)
    .where(members.c.group_id == bindparam("group_id")),
    select(week_repairs.c.member_id, literal(1))
    .join_from(week_repairs, members)
    .where(members.c.group_id == bindparam("group_id")),
).subquery()
_WEEKS = select(_COUNTED.c.member_id, func.sum(_COUNTED.c.weeks)).group_by(_COUNTED.c.member_id)


def gains(day: date, season: int, earned: int) -> dict[str, int]:
    """What points earned on a day and in a season add to which boards."""
    return dict.fromkeys(boards_of(day, season), earned)


def _score(at: Seat, board: str, has: int) -> dict[str, Any]:
    return {"group_id": at.group_id, "board": board, "member_id": at.member_id, "points": has, "shown": at.shown}


def _count(counts: Counter[tuple[str, int, int]], board: str, has: int, members_more: int) -> None:
    for level, number in ranges_of(has):
        counts[board, level, number] += members_more


def _counted(counts: Mapping[tuple[str, int, int], int]) -> list[Count]:
    # A board has its sum from the first total on, even one of nothing.
    return [(*one, more) for one, more in counts.items() if more or one[1] == SUM]


async def _add_counts(work: Work, group_id: int, counts: Sequence[Count]) -> None:
    if counts:
        # Always in the same order: two members' changes would wait for each other's rows on PostgreSQL.
        await _ADD_COUNTS.put(work, [(group_id, *count) for count in sorted(counts)])


def _upserts(dialect: Any) -> tuple[Insert, Insert]:
    scores, counts = dialect.insert(board_scores), dialect.insert(board_counts)
    return (
        scores.on_conflict_do_update(
            index_elements=("group_id", "board", "member_id"),
            set_={"points": board_scores.c.points + scores.excluded.points},
        ).returning(board_scores.c.board, board_scores.c.points),
        counts.on_conflict_do_update(
            index_elements=("group_id", "board", "level", "number"),
            set_={"members": board_counts.c.members + counts.excluded.members},
        ),
    )


_BY_DIALECT = {"sqlite": _upserts(sqlite), "postgresql": _upserts(postgresql)}
_ADD_SCORES, _ADD_COUNTS = (
    PreparedInsert({name: both[at] for name, both in _BY_DIALECT.items()}, *columns)
    for at, columns in enumerate(
        [
            ("group_id", "board", "member_id", "points", "shown"),
            ("group_id", "board", "level", "number", "members"),
        ]
    )
)
