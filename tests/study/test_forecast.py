"""The forecast promises a range that holds four finishes in five; simulated members hold it to that."""

from __future__ import annotations

import math
import operator
import random
from datetime import date, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.forecast import FEWEST, STUDENTS_T, WINDOW, Forecast, History, forecast
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


def below(limit: float, freedom: int) -> float:
    """The share that Student's distribution has below a limit: half, and its density added up by Simpson's rule."""
    parts = 400
    scale = math.gamma((freedom + 1) / 2) / (math.sqrt(freedom * math.pi) * math.gamma(freedom / 2))
    weights = [1, *([4, 2] * (parts // 2 - 1)), 4, 1]
    heights = ((1 + (at * limit / parts) ** 2 / freedom) ** (-(freedom + 1) / 2) for at in range(parts + 1))
    return 0.5 + scale * limit / parts / 3 * math.fsum(map(operator.mul, weights, heights))


def test_nine_in_ten_lie_below_the_limit_for_as_many_weeks_as_a_forecast_looks_at() -> None:
    assert len(STUDENTS_T) == WINDOW - 1
    for freedom, limit in enumerate(STUDENTS_T, start=1):
        assert below(limit, freedom) == pytest.approx(0.9, abs=0.0001)


# Worked out on paper, with the two ends of the range from the quadratic equation instead of day by day.
@pytest.mark.parametrize(
    ("lumps", "left", "likely", "earliest", "latest"),
    [
        ([[8], [8, 8], [8], [8]], 120, 74, 53, 117),  # steadier than anybody is believed to be
        ([[], [8, 8, 8], [], [8], [8, 8], []], 60, 46, 21, 176),  # all in bursts
        ([[10], [], [], [10]], 100, 107, 65, 245),
        ([[8]] * 20, 200, 172, 146, 207),  # older than what is looked at
        ([[8]] * 16, 200, 167, 141, 201),  # just as old
        ([[6], [9], [3]] * 7, 100, 114, 95, 139),
        ([[8], [8], [8]], 45, 31, 19, 63),  # the shortest history there is
        ([[8], [8], [8]], 4, 1, 0, 9),  # the last milestone is as good as done
        ([[20, 20], [], []], 65, 24, 6, None),  # anything may come of this
        ([[2], [2], [2]], 600, 1797, 1249, None),  # beyond five years nobody knows
    ],
)
def test_the_three_dates_are_those_of_the_method(
    lumps: list[list[float]], left: float, likely: int, earliest: int, latest: int | None
) -> None:
    today = MONDAY + timedelta(weeks=len(lumps))
    past = [(today - timedelta(weeks=week, days=4), hours) for week, done in enumerate(lumps) for hours in done]
    days = [None if coming is None else today + timedelta(days=coming) for coming in (likely, earliest, latest)]
    said = forecast(History(MONDAY, past), left, today)
    assert said is not None
    assert [said.likely, said.earliest, said.latest] == days


def test_a_finish_in_more_than_five_years_is_no_forecast() -> None:
    today = MONDAY + timedelta(weeks=3)
    past = [(MONDAY + timedelta(weeks=week, days=3), 2.0) for week in range(3)]
    assert forecast(History(MONDAY, past), 607, today) is not None
    assert forecast(History(MONDAY, past), 608, today) is None


def test_an_hour_left_and_nothing_done_is_not_today() -> None:
    assert forecast(History(MONDAY, []), 0.5, MONDAY) is None


@given(
    days=st.lists(st.integers(0, 120), min_size=1, max_size=20),
    weeks=st.integers(4, 17),
    rest=st.integers(1, 17),
    left=st.floats(1, 200),
)
def test_a_past_pause_is_as_if_those_days_had_never_been(days: list[int], weeks: int, rest: int, left: float) -> None:
    today = MONDAY + timedelta(weeks=weeks, days=2)
    paused = Period(MONDAY + timedelta(weeks=rest % (weeks - 1) + 1))
    past = [(MONDAY + timedelta(days=day), 8.0) for day in days if MONDAY + timedelta(days=day) <= today]

    def without(day: date) -> date:
        """The same day of a life without that week; what was done on a day of rest belongs to the day before it."""
        return day if day > paused.sunday else min(day, paused.previous.sunday) + timedelta(weeks=1)

    shorter = History(without(MONDAY), [(without(day), hours) for day, hours in past])
    rested = forecast(History(MONDAY, past, frozenset({paused})), left, today) if past else None
    assert rested == (forecast(shorter, left, today) if past else None)
