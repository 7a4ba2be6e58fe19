"""The prompt comes at the hour the organiser chose, by their own clock, on the days that clock jumps too."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.errors import BadTime, UnknownZone
from study.periods import Period
from study.schedule import WeeklySlot, parse_time
from study.zones import zone
from tests.study.test_zones import PLACES

# Places whose clocks do odd things.
ODD = ("Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "America/St_Johns", "Asia/Kathmandu", "Asia/Beirut")
SLOTS = st.builds(
    WeeklySlot,
    weekday=st.integers(0, 6),
    at=st.one_of(
        st.sampled_from([time(0), time(0, 30), time(2), time(2, 10), time(2, 30), time(3), time(23, 59)]),
        st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    ),
    zone=st.sampled_from(ODD) | st.sampled_from(PLACES),
)
# Many on the weeks in which clocks are changed.
DAYS = st.one_of(
    st.dates(date(1971, 1, 1), date(2090, 1, 1)),
    st.builds(date, st.integers(1975, 2037), st.sampled_from([3, 4, 9, 10, 11]), st.integers(1, 30)),
    st.just(date(2011, 12, 30)),
)
WEEKS = DAYS.map(lambda day: Period(day - timedelta(days=day.weekday())))


def week_of(year: int, month: int, day: int) -> Period:
    return Period.of(datetime(year, month, day, 12, tzinfo=UTC), "UTC")


@pytest.mark.parametrize(
    ("slot", "week", "moment"),
    [
        (WeeklySlot(0, time(9), "UTC"), week_of(2026, 11, 23), "2026-11-23T09:00"),
        (WeeklySlot(0, time(9), "Asia/Kolkata"), week_of(2026, 11, 23), "2026-11-23T03:30"),
        (WeeklySlot(0, time(3), "Asia/Kolkata"), week_of(2026, 11, 23), "2026-11-22T21:30"),
        (WeeklySlot(6, time(21), "America/New_York"), week_of(2026, 11, 23), "2026-11-30T02:00"),
        (WeeklySlot(3, time(18, 30), "Europe/Berlin"), week_of(2026, 7, 6), "2026-07-09T16:30"),
        (WeeklySlot(3, time(18, 30), "Europe/Berlin"), week_of(2026, 12, 28), "2026-12-31T17:30"),
    ],
)
def test_the_prompt_comes_at_the_chosen_hour_of_the_groups_own_clock(
    slot: WeeklySlot, week: Period, moment: str
) -> None:
    assert slot.instant(week) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


def on_the_day(zone_name: str, day: date, at: time) -> datetime:
    """The moment of that week's prompt, where it comes on that day."""
    return WeeklySlot(day.weekday(), at, zone_name).instant(Period.of_day(day))


@pytest.mark.parametrize(
    ("zone_name", "day", "at", "moment"),
    [
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), "2026-03-29T01:00"),
        ("Europe/Berlin", date(2026, 3, 29), time(2, 0), "2026-03-29T01:00"),
        ("Europe/Berlin", date(2026, 3, 29), time(1, 59), "2026-03-29T00:59"),
        ("Europe/Berlin", date(2026, 3, 29), time(3, 0), "2026-03-29T01:00"),
        ("America/New_York", date(2026, 3, 8), time(2, 30), "2026-03-08T07:00"),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 10), "2026-10-03T15:30"),
        ("Pacific/Apia", date(2011, 12, 30), time(9, 0), "2011-12-30T10:00"),
        ("Pacific/Apia", date(2011, 12, 30), time(23, 59), "2011-12-30T10:00"),
        ("Asia/Beirut", date(2026, 3, 29), time(0, 15), "2026-03-28T22:00"),
    ],
)
def test_a_time_the_clock_jumps_over_becomes_the_first_moment_after_the_jump(
    zone_name: str, day: date, at: time, moment: str
) -> None:
    assert on_the_day(zone_name, day, at) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone_name", "day", "at", "moment"),
    [
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),
        ("America/New_York", date(2026, 11, 1), time(1, 30), "2026-11-01T05:30"),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), "2026-04-04T14:45"),
    ],
)
def test_a_time_that_comes_twice_in_a_night_is_taken_the_first_time(
    zone_name: str, day: date, at: time, moment: str
) -> None:
    assert on_the_day(zone_name, day, at) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


def test_a_group_set_up_at_the_very_minute_of_its_slot_gets_its_first_prompt_a_week_later() -> None:
    slot = WeeklySlot(0, time(9), "UTC")
    nine = datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert slot.next_after(nine) == (week_of(2026, 11, 30), nine + timedelta(weeks=1))
    assert slot.next_after(nine - timedelta(microseconds=1)) == (week_of(2026, 11, 23), nine)


def test_a_group_that_has_monday_already_looks_ahead_from_its_own_week() -> None:
    late_sunday_in_london = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
    slot = WeeklySlot(0, time(1), "Asia/Kolkata")
    assert slot.next_after(late_sunday_in_london)[0] == week_of(2026, 11, 30)


