"""Which boards a point counts on, and how a place is found without ranking everybody.

A board is a group's totals over one stretch of time: a week, a month, a season, or all of it. Beside the totals it
counts members by their points in ranges of 1, 64 and 4,096 points. A place is then one more than the members in the
few ranges above one's own, however many members there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from study.periods import Period

ALL_TIME = "all"
WEEKS = "weeks"  # how many weeks each member made count: no points, but what bounds their streaks
SIZES = (1, 64, 4096)  # points in a range, by level
KEPT_WEEKS = 8  # more than any board looks back
SPAN = 64  # ranges of a level that make one of the next


@dataclass(frozen=True, slots=True)
class Ranges:
    """Ranges of one level, from `first` to `last`, both included; `last` None is without end."""

    level: int
    first: int
    last: int | None


def week_board(week: Period) -> str:
    """The name of a week's board, e.g. "2026-W48"."""
    return week.label


def month_board(day: date) -> str:
    """The name of the board of a day's month, e.g. "2026-11"."""
    return f"{day:%Y-%m}"


def season_board(season: int) -> str:
    """The name of a season's board; a group's seasons are counted from 1."""
    return f"season-{season}"


@lru_cache(maxsize=256)  # of the same few days and seasons all day long
def boards_of(day: date, season: int) -> tuple[str, ...]:
    """Every board that points earned on a day, by the group's calendar, and in a season count on."""
    week = Period.of_day(day)
    return (ALL_TIME, season_board(season), month_board(day), week_board(week))


def ranges_of(points: int) -> list[tuple[int, int]]:
    """The range of each level, as (level, number), that somebody with points is counted in; none without points."""
    return [(level, points // size) for level, size in enumerate(SIZES)] if points > 0 else []


def moved(before: int, after: int) -> list[tuple[int, int, int]]:
    """What the counts become when somebody's points change: the ranges left, with -1, and entered, with 1, by level."""
    told: list[tuple[int, int, int]] = []
    for level, size in enumerate(SIZES):
        left, entered = before // size if before > 0 else None, after // size if after > 0 else None
        if left == entered:
            break  # and so are the larger ranges around
        told += [] if left is None else [(level, left, -1)]
        told += [] if entered is None else [(level, entered, 1)]
    return told


def ranges_above(points: int) -> list[Ranges]:
    """The ranges that hold exactly those with more points; `points` is not negative."""
    above = [Ranges(len(SIZES) - 1, points // SIZES[-1] + 1, None)]
    for level in reversed(range(len(SIZES) - 1)):
        own = points // SIZES[level]
        above.append(Ranges(level, own + 1, (own // SPAN + 1) * SPAN - 1))
    return above


def kept_boards(week: Period) -> dict[str, str]:
    """The first boards of weeks and months that are still looked at in a week, by the pattern of their names."""
    return {
        "____-W__": week_board(week.shift(-KEPT_WEEKS)),
        "____-__": month_board(week.shift(-KEPT_WEEKS).monday),
    }
