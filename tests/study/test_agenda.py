"""Every week has one prompt, and however long nobody looked, at most one is posted: the latest, while it is news."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.agenda import Agenda, Occasion, agenda, begun, first_occasion, moved_occasion
from study.periods import Period
from study.schedule import WeeklySlot

SLOT = WeeklySlot(0, time(9), "Asia/Kolkata")  # 03:30 UTC on Mondays
WEEK = Period(date(2026, 3, 2))
LATE = timedelta(hours=48)


def prompt(weeks: int) -> Occasion:
    """The prompt so many weeks on."""
    week = WEEK.shift(weeks)
    return Occasion(week, datetime.combine(week.monday, time(3, 30), UTC))


def after(weeks: int, **passed: float) -> datetime:
    return prompt(weeks).due_at + timedelta(**passed)


@pytest.mark.parametrize(
    ("now", "skipped", "due", "upcoming"),
    [
        (after(0, minutes=-1), [], None, 0),
        (after(0), [], 0, 1),  # on the minute
        (after(0, hours=47), [], 0, 1),
        (after(0, hours=48), [0], None, 1),
        (after(0, days=6), [0], None, 1),
        (after(1), [0], 1, 2),
        (after(3, minutes=5), [0, 1, 2], 3, 4),
        (after(3, days=3), [0, 1, 2, 3], None, 4),
    ],
)
def test_after_any_silence_only_the_latest_prompt_is_posted_and_only_while_it_is_news(
    now: datetime, skipped: list[int], due: int | None, upcoming: int
) -> None:
    expected = Agenda(
        skipped=tuple(map(prompt, skipped)),
        due=None if due is None else prompt(due),
        upcoming=prompt(upcoming),
    )
    assert agenda(SLOT, prompt(0), now, late=LATE) == expected


@given(st.lists(st.integers(1, 30 * 24), max_size=12))
def test_however_often_somebody_looks_every_week_is_posted_or_skipped_once(gaps: list[int]) -> None:
    planned, now, weeks = prompt(0), after(0, hours=-5), []
    for hours in gaps:
        now += timedelta(hours=hours)
        found = agenda(SLOT, planned, now, late=LATE)
        weeks += [one.period for one in (*found.skipped, *([found.due] if found.due else []))]
        planned = found.upcoming
        assert planned.due_at > now
    assert weeks == [WEEK.shift(number) for number in range(len(weeks))]
    assert planned.period == WEEK.shift(len(weeks))


def test_a_new_group_gets_its_first_prompt_when_its_hour_comes_round() -> None:
    assert first_occasion(SLOT, after(0, minutes=-1)) == prompt(0)
    assert first_occasion(SLOT, after(0)) == prompt(1)


@pytest.mark.parametrize(
    ("start", "now", "first", "counted_from"),
    [
        (None, after(0, hours=5), prompt(1), 1),  # in the week the hour comes round next
        (0, after(0, hours=-2), prompt(0), 0),
        (0, after(0, hours=5), Occasion(WEEK, after(0, hours=5)), 0),  # this week, whose hour has passed: at once
        (3, after(0, hours=5), prompt(3), 3),
        (-2, after(0, hours=5), prompt(1), -2),  # it began before, and goes on from here
        (-1, after(0, hours=-2), prompt(0), -1),
    ],
)
def test_a_group_begins_in_the_week_it_is_told_to(
    start: int | None, now: datetime, first: Occasion, counted_from: int
) -> None:
    week = None if start is None else WEEK.shift(start)
    assert begun(SLOT, week, now) == (first, WEEK.shift(counted_from))


def test_it_is_the_groups_own_monday_on_which_a_week_begins() -> None:
    sunday_evening = after(0, hours=-8)  # 01:00 on Monday in Kolkata
    assert begun(SLOT, WEEK, sunday_evening) == (prompt(0), WEEK)
    assert begun(SLOT, WEEK.previous, sunday_evening) == (prompt(0), WEEK.previous)


def test_a_changed_hour_keeps_the_week_and_one_that_has_passed_is_due_at_once() -> None:
    now = after(0, hours=-1)
    later, earlier = WeeklySlot(3, time(9), "Asia/Kolkata"), WeeklySlot(0, time(6), "Asia/Kolkata")
    assert moved_occasion(later, prompt(0), now) == Occasion(WEEK, after(0, days=3))
    assert moved_occasion(earlier, prompt(0), now) == Occasion(WEEK, now)
