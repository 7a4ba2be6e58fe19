"""A streak grows with every week somebody checks in, and a week counts as missed only when it is over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.periods import Period
from study.streaks import current_streak, longest_streak

NOW = Period(date(2027, 1, 4))
OFFSETS = st.sets(st.integers(-40, 3))


def weeks(offsets: Iterable[int]) -> set[Period]:
    return {NOW.shift(offset) for offset in offsets}


@pytest.mark.parametrize(
    ("checked", "streak"),
    [
        ([], 0),
        ([0], 1),
        ([-1], 1),
        ([-2], 0),
        ([-1, 0], 2),
        ([-3, -2, -1], 3),
        ([-3, -2, -1, 0], 4),
        ([-3, -1, 0], 2),
        ([-2, 0], 1),
        ([-3, -2], 0),
        ([1, 2], 0),
        ([0, 1], 1),
    ],
)
def test_a_member_keeps_their_streak_until_a_week_is_over_without_them(checked: list[int], streak: int) -> None:
    assert current_streak(weeks(checked), NOW) == streak


@pytest.mark.parametrize(
    ("checked", "longest"),
    [([], 0), ([-9], 1), ([-9, -8, -7, -2, -1], 3), ([-9, -7, -5], 1), ([-9, -8, -1, 0, 1, 2], 4)],
)
def test_the_longest_streak_is_remembered_after_it_broke(checked: list[int], longest: int) -> None:
    assert longest_streak(weeks(checked)) == longest


def test_a_streak_runs_on_over_the_new_year() -> None:
    assert [NOW.shift(-1).label, NOW.label] == ["2026-W53", "2027-W01"]
    assert current_streak(weeks([-2, -1, 0]), NOW) == 3


def test_a_week_told_twice_counts_once() -> None:
    assert current_streak([NOW, NOW, NOW.previous], NOW) == 2
    assert longest_streak([NOW, NOW]) == 1


@given(OFFSETS)
def test_checking_in_now_adds_one_week_and_doing_it_again_none(offsets: set[int]) -> None:
    before = current_streak(weeks(offsets - {0}), NOW)
    assert current_streak(weeks(offsets | {0}), NOW) == before + 1


@given(OFFSETS)
def test_nobodys_current_streak_is_longer_than_their_longest(offsets: set[int]) -> None:
    checked = weeks(offsets)
    assert 0 <= current_streak(checked, NOW) <= longest_streak(checked) <= len(checked)


@given(OFFSETS, st.integers(-40, 3))
def test_one_more_week_never_shortens_a_streak(offsets: set[int], more: int) -> None:
    fewer, most = weeks(offsets), weeks(offsets | {more})
    assert current_streak(fewer, NOW) <= current_streak(most, NOW)
    assert longest_streak(fewer) <= longest_streak(most)


@given(OFFSETS)
def test_the_longest_streak_is_the_best_that_was_ever_current(offsets: set[int]) -> None:
    checked = weeks(offsets)
    assert longest_streak(checked) == max((current_streak(checked, week) for week in checked), default=0)


@given(st.sets(st.integers(-30, 0)), st.sets(st.integers(-30, 0)))
def test_a_pause_never_shortens_a_streak_and_never_counts(offsets: set[int], paused: set[int]) -> None:
    checked = weeks(offsets)
    with_pause = current_streak(checked, NOW, weeks(paused))
    assert current_streak(checked, NOW) <= with_pause <= len(checked)


def test_a_holiday_between_two_weeks_keeps_them_together() -> None:
    assert current_streak(weeks([-4, -3, 0]), NOW, weeks([-2, -1])) == 3
    assert current_streak(weeks([-4, -3, 0]), NOW, weeks([-2])) == 1
    assert current_streak(weeks([-4, -3]), NOW, weeks([-2, -1, 0])) == 2
