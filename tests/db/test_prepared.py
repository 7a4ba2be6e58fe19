"""What is prepared gives what SQLAlchemy gives, on both kinds of database."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import bindparam, func, insert, literal, select, union_all, update
from sqlalchemy.exc import IntegrityError

from db.engine import Database, Work
from db.prepared import FEW, Prepared, PreparedInsert
from db.tables import check_ins, groups, members
from tests.clock import MONDAY
from tests.kill.killing import group_row

PEOPLE = 6
SINCE = datetime(2026, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))


def person(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "group_id": 1,
        "user_id": 100 + number,
        "name": f"M{number}",
        "zone": "UTC",
        "pace_months": 6,
        "started_on": date(2026, 3, 2),
        "joined_at": SINCE + timedelta(microseconds=number),
        "hidden": number % 2 == 0,
    }


@pytest.fixture
async def work(database: Database) -> AsyncIterator[Work]:
    async with database.write() as work:
        await work.execute(insert(groups), group_row(1) | {"id": 1})
        await work.execute(insert(members), [person(number) for number in range(1, PEOPLE + 1)])
        yield work


_OF = select(
    members.c.id, members.c.name, members.c.joined_at, members.c.started_on, members.c.hidden, members.c.left_at
)
IN = _OF.where(members.c.id.in_(bindparam("ids", expanding=True))).order_by(members.c.id)
LATER = _OF.where(members.c.joined_at > bindparam("then"), members.c.hidden.is_(False)).order_by(members.c.id)
BOTH = union_all(
    select(literal("all").label("what"), func.count()).select_from(members),
    select(literal("some"), func.count()).select_from(members).where(members.c.name.in_(["M1", "M3", "nobody"])),
)


@pytest.mark.parametrize(
    ("statement", "facts"),
    [
        (IN, {"ids": [2, 4, 5]}),
        (IN, {"ids": [3]}),
        (IN, {"ids": []}),
        (LATER, {"then": SINCE + timedelta(microseconds=2)}),
        (LATER, {"then": SINCE.astimezone(UTC)}),
        (BOTH, {}),
    ],
)
async def test_rows_are_those_of_sqlalchemy(work: Work, statement: Any, facts: dict[str, Any]) -> None:
    prepared = Prepared(statement)
    expected = [tuple(row) for row in (await work.execute(statement, facts)).all()]
    for _ in range(2):
        assert [tuple(row) for row in await prepared.rows(work, facts)] == expected
    first = await prepared.first(work, facts)
    assert (first and tuple(first)) == (expected[0] if expected else None)
    assert await prepared.value(work, facts) == (expected[0][0] if expected else None)


async def test_one_statement_takes_lists_of_any_length_by_turns(work: Work) -> None:
    prepared = Prepared(IN)
    for ids in ([1, 2], [], [6], [1, 2], [4, 5, 6]):
        assert [row.id for row in await prepared.rows(work, {"ids": ids})] == ids


async def test_what_is_made_of_a_row_is_that_of_the_row_as_it_is_now(work: Work) -> None:
    made = list[int]()

    def name(row: Any) -> tuple[str, datetime]:
        made.append(row.id)
        return row.name, row.joined_at

    names = Prepared(IN, name)
    facts = {"ids": [1, 2]}
    expected = [(f"M{number}", person(number)["joined_at"]) for number in (1, 2)]
    assert await names.rows(work, facts) == expected == await names.rows(work, facts)
    await work.execute(update(members).where(members.c.id == 2).values(name="Bea"))
    assert await names.rows(work, facts) == [expected[0], ("Bea", expected[1][1])]
    assert await names.first(work, {"ids": [7]}) is None
    assert made == ([1, 2, 2] if work.dialect.name == "sqlite" else [1, 2] * 3)


async def test_rows_of_columns_in_another_order_than_the_tables_are_refused(work: Work) -> None:
    if work.dialect.name == "sqlite":
        with pytest.raises(TypeError):
            await PreparedInsert(insert(members), "user_id", "group_id").add(work, (1, 1))


async def test_a_change_says_how_many_rows_it_changed(work: Work) -> None:
    rename = Prepared(update(members).where(members.c.id > bindparam("above")).values(name=bindparam("called")))
    assert await rename.change(work, {"above": 4, "called": "Be\0n"}) == 2
    assert [row.name for row in await Prepared(IN).rows(work, {"ids": [4, 5, 6]})] == ["M4", "Ben", "Ben"]


@pytest.mark.parametrize("count", [1, 3, FEW, FEW + 1])
async def test_rows_are_written_one_or_many(work: Work, count: int) -> None:
    weeks = [date(2026, 3, 2) + timedelta(weeks=number) for number in range(count)]
    columns = ("member_id", "period", "done", "minutes", "blockers", "created_at")
    written = await PreparedInsert(insert(check_ins).returning(check_ins.c.period), *columns).put(
        work, [(1, week, "a\0b", at, "", MONDAY) for at, week in enumerate(weeks)]
    )
    assert sorted(row.period for row in written) == weeks
    stored = (await work.execute(select(check_ins.c.period, check_ins.c.done, check_ins.c.created_at))).all()
    assert sorted(tuple(row) for row in stored) == [(week, "ab", MONDAY) for week in weeks]


async def test_what_a_constraint_refuses_is_an_integrity_error_that_quotes_nobody(work: Work) -> None:
    twice = person(1) | {"id": 99, "name": "a secret"}
    with pytest.raises(IntegrityError) as refused:
        async with work.begin_nested():
            await PreparedInsert(insert(members), *twice).add(work, tuple(twice.values()))
    assert "a secret" not in str(refused.value)
    assert len(await Prepared(IN).rows(work, {"ids": [1, 99]})) == 1


async def test_what_is_prepared_and_what_is_not_see_each_others_changes_and_end_together(database: Database) -> None:
    count = Prepared(select(func.count()).select_from(groups))

    async def then_fails() -> None:
        async with database.write() as work:
            row = group_row(1)
            await PreparedInsert(insert(groups), *row).add(work, tuple(row.values()))
            await work.execute(insert(groups), group_row(2))
            assert await count.value(work) == 2
            raise LookupError

    with contextlib.suppress(LookupError):
        await then_fails()
    async with database.read() as work:
        assert await count.value(work) == 0
