"""Streaks: how many weeks in a row somebody has checked in."""

from __future__ import annotations

from collections.abc import Collection

from study.periods import Period


def current_streak(checked: Collection[Period], now: Period, paused: Collection[Period] = ()) -> int:
    """Return how many weeks in a row are checked in, ending with the week `now`.

    While `now` has no check-in yet the streak of the week before still stands: a week is only missed once it is over.
    A `paused` week without a check-in neither counts nor breaks anything. Weeks after `now` do not count.
    """
    weeks, resting = frozenset(checked), frozenset(paused) - frozenset(checked)
    week, length = now if now in weeks else now.previous, 0
    while week in weeks or week in resting:
        length += week in weeks
        week = week.previous
    return length


def longest_streak(checked: Collection[Period]) -> int:
    """Return the most weeks in a row that were ever checked in; 0 without any."""
    weeks = frozenset(checked)
    ends = (week for week in weeks if week.next not in weeks)
    return max((_run_ending(weeks, end) for end in ends), default=0)


def _run_ending(weeks: frozenset[Period], end: Period) -> int:
    length = 0
    while end.shift(-length) in weeks:
        length += 1
    return length
