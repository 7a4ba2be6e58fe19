"""The forecast promises a range that holds four finishes in five; simulated members hold it to that."""

from __future__ import annotations

import random
from datetime import date, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.forecast import FEWEST, Forecast, History, forecast, student_t
from study.periods import Period

MONDAY = date(2026, 3, 2)
PEOPLE = 2000


def live(dice: random.Random) -> list[tuple[date, float]]:
    """A member's whole way: each week they study or not, more or less, and finish a milestone when its hours are in."""
    left = [float(dice.choice([6, 7, 8, 9, 10, 12])) for _ in range(26)]
    speed, idle, mood = dice.uniform(3, 12), dice.uniform(0, 0.4), dice.uniform(0.2, 0.7)
    finished: list[tuple[date, float]] = []
    studied, day = 0.0, MONDAY
    while left:
        if day.weekday() == 0:
            today = 0 if dice.random() < idle else max(0.0, dice.gauss(speed, speed * mood)) / 7
        studied += today
        while left and studied >= left[0]:
            studied -= left[0]
            finished.append((day, left.pop(0)))
        day += timedelta(days=1)
    return finished


@pytest.mark.slow
def test_the_range_holds_the_true_finish_of_four_members_in_five() -> None:
    dice = random.Random(26)  # noqa: S311 - no secret
    held = []
    for _ in range(PEOPLE):
        way = live(dice)
        end = way[-1][0]
        today = MONDAY + timedelta(days=dice.randint(21, max(22, (end - MONDAY).days - 7)))
        past = [one for one in way if one[0] <= today]
        said = forecast(History(MONDAY, past), sum(hours for day, hours in way if day > today), today)
        if said is not None:
            held.append(said.earliest <= end and (said.latest is None or end <= said.latest))
    assert len(held) > 0.95 * PEOPLE
    assert 0.7 <= fmean(held) <= 0.9


def test_who_does_the_same_every_week_gets_the_date_that_arithmetic_gives() -> None:
    past = [(MONDAY + timedelta(weeks=week, days=6), 8.0) for week in range(10)]
    said = forecast(History(MONDAY, past), 80, MONDAY + timedelta(weeks=10))
    assert said is not None
    assert abs((said.likely - (MONDAY + timedelta(weeks=20))).days) <= 7
    assert said.earliest < said.likely < (said.latest or date.max)


@pytest.mark.parametrize("weeks", range(FEWEST))
def test_too_short_a_history_gives_no_forecast(weeks: int) -> None:
    today = MONDAY + timedelta(weeks=weeks)
    assert forecast(History(MONDAY, [(MONDAY, 8.0)]), 80, today) is None


def test_who_finished_nothing_gets_no_forecast() -> None:
    assert forecast(History(MONDAY, []), 80, MONDAY + timedelta(weeks=10)) is None


def test_who_stopped_long_ago_is_told_that_no_end_is_in_sight() -> None:
    past = [(MONDAY + timedelta(days=day), 8.0) for day in (2, 5)]
    said = forecast(History(MONDAY, past), 200, MONDAY + timedelta(weeks=12))
    assert said is None or said.latest is None


def test_with_nothing_left_it_is_today() -> None:
    assert forecast(History(MONDAY, [(MONDAY, 8.0)]), 0, MONDAY) == Forecast(MONDAY, MONDAY, MONDAY)


def test_a_paused_week_is_no_slow_week() -> None:
    today = MONDAY + timedelta(weeks=8)
    rest = frozenset(Period(MONDAY + timedelta(weeks=week)) for week in (2, 3, 4))
    past = [(MONDAY + timedelta(weeks=week, days=3), 8.0) for week in (0, 1, 5, 6, 7)]
    rested = forecast(History(MONDAY, past, rest), 80, today)
    idle = forecast(History(MONDAY, past), 80, today)
    assert rested is not None
    assert idle is not None
    assert rested.likely < idle.likely


@given(
    gaps=st.lists(st.integers(0, 20), min_size=1, max_size=25),
    left=st.floats(1, 200),
    weeks=st.integers(3, 60),
    pause=st.integers(1, 8),
)
def test_the_three_dates_are_in_order_and_a_coming_pause_moves_them_all(
    gaps: list[int], left: float, weeks: int, pause: int
) -> None:
    today = MONDAY + timedelta(weeks=weeks, days=3)
    days = [MONDAY + timedelta(days=sum(gaps[: number + 1])) for number in range(len(gaps))]
    past = [(day, 8.0) for day in days if day <= today]
    said = forecast(History(MONDAY, past), left, today) if past else None
    if said is None:
        return
    assert today <= said.earliest <= said.likely <= (said.latest or date.max)
    coming = frozenset(Period(MONDAY + timedelta(weeks=weeks + 1 + number)) for number in range(pause))
    moved = forecast(History(MONDAY, past, coming), left, today)
    assert moved is not None
    first = min(coming).monday
    for before, after in ((said.likely, moved.likely), (said.earliest, moved.earliest)):
        assert after == (before + timedelta(weeks=pause) if before >= first else before)


@pytest.mark.parametrize(
    ("freedom", "table"), [(1, 3.078), (2, 1.886), (3, 1.638), (4, 1.533), (7, 1.415), (15, 1.341), (60, 1.296)]
)
def test_students_t_is_the_one_of_the_tables(freedom: int, table: float) -> None:
    assert student_t(0.9, freedom) == pytest.approx(table, abs=0.006)
