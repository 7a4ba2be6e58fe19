"""Joining a group."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.clock import Clock
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of, member_of, open_group_of
from bot.services.standing import progress_of
from db import achievements, completions, help_requests, members, pauses
from db.engine import Database, Work
from study.curriculum import Pace, Pack, Step
from study.errors import UnknownPace
from study.group import Group, Member
from study.periods import Period
from study.placement import Level, known_milestones
from study.progress import Progress
from study.reminders import end_of_pause
from study.zone_guesses import zone_meant
from study.zones import zone


@dataclass(frozen=True, slots=True)
class Joined:
    """A person is a member now, or was one and changed their plan (`new` is False).

    `finish` is the day the plan ends, None when it asks for nothing. `hours_left` is what the open milestones are
    estimated at; `weeks_needed` is how long that takes with the hours a week the member named, None if they named none.
    """

    new: bool
    member: Member
    pace: Pace
    progress: Progress
    finish: date | None
    hours_left: float
    weeks_needed: int | None


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """What a member settled; `back_on` is the Monday their pause ends, None when they do not pause."""

    member: Member
    back_on: date | None


class MemberService:
    """Becoming a member and changing one's plan."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def look(self, person: Person) -> OwnSettings:
        """The person's own settings. Raises NoGroup, NotAMember."""
        async with self._database.read() as work:
            return await self._settings(work, await group_of(work, person), person)

    async def set_hidden(self, person: Person, *, hidden: bool) -> OwnSettings:
        """Keep the person's place and progress from others, or show them again. Raises NoGroup, NotAMember."""
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            await members.set_hidden(work, member.id, hidden=hidden)
            return await self._settings(work, group, person)

    async def _settings(self, work: Work, group: Group, person: Person) -> OwnSettings:
        member, present = await member_of(work, group, person), Period.of(self._clock(), group.slot.zone)
        return OwnSettings(member, end_of_pause(await pauses.periods(work, member.id), present))

    async def paces(self, person: Person) -> tuple[Pace, ...]:
        """How fast the group's plans may go. Raises NoGroup, WhichGroup, GroupArchived."""
        async with self._database.read() as work:
            return (await self._packs.of(work, await open_group_of(work, person))).paces

    async def leave(self, person: Person) -> None:
        """Leave the group. What the person did is kept for them, and `join` brings it back.

        Raises NoGroup, NotAMember.
        """
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            await members.leave(work, member.id, now)
            await achievements.drop_roles_of(work, member.id)
            await help_requests.withdraw_all(work, group.id, person.user_id, now)

    async def join(
        self, person: Person, pace_months: int, zone_name: str | None, weekly_hours: int | None = None
    ) -> Joined:
        """Join the group, or change pace, zone and weekly hours; progress stays.

        Without a zone a new member gets the group's, a member keeps theirs; so with the hours.
        Raises NoGroup, UnknownZone, UnknownPace.
        """
        own_zone = zone_meant(zone_name) if zone_name else None
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            pack = await self._packs.of(work, group)
            pace = pack.pace(pace_months)
            if pace is None:
                raise UnknownPace(pace_months, tuple(offered.months for offered in pack.paces))
            new = await members.add(
                work,
                group.id,
                person.user_id,
                name=person.name,
                zone=own_zone or group.slot.zone,
                pace_months=pace_months,
                started_on=now.astimezone(zone(own_zone or group.slot.zone)).date(),
                joined_at=now,
                weekly_hours=weekly_hours,
                language=person.language,
            )
            member = await member_of(work, group, person)
            if not new:
                await members.change(
                    work,
                    member.id,
                    name=person.name,
                    zone=own_zone or member.zone,
                    pace_months=pace_months,
                    weekly_hours=weekly_hours or member.weekly_hours,
                )
                await members.meet(work, member, person.name, person.language)
                member = await member_of(work, group, person)
            elif group.step_roles:
                await achievements.want_roles_of(work, member.id)  # whoever comes back gets them back
            return await self._joined(work, pack, member, pace, new=new)

    async def steps(self, person: Person) -> tuple[Step, ...]:
        """The steps a member can say what they know of. Raises NoGroup, NotAMember, GroupArchived."""
        async with self._database.read() as work:
            group = await open_group_of(work, person)
            await member_of(work, group, person)
            return (await self._packs.of(work, group)).steps

    async def place(self, person: Person, levels: Mapping[str, Level]) -> Joined:
        """Mark what a member knew before they came, by how well they say they know each step (by its slug).

        What is done stays done, and what they said earlier is replaced. Raises NoGroup, NotAMember.
        """
        async with self._database.write() as work:
            group = await group_of(work, person)
            pack, member = await self._packs.of(work, group), await member_of(work, group, person)
            await completions.set_known(work, member.id, known_milestones(pack, levels), self._clock())
            pace = pack.pace(member.pace_months) or pack.paces[-1]
            return await self._joined(work, pack, member, pace, new=False)

    async def _joined(self, work: Work, pack: Pack, member: Member, pace: Pace, *, new: bool) -> Joined:
        plan = await progress_of(work, pack, member)
        left = sum(planned.milestone.hours for planned in plan.milestones if planned.mark is None)
        weeks = math.ceil(left / member.weekly_hours) if member.weekly_hours else None
        return Joined(
            new=new, member=member, pace=pace, progress=plan, finish=plan.finish, hours_left=left, weeks_needed=weeks
        )
