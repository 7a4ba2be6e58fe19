"""A reminder never comes at night, never after its week, and for a group at the hour that suits the most."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.periods import Period
from study.reminders import LONGEST_PAUSE, end_of_pause, is_quiet, own_moment, shared_moment, snoozed
from study.zones import find_zones, zone

WEEKS = st.integers(0, 400).map(lambda number: Period.of(datetime(2024, 1, 1, 12, tzinfo=UTC), "UTC").shift(number))
PLACES = st.sampled_from([*find_zones("", 25), "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati"])


@pytest.mark.parametrize(
    ("hour", "quiet"), [(0, True), (7, True), (8, False), (12, False), (20, False), (21, True), (23, True)]
)
def test_the_night_is_from_nine_to_eight(hour: int, quiet: bool) -> None:
    assert is_quiet(datetime(2026, 3, 7, hour, 30, tzinfo=UTC), "UTC") is quiet
    assert is_quiet(datetime(2026, 3, 7, hour, 0, tzinfo=UTC), "UTC") is quiet


def test_the_night_is_the_one_by_ones_own_clock() -> None:
    moment = datetime(2026, 3, 7, 15, 30, tzinfo=UTC)
    assert [is_quiet(moment, place) for place in ("UTC", "Asia/Kathmandu", "America/Los_Angeles")] == [
        False,
        True,
        True,
    ]


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


@pytest.mark.parametrize(
    ("members", "hour"),
    [
        (["Europe/Berlin"], 18),
        (["Asia/Tokyo"], 12),  # the last hour of Berlin's day at which Tokyo is awake
        (["Asia/Tokyo", "America/New_York"], 18),  # no hour suits both; equally good, so the usual one
        (["Asia/Tokyo", "America/New_York", "Asia/Tokyo"], 12),
        (["Asia/Tokyo", "America/New_York", "Europe/Berlin", "America/New_York"], 18),
        (["America/Los_Angeles"], 18),
        # For every hour of the day somewhere on earth is nearest to six with it.
        (["Asia/Dubai"], 17),
        (["Pacific/Honolulu"], 19),
        (["Asia/Kathmandu"], 16),
        (["Asia/Dhaka"], 15),
        (["Asia/Bangkok"], 14),
        (["Asia/Shanghai"], 13),
        (["Pacific/Pago_Pago"], 20),
        (["Australia/Brisbane"], 11),
        (["Pacific/Noumea"], 10),
        (["Pacific/Fiji"], 9),
        (["Pacific/Auckland"], 20),  # eight there, on Sunday
        (["Pacific/Auckland", "Asia/Tokyo"], 8),
    ],
)
def test_a_group_is_reminded_at_the_hour_that_finds_most_awake(members: list[str], hour: int) -> None:
    week = Period.of(datetime(2026, 3, 7, 12, tzinfo=UTC), "UTC")
    assert shared_moment(week, "Europe/Berlin", members) == datetime(2026, 3, 7, hour, tzinfo=zone("Europe/Berlin"))


@pytest.mark.parametrize(
    ("pressed", "again"),
    [
        ("Fri 08:30", "Sat 08:30"),
        ("Sat 18:00", "Sun 18:00"),
        ("Sat 20:00", "Sun 20:00"),
        ("Thu 08:00", "Fri 08:00"),
        ("Thu 05:30", "Fri 08:00"),  # not in the small hours
        ("Thu 20:59", "Fri 20:59"),
        ("Thu 21:00", "Sat 08:00"),  # nor late at night
        ("Thu 23:59", "Sat 08:00"),
        ("Sat 22:00", "Sun 20:00"),  # the last hour there is
        ("Sun 03:00", "Sun 20:00"),
        ("Sun 19:59", "Sun 20:00"),
        ("Sun 20:00", None),
        ("Sun 23:00", None),
    ],
)
def test_a_reminder_put_off_comes_a_day_later_or_at_the_next_decent_hour_of_its_week(
    pressed: str, again: str | None
) -> None:
    monday = date(2026, 3, 2)

    def moment(said: str) -> datetime:
        day = monday + timedelta(days=["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].index(said[:3]))
        return datetime.combine(day, time.fromisoformat(said[4:]), zone("Asia/Kathmandu"))

    found = snoozed(moment(pressed), Period(monday), "Asia/Kathmandu")
    assert found == (again and moment(again))
    assert found is None or found.tzinfo is UTC


def test_a_reminder_put_off_to_the_morning_comes_on_the_hour() -> None:
    now = datetime(2026, 3, 5, 5, 30, 17, 250, tzinfo=UTC)
    assert snoozed(now, Period.of(now, "UTC"), "UTC") == datetime(2026, 3, 6, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("paused", "ends"), [([], None), ([1], None), ([-1], None), ([0], 1), ([0, 1, 2], 3), ([-1, 0, 1, 3], 2)]
)
def test_a_pause_ends_on_the_first_monday_that_is_not_in_it(paused: list[int], ends: int | None) -> None:
    present = Period.of(datetime(2026, 3, 4, tzinfo=UTC), "UTC")
    monday = None if ends is None else present.shift(ends).monday
    assert end_of_pause([present.shift(weeks) for weeks in paused], present) == monday


def test_a_pause_is_for_a_summer_and_not_for_a_year() -> None:
    assert timedelta(weeks=LONGEST_PAUSE) == timedelta(days=56)


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
