"""What an organiser does with groups: make them, set them, archive them, and take a change back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time

from bot.clock import Clock
from bot.services.group_calendar import settled
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of
from db import achievements, audit, deliveries, groups, members, packs
from db.deliveries import WEEKLY_PROMPT, WELCOME
from db.engine import Database, Work
from study.agenda import first_occasion
from study.audit import AuditEntry, Deed
from study.curriculum import Pace
from study.errors import NoGroup, UnknownPace
from study.group import Group
from study.group_errors import ChangedMeanwhile, ChannelTaken, GroupNameTaken, NothingToUndo, UnknownPack
from study.schedule import WeeklySlot
from study.settings import Changes, Setting, Value, differences, read_settings, understood, with_settings

GROUP_NAME = "Study group"
DEFAULT_SLOT = WeeklySlot(weekday=0, at=time(9, 0), zone="UTC")
UPCOMING = 3  # how many prompt times the organiser is shown
HISTORY = 8  # entries of the log in one panel


@dataclass(frozen=True, slots=True)
class LatestPrompt:
    """What became of a group's latest prompt: "pending", "sent", "skipped" or "failed". Times are UTC."""

    state: str
    due_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class GroupOverview:
    """A group as its organiser sees it. Times are UTC.

    `created` is True right after the group came into being. `seen` is the number of the log's latest entry, by which
    a change through an older panel is noticed. `others` are the names of the server's other groups by id, `changed` is
    what was just changed: before and after.
    """

    group: Group
    member_count: int
    prompts_sent: int
    upcoming: tuple[datetime, ...]
    latest: LatestPrompt | None
    welcomed: bool
    seen: int
    paces: tuple[Pace, ...]
    others: Mapping[int, str]
    created: bool = False
    changed: Mapping[Setting, tuple[Value, Value]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class History:
    """A page of a group's log, the latest first; `more` is True when older entries follow.

    `undoable` is the change that would be taken back next, None when there is none.
    """

    group: Group
    entries: tuple[AuditEntry, ...]
    more: bool
    undoable: AuditEntry | None


class SetupService:
    """An organiser's use cases. Callers have checked that the person is one."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def look(self, organiser: Person) -> GroupOverview:
        """The group the organiser means. Raises NoGroup, WhichGroup."""
        async with self._database.read() as work:
            return await self._overview(work, await group_of(work, organiser))

    async def set_up(self, organiser: Person, changes: Changes, *, guesses: Changes | None = None) -> GroupOverview:
        """Make the server's first group, change the one the organiser means, or without changes show it.

        A group that is made goes by `guesses` where nothing else is named. Raises what `change` raises.
        """
        changes = understood(changes)
        now = self._clock()
        async with self._database.write() as work:
            if not await groups.all_of_guild(work, organiser.guild_id):
                return await self._create(work, organiser, understood(guesses or {}) | changes, now)
            if changes:
                return await self._change(work, organiser, changes, now, seen=None)
        return await self.look(organiser)

    async def create(self, organiser: Person, given: Changes, pack: int | None = None) -> GroupOverview:
        """Make another group, with the zone and language of the server's first; `pack` is the number of its curriculum.

        Raises BadName, BadStart, GroupNameTaken, ChannelTaken, UnknownPack.
        """
        async with self._database.write() as work:
            changes = understood(given)
            if pack is not None:
                stored = await packs.by_id(work, pack)
                if stored is None:
                    raise UnknownPack
                changes[Setting.PACK] = f"{pack} {stored.title}"
            first = await groups.of_guild(work, organiser.guild_id)
            like: Changes = read_settings(first) if first is not None else {}
            same: dict[Setting, Value] = {one: like[one] for one in (Setting.ZONE, Setting.LANGUAGE) if one in like}
            return await self._create(work, organiser, {**same, **changes}, self._clock())

    async def change(self, organiser: Person, changes: Changes, *, seen: int | None = None) -> GroupOverview:
        """Change settings of the group the organiser means.

        `seen` is the overview they looked at, so that nobody overwrites unknowingly what another just set.
        Raises NoGroup, WhichGroup, GroupArchived, UnknownZone, BadTime, BadStart, UnknownPace, BadName, GoalOutOfRange,
        GroupNameTaken, ChannelTaken or ChangedMeanwhile before anything is written.
        """
        changes = understood(changes)
        async with self._database.write() as work:
            return await self._change(work, organiser, changes, self._clock(), seen=seen)

    async def archive(self, organiser: Person) -> GroupOverview:
        """End a group: its results stay readable. Raises NoGroup, WhichGroup, GroupArchived."""
        return await self.change(organiser, {Setting.ARCHIVED: True})

    async def history(self, organiser: Person, *, before: int | None = None) -> History:
        """A page of the group's log, from the entry before the one numbered `before` on. Raises NoGroup, WhichGroup."""
        async with self._database.read() as work:
            group = await group_of(work, organiser)
            entries = await audit.of_group(work, group.id, before=before, limit=HISTORY + 1)
            undoable = await audit.last_change(work, group.id)
        return History(group, tuple(entries[:HISTORY]), len(entries) > HISTORY, undoable)

    async def undo(self, organiser: Person, entry_id: int) -> GroupOverview:
        """Take the last change of a setting back, if it is still the one numbered `entry_id`.

        Also wakes an archived group. Raises NoGroup, NothingToUndo, ChangedMeanwhile, GroupNameTaken, ChannelTaken.
        """
        now = self._clock()
        async with self._database.write() as work:
            group = await self._named(work, organiser)
            entry = await audit.last_change(work, group.id)
            if entry is None:
                raise NothingToUndo
            if entry.id != entry_id:
                raise ChangedMeanwhile(entry.user_name)
            setting = Setting(entry.deed)
            after = await self._apply(work, group, organiser, {setting: entry.before}, now)
            await audit.mark_undone(work, entry.id, group.id, setting)
            return await self._overview(work, after)

    async def _named(self, work: Work, organiser: Person) -> Group:
        # Unlike `group_of`, this takes an archived group too, if the organiser names it.
        if organiser.group_id is None:
            return await group_of(work, organiser)
        found = await groups.all_of_guild(work, organiser.guild_id)
        group = next((one for one in found if one.id == organiser.group_id), None)
        if group is None:
            raise NoGroup
        return group

    async def _create(self, work: Work, organiser: Person, changes: Changes, now: datetime) -> GroupOverview:
        name = str(changes.get(Setting.NAME, GROUP_NAME))
        await _refuse_taken(work, organiser.guild_id, None, name, changes.get(Setting.CHANNEL))
        first = first_occasion(DEFAULT_SLOT, now)
        blank = groups.NewGroup(
            guild_id=organiser.guild_id,
            name=name,
            channel_id=None,
            organiser_id=organiser.user_id,
            slot=DEFAULT_SLOT,
            pace_months=self._packs.base.paces[0].months,
            started_on=first.period.monday,
            first_prompt=first,
        )
        group = await groups.add(work, blank, now)
        if group is None:
            raise GroupNameTaken(name)
        changes = await self._fitting(work, group, changes)
        after = await settled(work, with_settings(group, changes), group, now)
        if not await groups.save(work, after):
            raise ChannelTaken(int(changes.get(Setting.CHANNEL) or 0), "")
        await audit.record(work, group.id, organiser.signature, Deed.CREATED, now, after=name)
        return replace(await self._overview(work, after), created=True)

    async def _change(
        self, work: Work, organiser: Person, changes: Changes, now: datetime, *, seen: int | None
    ) -> GroupOverview:
        group = await group_of(work, organiser)
        if seen is not None:
            other = await audit.overtaken(work, group.id, list(changes), seen, organiser.user_id)
            if other is not None:
                raise ChangedMeanwhile(other.user_name)
        after = await self._apply(work, group, organiser, changes, now)
        return replace(await self._overview(work, after), changed=_chosen(group, after, changes))

    async def _fitting(self, work: Work, group: Group, changes: Changes) -> Changes:
        # A group goes at a pace of its pack: where another pack does not have its pace, the nearest one.
        after = with_settings(group, changes)
        if after.pack_id is not None and Setting.PACK in changes:
            stored = await packs.by_id(work, after.pack_id)
            if stored is None or stored.guild_id != group.guild_id:
                raise UnknownPack
        pack = await self._packs.of(work, after)
        offered = tuple(pace.months for pace in pack.paces)
        months = int(changes.get(Setting.PACE) or group.pace_months)
        if months in offered:
            return changes
        if Setting.PACK not in changes:
            raise UnknownPace(months, offered)
        return {**changes, Setting.PACE: min(offered, key=lambda other: (abs(other - months), other))}

    async def _apply(self, work: Work, group: Group, organiser: Person, changes: Changes, now: datetime) -> Group:
        if Setting.PACE in changes or Setting.PACK in changes:
            changes = await self._fitting(work, group, changes)
        after = await settled(work, with_settings(group, changes), group, now)
        changed = _chosen(group, after, changes)
        if not changed:
            return group
        await _refuse_taken(work, group.guild_id, group, after.name, after.channel_id, running=not after.archived)
        after = replace(after, organiser_id=organiser.user_id, attention=None)
        if not await groups.save(work, after):
            raise GroupNameTaken(after.name)
        if Setting.STEP_ROLES in changed:
            await (achievements.want_roles if after.step_roles else achievements.drop_roles)(work, group.id)
        for setting, (was, becomes) in changed.items():
            await audit.record(work, group.id, organiser.signature, setting, now, before=was, after=becomes)
        await groups.set_attention(work, group.id, None)  # whatever was wrong: the next delivery will show
        return after

    async def _overview(self, work: Work, group: Group) -> GroupOverview:
        upcoming, period = [group.next_prompt_at], group.next_prompt_period
        while len(upcoming) <= UPCOMING:
            period = period.next
            upcoming.append(group.slot.instant(period))
        overdue = upcoming[0] <= self._clock()  # on its way, as one that is posted early is at once
        neighbours = await groups.all_of_guild(work, group.guild_id)
        return GroupOverview(
            group=group,
            member_count=await members.count(work, group.id),
            prompts_sent=await deliveries.count_sent(work, WEEKLY_PROMPT, group.id),
            upcoming=tuple(upcoming[1:] if overdue else upcoming[:-1]),
            latest=await _latest(work, group),
            welcomed=await deliveries.count_planned(work, WELCOME, group.id) > 0,
            seen=await audit.newest(work, group.id),
            paces=(await self._packs.of(work, group)).paces,
            others={other.id: other.name for other in neighbours if other.id != group.id},
        )


def _chosen(before: Group, after: Group, changes: Changes) -> dict[Setting, tuple[Value, Value]]:
    # The first week follows the schedule by itself until somebody names it.
    changed = differences(before, after)
    return {one: values for one, values in changed.items() if one is not Setting.START or one in changes}


async def _latest(work: Work, group: Group) -> LatestPrompt | None:
    entry = await deliveries.latest(work, WEEKLY_PROMPT, group.id)
    return None if entry is None else LatestPrompt(entry.state, entry.delivery.due_at, entry.sent_at)


async def _refuse_taken(
    work: Work, guild_id: int, group: Group | None, name: str, channel_id: object, *, running: bool = True
) -> None:
    for other in await groups.all_of_guild(work, guild_id):
        if group is not None and other.id == group.id:
            continue
        if other.name.casefold() == name.casefold():
            raise GroupNameTaken(other.name)
        if running and not other.archived and other.channel_id is not None and other.channel_id == channel_id:
            raise ChannelTaken(other.channel_id, other.name)
