"""Whatever members do, and whatever clocks and zones do, streaks and points are what one finds by counting slowly."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import func, select

from bot.packs import BUILT_IN
from bot.services.checkins import CheckInAnswers
from bot.services.leaderboard import Look, Topic
from bot.services.person import Person
from bot.services.registry import build_services
from db.engine import Database
from db.tables import members, points
from study.errors import AlreadyDone, NotAMember, NotDone, TooLateToUndo, WeekClosed
from study.periods import Period
from study.points import for_milestone
from study.settings import Setting
from tests.clock import StandingClock
from tests.databases import database_in
from tests.packs import PACK
from tests.study.test_streaks import slowly

ORGANISER = Person(1, 100, "Nadia", manages=True)
PEOPLE = [Person(1, number, f"P{number}") for number in range(1, 4)]
WHO = st.sampled_from(PEOPLE)
ZONES = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"]
T = TypeVar("T")


class Remembered:
    """What the model knows of a member: a letter for each week, when they joined, and points by deed."""

    def __init__(self, joined: datetime) -> None:
        self.joined = joined
        self.letters: dict[Period, str] = {}
        self.paused: set[Period] = set()
        self.points: dict[str, int] = {}
        self.present = True

    def story(self, now: datetime, zone: str) -> str:
        """Every week up to this one by its letter. What is not judged yet is to a streak as a pause is."""
        this = Period.of(now, zone)
        week = min([Period.of(self.joined, zone), *self.letters])
        letters = []
        while week <= this:
            unjudged = week == this or (week == this.previous and is_late_still(now, zone))
            letters.append(self.letters.get(week) or ("p" if week in self.paused or unjudged else "."))
            week = week.next
        return "".join(letters)


def is_late_still(now: datetime, zone: str) -> bool:
    """Whether it is Monday or Tuesday; none of the zones changes its clocks on those days."""
    return now.astimezone(ZoneInfo(zone)).weekday() < 2


class Weeks(RuleBasedStateMachine):
    """Joins, check-ins, changes of them, pauses, milestones, undos, leaves, zone changes and clock jumps."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = StandingClock()
        self.database = Database(database_in(Path(self.folder.name)))
        self.services = build_services(self.database, self.clock, PACK, BUILT_IN)
        self.zone = "UTC"
        self.known: dict[int, Remembered] = {}

    def do(self, act: Coroutine[Any, Any, T]) -> T:
        """Run a use case to its end."""
        return self.loop.run_until_complete(act)

    def present(self, person: Person) -> Remembered | None:
        """What is remembered of somebody who is a member now."""
        found = self.known.get(person.user_id)
        return found if found is not None and found.present else None

    @initialize()
    def set_up(self) -> None:
        self.do(self.services.setup.set_up(ORGANISER, {Setting.ZONE: "UTC"}))

    @rule(person=WHO)
    def joins(self, person: Person) -> None:
        self.do(self.services.members.join(person, 6, "UTC"))
        found = self.known.setdefault(person.user_id, Remembered(self.clock()))
        if not found.present:
            found.present, found.joined = True, self.clock()

    @rule(person=WHO)
    def leaves(self, person: Person) -> None:
        found = self.present(person)
        if found is not None:
            self.do(self.services.members.leave(person))
            found.present = False

    @rule(person=WHO, back=st.integers(-1, 2), hours=st.sampled_from(["0", "3"]))
    def checks_in(self, person: Person, back: int, hours: str) -> None:
        found, this = self.present(person), Period.of(self.clock(), self.zone)
        period = this.shift(-back)
        submit = self.services.checkins.submit(person, period, CheckInAnswers("Studied", hours))
        if found is None:
            assert self.fails(submit, NotAMember)
            return
        new = period not in found.letters
        joined = Period.of(found.joined, self.zone)
        late = back == 1 and new and is_late_still(self.clock(), self.zone) and period >= joined
        if back != 0 and not late:
            assert self.fails(submit, WeekClosed)
            return
        result = self.do(submit)
        assert result.new is new
        found.letters.setdefault(period, "l" if late else "c")
        self._earn(found, period, hours)

    def _earn(self, found: Remembered, period: Period, hours: str) -> None:
        key = f"week {period.label}"
        if hours == "0":
            found.points.pop(key, None)
        elif key not in found.points:
            on_time = found.letters[period] == "c"
            story = found.story(self.clock(), self.zone)
            streak = slowly(story + "p")[0]
            found.points[key] = 7 + (3 + min(2 * (streak - 1), 10) if on_time else 0)

    def fails(self, act: Coroutine[Any, Any, Any], error: type[Exception]) -> bool:
        """Whether a use case is refused, and with this error."""
        try:
            self.do(act)
        except error:
            return True
        return False

    @rule(person=WHO, weeks=st.integers(0, 3))
    def pauses(self, person: Person, weeks: int) -> None:
        found = self.present(person)
        if found is not None:
            self.do(self.services.reminders.pause(person, weeks))
            this = Period.of(self.clock(), self.zone)
            found.paused = {week for week in found.paused if week < this}
            found.paused |= {this.shift(number) for number in range(weeks)}

    @rule(person=WHO, milestone=st.sampled_from(PACK.milestones[:3]))
    def finishes(self, person: Person, milestone: Any) -> None:
        found = self.present(person)
        if found is None:
            return
        key = f"milestone {milestone.slug}"
        complete = self.services.roadmap.complete(person, milestone.slug, "")
        if key in found.points:
            assert self.fails(complete, AlreadyDone)
        else:
            self.do(complete)
            found.points[key] = for_milestone(milestone).points

    @rule(person=WHO, milestone=st.sampled_from(PACK.milestones[:3]))
    def undoes(self, person: Person, milestone: Any) -> None:
        found = self.present(person)
        if found is None:
            return
        undo = self.services.roadmap.undo(person, milestone.slug)
        try:
            self.do(undo)
        except (NotDone, TooLateToUndo):
            return
        del found.points[f"milestone {milestone.slug}"]

    @rule(hours=st.integers(-20, 24 * 20))
    def time_passes(self, hours: int) -> None:
        self.clock.forward(hours=hours)

    @rule(zone=st.sampled_from(ZONES))
    def the_group_moves(self, zone: str) -> None:
        self.do(self.services.setup.set_up(ORGANISER, {Setting.ZONE: zone}))
        self.zone = zone

    @invariant()
    def streaks_are_the_models(self) -> None:
        for person in PEOPLE:
            found = self.present(person)
            if found is not None and max([*found.letters, Period.of(found.joined, self.zone)]) <= Period.of(
                self.clock(), self.zone
            ):
                report = self.do(self.services.history.report(person))
                story = found.story(self.clock(), self.zone)
                assert (report.streak, report.longest) == slowly(story + "p"), story

    @invariant()
    def points_are_the_sum_of_the_ledger_and_the_models(self) -> None:
        async def sums() -> dict[int, int]:
            async with self.database.read() as work:
                rows = await work.execute(
                    select(members.c.user_id, func.sum(points.c.points))
                    .join_from(members, points)
                    .group_by(members.c.user_id)
                )
                return {row[0]: int(row[1]) for row in rows}

        ledger = self.do(sums())
        assert ledger == {user: total for user, one in self.known.items() if (total := sum(one.points.values()))}
        if self.known:
            board = self.do(self.services.leaderboard.look(PEOPLE[0], Look(Topic.ALL)))
            shown = {row.scored.user_id: row.scored.points for row in board.rows}
            assert shown == {user: total for user, total in ledger.items() if self.known[user].present}

    def teardown(self) -> None:
        self.do(self.database.close())
        self.loop.close()
        self.folder.cleanup()


TestWeeks = Weeks.TestCase
TestWeeks.settings = settings(
    max_examples=12, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
