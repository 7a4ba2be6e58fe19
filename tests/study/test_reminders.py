"""A reminder never comes at night, never after its week, and for a group at the hour that suits the most."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.periods import Period
from study.reminders import is_quiet, own_moment, shared_moment, snoozed
from study.zones import find_zones, zone

WEEKS = st.integers(0, 400).map(lambda number: Period.of(datetime(2024, 1, 1, 12, tzinfo=UTC), "UTC").shift(number))
PLACES = st.sampled_from([*find_zones("", 25), "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati"])


@pytest.mark.parametrize(
    ("hour", "quiet"), [(0, True), (7, True), (8, False), (12, False), (20, False), (21, True), (23, True)]
)
def test_the_night_is_from_nine_to_eight(hour: int, quiet: bool) -> None:
    assert is_quiet(datetime(2026, 3, 7, hour, 30, tzinfo=UTC), "UTC") is quiet
    assert is_quiet(datetime(2026, 3, 7, hour, 0, tzinfo=UTC), "UTC") is quiet


@given(WEEKS, PLACES)
def test_a_members_own_reminder_is_on_saturday_evening_by_their_own_clock(week: Period, place: str) -> None:
    local = own_moment(week, place).astimezone(zone(place))
    assert (local.weekday(), local.hour, local.minute) == (5, 18, 0)
    assert Period.of(local, place) == week


@pytest.mark.slow
@given(WEEKS, PLACES, st.lists(PLACES, max_size=12))
def test_no_other_hour_would_find_more_people_awake(week: Period, place: str, members: list[str]) -> None:
    chosen = shared_moment(week, place, members)
    assert not is_quiet(chosen, place)
    assert Period.of(chosen, place) == week

    def awake(moment: datetime) -> int:
        return sum(not is_quiet(moment, member) for member in members)

    local = chosen.astimezone(zone(place))
    hours = (local.replace(hour=hour) for hour in range(8, 21))
    assert all(awake(moment) <= awake(chosen) for moment in hours)


def test_without_members_it_is_six_in_the_evening() -> None:
    week = Period.of(datetime(2026, 3, 7, 12, tzinfo=UTC), "UTC")
    assert shared_moment(week, "Europe/Berlin", []) == datetime(2026, 3, 7, 17, 0, tzinfo=UTC)


@given(WEEKS, PLACES, st.integers(0, 7 * 24 * 60 - 1))
def test_a_snoozed_reminder_comes_in_its_week_and_by_day(week: Period, place: str, minute: int) -> None:
    now = datetime.combine(week.monday, datetime.min.time(), zone(place)).astimezone(UTC) + timedelta(minutes=minute)
    again = snoozed(now, week, place)
    if again is None:
        return
    assert again > now
    assert not is_quiet(again, place)
    assert Period.of(again, place) == week
    assert again - now <= timedelta(hours=36)
