"""What a member did is told in a row of each kind, and is what one reads row by row."""

from __future__ import annotations

import gc
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from db import check_ins, completions, groups, members, personal, tables, weeks
from db.check_ins import CheckIn
from db.engine import Database
from study.group import Group, Member
from study.periods import Period
from study.progress import Marked
from tests.clock import MONDAY
from tests.databases import of_sqlite
from tests.kill.killing import group_row

FIRST = date(2026, 3, 2)
DONE = "Read of rows and indexes."  # which no other test says
# Weeks after the first, by member; the third has nothing at all.
CHECKED_IN: dict[int, list[int]] = {1: [3, 1, 2, 7], 2: [0, 5], 3: []}
LATE: dict[int, list[int]] = {1: [2, 7], 2: [], 3: []}
MARKS: dict[int, dict[str, bool]] = {1: {"a": False, "b": True, "c": False}, 2: {"c": True}, 3: {}}


def week(number: int) -> Period:
    return Period(FIRST + timedelta(weeks=number))


def weeks_of(numbers: list[int]) -> frozenset[Period]:
    return frozenset(map(week, numbers))


@pytest.fixture
async def group(database: Database) -> tuple[Group, list[Member]]:
    async with database.write() as work:
        await work.execute(insert(tables.groups), group_row(1) | {"id": 1})
        for user in CHECKED_IN:
            facts: dict[str, Any] = {"zone": "UTC", "pace_months": 6, "started_on": FIRST, "joined_at": MONDAY}
            await members.add(work, 1, user, name=f"M{user}", **facts)
        for user, numbers in CHECKED_IN.items():
            for number in numbers:
                row = {"member_id": user, "period": week(number).monday, "late": number in LATE[user]}
                words = {"done": DONE, "minutes": 1, "blockers": "", "created_at": MONDAY}
                await work.execute(insert(tables.check_ins), row | words)
            for slug, known in MARKS[user].items():
                mark = {"member_id": user, "milestone": slug, "known": known, "done_at": MONDAY}
                await work.execute(insert(tables.completions), mark)
        found = await groups.by_id(work, 1)
        assert found is not None
        return found, await members.of_group(work, 1)


async def test_weeks_and_marks_are_everybodys_own(database: Database, group: tuple[Group, list[Member]]) -> None:
    one, people = group
    async with database.read() as work:
        known, marked = await weeks.of_members(work, one, people), await completions.marked(work, [1, 2, 3])
    for member in people:
        numbers, late = CHECKED_IN[member.user_id], LATE[member.user_id]
        mine = known[member.id]
        assert (mine.late, mine.on_time) == (weeks_of(late), weeks_of(numbers) - weeks_of(late))
        assert mine.first == min([Period.of(MONDAY, "UTC"), *weeks_of(numbers)])
    assert marked == {
        user: Marked(frozenset(marks), frozenset(slug for slug, knew in marks.items() if knew))
        for user, marks in MARKS.items()
        if marks
    }


@of_sqlite
async def test_who_is_forgotten_is_not_remembered_in_memory(
    database: Database, group: tuple[Group, list[Member]]
) -> None:
    def remembered() -> int:
        gc.collect()
        return sum(isinstance(one, CheckIn) and one.done == DONE for one in gc.get_objects())

    async with database.read() as work:
        assert len(await check_ins.latest(work, 1, 9)) == 4
    assert remembered() == 4
    async with database.write() as work:
        await personal.forget(work, group[1][0].user_id, MONDAY)
    assert remembered() == 0


@of_sqlite
async def test_no_row_itself_is_looked_at_for_what_an_index_tells(
    database: Database, group: tuple[Group, list[Member]]
) -> None:
    one, people = group
    asked: list[str] = []
    async with database.read() as work:
        driver: Any = (await work.get_raw_connection()).driver_connection
        driver._conn.set_trace_callback(asked.append)
        await weeks.of_members(work, one, people)
        await completions.marked(work, [1, 2])
        await check_ins.others(work, 1, 1, week(1), 3)
        driver._conn.set_trace_callback(None)
        plans = [
            row.detail
            for statement in asked
            if statement.startswith("SELECT")
            for row in await work.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")
        ]
    used = [plan for plan in plans if "check_ins" in plan or "completions" in plan]
    assert [plan.split("USING ")[1].split(" (")[0] for plan in used] == [
        "COVERING INDEX sqlite_autoindex_check_ins_1",
        "INDEX ix_check_ins_late",
        "COVERING INDEX sqlite_autoindex_completions_1",
        "INDEX ix_completions_known",
        "COVERING INDEX sqlite_autoindex_check_ins_1",
    ]
