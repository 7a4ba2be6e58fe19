"""Boards always say what the ledger says, whatever happened in between, on both kinds of database."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import func, select

from db import boards, completions, groups, members, points, standings
from db.engine import Database, Work
from db.groups import NewGroup
from db.standings import Board
from db.tables import board_counts, board_scores
from db.tables import groups as group_rows
from db.tables import members as member_rows
from db.tables import points as ledger
from db.upgrade import upgrade
from study.agenda import Occasion
from study.boards import ALL_TIME, WEEKS, week_board
from study.periods import Period
from study.points import Award
from study.ranking import TOP, Scored, Spot
from study.ranking import standings as ranking
from study.schedule import WeeklySlot
from tests.databases import database_in, of_kind

BEGAN = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
PEOPLE = 4


async def everything(work: Work) -> dict[str, Counter[Any]]:
    """Both tables of boards, without rows that count nobody."""
    scores = await work.execute(select(board_scores))
    counts = await work.execute(select(board_counts).where(board_counts.c.members != 0))
    return {
        "scores": Counter(tuple(row) for row in scores if row.points),
        "counts": Counter(tuple(row) for row in counts),
    }


class Boards(RuleBasedStateMachine):
    """Members earn, lose, hide, leave and come back in any order, while clock, zone and season move on."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.database = Database(self.url(Path(self.folder.name)))
        self.now = BEGAN
        self.deeds: list[tuple[int, str]] = []
        self.number = 0

    def url(self, folder: Path) -> str:
        """Where the boards are kept."""
        return database_in(folder)

    def do(self, act: Any) -> Any:
        """Run one unit of work to its end."""

        async def run() -> Any:
            async with self.database.write() as work:
                return await act(work)

        return self.loop.run_until_complete(run())

    @initialize()
    def set_up(self) -> None:
        self.loop.run_until_complete(upgrade(self.database, backup_folder=Path(self.folder.name), now=BEGAN))
        self.do(self._people)

    async def _people(self, work: Work) -> None:
        slot = WeeklySlot(0, BEGAN.time(), "UTC")
        first = Occasion(Period.of(BEGAN, "UTC"), BEGAN)
        await groups.add(work, NewGroup(1, "Group", 2, 3, slot, 6, BEGAN.date(), first), BEGAN)
        for user in range(1, PEOPLE + 1):
            await members.add(
                work, 1, user, name=f"P{user}", zone="UTC", pace_months=6, started_on=BEGAN.date(), joined_at=BEGAN
            )

    @rule(member=st.integers(1, PEOPLE), earned=st.integers(1, 200))
    def earns(self, member: int, earned: int) -> None:
        self.number += 1
        ref = str(self.number)
        self.do(lambda work: points.award(work, member, [Award("project", ref, earned)], self.now))
        self.deeds.append((member, ref))

    @rule(pick=st.integers(0, 50))
    def takes_back(self, pick: int) -> None:
        if self.deeds:
            member, ref = self.deeds.pop(pick % len(self.deeds))
            self.do(lambda work: points.take_back(work, member, "project", ref))

    @rule(member=st.integers(1, PEOPLE), hidden=st.booleans())
    def hides_or_shows(self, member: int, hidden: bool) -> None:
        async def act(work: Work) -> None:
            if await members.find(work, 1, member) is not None:
                await members.set_hidden(work, member, hidden=hidden)

        self.do(act)

    @rule(member=st.integers(1, PEOPLE))
    def leaves(self, member: int) -> None:
        async def act(work: Work) -> None:
            if await members.find(work, 1, member) is not None:
                await members.leave(work, member, self.now)

        self.do(act)

    @rule(member=st.integers(1, PEOPLE))
    def comes_back(self, member: int) -> None:
        async def act(work: Work) -> None:
            await members.add(
                work, 1, member, name="Back", zone="UTC", pace_months=6, started_on=BEGAN.date(), joined_at=self.now
            )

        self.do(act)

    @rule(days=st.integers(-3, 40))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(zone=st.sampled_from(["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]))
    def the_group_moves(self, zone: str) -> None:
        self.do(lambda work: work.execute(group_rows.update().values(zone=zone)))

    @rule()
    def a_season_starts(self) -> None:
        self.do(lambda work: work.execute(group_rows.update().values(season=group_rows.c.season + 1)))

    @invariant()
    def boards_made_anew_are_the_same(self) -> None:
        async def act(work: Work) -> None:
            kept = await everything(work)
            await boards.rebuild(work, 1)
            assert await everything(work) == kept

        self.do(act)

    @invariant()
    def places_are_those_of_a_ranking_of_everybody(self) -> None:
        async def act(work: Work) -> None:
            sums = (
                select(member_rows.c.id, member_rows.c.name, member_rows.c.user_id, func.sum(ledger.c.points))
                .join_from(member_rows, ledger)
                .where(member_rows.c.left_at.is_(None), member_rows.c.hidden.is_(False))
                .group_by(member_rows.c.id, member_rows.c.name, member_rows.c.user_id)
            )
            expected = ranking(Scored(row[0], row[1], row[2], int(row[3])) for row in await work.execute(sums))
            board = [Board(1, ALL_TIME)]
            shown = await standings.after(work, board, TOP, 10)
            assert shown == [one.scored for one in expected]
            assert await standings.count(work, board) == len(expected)
            for at, one in enumerate(shown):
                spot = Spot(one.points, one.member_id)
                found = await standings.tally(work, board, (one.points, shown[0].points), [one.points])
                assert found.places == (expected[at].place, 1)
                assert found.equal[one.points] == sum(other.points == one.points for other in shown)
                assert found.count == len(expected)
                near = await standings.around(work, board, spot)
                assert near.above == (shown[at - 1] if at else None)
                assert near.below == (shown[at + 1] if at + 1 < len(shown) else None)
                better = [other.points for other in shown if other.points > one.points]
                assert near.better == (min(better) if better else None)
                assert await standings.before(work, board, spot, 10) == shown[:at]
                assert await standings.after(work, board, spot, 10) == shown[at + 1 :]

        self.do(act)

    def teardown(self) -> None:
        self.loop.run_until_complete(self.database.close())
        self.loop.close()
        self.folder.cleanup()


TestBoards = Boards.TestCase
TestBoards.settings = settings(
    max_examples=12, stateful_step_count=14, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@contextmanager
def machine(kind: str) -> Iterator[Boards]:
    """The same people on either kind of database."""
    made = Boards()
    made.database = Database(of_kind(kind, Path(made.folder.name)))
    try:
        made.set_up()
        yield made
    finally:
        made.teardown()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_busy_spring_on_both_kinds(kind: str) -> None:
    with machine(kind) as spring:
        for step in range(6):
            spring.earns(step % PEOPLE + 1, 60 + step)
            spring.time_passes(9)
            spring.hides_or_shows(step % 3 + 1, step % 2 == 0)
            spring.boards_made_anew_are_the_same()
            spring.places_are_those_of_a_ranking_of_everybody()
        spring.leaves(2)
        spring.a_season_starts()
        spring.takes_back(3)
        spring.comes_back(2)
        spring.boards_made_anew_are_the_same()
        spring.places_are_those_of_a_ranking_of_everybody()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_many_who_earn_at_once_are_all_counted(kind: str) -> None:
    with machine(kind) as crowd:

        async def earn(number: int) -> None:
            async with crowd.database.write() as work:
                await points.award(work, number % PEOPLE + 1, [Award("kudos", str(number), 3)], BEGAN)

        async def all_at_once() -> None:
            await asyncio.gather(*(earn(number) for number in range(24)))

        crowd.loop.run_until_complete(all_at_once())
        crowd.boards_made_anew_are_the_same()
        crowd.places_are_those_of_a_ranking_of_everybody()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_old_weeks_are_forgotten_and_nothing_else(kind: str) -> None:
    with machine(kind) as group:
        group.earns(1, 10)
        group.do(lambda work: points.award(work, 1, (), BEGAN, weeks=1))
        group.time_passes(7)
        group.earns(1, 20)
        this = Period.of(group.now, "UTC")
        group.do(lambda work: boards.prune(work, [1], {"____-W__": week_board(this)}))
        shown = {
            name: group.do(lambda work, name=name: standings.score(work, Board(1, name), 1))
            for name in (ALL_TIME, "2026-03", week_board(this), week_board(this.previous), WEEKS)
        }
        assert list(shown.values()) == [30, 30, 20, 0, 1]


def test_a_member_who_does_two_things_at_once_gets_the_points_of_both() -> None:
    with machine("postgresql") as group:
        both_are_there = asyncio.Barrier(2)

        async def finish(slug: str) -> None:
            async with group.database.write() as work:
                await completions.add(work, 1, slug, link=None, done_at=BEGAN)
                await both_are_there.wait()
                await points.award(work, 1, [Award("milestone", slug, 30)], BEGAN)

        async def at_once() -> None:
            await asyncio.gather(finish("py-setup"), finish("py-numpy"))

        group.loop.run_until_complete(at_once())
        group.boards_made_anew_are_the_same()


def test_old_deeds_are_taken_back_while_others_earn() -> None:
    with machine("postgresql") as group:
        group.earns(1, 20)
        group.time_passes(40)
        group.earns(1, 3)
        group.earns(2, 50)

        async def take_back() -> None:
            async with group.database.write() as work:
                await points.take_back_all(work, 1, [("project", "1"), ("project", "2")])

        async def earn(number: int) -> None:
            async with group.database.write() as work:
                await points.award(work, 3, [Award("kudos", str(number), 3)], group.now)

        async def hide(hidden: bool) -> None:
            async with group.database.write() as work:
                await members.set_hidden(work, 2, hidden=hidden)

        async def at_once() -> None:
            await asyncio.gather(take_back(), *map(earn, range(8)), hide(True), hide(False))

        group.loop.run_until_complete(at_once())
        group.boards_made_anew_are_the_same()
        group.places_are_those_of_a_ranking_of_everybody()


async def plans(work: Work, act: Any) -> list[str]:
    """How SQLite finds the totals that something asks for."""
    asked: list[str] = []
    driver: Any = (await work.get_raw_connection()).driver_connection
    driver._conn.set_trace_callback(asked.append)
    await act(work)
    driver._conn.set_trace_callback(None)
    found = []
    for statement in asked:
        rows = await work.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")
        found += [row.detail for row in rows if "board_scores" in row.detail]
    return found


@pytest.mark.parametrize(
    "act",
    [
        lambda work: members.set_hidden(work, 1, hidden=True),
        lambda work: standings.scores(work, 1, ["2026-W10", "2026-W11"], [1, 2]),
        lambda work: standings.score(work, Board(1, ALL_TIME), 1),
    ],
)
def test_nobody_looks_through_others_totals_for_a_members_own(act: Any) -> None:
    with machine("sqlite") as group:
        group.earns(1, 20)
        told = group.do(lambda work: plans(work, act))
    assert told
    assert all("board=? AND member_id=?" in one for one in told), told


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_points_are_earned_in_a_zone_that_left_the_tz_database(kind: str) -> None:
    with machine(kind) as group:
        group.the_group_moves("US/Pacific-New")
        group.earns(1, 10)
        assert group.do(lambda work: standings.score(work, Board(1, week_board(Period.of(BEGAN, "UTC"))), 1)) == 10
