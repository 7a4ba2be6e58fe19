"""When somebody will finish at the speed they really have."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, variance

from study.periods import Period
from study.plan import after_pauses

FEWEST = 3  # weeks of history
WINDOW = 16  # weeks: what was longer ago says little about the speed of now
STEADIEST = 0.4  # a week's deviation is at least this share of its mean, whatever a short history shows
FARTHEST = 260  # weeks; a date beyond five years is no forecast
# Student's t below which nine in ten lie, so that four in five lie between the two: by degrees of freedom, from 1 on.
STUDENTS_T = (3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341)


@dataclass(frozen=True, slots=True)
class Forecast:
    """The likely finish and the range that holds it four times in five; `latest` is None where no end is in sight."""

    likely: date
    earliest: date
    latest: date | None


@dataclass(frozen=True, slots=True)
class History:
    """A member's past as a forecast sees it.

    `finished` are the days on which something was done, by the member's calendar, with the hours it was estimated at;
    `paused` are weeks in which nothing was asked of them, past ones and coming ones.
    """

    start: date
    finished: Sequence[tuple[date, float]]
    paused: frozenset[Period] = frozenset()


def forecast(history: History, hours_left: float, today: date) -> Forecast | None:
    """Return when a member will have done `hours_left` more hours of milestones; None with too little to go by.

    The method: the member's life is cut into weeks of seven days back from today, paused weeks left out; each has the
    hours of the milestones finished in it. With n such weeks (the last WINDOW), mean m and variance v, what T coming
    weeks bring is predicted as mT with the variance v(T + T^2 / n): the weeks' own scatter, and that m itself is only
    an estimate (the textbook prediction of a sum of n new observations). Milestones are finished whole, which two
    corrections for the average milestone L mend: half of one is under way unseen, in the past as well as today, and
    of the weeks' variance L^2 / 6 is mere rounding, which does not add up over weeks. The likely finish is where mT
    reaches the hours left; the range ends where the prediction's limits do, by Student's t with n - 1 degrees of
    freedom. Fewer than FEWEST weeks, or nothing finished in them, are too little. Coming pauses move all three dates.
    `tests/study/test_forecast.py` holds the range against simulated members.
    """
    weeks = _weekly_hours(history, today)
    if hours_left <= 0:
        return Forecast(today, today, today)
    if len(weeks) < FEWEST or not any(weeks):
        return None
    recent = weeks[:WINDOW]
    count, lump = len(recent), fmean(hours for _, hours in history.finished)
    unseen = lump / 2 if count == len(weeks) else 0.0  # an older history had some under way when it began, too
    mean, left = fmean(recent) + unseen / count, max(hours_left - lump / 2, 0.1)
    if mean == 0 or left / mean > FARTHEST:
        return None
    scatter = max(variance(recent) - lump**2 / 6, (STEADIEST * mean) ** 2)
    t = STUDENTS_T[count - 2]  # for one degree of freedom less than weeks

    def off(coming: int) -> float:
        """How far what comes in so many days may lie from what is expected."""
        ahead = coming / 7
        return t * math.sqrt(scatter * (ahead + ahead**2 / count) + lump**2 / 6)

    days = range(FARTHEST * 7 + 1)
    earliest = next(coming for coming in days if mean * coming / 7 + off(coming) >= left)
    latest = next((coming for coming in days if mean * coming / 7 - off(coming) >= left), None)
    likely = math.ceil(left / mean * 7)
    ends = [today + timedelta(days=coming) for coming in (likely, earliest, *([latest] if latest is not None else []))]
    moved = after_pauses(ends, (week for week in history.paused if week.monday > today))
    return Forecast(moved[0], moved[1], moved[2] if latest is not None else None)


def _weekly_hours(history: History, today: date) -> list[float]:
    """Hours of milestones finished in each week of seven days that was not paused, the latest first."""
    resting = {week.monday + timedelta(days=day) for week in history.paused for day in range(7)}
    asked = [
        today - timedelta(days=back)
        for back in range((today - history.start).days)
        if today - timedelta(days=back) not in resting
    ]
    week_of = {day: number // 7 for number, day in enumerate(asked)}
    hours = [0.0] * (len(asked) // 7)
    for day, worth in history.finished:
        # What was finished on a day of rest belongs to the week before it.
        worked = next(back for back in _back_from(day) if back not in resting or back <= history.start)
        week = week_of.get(worked)
        if week is not None and week < len(hours):
            hours[week] += worth
    return hours


def _back_from(day: date) -> Iterator[date]:
    return (day - timedelta(days=back) for back in range((day - date.min).days))
