"""Streaks: how many weeks in a row somebody has checked in, and what became of every single week.

Nothing is kept as a counter: a streak is told anew from the weeks themselves, so it can be explained week by week and
cannot drift.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from study.periods import Period, periods_between
from study.zones import zone

LATE_FOR = timedelta(hours=48)  # into the next week a check-in may still come
FREEZE_EVERY = 4  # counted weeks in a row that earn a freeze
MOST_FREEZES = 2  # that are kept: enough for a bad fortnight, not for a lost summer, which is what pausing is for
OUTAGE_FROM = timedelta(hours=12)  # of the last day for which the bot was down, and the week is nobody's loss


class WeekState(StrEnum):
    """What became of a week. Only the first three make a streak longer; only the last ends one."""

    COUNTED = "counted"
    LATE = "late"
    REPAIRED = "repaired"
    FROZEN = "frozen"
    PAUSED = "paused"
    OUTAGE = "outage"
    OPEN = "open"
    MISSED = "missed"


_LENGTHEN = (WeekState.COUNTED, WeekState.LATE, WeekState.REPAIRED)  # a tuple asks no member for its hash


@dataclass(frozen=True, slots=True)
class Weeks:
    """What is known of a member's weeks, by the group's calendar. `first` is the week they joined in."""

    first: Period
    on_time: frozenset[Period] = field(default_factory=frozenset)
    late: frozenset[Period] = field(default_factory=frozenset)
    repaired: frozenset[Period] = field(default_factory=frozenset)
    paused: frozenset[Period] = field(default_factory=frozenset)
    outages: frozenset[Period] = field(default_factory=frozenset)


class Week(NamedTuple):
    """One week of an account: what became of it, the streak after it, and the freezes left."""

    period: Period
    state: WeekState
    streak: int
    freezes: int


def open_weeks(now: datetime, zone_name: str) -> tuple[Period, ...]:
    """Return the weeks somebody may check in for at `now` (aware): this one, before it the last one while it is late.

    It is late for LATE_FOR after its end by the calendar of the zone.
    """
    this = Period.of(now, zone_name)
    return (this.previous, this) if now < closes(this.previous, zone_name) else (this,)


@lru_cache(maxsize=256)  # everybody's last week closes at the same few moments
def closes(period: Period, zone_name: str) -> datetime:
    """Return the moment (UTC) from which a week cannot be checked in for any more, by a zone's calendar."""
    return datetime.combine(period.next.monday, time(), zone(zone_name)).astimezone(UTC) + LATE_FOR


def account(weeks: Weeks, still_open: Sequence[Period]) -> list[Week]:
    """Tell what became of every week from the first to the latest of `still_open`, which can still be checked in for.

    A checked-in or repaired week counts. Without that a paused week and one in which the bot was down are left out, an
    open one is not judged yet, and a missed one uses up a freeze while a streak stands, or else ends it. Every
    FREEZE_EVERY-th counted week of a streak earns a freeze; MOST_FREEZES are kept.
    """
    told: list[tuple[Period, WeekState, int, int]] = []
    streak = freezes = 0
    missed, periods = WeekState.MISSED, periods_between(weeks.first, max(still_open))
    for period, known in zip(periods, map(_states(weeks, still_open).get, periods, repeat(missed)), strict=True):
        state = known
        if state in _LENGTHEN:
            streak += 1
            if streak % FREEZE_EVERY == 0:
                freezes = min(freezes + 1, MOST_FREEZES)
        elif state is missed and streak and freezes:
            state, freezes = WeekState.FROZEN, freezes - 1
        elif state is missed:
            streak = freezes = 0
        told.append((period, state, streak, freezes))
    # What Week(...) comes to, without Python's own frame for each of a year of weeks.
    account = list(map(tuple.__new__, repeat(Week), told))
    # Nobody misses the week they joined in.
    return account[1:] if account and account[0].state is missed else account


def current_streak(told: Sequence[Week]) -> int:
    """Return how many weeks in a row count now; 0 for an empty account."""
    return told[-1].streak if told else 0


def longest_streak(told: Iterable[Week]) -> int:
    """Return the most weeks in a row that ever counted; 0 without any."""
    return max((week.streak for week in told), default=0)


def record_of(told: Iterable[Week], period: Period) -> int:
    """Return the streak a week made if it is news, else 0: it passes an earlier best, or another FREEZE_EVERY weeks.

    While a streak is somebody's first or best every week makes it a record, which would be no news.
    """
    best = current = 0  # of the streaks that ended, and of the one that stands
    for week in told:
        if week.streak < current:
            best = max(best, current)
        grew = week.streak > current
        current = week.streak
        if week.period == period:
            passed = current == best + 1 and best >= FREEZE_EVERY
            reached = current > best and current % FREEZE_EVERY == 0
            return current if grew and (passed or reached) else 0
    return 0


def frozen_since(told: Iterable[Week], moment: datetime, zone_name: str) -> int:
    """Return how many weeks a freeze has kept in the streak since a moment (UTC)."""
    frozen = WeekState.FROZEN
    return sum([closes(week.period, zone_name) > moment for week in told if week.state is frozen])


def outage_weeks(outages: Iterable[tuple[datetime, datetime]], zone_name: str) -> frozenset[Period]:
    """Return the weeks on whose last day, by a zone's calendar, the bot was down for more than OUTAGE_FROM in all.

    `outages` are from when until when (UTC), in any order; they do not overlap.
    """
    down: dict[Period, timedelta] = {}
    for began, ended in outages:
        week = Period.of(began, zone_name)
        while True:
            opens = datetime.combine(week.sunday, time(), zone(zone_name)).astimezone(UTC)
            closes = datetime.combine(week.next.monday, time(), zone(zone_name)).astimezone(UTC)
            if opens >= ended:
                break
            down[week] = down.get(week, timedelta()) + max(min(ended, closes) - max(began, opens), timedelta())
            week = week.next
    return frozenset(week for week, length in down.items() if length > OUTAGE_FROM)


def _states(weeks: Weeks, still_open: Sequence[Period]) -> dict[Period, WeekState]:
    # The later takes the place of the earlier.
    states = dict.fromkeys(weeks.outages, WeekState.OUTAGE)
    states |= dict.fromkeys(still_open, WeekState.OPEN)
    states |= dict.fromkeys(weeks.paused, WeekState.PAUSED)
    states |= dict.fromkeys(weeks.repaired, WeekState.REPAIRED)
    states |= dict.fromkeys(weeks.late, WeekState.LATE)
    return states | dict.fromkeys(weeks.on_time, WeekState.COUNTED)
