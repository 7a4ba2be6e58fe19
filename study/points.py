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
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from study.curriculum import Milestone
    from study.periods import Period

CHECK_IN = 7
CHECK_IN_KINDS = ("check-in", "on-time", "streak")  # of awards, all for the same week
ON_TIME = 3  # more for a check-in before its week is over
MILESTONE_PER_HOUR = 5
PROJECT = 20  # for showing one
KUDOS = 3  # for each person who likes one's project
ANSWER = 10  # for answering what another asked
STREAK_WEEK = 2  # for each week in a row after the first
STREAK_CAP = 10  # points a streak adds at most


# What keeps points from being farmed. The deeds themselves are never refused: only their points are.
PROJECTS_A_WEEK = 2  # that earn points; more are shown all the same
KUDOS_A_WEEK = 5  # that earn their receiver points
KUDOS_PAIR = timedelta(weeks=4)  # in which kudos between the same two people, either way, earn once: no rings of thanks
ANSWERS_A_WEEK = 5  # that earn points
CAP_OVER = timedelta(weeks=1)
FEWEST_LETTERS = 2  # or digits, that a check-in says something with: a word in the tersest script
GOAL_EACH = 20  # points a week


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
    week = period.label
    check_in = Award("check-in", week, CHECK_IN)
    if not on_time:
        return (check_in,)
    bonus = min(STREAK_WEEK * (streak - 1), STREAK_CAP)
    streak_awards = (Award("streak", week, bonus),) if bonus > 0 else ()
    return (check_in, Award("on-time", week, ON_TIME), *streak_awards)


def is_worth_points(done: str, minutes: int) -> bool:
    """Return whether a check-in earns points: it took some time, and it says something.

    Without it the week counts all the same: a streak is about showing up, points are about what was done.
    """
    said = islice(filter(str.isalnum, done), FEWEST_LETTERS)
    return minutes > 0 and len(list(said)) == FEWEST_LETTERS


def weekly_goal(members: int) -> int:
    """Return the points a group of so many members means to make in a week unless its organiser says otherwise.

    It is a check-in of everybody, and every fourth week a small milestone: reachable in an ordinary week.
    """
    return GOAL_EACH * max(members, 1)


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
