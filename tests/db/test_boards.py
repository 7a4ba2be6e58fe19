"""Boards always say what the ledger says, whatever happened in between, on both kinds of database."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from db import boards, completions, members, points, standings
from db.engine import Work
from db.standings import Board
from study.boards import ALL_TIME, WEEKS, week_board
from study.periods import Period
from study.points import Award
from tests.db.boards import BEGAN, PEOPLE, Boards, machine

TestBoards = Boards.TestCase
TestBoards.settings = settings(
    max_examples=12, stateful_step_count=14, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


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
