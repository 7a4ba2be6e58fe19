"""Which day each milestone is due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from study.periods import Period

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a member's due dates come from: the day they start, the weeks they give themselves, the weeks they rest."""

    start: date
    weeks: int
    paused: frozenset[Period] = frozenset()


def plan_dates(count: int, plan: Plan) -> list[date]:
    """Return the day each of `count` milestones is due: evenly spaced, and moved by a week for every paused week.

    Dates never decrease. Raises ValueError as `due_dates` does.
    """
    return after_pauses(due_dates(count, plan.start, plan.weeks), plan.paused)


def plan_date(count: int, plan: Plan, number: int) -> date:
    """Return the day `plan_dates` has for one of `count` milestones, by its number from 0, without the others."""
    return after_pauses([_due(count, plan.start, plan.weeks, number)], plan.paused)[0]


def due_dates(count: int, start: date, weeks: int) -> list[date]:
    """Return the day each of `count` milestones is due in a plan of `weeks` from the day `start`, evenly spaced.

    Where the share of a milestone is not a whole number of days its due date is the later day, so nobody is ever
    asked for work sooner than its share of the plan. Dates never decrease, all are after `start`, and the last is
    start + weeks. Raises ValueError if `weeks` or `count` is below 1.
    """
    if count < 1 or weeks < 1:
        raise ValueError(f"no plan has {count} milestones in {weeks} weeks")
    return [_due(count, start, weeks, number) for number in range(count)]


def _due(count: int, start: date, weeks: int, number: int) -> date:
    return start + timedelta(days=-(-(number + 1) * weeks * 7 // count))


def after_pauses(days: Iterable[date], paused: Iterable[Period]) -> list[date]:
    """Move what lies ahead of each paused week by a week; days before its Monday stay where they are."""
    moved = list(days)
    for week in sorted(paused):
        moved = [day + WEEK if day >= week.monday else day for day in moved]
    return moved


def due_in_week(due: Sequence[date], monday: date) -> list[int]:
    """Return the indexes of the due dates that fall in the week from `monday` to its Sunday, in order."""
    return [index for index, day in enumerate(due) if 0 <= (day - monday).days < 7]
