"""Writes down what falls due: the calendar's decisions become rows of the ledger."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial

from db import boards, deliveries, groups, members
from db.deliveries import (
    FAQ_REPORT,
    MENTOR_DIGEST,
    PERSONAL_REMINDER,
    REMINDER,
    WEEKLY_PROMPT,
    Planned,
)
from db.engine import Database
from db.forgotten_deliveries import drop_long_over
from study.agenda import Agenda, Occasion, agenda
from study.boards import kept_boards
from study.group import Group, Member
from study.periods import Period
from study.reminders import Way, own_moment, shared_moment

log = logging.getLogger(__name__)

DAYS = 7  # of a month, in which its first Monday is
BATCH = 200  # groups in one transaction


class Planner:
    """Turns due groups into due deliveries. `late` is how old a missed prompt may be and still be posted."""

    def __init__(self, database: Database, *, late: timedelta) -> None:
        self._database = database
        self._late = late

    async def plan(self, now: datetime) -> None:
        """Plan every prompt that has fallen due by `now` (UTC), its week's reminders, and each group's next prompt."""
        while True:
            async with self._database.write() as work:
                due = await groups.due(work, now, BATCH)
                if due:
                    agendas = {group.id: self._agenda(group, now) for group in due}
                    people: dict[int, list[Member]] = defaultdict(list)
                    for member in await members.to_remind(work, list(agendas)):
                        people[member.group_id].append(member)
                    planned = [
                        one for group in due for one in _of_group(group, agendas[group.id], people[group.id], now)
                    ]
                    await deliveries.plan_all(work, planned)
                    await boards.prune(work, list(agendas), kept_boards(Period.of(now, "UTC")))
                    # Those for whom more is planned are the only ones who have more each week.
                    reminded = [one.id for of in people.values() for one in of]
                    await drop_long_over(work, list(agendas), reminded, now)
                    await groups.plan_next(work, {group_id: found.upcoming for group_id, found in agendas.items()})
            if len(due) < BATCH:
                return

    def _agenda(self, group: Group, now: datetime) -> Agenda:
        planned = Occasion(group.next_prompt_period, group.next_prompt_at)
        return agenda(group.slot, planned, now, late=self._late)


def _of_group(group: Group, found: Agenda, people: Sequence[Member], now: datetime) -> Iterator[Planned]:
    for missed in found.skipped:
        log.warning("prompt of group %s for %s skipped: too late", group.id, missed.period.label)
        yield Planned(WEEKLY_PROMPT, group.id, missed.period, missed.due_at, "too late")
    if found.due is not None:
        yield Planned(WEEKLY_PROMPT, group.id, found.due.period, found.due.due_at)
        if group.mentor_channel_id is not None:
            yield Planned(MENTOR_DIGEST, group.id, found.due.period, found.due.due_at)
            if found.due.period.monday.day <= DAYS:
                yield Planned(FAQ_REPORT, group.id, found.due.period, found.due.due_at)
    present = Period.of(now, group.slot.zone)
    mentioned = [member.zone for member in people if member.reminders is Way.MENTION]
    yield Planned(REMINDER, group.id, *_next(present, now, partial(_shared, group.slot.zone, mentioned)))
    for member in people:
        if member.reminders is Way.DM:
            yield Planned(PERSONAL_REMINDER, member.id, *_next(present, now, partial(_own, member.zone)))


def _shared(group_zone: str, zones: Sequence[str], week: Period) -> datetime:
    return shared_moment(week, group_zone, zones)


def _own(zone: str, week: Period) -> datetime:
    return own_moment(week, zone)


def _next(week: Period, now: datetime, moment_of: Callable[[Period], datetime]) -> tuple[Period, datetime]:
    # A prompt late in the week comes after its week's reminder: the next one is next week's.
    while (moment := moment_of(week)) <= now:
        week = week.next
    return week, moment
