"""A place found by counted ranges is the place one would find by looking at everybody."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from study.boards import ALL_TIME, boards_of, kept_boards, moved, ranges_above, ranges_of
from study.periods import Period

EDGES = st.builds(
    lambda ranges, size, off: max(ranges * size + off, 0),
    st.integers(0, 5),
    st.sampled_from([64, 4096]),
    st.integers(-1, 1),
)
POINTS = st.one_of(st.integers(0, 300), st.integers(0, 20_000), EDGES)


@example([62 * 64, 63 * 64, 64 * 64], 1)  # where a larger range takes over
@example([62, 63, 64, 65], 1)
@given(st.lists(POINTS, max_size=60), POINTS)
def test_the_ranges_above_hold_exactly_those_with_more(everybody: list[int], own: int) -> None:
    counted = Counter(found for points in everybody for found in ranges_of(points))
    above = sum(
        many
        for (level, number), many in counted.items()
        for ranges in ranges_above(own)
        if ranges.level == level and ranges.first <= number and (ranges.last is None or number <= ranges.last)
    )
    assert above == sum(points > own for points in everybody)


def test_who_has_points_is_counted_once_in_each_size_of_range_and_who_has_none_nowhere() -> None:
    assert ranges_of(0) == []
    assert ranges_of(1) == [(0, 1), (1, 0), (2, 0)]
    assert repr(ranges_of(4200)) == "[(0, 4200), (1, 65), (2, 1)]"  # whole numbers: they are keys of a table


@example(63, 64)
@example(4096, 4095)
@example(0, 0)
@given(POINTS, POINTS)
def test_what_moves_is_the_difference_between_the_ranges_before_and_after(before: int, after: int) -> None:
    counts = Counter(ranges_of(after))
    counts.subtract(ranges_of(before))
    assert sorted(moved(before, after)) == sorted((*one, more) for one, more in counts.items() if more)


@given(POINTS)
def test_few_ranges_are_looked_at_however_many_points_there_are(own: int) -> None:
    finite = [ranges for ranges in ranges_above(own) if ranges.last is not None]
    assert all(ranges.last - ranges.first < 64 for ranges in finite if ranges.last is not None)


def test_points_count_on_every_board_of_their_day() -> None:
    assert boards_of(date(2027, 1, 2), 3) == (ALL_TIME, "season-3", "2027-01", "2026-W53")


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 8 * 7))
def test_boards_that_are_looked_at_are_kept(today: date, days: int) -> None:
    week = Period.of_day(today)
    kept = kept_boards(week)
    day = Period.of_day(today).monday - (today - today) if days == 0 else date.fromordinal(today.toordinal() - days)
    names = boards_of(day, 1)
    assert names[3] >= kept["____-W__"]
    assert names[2] >= kept["____-__"]


def test_boards_of_eight_weeks_are_kept() -> None:
    assert kept_boards(Period(date(2026, 3, 2))) == {"____-W__": "2026-W02", "____-__": "2026-01"}
