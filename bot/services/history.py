"""A member's weeks, told one by one, and mentors mending one that was lost."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.services.person import Person, group_of, mentored_group
from bot.services.progress import member_seen_by
from bot.services.standing import weeks_of
from db import audit, check_ins, members, points, weeks
from db.check_ins import CheckIn
from db.engine import Database, Work
from db.weeks import Repair
from study.audit import Deed
from study.errors import EmptyText, TextTooLong, UnknownPerson, WeekStands
from study.group import Group, Member
from study.periods import Period
from study.streaks import Week, WeekState, current_streak, longest_streak
from study.texts import is_blank

SHOWN = 26  # weeks, half a year
REASON_LIMIT = 300  # characters
LOST = frozenset({WeekState.MISSED, WeekState.FROZEN})


@dataclass(frozen=True, slots=True)
class ToldWeek:
    """One week with the check-in of it and the repair of it, as far as there are any."""

    week: Week
    check_in: CheckIn | None
    repair: Repair | None


@dataclass(frozen=True, slots=True)
class HistoryReport:
    """A member's latest weeks, the oldest first; `longest` is over all of them; `own` when it is the asker's."""

    member: Member
    own: bool
    weeks: tuple[ToldWeek, ...]
    streak: int
    longest: int
    freezes: int


class HistoryService:
    """Looking back on a member's weeks."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def report(self, person: Person, user_id: int | None = None) -> HistoryReport:
        """The weeks of the person, or of another member by their Discord id.

        Raises NoGroup, NotAMember; of another member UnknownPerson and HiddenPerson.
        """
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await member_seen_by(work, group, person, user_id)
            return await self._report(work, group, member, own=member.user_id == person.user_id)

    async def lost(self, mentor: Person, user_id: int) -> list[Period]:
        """The weeks of a member that a mentor could repair, the latest first. Raises NoGroup, NotAMentor."""
        async with self._database.read() as work:
            group = await mentored_group(work, mentor)
            member = await members.find(work, group.id, user_id)
            told = [] if member is None else await weeks_of(work, group, member, self._clock())
        return [week.period for week in reversed(told) if week.state in LOST]

    async def repair(self, mentor: Person, user_id: int, label: str, reason: str) -> HistoryReport:
        """Let a lost week of a member count, for a reason that is kept and shown.

        Raises NoGroup, NotAMentor, UnknownPerson, EmptyText, TextTooLong, WeekStands.
        """
        reason = reason.strip()
        if is_blank(reason):
            raise EmptyText("reason")
        if len(reason) > REASON_LIMIT:
            raise TextTooLong("reason", len(reason), REASON_LIMIT)
        now = self._clock()
        async with self._database.write() as work:
            group = await mentored_group(work, mentor)
            member = await members.find(work, group.id, user_id)
            if member is None:
                raise UnknownPerson
            told = await weeks_of(work, group, member, now)
            week = next((one for one in told if one.period.label == label and one.state in LOST), None)
            if week is None:
                raise WeekStands(label)
            mended = await weeks.repair(
                work, member.id, week.period, mentor_id=mentor.user_id, mentor_name=mentor.name, reason=reason, now=now
            )
            await points.award(work, member.id, (), now, weeks=int(mended))
            await audit.record(work, group.id, mentor.signature, Deed.REPAIRED, now, after=label, about=user_id)
            return await self._report(work, group, member, own=False)

    async def _report(self, work: Work, group: Group, member: Member, *, own: bool) -> HistoryReport:
        told = await weeks_of(work, group, member, self._clock())
        written = {row.period: row for row in await check_ins.latest(work, member.id, SHOWN)}
        mended = {one.period: one for one in await weeks.repairs(work, member.id)}
        return HistoryReport(
            member=member,
            own=own,
            weeks=tuple(ToldWeek(week, written.get(week.period), mended.get(week.period)) for week in told[-SHOWN:]),
            streak=current_streak(told),
            longest=longest_streak(told),
            freezes=told[-1].freezes if told else 0,
        )
