"""Boards always say what the ledger says, whatever happened in between, on both kinds of database."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from db import boards, completions, members, points, standings
from db.engine import Work
from db.standings import Board
from study.boards import ALL_TIME, WEEKS, week_board
from study.periods import Period
from study.points import Award
from tests.db.boards import BEGAN, PEOPLE, Boards

TestBoards = Boards.TestCase
TestBoards.settings = settings(
    max_examples=12, stateful_step_count=14, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.fixture(params=["sqlite", "postgresql"])
def group(request: pytest.FixtureRequest) -> Iterator[Boards]:
    """The same people on either kind of database."""
    made = Boards(request.param)
    made.set_up()
    yield made
    made.teardown()


on_postgresql = pytest.mark.parametrize("group", ["postgresql"], indirect=True)
on_sqlite = pytest.mark.parametrize("group", ["sqlite"], indirect=True)


def test_a_busy_spring_on_both_kinds(group: Boards) -> None:
    for step in range(6):
        group.earns(step % PEOPLE + 1, 60 + step)
        group.time_passes(9)
        group.hides_or_shows(step % 3 + 1, step % 2 == 0)
        group.boards_made_anew_are_the_same()
        group.places_are_those_of_a_ranking_of_everybody()
    group.leaves(2)
    group.a_season_starts()
    group.takes_back(3)
    group.comes_back(2)
    group.boards_made_anew_are_the_same()
    group.places_are_those_of_a_ranking_of_everybody()


def earned(member: int, number: int, at: datetime) -> Any:
    """Somebody earns a few points."""
    return lambda work: points.award(work, member, [Award("kudos", str(number), 3)], at)


def test_many_who_earn_at_once_are_all_counted(group: Boards) -> None:
    group.at_once(*(earned(number % PEOPLE + 1, number, BEGAN) for number in range(24)))
    group.boards_made_anew_are_the_same()
    group.places_are_those_of_a_ranking_of_everybody()


def test_old_weeks_are_forgotten_and_nothing_else(group: Boards) -> None:
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


@on_postgresql
def test_a_member_who_does_two_things_at_once_gets_the_points_of_both(group: Boards) -> None:
    both_are_there = asyncio.Barrier(2)

    async def finish(work: Work, slug: str) -> None:
        await completions.add(work, 1, slug, link=None, done_at=BEGAN)
        await both_are_there.wait()
        await points.award(work, 1, [Award("milestone", slug, 30)], BEGAN)

    group.at_once(lambda work: finish(work, "py-setup"), lambda work: finish(work, "py-numpy"))
    group.boards_made_anew_are_the_same()


@on_postgresql
def test_old_deeds_are_taken_back_while_others_earn(group: Boards) -> None:
    group.earns(1, 20)
    group.time_passes(40)
    group.earns(1, 3)
    group.earns(2, 50)
    group.at_once(
        lambda work: points.take_back_all(work, 1, [("project", "1"), ("project", "2")]),
        *(earned(3, number, group.now) for number in range(8)),
        lambda work: members.set_hidden(work, 2, hidden=True),
        lambda work: members.set_hidden(work, 2, hidden=False),
    )
    group.boards_made_anew_are_the_same()
    group.places_are_those_of_a_ranking_of_everybody()


def test_counts_that_several_members_change_are_always_taken_in_the_same_order(
    group: Boards, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = list[list[tuple[Any, ...]]]()
    put = boards._ADD_COUNTS.put

    async def noted(work: Work, rows: Sequence[Any]) -> Sequence[Any]:
        taken.append([(board, level, number) for _, board, level, number, _ in rows])
        return await put(work, rows)

    monkeypatch.setattr(boards._ADD_COUNTS, "put", noted)
    group.earns(1, 20)
    group.time_passes(40)
    group.earns(1, 3)
    group.do(lambda work: members.set_hidden(work, 1, hidden=True))
    group.do(lambda work: points.take_back_all(work, 1, [("project", "1"), ("project", "2")]))
    assert taken == [sorted(rows) for rows in taken]


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


@on_sqlite
@pytest.mark.parametrize(
    "act",
    [
        lambda work: members.set_hidden(work, 1, hidden=True),
        lambda work: standings.scores(work, 1, ["2026-W10", "2026-W11"], [1, 2]),
        lambda work: standings.score(work, Board(1, ALL_TIME), 1),
    ],
)
def test_nobody_looks_through_others_totals_for_a_members_own(group: Boards, act: Any) -> None:
    group.earns(1, 20)
    told = group.do(lambda work: plans(work, act))
    assert told
    assert all("board=? AND member_id=?" in one for one in told), told


def test_points_are_earned_in_a_zone_that_left_the_tz_database(group: Boards) -> None:
    group.the_group_moves("US/Pacific-New")
    group.earns(1, 10)
    assert group.do(lambda work: standings.score(work, Board(1, week_board(Period.of(BEGAN, "UTC"))), 1)) == 10
