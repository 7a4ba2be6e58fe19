"""Joining a group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.clock import Clock
from bot.services.person import Person, group_of, member_of
from db import completions, help_requests, members
from db.engine import Database
from study.curriculum import Pace, Pack
from study.errors import UnknownPace
from study.group import Member
from study.progress import PlannedMilestone, progress
from study.zones import zone


@dataclass(frozen=True, slots=True)
class Joined:
    """A person is a member now, or was one and changed their plan (`new` is False).

    `finish` is the day the plan ends; `first` is the milestone to start with, None when all are done.
    """

    new: bool
    member: Member
    pace: Pace
    finish: date
    first: PlannedMilestone | None


class MemberService:
    """Becoming a member and changing one's plan."""

    def __init__(self, database: Database, clock: Clock, pack: Pack) -> None:
        self._database = database
        self._clock = clock
        self._pack = pack

    async def look(self, person: Person) -> Member:
        """The person's own settings. Raises NoGroup, NotAMember."""
        async with self._database.read() as work:
            return await member_of(work, await group_of(work, person), person)

    async def set_hidden(self, person: Person, *, hidden: bool) -> Member:
        """Keep the person's place and progress from others, or show them again. Raises NoGroup, NotAMember."""
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            await members.set_hidden(work, member.id, hidden=hidden)
            return await member_of(work, group, person)

    async def leave(self, person: Person) -> None:
        """Leave the group. What the person did is kept for them, and `join` brings it back.

        Raises NoGroup, NotAMember.
        """
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            await members.leave(work, member.id, now)
            await help_requests.withdraw_all(work, group.id, person.user_id, now)

    async def join(
        self, person: Person, pace_months: int, zone_name: str | None, weekly_hours: int | None = None
    ) -> Joined:
        """Join the group, or change pace, zone and weekly hours; progress stays.

        Without a zone a new member gets the group's, a member keeps theirs; so with the hours.
        Raises NoGroup, UnknownZone, UnknownPace.
        """
        pace = self._pack.pace(pace_months)
        if pace is None:
            raise UnknownPace(pace_months, tuple(offered.months for offered in self._pack.paces))
        own_zone = zone(zone_name).key if zone_name else None
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
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
                member = await member_of(work, group, person)
            done = {row.milestone: row.done_at for row in await completions.of_member(work, member.id)}
        plan = progress(self._pack, done, start=member.started_on, weeks=pace.weeks)
        last_due = plan.milestones[-1].due
        assert last_due is not None  # noqa: S101 - a plan with a start gives every milestone its day
        return Joined(new=new, member=member, pace=pace, finish=last_due, first=plan.current)
