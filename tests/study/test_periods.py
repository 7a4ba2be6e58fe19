"""Everybody in a group means the same days by "this week", wherever they are and whatever the year does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.errors import UnknownZone
from study.periods import Period

WEEKS = st.dates(date(1990, 1, 8), date(2090, 1, 1)).map(lambda day: Period(day - timedelta(days=day.weekday())))
MOMENTS = st.timedeltas(timedelta(0), timedelta(weeks=5200)).map(
    lambda passed: datetime(1990, 1, 1, tzinfo=UTC) + passed
)
PLACES = st.sampled_from(["UTC", "Asia/Kolkata", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"])


@pytest.mark.parametrize(
    ("zone", "monday"),
    [
        ("America/Los_Angeles", date(2026, 11, 16)),
        ("UTC", date(2026, 11, 16)),
        ("Asia/Kolkata", date(2026, 11, 23)),
        ("Pacific/Auckland", date(2026, 11, 23)),
    ],
)
def test_on_a_late_sunday_in_london_a_group_in_kolkata_is_in_its_next_week(zone: str, monday: date) -> None:
    assert Period.of(datetime(2026, 11, 22, 20, 0, tzinfo=UTC), zone) == Period(monday)


def test_a_moment_told_in_another_timezone_is_the_same_moment() -> None:
    told_in_tokyo = datetime(2026, 11, 23, 3, 0, tzinfo=timezone(timedelta(hours=9)))
    assert Period.of(told_in_tokyo, "Europe/Berlin").label == "2026-W47"


@pytest.mark.parametrize(
    ("monday", "label"),
    [
        (date(2026, 11, 23), "2026-W48"),
        (date(2025, 12, 29), "2026-W01"),
        (date(2026, 12, 28), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
    ],
)
def test_a_week_at_the_turn_of_the_year_is_named_after_the_year_most_of_it_is_in(monday: date, label: str) -> None:
    assert Period(monday).label == label


@pytest.mark.parametrize("day", [date(2026, 11, 24), date(2026, 11, 29), datetime(2026, 11, 23, tzinfo=UTC)])
def test_a_week_can_not_be_made_from_anything_but_the_date_of_a_monday(day: date) -> None:
    with pytest.raises(ValueError, match="Monday"):
        Period(day)


def test_a_moment_of_nobody_knows_where_belongs_to_no_week() -> None:
    with pytest.raises(ValueError, match="timezone"):
        Period.of(datetime(2026, 11, 23, 9, 0), "UTC")  # noqa: DTZ001 - the mistake in question


def test_a_zone_nobody_knows_has_no_weeks() -> None:
    with pytest.raises(UnknownZone):
        Period.of(datetime(2026, 11, 23, tzinfo=UTC), "Atlantis/Capital")


def test_nobody_can_change_a_week_that_others_count_with() -> None:
    with pytest.raises(AttributeError):
        Period(date(2026, 11, 23)).monday = date(2026, 11, 30)  # type: ignore[misc]


@given(moment=MOMENTS, zone=PLACES)
def test_every_moment_is_in_the_week_it_is_said_to_be_in(moment: datetime, zone: str) -> None:
    period = Period.of(moment, zone)
    assert abs((moment.date() - period.monday).days - 3) <= 4
    assert Period.of(moment + timedelta(weeks=1), "UTC") == Period.of(moment, "UTC").next


@given(week=WEEKS, weeks=st.integers(-500, 500))
def test_going_some_weeks_on_and_back_again_leads_home(week: Period, weeks: int) -> None:
    there = week.shift(weeks)
    assert there.weeks_since(week) == weeks
    assert week.weeks_since(there) == -weeks
    assert f"week {there.weeks_since(week)}" == f"week {weeks}"
    assert there.shift(-weeks) == week
    assert (there > week) is (weeks > 0)


@given(week=WEEKS)
def test_a_week_ends_the_day_before_the_next_begins(week: Period) -> None:
    assert week.sunday + timedelta(days=1) == week.next.monday
    assert week.next.previous == week
    assert week.label < week.next.label
    assert {week, Period(week.monday), Period.labelled(week.label)} == {week}
