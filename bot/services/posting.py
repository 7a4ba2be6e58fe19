"""What an organiser has posted now instead of at its time: the welcome and this week's prompt."""

from __future__ import annotations

from dataclasses import replace

from bot.clock import Clock
from bot.services.person import Person, group_of
from bot.services.weekly import WeeklyPrompt, WeeklyService
from db import audit, deliveries, groups
from db.deliveries import ONCE, WEEKLY_PROMPT, WELCOME, Planned
from db.engine import Database, Work
from study.audit import Deed
from study.errors import NoChannel
from study.group import Group
from study.group_errors import PromptPosted
from study.periods import Period


class PostingService:
    """Previews and posts. Callers have checked that the person is an organiser."""

    def __init__(self, database: Database, clock: Clock, weekly: WeeklyService) -> None:
        self._database = database
        self._clock = clock
        self._weekly = weekly

    async def preview(self, organiser: Person) -> WeeklyPrompt:
        """The next prompt, as it would be posted now. Raises NoGroup, WhichGroup."""
        async with self._database.read() as work:
            group = await self._about_to_post(work, await group_of(work, organiser))
        return await self._weekly.gather(group, group.next_prompt_period)

    async def post_now(self, organiser: Person) -> Group:
        """Let this week's prompt fall due at once instead of at its time.

        Raises NoGroup, WhichGroup, GroupArchived, NoChannel, and PromptPosted when this week has had its prompt.
        """
        now = self._clock()
        async with self._database.write() as work:
            group = await self._about_to_post(work, await group_of(work, organiser))
            if group.channel_id is None:
                raise NoChannel
            if group.next_prompt_period > Period.of(now, group.slot.zone):
                raise PromptPosted(group.next_prompt_at)
            if group.next_prompt_at <= now:
                return group  # asked for already
            due = replace(group, organiser_id=organiser.user_id, next_prompt_at=now)
            await groups.save(work, due)
            week = group.next_prompt_period.label
            await audit.record(work, group.id, organiser.signature, Deed.POSTED, now, after=week)
        return due

    async def welcome(self, organiser: Person) -> Group:
        """Invite the group's channel to join, once. Raises NoGroup, WhichGroup, GroupArchived, NoChannel."""
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, organiser)
            if group.channel_id is None:
                raise NoChannel
            if await deliveries.plan(work, Planned(WELCOME, group.id, ONCE, now)):
                await audit.record(work, group.id, organiser.signature, Deed.WELCOMED, now)
        return group

    async def _about_to_post(self, work: Work, group: Group) -> Group:
        # A group's calendar begins with its first prompt at the latest.
        if await deliveries.count_planned(work, WEEKLY_PROMPT, group.id):
            return group
        present = Period.of(self._clock(), group.slot.zone)
        start = min(group.started_on, present.monday)
        return replace(group, started_on=start, next_prompt_period=present)
