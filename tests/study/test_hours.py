"""A member writes their hours as they would anywhere; what cannot be read is never guessed."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.checkins import hours_text
from study.errors import BadHours, HoursOutOfRange
from study.hours import MAX_LENGTH, parse_hours


@pytest.mark.parametrize(
    ("minutes", "ways"),
    [
        (180, ["3", "3.0", "3h", "3 h", "3H", "3 hours", "3hrs", "3 hrs", " 3 ", "03"]),
        (180, ["180 min", "180m", "3:00", "3h 0m"]),
        (210, ["3.5", "3,5", "3h30", "3h 30m", "3h30m", "3 h 30", "3:30", "3½", "3 ½"]),
        (210, ["210 minutes", "3 hours 30 mins"]),
        (90, ["1.5", "1:30", "1½", "1½ hours", "1½h", "90 min", "90m", "90 mins", "1:30h", "1 hr 30 min"]),
        (75, ["1.25", "1¼", "1 hour 15 minutes", "1 hour and 15 min", "1 hour, 15 min", "1h15", "1,25 h"]),
        (65, ["1h 5m", "1h5", "1:05", "65 min"]),
        (45, ["45m", "45 min", "0:45", "¾", "¾ hour", "0.75", ".75", ",75"]),
        (30, ["½", "½ hour", "0.5", "0,5h", "30 minutes", "30 minute"]),
        (20, ["⅓", "0.333", "20m"]),
        (0, ["0", "0h", "0.0", "0 min", "0:00", "-0", "0h 0m"]),
        (6000, ["100", "100h", "100.0", "6000 min", "100:00", "100 hours 00 minutes"]),
        (240, ["٤", "४", "４"]),
    ],
)
def test_a_member_may_write_hours_as_they_are_used_to(minutes: int, ways: list[str]) -> None:
    assert {way: parse_hours(way) for way in ways} == dict.fromkeys(ways, minutes)


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "about 3", "three", "3 or 4", "3-4", "~3", "a lot", "h", "min", "hours", ":30", "1:", "1:5", "1:60"),
        *("1h 60m", "1.5h 20m", "1.5:30", "30m 1h", "3h 3h", "1e9", "1e1", "nan", "NaN", "inf", "-inf", "Infinity"),
        *("0x10", "1_000", "3.5.1", "3,5,1", "3.", "+3", "--3", "- ", "²", "½½", "1/2", "3\0", "3 days", "$3", "٣٫٥"),
        *("9" * 21, "9" * 5000, "3" + "h" * 50),
    ],
)
def test_what_can_not_be_read_as_hours_is_handed_back_as_it_was_typed(typed: str) -> None:
    with pytest.raises(BadHours) as caught:
        parse_hours(typed)
    assert type(caught.value) is BadHours
    assert caught.value.given == typed


@pytest.mark.parametrize(
    "typed",
    [
        *("-1", "-0.5", "−2", "- 3", "-½", "-90 min", "-1:30", "101", "100.01", "100h 1m", "6001 min", "168", "100:01"),
        *("100½", "99999999999999999999"),
    ],
)
def test_hours_no_week_can_hold_are_told_apart_from_hours_nobody_can_read(typed: str) -> None:
    with pytest.raises(HoursOutOfRange) as caught:
        parse_hours(typed)
    assert (caught.value.given, caught.value.most) == (typed, 100)


@given(st.integers(0, 6000))
def test_the_form_can_read_again_whatever_it_shows_a_member_of_their_own_hours(minutes: int) -> None:
    shown = hours_text(minutes)
    assert len(shown) <= MAX_LENGTH
    assert parse_hours(shown) == minutes


@given(st.integers(0, 99), st.integers(0, 59))
def test_hours_and_minutes_mean_the_same_in_every_form(hours: int, minutes: int) -> None:
    ways = (
        f"{hours}:{minutes:02}",
        f"{hours}h {minutes}m",
        f"{hours} hours {minutes} min",
        f"{hours * 60 + minutes} min",
    )
    assert {parse_hours(way) for way in ways} == {hours * 60 + minutes}


@given(st.decimals(0, 100, places=3))
def test_a_point_and_a_comma_mean_the_same_and_are_right_to_half_a_minute(hours: object) -> None:
    minutes = parse_hours(str(hours))
    assert minutes == parse_hours(str(hours).replace(".", ","))
    assert abs(minutes - float(str(hours)) * 60) <= 0.5 + 1e-9


@given(st.one_of(st.text(max_size=30), st.text("0123456789.,:½¾ -hmrsinoute", max_size=22)))
def test_whatever_a_member_types_is_minutes_of_a_week_or_refused(typed: str) -> None:
    with contextlib.suppress(BadHours):
        assert 0 <= parse_hours(typed) <= 6000
