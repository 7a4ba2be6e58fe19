"""The weekly check-in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import Clock
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of, member_of, open_group_of
from bot.services.standing import current_milestones, plan_of
from db import check_ins, help_requests, members, pauses, points, weeks
from db.boards import Seat, seat_of
from db.engine import Database, Work
from db.help_requests import NewRequest
from study.errors import EmptyText, TextTooLong, WeekClosed
from study.group import Group, Member
from study.hours import parse_hours
from study.mentoring import AnswerWay, RequestKind
from study.periods import Period
from study.points import CHECK_IN_KINDS, Award, for_check_in, is_worth_points
from study.progress import PlannedMilestone
from study.reminders import Way
from study.streaks import account, frozen_since, open_weeks
from study.texts import is_blank

DONE_LIMIT = 1000  # characters
BLOCKERS_LIMIT = 500  # characters
NEXT_LIMIT = 500  # characters
BLOCKER_REF = "check-in"
COMPANY = 3  # others whose work is told


@dataclass(frozen=True, slots=True)
class CheckInAnswers:
    """What a member typed: `hours` as they wrote it, `blockers` and `next_up` may be empty, `confidence` 1 to 5."""

    done: str
    hours: str
    blockers: str = ""
    next_up: str = ""
    confidence: int | None = None


@dataclass(frozen=True, slots=True)
class CheckInDraft:
    """What the form for one week starts with.

    `answers` are this week's when there are some already; `last` are those of the week before that has any, to pick up
    from. `late` when the week is over already.
    """

    period: Period
    answers: CheckInAnswers | None
    last: CheckInAnswers | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody else who checked in, and the title of the milestone they are at."""

    name: str
    milestone: str


@dataclass(frozen=True, slots=True)
class CheckInResult:
    """A week is checked in. `new` is False when it replaced this week's earlier one, which earns nothing twice.

    `asked` when a blocker is with the mentors; `worth` is False for one that says too little to earn points;
    `saved` are weeks that a freeze kept in the streak since the check-in before; `freezes` are left.
    """

    new: bool
    late: bool
    period: Period
    minutes: int
    streak: int
    freezes: int
    saved: int
    awards: tuple[Award, ...]
    next: PlannedMilestone | None
    company: tuple[Companion, ...]
    asked: bool
    worth: bool


