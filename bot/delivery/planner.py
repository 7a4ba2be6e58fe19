"""Writes down what falls due: the calendar's decisions become rows of the ledger."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from db import deliveries, groups
from db.deliveries import WEEKLY_PROMPT
from db.engine import Database, Work
from study.agenda import Occasion, agenda
from study.group import Group

log = logging.getLogger(__name__)

BATCH = 200  # groups in one transaction


class Planner:
    """Turns due groups into due deliveries. `late` is how old a missed prompt may be and still be posted."""

    def __init__(self, database: Database, *, late: timedelta) -> None:
        self._database = database
        self._late = late

    async def plan(self, now: datetime) -> None:
        """Plan every prompt that has fallen due by `now` (UTC), and each of those groups' next one."""
        while True:
            async with self._database.write() as work:
                due = await groups.due(work, now, BATCH)
                for group in due:
                    await self._plan_group(work, group, now)
            if len(due) < BATCH:
                return

    async def _plan_group(self, work: Work, group: Group, now: datetime) -> None:
        planned = Occasion(group.next_prompt_period, group.next_prompt_at)
        found = agenda(group.slot, planned, now, late=self._late)
        for missed in found.skipped:
            log.warning("prompt of group %s for %s skipped: too late", group.id, missed.period.label)
            await deliveries.plan(work, WEEKLY_PROMPT, group.id, missed.period, missed.due_at, problem="too late")
        if found.due is not None:
            await deliveries.plan(work, WEEKLY_PROMPT, group.id, found.due.period, found.due.due_at)
        await groups.plan_next(work, group.id, found.upcoming)
