"""Streaks: how many weeks in a row somebody has checked in."""

from __future__ import annotations

from collections.abc import Collection

from study.periods import Period


def current_streak(checked: Collection[Period], now: Period) -> int:
    """Return how many weeks in a row are checked in, ending with the week `now`.

    While `now` has no check-in yet the streak of the week before still stands: a week is only missed once it is over.
    Weeks after `now` do not count.
    """
    weeks = frozenset(checked)
    return _run_ending(weeks, now if now in weeks else now.previous)


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