class CheckInService:
    """Saying what one did in a week."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def choices(self, person: Person) -> tuple[CheckInDraft, ...]:
        """The weeks the person may check in for: this one, before it the last one while it is late and was not paused.

        Raises NoGroup, NotAMember, GroupArchived.
        """
        now = self._clock()
        async with self._database.read() as work:
            group = await open_group_of(work, person)
            member = await member_of(work, group, person)
            rows = await check_ins.latest(work, member.id, 3)
            still_open = open_weeks(now, group.slot.zone)
            this, there = still_open[-1], _open(group, member, still_open, rows)
            paused = await pauses.periods(work, member.id) if len(there) > 1 else ()
        return tuple(_draft(one, this, rows) for one in there if one == this or one not in paused)

    async def draft(self, person: Person, label: str | None = None) -> CheckInDraft:
        """What the form of a week starts with, by its label; of this week without one.

        Raises NoGroup, NotAMember, GroupArchived, WeekClosed.
        """
        drafts = await self.choices(person)
        found = next((one for one in drafts if label in {None, one.period.label} and (label or not one.late)), None)
        if found is None:
            raise WeekClosed
        return found

    async def submit(self, person: Person, period: Period, answers: CheckInAnswers) -> CheckInResult:
        """Check in for a week that is still open, or mend this week's check-in.

        Raises NoGroup, NotAMember, EmptyText, TextTooLong, BadHours, HoursOutOfRange, WeekClosed.
        """
        given = _read(answers, period)
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            rows = await check_ins.latest(work, member.id, 3)
            still_open = open_weeks(now, group.slot.zone)
            if period not in _open(group, member, still_open, rows):
                raise WeekClosed
            row = replace(given, late=True) if period < still_open[-1] else given
            new = await check_ins.record(work, member.id, row, now)
            known = await weeks.of_member(work, group, member)
            told = account(known, still_open)
            streak = next((week.streak for week in reversed(told) if week.period == period), 0)
            worth = is_worth_points(row.done, row.minutes)
            earned = for_check_in(period, streak, on_time=not row.late) if worth else ()
            awards = await self._settle(work, seat_of(group, member), earned, period, new=new, now=now)
            await members.meet(work, member, person.name, person.language)
            since = max((old.written_at for old in rows if old.period != period and old.written_at), default=now)
            earlier = next((old for old in rows if old.period == period), None)
            # Only a check-in opens a blocker, and the next one without any takes it back.
            stuck = row.blockers or any(old.blockers for old in rows)
            if stuck and (earlier is None or earlier.blockers != row.blockers):
                await _mind_blockers(work, group, member, person, row.blockers, now)
            pack, others = await self._packs.of(work, group), await _others(work, group, member, period)
            mine = plan_of(pack, member, known.paused)
            at = await current_milestones(work, pack, {member.id: mine, **dict.fromkeys(others)})
        return CheckInResult(
            new=new,
            late=row.late,
            period=period,
            minutes=row.minutes,
            streak=told[-1].streak,
            freezes=told[-1].freezes,
            saved=frozen_since(told, since, group.slot.zone),
            awards=awards,
            next=at.get(member.id),
            company=tuple(Companion(name, at[one].milestone.title) for one, name in others.items() if one in at),
            asked=bool(row.blockers),
            worth=worth,
        )

    async def _settle(
        self, work: Work, at: Seat, earned: tuple[Award, ...], period: Period, *, new: bool, now: datetime
    ) -> tuple[Award, ...]:
        """Write what a check-in earns; a change of it earns what it did not before, or gives it back."""
        had = False if new else await points.has(work, at.member_id, "check-in", period.label)
        if had and not earned:
            await points.take_back_all(work, at.member_id, [(kind, period.label) for kind in CHECK_IN_KINDS])
        return await points.award(work, at.member_id, () if had else earned, now, weeks=int(new), known=at)


async def _others(work: Work, group: Group, member: Member, period: Period) -> dict[int, str]:
    return await check_ins.others(work, group.id, member.id, period, COMPANY) if group.check_ins_shown else {}


async def _mind_blockers(
    work: Work, group: Group, member: Member, person: Person, blockers: str, now: datetime
) -> None:
    # A member has one blocker at a time: while it is open, a new check-in changes its words or takes it back.
    if not blockers:
        await help_requests.withdraw(work, group.id, person.user_id, RequestKind.BLOCKER, BLOCKER_REF, now)
        return
    way = AnswerWay.DM if member.reminders is Way.DM else AnswerWay.MENTION
    new = NewRequest(group.id, person.user_id, person.name, RequestKind.BLOCKER, BLOCKER_REF, blockers, way)
    await help_requests.ask(work, new, now)


def _open(
    group: Group, member: Member, still_open: Sequence[Period], rows: Sequence[check_ins.CheckIn]
) -> tuple[Period, ...]:
    """This week, and before it the last one while it is late and not checked in for: what is closed stays closed."""
    this, before = still_open[-1], still_open[:-1]
    if not before:
        return (this,)
    joined = Period.of(member.joined_at, group.slot.zone)
    there = {row.period for row in rows}
    return (*(period for period in before if period not in there and period >= joined), this)


def _draft(period: Period, this: Period, rows: Sequence[check_ins.CheckIn]) -> CheckInDraft:
    own = next((row for row in rows if row.period == period), None)
    last = next((row for row in rows if row.period < period), None)
    return CheckInDraft(period, _answers(own), _answers(last), late=period < this)


def _answers(row: check_ins.CheckIn | None) -> CheckInAnswers | None:
    if row is None:
        return None
    return CheckInAnswers(row.done, hours_text(row.minutes), row.blockers, row.next_up, row.confidence)


def hours_text(minutes: int) -> str:
    """Minutes as a person writes hours: "3", "2.5", "1h 20m"."""
    hours, rest = divmod(minutes, 60)
    if rest == 0:
        return str(hours)
    return f"{hours}.5" if rest == 30 else f"{hours}h {rest}m"


def _read(answers: CheckInAnswers, period: Period) -> check_ins.CheckIn:
    done = _text("done", answers.done, DONE_LIMIT)
    if is_blank(done):
        raise EmptyText("done")
    blockers = _text("blockers", answers.blockers, BLOCKERS_LIMIT)
    next_up = _text("next", answers.next_up, NEXT_LIMIT)
    return check_ins.CheckIn(period, done, parse_hours(answers.hours), blockers, next_up, answers.confidence)


def _text(field: str, given: str, limit: int) -> str:
    text = given.strip()
    if len(text) > limit:
        raise TextTooLong(field, len(text), limit)
    return text
