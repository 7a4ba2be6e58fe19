"""Which weekly prompts fall due, and when the next one does: the calendar's decisions without the calendar's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from study.periods import Period
from study.schedule import WeeklySlot


@dataclass(frozen=True, slots=True)
class Occasion:
    """One prompt of one week. `due_at` is UTC."""

    period: Period
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Agenda:
    """What has fallen due, oldest first, and what comes after it.

    `skipped` fell due so long ago that posting it now would only confuse; it is recorded, never posted.
    """

    skipped: tuple[Occasion, ...]
    due: Occasion | None
    upcoming: Occasion


def agenda(slot: WeeklySlot, planned: Occasion, now: datetime, *, late: timedelta) -> Agenda:
    """Return what becomes of `planned`, the next prompt as it was last written down, at the moment `now` (UTC).

    However long nobody looked, at most one prompt is due: the latest, and only while it is less than `late` old.
    """
    passed: list[Occasion] = []
    occasion = planned
    while occasion.due_at <= now:
        passed.append(occasion)
        following = occasion.period.next
        occasion = Occasion(following, slot.instant(following))
    due = passed.pop() if passed and now - passed[-1].due_at < late else None
    return Agenda(skipped=tuple(passed), due=due, upcoming=occasion)


def first_occasion(slot: WeeklySlot, now: datetime) -> Occasion:
    """Return the first prompt of a group that is set up at `now`: the next time the slot comes round."""
    period, due_at = slot.next_after(now)
    return Occasion(period, due_at)


def begun(slot: WeeklySlot, start: Period | None, now: datetime) -> tuple[Occasion, Period]:
    """Return the first prompt of a group that begins in the week `start`, and that week.

    None is the week in which the slot comes round next. In the present week a time that has passed is due at once; a
    start that lies back has its weeks counted from there.
    """
    soonest = first_occasion(slot, now)
    if start is None:
        return soonest, soonest.period
    if start >= Period.of(now, slot.zone):
        return moved_occasion(slot, Occasion(start, now), now), start
    return soonest, start


def moved_occasion(slot: WeeklySlot, planned: Occasion, now: datetime) -> Occasion:
    """Return the next prompt after an organiser changed the slot at `now`.

    The week stays the same, so no week is skipped or repeated; where the new time of that week has passed already,
    the prompt is due at once.
    """
    return Occasion(planned.period, max(slot.instant(planned.period), now))
