"""The weekly time against brute force, in every zone of the tz database, through all its clock changes 2024 to 2030.

The brute force knows nothing of offsets: it walks through the minutes around a change and takes the first one at which
the clock on the wall has reached the chosen time.
"""

from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime, time, timedelta
from functools import cache

import pytest

from study.periods import Period
from study.schedule import WeeklySlot
from tests.study.test_zones import PLACES

FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@cache
def changes(key: str) -> tuple[datetime, ...]:
    """The first minute after each change of the offset (UTC)."""
    tz, found, day = zoneinfo.ZoneInfo(key), [], FIRST
    while day < LAST:
        following = day + timedelta(days=1)
        if day.astimezone(tz).utcoffset() != following.astimezone(tz).utcoffset():
            low, high = day, following
            while high - low > MINUTE:
                middle = low + (high - low) // 2
                middle = middle.replace(second=0, microsecond=0)
                same = middle.astimezone(tz).utcoffset() == day.astimezone(tz).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            found.append(high)
        day = following
    return tuple(found)


def by_walking(tz: zoneinfo.ZoneInfo, wanted: datetime) -> datetime:
    """The first minute (UTC) at which the clock on the wall shows `wanted` (naive) or has jumped over it."""
    minute = wanted.replace(tzinfo=UTC) - timedelta(hours=16)  # no zone is further ahead
    # Hours far away cannot matter: the offset changes by two hours at most in these years.
    while minute.astimezone(tz).replace(tzinfo=None) < wanted - timedelta(hours=3):
        minute += timedelta(hours=1)
    while minute.astimezone(tz).replace(tzinfo=None) < wanted:
        minute += MINUTE
    return minute


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8))
def test_around_every_change_the_prompt_comes_when_the_clock_on_the_wall_says_so(part: int) -> None:
    tried = 0
    for key in PLACES[part::8]:
        tz = zoneinfo.ZoneInfo(key)
        for number, change in enumerate(changes(key)):
            local = change.astimezone(tz).replace(tzinfo=None)
            # Half an hour to both sides, the change itself, and one more that wanders.
            for minutes in (-30, 0, 30, (number * 37) % 180 - 90):
                wanted = (local + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
                slot = WeeklySlot(wanted.weekday(), wanted.time(), key)
                week = Period((wanted - timedelta(days=wanted.weekday())).date())
                assert slot.instant(week) == by_walking(tz, wanted), (key, wanted)
                tried += 1
    assert tried > 200


@pytest.mark.slow
def test_in_a_zone_without_changes_every_week_is_like_the_last() -> None:
    still = [key for key in PLACES if not changes(key)]
    assert len(still) > 200
    for number, key in enumerate(still):
        slot = WeeklySlot(number % 7, time(number % 24, number % 60), key)
        week = Period.of(FIRST + timedelta(days=number), key)
        for _ in range(5):
            assert slot.instant(week.next) - slot.instant(week) == timedelta(weeks=1)
            week = week.next


def test_the_clock_changes_of_these_years_are_all_here() -> None:
    assert len(changes("Europe/Berlin")) == 14
    assert len(changes("America/New_York")) == 14
    assert len(changes("Australia/Lord_Howe")) == 14
    assert len(changes("Asia/Kolkata")) == 0
