"""Who of a group is on track, who slows down, and who is stuck: what mentors look after first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from study.streaks import Week, WeekState

STUCK_AFTER = 2  # weeks missed in a row
WAITING_LONG = timedelta(days=3)  # for help
BEHIND = 2  # milestones over their due date

_SHOWED_UP = frozenset({WeekState.COUNTED, WeekState.LATE, WeekState.REPAIRED})
_MISSED = frozenset({WeekState.MISSED, WeekState.FROZEN})


class Standing(StrEnum):
    """How somebody is doing, the most pressing first."""

    STUCK = "stuck"
    SLOWING = "slowing"
    PAUSING = "pausing"
    ON_TRACK = "on-track"


class Sign(StrEnum):
    """What that is seen by."""

    MISSED = "missed"  # so many weeks in a row
    WAITING = "waiting"  # so many days for help
    BEHIND = "behind"  # by so many milestones
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Assessment:
    """How somebody is doing, what it is seen by, and how many of that."""

    standing: Standing
    sign: Sign = Sign.NONE
    amount: int = 0


def assess(told: Sequence[Week], behind: int, waiting_since: datetime | None, now: datetime) -> Assessment:
    """Say how somebody is doing at `now` (UTC), by their weeks, milestones over their due date, and open requests.

    Stuck is who missed STUCK_AFTER weeks in a row, freeze or not, or waits for help longer than WAITING_LONG. Slowing
    is who missed the last week, or is BEHIND milestones behind. Weeks that are open, paused or lost to an outage say
    nothing; somebody who has checked in this week is not stuck for want of earlier ones.
    """
    waiting = now - waiting_since if waiting_since is not None else timedelta()
    if waiting > WAITING_LONG:
        return Assessment(Standing.STUCK, Sign.WAITING, waiting.days)
    if told and told[-1].state is WeekState.PAUSED:
        return Assessment(Standing.PAUSING)
    missed = _missed_in_a_row(told)
    if missed >= STUCK_AFTER:
        return Assessment(Standing.STUCK, Sign.MISSED, missed)
    if missed:
        return Assessment(Standing.SLOWING, Sign.MISSED, missed)
    if behind >= BEHIND:
        return Assessment(Standing.SLOWING, Sign.BEHIND, behind)
    return Assessment(Standing.ON_TRACK)


def _missed_in_a_row(told: Sequence[Week]) -> int:
    missed = 0
    for week in reversed(told):
        if week.state in _SHOWED_UP:
            break
        missed += week.state in _MISSED
    return missed
