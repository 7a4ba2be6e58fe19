"""What an organiser does with a group."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.clock import Clock
from bot.services.person import Person
from db import achievements, deliveries, groups, members
from db.engine import Database, Work
from study.agenda import Occasion, first_occasion, moved_occasion
from study.curriculum import Pack
from study.errors import NoGroup, UnknownPace
from study.group import Group
from study.schedule import WeeklySlot, parse_time
from study.zones import zone

GROUP_NAME = "Study group"
DEFAULT_SLOT = WeeklySlot(weekday=0, at=time(9, 0), zone="UTC")
log = logging.getLogger(__name__)

UPCOMING = 3  # how many prompt times the organiser is shown


@dataclass(frozen=True, slots=True)
class GroupChanges:
    """What an organiser typed; None leaves a setting as it is."""

    channel_id: int | None = None
    zone: str | None = None
    weekday: int | None = None
    at: str | None = None
    pace_months: int | None = None
    mentor_role_id: int | None = None
    step_roles: bool | None = None
    mentor_channel_id: int | None = None
    weekly_goal: int | None = None

    @property
    def empty(self) -> bool:
        """True when nothing is to change."""
        return self == GroupChanges()


@dataclass(frozen=True, slots=True)
class LatestPrompt:
    """What became of a group's latest prompt: "pending", "sent", "skipped" or "failed". Times are UTC."""

    state: str
    due_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class GroupOverview:
    """A group as its organiser sees it. Times are UTC.

    `created` is True right after the group came into being.
    """

    group: Group
    member_count: int
    prompts_sent: int
    upcoming: tuple[datetime, ...]
    latest: LatestPrompt | None
    created: bool = False


class GroupService:
    """Setting up a study group and looking at its settings."""

    def __init__(self, database: Database, clock: Clock, pack: Pack) -> None:
        self._database = database
        self._clock = clock
        self._pack = pack

    async def exists(self, guild_id: int) -> bool:
        """Whether a server has a study group."""
        async with self._database.read() as work:
            return await groups.of_guild(work, guild_id) is not None

    async def rest(self, guild_id: int) -> None:
        """The bot is not in a server any more: nothing is sent to its groups."""
        await self._set_resting(guild_id, resting=True)

    async def wake(self, guild_id: int) -> None:
        """The bot is in a server again: its groups go on where the calendar is now."""
        await self._set_resting(guild_id, resting=False)

    async def meet(self, present: Collection[int], ours: Callable[[int], bool]) -> None:
        """Make up for invitations and farewells that happened while the bot was away.

        `present` are the servers the bot is in, as far as this process serves them; `ours` says which those could be.
        """
        async with self._database.read() as work:
            known = await groups.guilds(work)
        for guild_id, resting in known:
            if ours(guild_id) and resting is (guild_id in present):
                await self._set_resting(guild_id, resting=not resting)

    async def _set_resting(self, guild_id: int, *, resting: bool) -> None:
        async with self._database.write() as work:
            changed = await groups.set_resting(work, guild_id, resting=resting)
        for group in changed:
            log.info("group %s of server %s %s", group.id, guild_id, "rests" if resting else "wakes")

    async def set_up(self, organiser: Person, changes: GroupChanges) -> GroupOverview:
        """Make the server's group, or change it. The caller has checked that this is an organiser.

        Raises UnknownZone, BadTime or UnknownPace before anything is written.
        """
        now = self._clock()
        if changes.zone is not None:
            zone(changes.zone)
        if changes.pace_months is not None and self._pack.pace(changes.pace_months) is None:
            raise UnknownPace(changes.pace_months, tuple(pace.months for pace in self._pack.paces))
        at = parse_time(changes.at) if changes.at is not None else None
        async with self._database.write() as work:
            group = await groups.of_guild(work, organiser.guild_id)
            created = group is None
            if group is None:
                await groups.add(work, self._new(organiser, changes, at, now), now)
            elif not changes.empty:
                await self._change(work, group, organiser, changes, at, now)
            return await self._overview(work, organiser.guild_id, created=created)

    def _new(self, organiser: Person, changes: GroupChanges, at: time | None, now: datetime) -> groups.NewGroup:
        slot = _merged(DEFAULT_SLOT, changes, at)
        first = first_occasion(slot, now)
        return groups.NewGroup(
            guild_id=organiser.guild_id,
            name=GROUP_NAME,
            channel_id=changes.channel_id,
            organiser_id=organiser.user_id,
            slot=slot,
            pace_months=changes.pace_months or self._pack.paces[0].months,
            started_on=first.period.monday,
            first_prompt=first,
            mentor_role_id=changes.mentor_role_id,
            step_roles=changes.step_roles or False,
            mentor_channel_id=changes.mentor_channel_id,
            weekly_goal=changes.weekly_goal,
        )

    async def _change(
        self, work: Work, group: Group, organiser: Person, changes: GroupChanges, at: time | None, now: datetime
    ) -> None:
        slot = _merged(group.slot, changes, at)
        planned = Occasion(group.next_prompt_period, group.next_prompt_at)
        started_on = group.started_on
        if slot != group.slot:
            planned = moved_occasion(slot, planned, now)
            if await deliveries.count_planned(work, deliveries.WEEKLY_PROMPT, group.id) == 0:
                planned = first_occasion(slot, now)
                started_on = planned.period.monday
        await groups.change(
            work,
            group.id,
            channel_id=changes.channel_id or group.channel_id,
            organiser_id=organiser.user_id,
            slot=slot,
            pace_months=changes.pace_months or group.pace_months,
            started_on=started_on,
            next_prompt=planned,
            mentor_role_id=changes.mentor_role_id or group.mentor_role_id,
            step_roles=group.step_roles if changes.step_roles is None else changes.step_roles,
            mentor_channel_id=changes.mentor_channel_id or group.mentor_channel_id,
            weekly_goal=changes.weekly_goal or group.weekly_goal,
        )
        if changes.step_roles is True:
            await achievements.want_roles(work, group.id)
        elif changes.step_roles is False:
            await achievements.drop_roles(work, group.id)
        await groups.set_attention(work, group.id, None)  # whatever was wrong: the next delivery will show

    async def _overview(self, work: Work, guild_id: int, *, created: bool) -> GroupOverview:
        group = await groups.of_guild(work, guild_id)
        if group is None:
            raise NoGroup
        upcoming, period = [group.next_prompt_at], group.next_prompt_period
        while len(upcoming) < UPCOMING:
            period = period.next
            upcoming.append(group.slot.instant(period))
        return GroupOverview(
            group=group,
            member_count=await members.count(work, group.id),
            prompts_sent=await deliveries.count_sent(work, deliveries.WEEKLY_PROMPT, group.id),
            upcoming=tuple(upcoming),
            latest=await self._latest(work, group),
            created=created,
        )

    async def _latest(self, work: Work, group: Group) -> LatestPrompt | None:
        entry = await deliveries.latest(work, deliveries.WEEKLY_PROMPT, group.id)
        return None if entry is None else LatestPrompt(entry.state, entry.delivery.due_at, entry.sent_at)


def _merged(slot: WeeklySlot, changes: GroupChanges, at: time | None) -> WeeklySlot:
    return replace(
        slot,
        weekday=slot.weekday if changes.weekday is None else changes.weekday,
        at=slot.at if at is None else at,
        zone=zone(changes.zone).key if changes.zone is not None else slot.zone,
    )
