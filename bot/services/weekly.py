"""What a group's weekly prompt has to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.services.pack_shelf import PackShelf
from db import check_ins, completions, help_requests, members, weeks
from db.engine import Database, Work
from study.curriculum import Milestone, Pack, Tip
from study.group import Group
from study.periods import Period
from study.plan import due_dates, due_in_week
from study.streaks import account, record_of
from study.zones import zone

MOST_LOOKED_AT = 500  # members whose weeks are read for records, so that a huge group's prompt is not held up


@dataclass(frozen=True, slots=True)
class Finisher:
    """A member and the titles of the milestones they finished last week."""

    user_id: int
    name: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A member whose weeks in a row became a record of theirs last week."""

    name: str
    streak: int


@dataclass(frozen=True, slots=True)
class WeeklyPrompt:
    """One week of a group.

    `due` are the milestones due this week, empty in a week between two; `under_way` is then the one being worked on,
    with its day; both are empty once the group's calendar is over. `checked_in` of `member_count` is last week's rate,
    `helpers` are the names of those who answered others in it, the most helpful first.
    """

    group: Group
    period: Period
    week: int
    weeks: int
    due: tuple[Milestone, ...]
    under_way: tuple[Milestone, date] | None
    question: str
    finishers: tuple[Finisher, ...]
    records: tuple[Record, ...]
    helpers: tuple[str, ...]
    checked_in: int
    member_count: int
    tip: Tip


class WeeklyService:
    """Gathering a week's prompt."""

    def __init__(self, database: Database, packs: PackShelf) -> None:
        self._database = database
        self._packs = packs

    async def gather(self, group: Group, period: Period) -> WeeklyPrompt:
        """Everything the prompt of `period` says, as it is now."""
        since, until = _week(period.previous, group.slot.zone)
        async with self._database.read() as work:
            finished = await completions.finished(work, group.id, since, until)
            pack = await self._packs.of(work, group)
            records = await _records(work, group, period.previous)
            helpers = await help_requests.helpers(work, group.id, since, until)
            checked_in = await check_ins.count(work, group.id, period.previous)
            member_count = await members.expected(work, group.id, period.previous, joined_before=until)
        week = period.weeks_since(Period(group.started_on)) + 1
        pace = pack.pace(group.pace_months) or pack.paces[0]
        # A week's milestone is due by its Sunday, so the plan starts on the Sunday before week 1.
        days = due_dates(len(pack.milestones), group.started_on - timedelta(days=1), pace.weeks)
        due = tuple(pack.milestones[index] for index in due_in_week(days, period.monday))
        ahead = ((day, milestone) for day, milestone in zip(days, pack.milestones, strict=True))
        later = next(((milestone, day) for day, milestone in ahead if day > period.sunday), None)
        focus = due[0] if due else later[0] if later else pack.milestones[-1]
        return WeeklyPrompt(
            group=group,
            period=period,
            week=week,
            weeks=pace.weeks,
            due=due,
            under_way=None if due else later,
            question=focus.question,
            finishers=_finishers(pack, finished),
            records=records,
            helpers=tuple(one.name for one in helpers),
            checked_in=checked_in,
            member_count=member_count,
            tip=pack.tips[(week - 1) % len(pack.tips)],
        )


def _finishers(pack: Pack, finished: list[completions.Finish]) -> tuple[Finisher, ...]:
    titles: dict[int, list[str]] = {}
    names: dict[int, str] = {}
    for finish in finished:
        milestone = pack.milestone(finish.milestone)
        if milestone is not None:
            titles.setdefault(finish.user_id, []).append(milestone.title)
            names[finish.user_id] = finish.name
    return tuple(Finisher(user_id, names[user_id], tuple(done)) for user_id, done in titles.items())


async def _records(work: Work, group: Group, period: Period) -> tuple[Record, ...]:
    people = await members.who_checked_in(work, group.id, period, MOST_LOOKED_AT)
    found = await weeks.of_members(work, group, people)
    told = {one.id: account(found[one.id], (period,)) for one in people}
    records = [Record(one.name, record_of(told[one.id], period)) for one in people]
    return tuple(sorted((one for one in records if one.streak), key=lambda one: -one.streak))


def _week(period: Period, zone_name: str) -> tuple[datetime, datetime]:
    """First moment of a week and of the next one, UTC, by the calendar of a zone."""
    tz = zone(zone_name)
    return (
        datetime.combine(period.monday, time(), tz).astimezone(UTC),
        datetime.combine(period.next.monday, time(), tz).astimezone(UTC),
    )
