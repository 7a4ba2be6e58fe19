"""A plan asks for its milestones evenly, ends on the day it promised, and never asks for one sooner than its share."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.periods import Period
from study.plan import Plan, after_pauses, due_dates, due_in_week, plan_date, plan_dates

MONDAY = date(2026, 11, 23)
STARTS = st.dates(date(2000, 1, 1), date(2090, 1, 1))
COUNTS = st.integers(1, 80)
WEEKS = st.integers(1, 160)


def test_at_a_milestone_a_week_each_is_due_a_week_after_the_one_before() -> None:
    assert due_dates(26, MONDAY, 26) == [MONDAY + timedelta(weeks=week) for week in range(1, 27)]


def test_a_group_that_counts_from_the_sunday_before_has_one_due_on_every_sunday() -> None:
    due = due_dates(26, MONDAY - timedelta(days=1), 26)
    assert all(day.weekday() == 6 for day in due)
    for week in range(26):
        assert due_in_week(due, MONDAY + timedelta(weeks=week)) == [week]


def test_at_twice_the_pace_a_member_gets_the_odd_half_day() -> None:
    days = [(day - MONDAY).days for day in due_dates(26, MONDAY, 13)]
    assert days[:4] == [4, 7, 11, 14]
    assert days[-1] == 13 * 7


def test_at_half_the_pace_a_member_has_two_weeks_for_each() -> None:
    assert due_dates(26, MONDAY, 52)[:3] == [MONDAY + timedelta(weeks=week) for week in (2, 4, 6)]


def test_a_single_milestone_may_take_the_whole_plan() -> None:
    assert due_dates(1, MONDAY, 4) == [MONDAY + timedelta(weeks=4)]


@pytest.mark.parametrize(("count", "weeks"), [(0, 26), (-1, 26), (26, 0), (26, -4)])
def test_a_plan_without_milestones_or_weeks_is_no_plan(count: int, weeks: int) -> None:
    with pytest.raises(ValueError, match="no plan"):
        due_dates(count, MONDAY, weeks)


@given(count=COUNTS, start=STARTS, weeks=WEEKS)
def test_every_plan_moves_forward_and_ends_on_the_promised_day(count: int, start: date, weeks: int) -> None:
    due = due_dates(count, start, weeks)
    assert len(due) == count
    assert due == sorted(due)
    assert start < due[0]
    assert due[-1] == start + timedelta(weeks=weeks)


@given(count=COUNTS, start=STARTS, weeks=WEEKS)
def test_nobody_gets_less_than_their_share_of_days_nor_a_whole_day_more(count: int, start: date, weeks: int) -> None:
    for number, day in enumerate(due_dates(count, start, weeks), start=1):
        assert 0 <= (day - start).days * count - number * weeks * 7 < count


@given(count=COUNTS, start=STARTS, weeks=WEEKS)
def test_the_weeks_of_a_plan_share_out_every_milestone_once(count: int, start: date, weeks: int) -> None:
    due = due_dates(count, start, weeks)
    first = start - timedelta(days=start.weekday())
    shared = [index for week in range(weeks + 1) for index in due_in_week(due, first + timedelta(weeks=week))]
    assert shared == list(range(count))


def test_a_week_is_from_its_monday_to_its_sunday() -> None:
    days = [-1, 0, 6, 7]
    assert due_in_week([MONDAY + timedelta(days=day) for day in days], MONDAY) == [1, 2]
    assert due_in_week([], MONDAY) == []


PAUSES = st.frozensets(st.integers(-4, 60), max_size=12)


@given(count=COUNTS, weeks=WEEKS, rests=PAUSES)
def test_a_plan_with_pauses_still_moves_forward_and_lasts_what_was_chosen_and_the_rest(
    count: int, weeks: int, rests: frozenset[int]
) -> None:
    paused = frozenset(Period(MONDAY + timedelta(weeks=week)) for week in rests if week >= 0)
    plan = Plan(MONDAY, weeks, paused)
    due = plan_dates(count, plan)
    assert due == sorted(due) == [plan_date(count, plan, number) for number in range(count)]
    rested = sum(week.monday <= due[-1] for week in paused)
    assert due[-1] == MONDAY + timedelta(weeks=weeks + rested)
    assert not [day for day in due if any(week.monday <= day <= week.sunday for week in paused)]


@given(count=COUNTS, weeks=WEEKS, first=st.integers(0, 60), length=st.integers(1, 8))
def test_a_pause_of_n_weeks_moves_exactly_what_lies_ahead_by_n_weeks(
    count: int, weeks: int, first: int, length: int
) -> None:
    begins = MONDAY + timedelta(weeks=first)
    before = due_dates(count, MONDAY, weeks)
    after = after_pauses(before, (Period(begins + timedelta(weeks=number)) for number in range(length)))
    for old, new in zip(before, after, strict=True):
        assert new == (old + timedelta(weeks=length) if old >= begins else old)