@given(slot=SLOTS, week=WEEKS)
def test_the_clock_on_the_wall_shows_the_chosen_time_unless_it_jumps_over_it(slot: WeeklySlot, week: Period) -> None:
    moment = slot.instant(week)
    assert moment.tzinfo is UTC
    local = moment.astimezone(zone(slot.zone))
    wanted = datetime.combine(week.monday + timedelta(days=slot.weekday), slot.at)
    assert local.fold == 0
    if local.replace(tzinfo=None) != wanted:
        before = (moment - timedelta(seconds=1)).astimezone(zone(slot.zone))
        assert before.replace(tzinfo=None) < wanted < local.replace(tzinfo=None)


@pytest.mark.slow
@given(slot=SLOTS, week=WEEKS)
def test_every_week_has_its_prompt_after_that_of_the_week_before(slot: WeeklySlot, week: Period) -> None:
    assert slot.instant(week.previous) < slot.instant(week) < slot.instant(week.next)


@given(slot=SLOTS, week=WEEKS, since_monday=st.timedeltas(timedelta(days=-1), timedelta(days=8)))
def test_no_prompt_is_passed_over_on_the_way_to_the_next(
    slot: WeeklySlot, week: Period, since_monday: timedelta
) -> None:
    now = datetime.combine(week.monday, time(), UTC) + since_monday
    period, moment = slot.next_after(now)
    assert moment == slot.instant(period) > now
    assert slot.instant(period.previous) <= now


@given(slot=SLOTS, week=WEEKS)
def test_right_after_a_prompt_the_next_one_is_next_weeks(slot: WeeklySlot, week: Period) -> None:
    assert slot.next_after(slot.instant(week)) == (week.next, slot.instant(week.next))


@pytest.mark.parametrize(
    ("weekday", "at"),
    [(7, time(9)), (-1, time(9)), (0, time(9, 0, 1)), (0, time(9, 0, 0, 1)), (0, time(9, tzinfo=UTC))],
)
def test_a_slot_no_week_has_can_not_be_made(weekday: int, at: time) -> None:
    with pytest.raises(ValueError, match=r"weekday|local time"):
        WeeklySlot(weekday, at, "UTC")


def test_a_slot_in_a_place_nobody_knows_has_no_moment() -> None:
    with pytest.raises(UnknownZone):
        WeeklySlot(0, time(9), "Atlantis/Capital").instant(week_of(2026, 11, 23))


def test_the_next_prompt_after_nobody_knows_when_is_refused() -> None:
    with pytest.raises(ValueError, match="timezone"):
        WeeklySlot(0, time(9), "UTC").next_after(datetime(2026, 11, 23))  # noqa: DTZ001 - the mistake in question


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        *(
            (text, time(18, 30))
            for text in ("18:30", "18.30", "1830", "6:30 pm", "6:30PM", " 6.30 p.m. ", "630pm", "18h30")
        ),
        *((text, time(1)) for text in ("1am", "1 a.m.", "01:00", "1")),
        *((text, time(18)) for text in ("18", "18:00", "6pm", "6 pm", "6 PM", "18h", "06 pm")),
        *((text, time(6)) for text in ("6", "06", "6am", "06:00", "600", "0600", "6 a.m.")),
        *((text, time(0)) for text in ("midnight", "0", "00:00", "12am", "12:00 am")),
        *((text, time(12)) for text in ("noon", "Noon", "midday", "12", "12pm", "12:00 p.m.")),
        *(("23:59", time(23, 59)), ("12:05am", time(0, 5)), ("9.05", time(9, 5)), ("١٨:٣٠", time(18, 30))),
    ],
)
def test_an_organiser_may_write_a_time_as_they_are_used_to(typed: str, at: time) -> None:
    assert parse_time(typed) == at


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "24:00", "24", "18:60", "18:5", "1860", "13pm", "0am", "0 pm", "18:30 pm", "6:30:15", "-6", "6,30"),
        *("soon", "six", "noonish", "pm", ":30", "18:", "6 o'clock", "12345", "9" * 500, "²", "18:30\n19:30", "\0"),
    ],
)
def test_what_is_no_time_of_day_is_handed_back_as_it_was_typed(typed: str) -> None:
    with pytest.raises(BadTime) as caught:
        parse_time(typed)
    assert caught.value.given == typed


@given(at=st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_every_minute_of_the_day_can_be_typed_on_both_kinds_of_clock(at: time) -> None:
    twelve = f"{(at.hour + 11) % 12 + 1}:{at:%M} {'am' if at.hour < 12 else 'pm'}"
    assert parse_time(f"{at:%H:%M}") == parse_time(f"{at:%H%M}") == parse_time(twelve) == at


@given(st.one_of(st.text(max_size=30), st.text("0123456789:. apmh", max_size=9)))
def test_whatever_is_typed_is_a_time_to_the_minute_or_refused(typed: str) -> None:
    with contextlib.suppress(BadTime):
        at = parse_time(typed)
        assert (at.second, at.microsecond, at.tzinfo) == (0, 0, None)
