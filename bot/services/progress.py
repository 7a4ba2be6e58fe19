"""How far somebody is, how they are doing, and when they will finish."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.clock import Clock
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of, member_of
from bot.services.standing import progress_of, weeks_of
from db import check_ins, members, pauses
from db.engine import Database, Work
from study.careers import Readiness, SkillShare, readiness, skill_profile
from study.curriculum import Pack
from study.errors import HiddenPerson, NoGroup, UnknownPerson
from study.forecast import Forecast, History, forecast
from study.group import Group, Member
from study.progress import PlannedMilestone, Progress
from study.streaks import current_streak
from study.zones import zone


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """A member's standing. `minutes` are of study, in all; `streak` is in weeks; `own` when it is the asker's.

    `forecast` is None while there is too little to go by; `plan_finish` is the plan's own last day;
    `today` is the member's own date.
    """

    member: Member
    own: bool
    progress: Progress
    streak: int
    minutes: int
    skills: tuple[SkillShare, ...]
    forecast: Forecast | None
    plan_finish: date | None
    today: date


class ProgressService:
    """Looking at how somebody is doing."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def report(self, person: Person, user_id: int | None = None) -> ProgressReport:
        """The report of the person, or of another member by their Discord id.

        Raises NoGroup, NotAMember; of another member UnknownPerson and HiddenPerson.
        """
        now = self._clock()
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await member_seen_by(work, group, person, user_id)
            pack = await self._packs.of(work, group)
            found = await progress_of(work, pack, member)
            paused = frozenset(await pauses.periods(work, member.id))
            told = await weeks_of(work, group, member, now)
            minutes = await check_ins.total_minutes(work, member.id)
        today = now.astimezone(zone(member.zone)).date()
        left = sum(planned.milestone.hours for planned in found.milestones if planned.mark is None)
        history = History(member.started_on, _finished(found.milestones, member.zone), paused)
        return ProgressReport(
            member=member,
            own=member.user_id == person.user_id,
            progress=found,
            streak=current_streak(told),
            minutes=minutes,
            skills=skill_profile(pack, found),
            forecast=forecast(history, left, today) if history.finished else None,
            plan_finish=found.finish,
            today=today,
        )

    async def curriculum(self, person: Person | None) -> Pack:
        """The pack of the person's group; the program's own where there is none. Raises WhichGroup."""
        async with self._database.read() as work:
            try:
                group = None if person is None else await group_of(work, person)
            except NoGroup:
                group = None
            return await self._packs.of(work, group)

    async def careers(self, person: Person) -> tuple[Pack, list[Readiness] | None]:
        """How ready the person is for each role of the group's pack; None who has not joined. Raises NoGroup."""
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await members.find(work, group.id, person.user_id)
            pack = await self._packs.of(work, group)
            if member is None:
                return pack, None
            found = await progress_of(work, pack, member)
        return pack, [readiness(pack, career, found) for career in pack.careers]


async def member_seen_by(work: Work, group: Group, person: Person, user_id: int | None) -> Member:
    """The member with a Discord id as the person may see them; the person themselves for None.

    Raises NotAMember for oneself, UnknownPerson and HiddenPerson for others.
    """
    if user_id is None or user_id == person.user_id:
        return await member_of(work, group, person)
    member = await members.find(work, group.id, user_id)
    if member is None:
        raise UnknownPerson
    if member.hidden:
        raise HiddenPerson
    return member


def _finished(milestones: Iterable[PlannedMilestone], zone_name: str) -> list[tuple[date, float]]:
    tz = zone(zone_name)
    done = ((planned.done_at, planned.milestone.hours) for planned in milestones)
    return sorted((at.astimezone(tz).date(), hours) for at, hours in done if at is not None)
