"""Which day each milestone is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta


def due_dates(count: int, start: date, weeks: int) -> list[date]:
    """Return the day each of `count` milestones is due in a plan of `weeks` from the day `start`, evenly spaced.

    Where the share of a milestone is not a whole number of days its due date is the later day, so nobody is ever
    asked for work sooner than its share of the plan. Dates never decrease, all are after `start`, and the last is
    start + weeks. Raises ValueError if `weeks` or `count` is below 1.
    """
    if count < 1 or weeks < 1:
        raise ValueError(f"no plan has {count} milestones in {weeks} weeks")
    days = weeks * 7
    return [start + timedelta(days=-(-number * days // count)) for number in range(1, count + 1)]


def due_in_week(due: Sequence[date], monday: date) -> list[int]:
    """Return the indexes of the due dates that fall in the week from `monday` to its Sunday, in order."""
    return [index for index, day in enumerate(due) if 0 <= (day - monday).days < 7]
