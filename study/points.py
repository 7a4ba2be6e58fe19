"""What earns points: the one table.

A check-in counts 7, and 3 more when it comes in its own week, whatever was done: showing up is the habit that carries
a group. A milestone counts 5 for every hour it is estimated to take, so a week's work of some eight hours is worth
four check-ins and nobody gains by picking the short ones. Showing a project counts 20, about two check-ins, and each
kudos 3: they thank, they do not decide. Answering what another asked counts 10, as much as one's own check-in. A
streak adds 2 for every week in a row after the first, up to 10 from the sixth on: steady people are rewarded, and a
newcomer's week is never worth less than half of a veteran's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from study.curriculum import Milestone
    from study.periods import Period

CHECK_IN = 7
ON_TIME = 3  # more for a check-in before its week is over
MILESTONE_PER_HOUR = 5
PROJECT = 20  # for showing one
KUDOS = 3  # for each person who likes one's project
ANSWER = 10  # for answering what another asked
STREAK_WEEK = 2  # for each week in a row after the first
STREAK_CAP = 10  # points a streak adds at most


@dataclass(frozen=True, slots=True)
class Award:
    """Points for one deed. A `kind` ("check-in", "streak", "milestone") with a `ref` is earned by a member once.

    `ref` is the deed: a week's label or a milestone's slug.
    """

    kind: str
    ref: str
    points: int


def for_check_in(period: Period, streak: int, *, on_time: bool) -> tuple[Award, ...]:
    """Return what a check-in earns for `period`, which makes `streak` weeks in a row, itself included.

    A late one keeps the streak alive and earns nothing for it.
    """
    check_in = Award("check-in", period.label, CHECK_IN)
    if not on_time:
        return (check_in,)
    bonus = min(STREAK_WEEK * (streak - 1), STREAK_CAP)
    streak_awards = (Award("streak", period.label, bonus),) if bonus > 0 else ()
    return (check_in, Award("on-time", period.label, ON_TIME), *streak_awards)


def for_milestone(milestone: Milestone) -> Award:
    """Return what finishing a milestone earns: its hours' worth, rounded to the nearest point (halves up)."""
    return Award("milestone", milestone.slug, math.floor(milestone.hours * MILESTONE_PER_HOUR + 0.5))


def for_project(project_id: int) -> Award:
    """Return what showing a project earns."""
    return Award("project", str(project_id), PROJECT)


def for_kudos(project_id: int, giver_user_id: int) -> Award:
    """Return what kudos from somebody (by their Discord id) earn the project's maker."""
    return Award("kudos", f"{project_id}:{giver_user_id}", KUDOS)


def for_answer(request_id: int) -> Award:
    """Return what answering another's request earns."""
    return Award("answer", str(request_id), ANSWER)
