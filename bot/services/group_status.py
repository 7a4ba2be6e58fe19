"""How a group is doing, for its mentors: who needs them, and how the weeks went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from bot.clock import Clock
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, mentored_group
from db import completions, groups, help_requests, members, pauses, weeks
from db.engine import Database, Work
from study.attention import Assessment, Standing, assess
from study.curriculum import Pack
from study.group import Group, Member
from study.periods import Period
from study.plan import Plan
from study.progress import Mark, progress
from study.streaks import Week, WeekState, account, open_weeks
from study.zones import zone

SHOWN = 12  # weeks in the plot
SHOWED_UP = frozenset({WeekState.COUNTED, WeekState.LATE})
EXPECTED = SHOWED_UP | {WeekState.REPAIRED, WeekState.FROZEN, WeekState.MISSED}


@dataclass(frozen=True, slots=True)
class MemberStatus:
    """A member and how they are doing."""

    member: Member
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class GroupWeek:
    """A week of a group: how many were expected to check in, how many did, how many milestones were finished."""

    period: Period
    expected: int
    checked_in: int
    finished: int


@dataclass(frozen=True, slots=True)
class GroupStatus:
    """A group's members, those who need a mentor first, its weeks, the oldest first, and how many requests wait."""

    group: Group
    members: tuple[MemberStatus, ...]
    weeks: tuple[GroupWeek, ...]
    waiting: int

    def of(self, standing: Standing) -> list[MemberStatus]:
        """The members who are doing so."""
        return [one for one in self.members if one.assessment.standing is standing]


class GroupStatusService:
    """Looking after a group."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def look(self, mentor: Person) -> GroupStatus:
        """How the mentor's group is doing. Raises NoGroup, NotAMentor."""
        async with self._database.read() as work:
            return await self._status(work, await mentored_group(work, mentor))

    async def of_group(self, group_id: int) -> GroupStatus | None:
        """How a group is doing, for the weekly digest; None when it is gone."""
        async with self._database.read() as work:
            group = await groups.by_id(work, group_id)
            return None if group is None else await self._status(work, group)

    async def _status(self, work: Work, group: Group) -> GroupStatus:
        now = self._clock()
        people = await members.of_group(work, group.id)
        still_open = open_weeks(now, group.slot.zone)
        found = await weeks.of_members(work, group, people)
        told = {member_id: account(known, still_open) for member_id, known in found.items()}
        behind = await _behind(work, await self._packs.of(work, group), people, now)
        waiting = await help_requests.oldest_open(work, group.id)
        statuses = [
            MemberStatus(one, assess(told[one.id], behind[one.id], waiting.get(one.user_id), now)) for one in people
        ]
        return GroupStatus(
            group=group,
            members=tuple(sorted(statuses, key=_urgency)),
            weeks=await self._weeks(work, group, told, now),
            waiting=len(await help_requests.queue(work, group.id)),
        )

    async def _weeks(
        self, work: Work, group: Group, told: Mapping[int, Sequence[Week]], now: datetime
    ) -> tuple[GroupWeek, ...]:
        this = Period.of(now, group.slot.zone)
        states: dict[Period, list[WeekState]] = {}
        for member_weeks in told.values():
            for one in member_weeks:
                states.setdefault(one.period, []).append(one.state)
        first = max(min(states, default=this), this.shift(1 - SHOWN))
        since = datetime.combine(first.monday, time(), zone(group.slot.zone))
        done: dict[Period, int] = {}
        for moment in await completions.moments(work, group.id, since):
            week = Period.of(moment, group.slot.zone)
            done[week] = done.get(week, 0) + 1
        shown = [first.shift(number) for number in range(this.weeks_since(first) + 1)]
        return tuple(_group_week(week, states.get(week, []), done.get(week, 0)) for week in shown)


async def _behind(work: Work, pack: Pack, people: Sequence[Member], now: datetime) -> dict[int, int]:
    marks = await completions.of_members(work, [member.id for member in people])
    paused = await pauses.of_members(work, [member.id for member in people])
    return {
        member.id: _overdue(pack, member, marks.get(member.id, {}), paused.get(member.id, frozenset()), now)
        for member in people
    }


def _overdue(pack: Pack, member: Member, marks: Mapping[str, Mark], paused: frozenset[Period], now: datetime) -> int:
    pace = pack.pace(member.pace_months)
    if pace is None:
        return 0
    today = now.astimezone(zone(member.zone)).date()
    planned = progress(pack, marks, Plan(member.started_on, pace.weeks, paused)).milestones
    return sum(one.mark is None and one.due is not None and one.due < today for one in planned)


def _group_week(period: Period, states: Sequence[WeekState], finished: int) -> GroupWeek:
    expected = sum(state in EXPECTED for state in states)
    return GroupWeek(period, expected, sum(state in SHOWED_UP for state in states), finished)


def _urgency(status: MemberStatus) -> tuple[int, int, str]:
    found = status.assessment
    return list(Standing).index(found.standing), -found.amount, status.member.name.casefold()
