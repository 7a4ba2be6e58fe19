"""The weekly check-in."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.services.person import Person, group_of, member_of
from bot.services.standing import progress_of
from db import check_ins, members, pauses, points
from db.engine import Database
from study.curriculum import Pack
from study.errors import EmptyText, TextTooLong
from study.hours import parse_hours
from study.periods import Period
from study.points import Award, for_check_in
from study.progress import PlannedMilestone
from study.streaks import current_streak

DONE_LIMIT = 1000  # characters
BLOCKERS_LIMIT = 500  # characters


@dataclass(frozen=True, slots=True)
class CheckInAnswers:
    """What a member typed: `hours` as they wrote it, `blockers` empty when there are none."""

    done: str
    hours: str
    blockers: str = ""


@dataclass(frozen=True, slots=True)
class CheckInDraft:
    """What the form starts with: this week's answers when there are some already, else empty."""

    period: Period
    answers: CheckInAnswers | None


@dataclass(frozen=True, slots=True)
class CheckInResult:
    """A week is checked in. `new` is False when it replaced this week's earlier one, which earns nothing again."""

    new: bool
    period: Period
    minutes: int
    streak: int
    awards: tuple[Award, ...]
    next: PlannedMilestone | None


class CheckInService:
    """Saying what one did this week."""

    def __init__(self, database: Database, clock: Clock, pack: Pack) -> None:
        self._database = database
        self._clock = clock
        self._pack = pack

    async def draft(self, person: Person) -> CheckInDraft:
        """What the form starts with. Raises NoGroup, NotAMember."""
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            period = Period.of(self._clock(), group.slot.zone)
            latest = await check_ins.latest(work, member.id)
        if latest is None or latest.period != period:
            return CheckInDraft(period, None)
        return CheckInDraft(period, CheckInAnswers(latest.done, hours_text(latest.minutes), latest.blockers))

    async def submit(self, person: Person, answers: CheckInAnswers) -> CheckInResult:
        """Check in for the current week of the group's calendar, or mend this week's check-in.

        Raises NoGroup, NotAMember, EmptyText, TextTooLong, BadHours, HoursOutOfRange.
        """
        done = _text("done", answers.done, DONE_LIMIT)
        if not done:
            raise EmptyText("done")
        blockers = _text("blockers", answers.blockers, BLOCKERS_LIMIT)
        minutes = parse_hours(answers.hours)
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            period = Period.of(now, group.slot.zone)
            new = await check_ins.record(work, member.id, check_ins.CheckIn(period, done, minutes, blockers), now)
            paused = await pauses.periods(work, member.id)
            streak = current_streak(await check_ins.periods(work, member.id), period, paused)
            awards = for_check_in(period, streak) if new else ()
            await points.award(work, member.id, awards, now)
            await members.rename(work, member, person.name)
            plan = await progress_of(work, self._pack, member)
        return CheckInResult(new, period, minutes, streak, tuple(awards), plan.current)


def hours_text(minutes: int) -> str:
    """Minutes as a person writes hours: "3", "2.5", "1h 20m"."""
    hours, rest = divmod(minutes, 60)
    if rest == 0:
        return str(hours)
    return f"{hours}.5" if rest == 30 else f"{hours}h {rest}m"


def _text(field: str, given: str, limit: int) -> str:
    text = given.strip()
    if len(text) > limit:
        raise TextTooLong(field, len(text), limit)
    return text
