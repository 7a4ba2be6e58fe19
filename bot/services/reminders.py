"""Reminders to check in: who still may, how they want to be reminded, and how they get a rest from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.services.person import Person, group_of, member_of
from bot.services.standing import weeks_of
from db import deliveries, groups, members, pauses
from db.deliveries import PERSONAL_REMINDER, SNOOZED_REMINDER, Planned
from db.engine import Database, Work
from study.errors import NoGroup, NotAMember, WeekIsOver
from study.group import Group, Member
from study.periods import Period
from study.reminders import LONGEST_PAUSE, Way, end_of_pause, is_quiet, own_moment, snoozed
from study.streaks import current_streak


@dataclass(frozen=True, slots=True)
class GroupReminder:
    """One message for a group: the people who may still check in this week, by Discord's ids."""

    group: Group
    period: Period
    user_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PersonalReminder:
    """One member who may still check in this week, and the weeks in a row they would keep."""

    group: Group
    member: Member
    period: Period
    streak: int


@dataclass(frozen=True, slots=True)
class ReminderChoice:
    """How a member is reminded; `back_on` is the Monday their pause ends, None when they do not pause."""

    way: Way
    back_on: date | None


class ReminderService:
    """Everything about being reminded."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of_group(self, group_id: int, period: Period) -> GroupReminder | None:
        """Whom a group's reminder names now; None when the group is gone or nobody is left who is awake."""
        now = self._clock()
        async with self._database.read() as work:
            group = await groups.by_id(work, group_id)
            people = [] if group is None else await members.awaited(work, group_id, period)
        named = [
            member.user_id
            for member in people
            if member.reminders is Way.MENTION and member.joined_at < now and not is_quiet(now, member.zone)
        ]
        return GroupReminder(group, period, tuple(named)) if group is not None and named else None

    async def of_member(self, member_id: int, period: Period) -> PersonalReminder | None:
        """The reminder of one member as things are now; None when there is none to send any more."""
        async with self._database.read() as work:
            member = await members.by_id(work, member_id)
            group = None if member is None else await groups.by_id(work, member.group_id)
            if member is None or group is None or is_quiet(self._clock(), member.zone):
                return None
            if member.id not in {one.id for one in await members.awaited(work, group.id, period)}:
                return None
            told = await weeks_of(work, group, member, self._clock())
            return PersonalReminder(group, member, period, current_streak(told))

    async def person_behind(self, delivery_id: int, user_id: int, name: str) -> Person:
        """The person a direct message went to, in the server their group is in. Raises NotAMember, NoGroup."""
        async with self._database.read() as work:
            delivery = await deliveries.by_id(work, delivery_id)
            member = None if delivery is None else await members.by_id(work, delivery.target_id)
            if delivery is None or delivery.kind not in {PERSONAL_REMINDER, SNOOZED_REMINDER}:
                raise NotAMember
            if member is None or member.user_id != user_id:
                raise NotAMember
            group = await groups.by_id(work, member.group_id)
        if group is None:
            raise NoGroup
        return Person(group.guild_id, user_id, name, group_id=group.id)

    async def look(self, person: Person) -> ReminderChoice:
        """How the person is reminded. Raises NoGroup, NotAMember."""
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            return await self._choice(work, member.reminders, member, group)

    async def choose(self, person: Person, way: Way) -> ReminderChoice:
        """Be reminded in another way from now on. Raises NoGroup, NotAMember."""
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            await members.set_reminders(work, member.id, way)
            if way is Way.DM:
                period = Period.of(now, group.slot.zone)
                while (moment := own_moment(period, member.zone)) <= now:
                    period = period.next
                await deliveries.plan(work, Planned(PERSONAL_REMINDER, member.id, period, moment))
            return await self._choice(work, way, member, group)

    async def snooze(self, person: Person) -> datetime:
        """Be reminded again in a day; return when (UTC). Raises NoGroup, NotAMember, WeekIsOver."""
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            period = Period.of(now, group.slot.zone)
            again = snoozed(now, period, member.zone)
            if again is None:
                raise WeekIsOver
            await deliveries.plan_again(work, Planned(SNOOZED_REMINDER, member.id, period, again))
        return again

    async def pause(self, person: Person, weeks: int) -> ReminderChoice:
        """Have this week and the following ones off, 1 to LONGEST_PAUSE; 0 ends a pause. The streak stays.

        Raises NoGroup, NotAMember.
        """
        weeks = min(max(weeks, 0), LONGEST_PAUSE)
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            present = Period.of(now, group.slot.zone)
            await pauses.end(work, member.id, present)
            if weeks:
                await pauses.add(work, member.id, present, present.shift(weeks - 1), now)
            return await self._choice(work, member.reminders, member, group)

    async def _choice(self, work: Work, way: Way, member: Member, group: Group) -> ReminderChoice:
        present = Period.of(self._clock(), group.slot.zone)
        return ReminderChoice(way, end_of_pause(await pauses.periods(work, member.id), present))
