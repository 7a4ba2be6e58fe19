"""When a group's weeks begin and its next prompt comes, after its organiser changed something."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from db import deliveries
from db.deliveries import WEEKLY_PROMPT
from db.engine import Work
from study.agenda import Occasion, begun, first_occasion, moved_occasion
from study.group import Group
from study.group_errors import BadStart
from study.periods import Period

MOST_DAYS_AGO, MOST_DAYS_AHEAD = 3660, 366  # that a group's first week may be away


async def settled(work: Work, after: Group, before: Group, now: datetime) -> Group:
    """The changed group with its calendar as the change asks for.

    Without a prompt yet, week 1 is the week of the first one, or the one an organiser named. Later a group that is
    woken from the archive goes on where the calendar is, as one whose time was changed does. Raises BadStart.
    """
    restarted = after.started_on != before.started_on
    if restarted and not -MOST_DAYS_AGO <= (after.started_on - now.date()).days <= MOST_DAYS_AHEAD:
        raise BadStart(after.started_on.isoformat())
    woken = before.archived and not after.archived
    found = before.channel_id is None and after.channel_id is not None
    if not (restarted or woken or found or after.slot != before.slot):
        return after
    latest = await deliveries.latest(work, WEEKLY_PROMPT, before.id)
    if latest is None:
        named = Period(after.started_on) if restarted else _named_start(before, now)
        occasion, start = begun(after.slot, named, now)
        after = replace(after, started_on=start.monday)
    elif restarted:
        soonest = first_occasion(after.slot, now).period
        period = max(soonest, latest.delivery.period.next, Period(after.started_on))
        occasion = moved_occasion(after.slot, Occasion(period, now), now)
    else:
        occasion = moved_occasion(after.slot, Occasion(after.next_prompt_period, after.next_prompt_at), now)
        if woken:
            occasion = max(occasion, first_occasion(after.slot, now), key=lambda one: one.period)
    return replace(after, next_prompt_period=occasion.period, next_prompt_at=occasion.due_at)


def _named_start(group: Group, now: datetime) -> Period | None:
    # By itself a group begins the next time its slot comes round.
    start = Period(group.started_on)
    named = start < group.next_prompt_period or start > first_occasion(group.slot, now).period
    return start if named else None
