"""What must happen once happens once, on SQLite and on PostgreSQL, however many come at the same time."""

from __future__ import annotations

import asyncio
import traceback
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Executable, insert, update
from sqlalchemy.exc import DBAPIError

from db import check_ins, completions, deliveries, members, notes, tables, workers
from db import groups as group_rows
from db.deliveries import Planned
from db.engine import Database, Work
from db.errors import DatabaseRefused
from db.upgrade import upgrade
from study.periods import Period
from tests.clock import MONDAY
from tests.databases import opened
from tests.kill.killing import group_row
from tests.postgres import new_database

WEEK = Period(MONDAY.date())
KINDS = ("weekly-prompt",)


async def test_ten_clicks_at_once_finish_a_milestone_once(pair: tuple[Database, Database]) -> None:
    async def click(database: Database) -> bool:
        async with database.write() as work:
            return await completions.add(work, 1, "py-setup", link=None, done_at=MONDAY)

    assert sum(await asyncio.gather(*(click(pair[number % 2]) for number in range(10)))) == 1


async def test_ten_check_ins_at_once_are_one_that_was_changed_nine_times(pair: tuple[Database, Database]) -> None:
    async def check_in(number: int) -> bool:
        async with pair[number % 2].write() as work:
            return await check_ins.record(work, 1, check_ins.CheckIn(WEEK, f"try {number}", 60, ""), MONDAY)

    assert sum(await asyncio.gather(*map(check_in, range(10)))) == 1
    async with pair[0].read() as work:
        assert await check_ins.count(work, 1, WEEK) == 1


async def test_two_processes_never_claim_the_same_delivery(pair: tuple[Database, Database]) -> None:
    async with pair[0].write() as work:
        planned = [Planned("weekly-prompt", target, WEEK, MONDAY) for target in range(60)]
        await deliveries.plan_all(work, planned)
        await deliveries.plan_all(work, planned)  # a second time adds nothing

    async def claim(owner: int) -> list[int]:
        async with pair[owner % 2].write() as work:
            lease = MONDAY + timedelta(seconds=90)
            return [one.id for one in await deliveries.claim(work, str(owner), KINDS, MONDAY, lease, 10)]

    claimed = [one for batch in await asyncio.gather(*map(claim, range(8))) for one in batch]
    assert len(claimed) == len(set(claimed)) == 60


async def test_processes_count_each_other_while_they_are_alive(pair: tuple[Database, Database]) -> None:
    later = MONDAY + timedelta(seconds=30)
    async with pair[0].write() as work:
        assert await workers.report(work, "a", MONDAY, later) == 1
    async with pair[1].write() as work:
        assert await workers.report(work, "b", MONDAY, later) == 2
    async with pair[1].write() as work:
        assert await workers.report(work, "b", later, later + timedelta(seconds=30)) == 1


async def test_a_group_that_rests_is_not_due_and_attention_is_new_only_once(pair: tuple[Database, Database]) -> None:
    async with pair[0].write() as work:
        assert [group.id for group in await group_rows.due(work, MONDAY + timedelta(hours=2), 10)] == [1]
        assert await group_rows.set_attention(work, 1, "permission")
        assert not await group_rows.set_attention(work, 1, "permission")
        assert await group_rows.set_attention(work, 1, None)
        guild_id = int(group_row(0)["guild_id"])
        assert [group.id for group in await group_rows.set_resting(work, guild_id, MONDAY, resting=True)] == [1]
        assert await group_rows.set_resting(work, guild_id, MONDAY, resting=True) == []
        assert await group_rows.due(work, MONDAY + timedelta(hours=2), 10) == []


async def test_times_come_back_as_they_went_in(pair: tuple[Database, Database]) -> None:
    async with pair[0].read() as work:
        member = await members.find(work, 1, 7)
    assert member is not None
    assert member.joined_at == MONDAY
    assert member.joined_at.tzinfo is not None


async def test_on_postgresql_a_reader_cannot_write_at_all() -> None:
    async with opened(new_database(with_schema=True)) as database, database.read() as work:
        with pytest.raises(DBAPIError, match="read-only"):
            await notes.write(work, "a", "b")


@pytest.mark.parametrize("wrong", ["postgresql://ana:secret@127.0.0.1:9/x", "postgres://ana:secret@nowhere.invalid/x"])
async def test_a_server_out_of_reach_is_refused_without_showing_the_password(wrong: str) -> None:
    async with opened(wrong) as database:
        with pytest.raises(DatabaseRefused, match="Check the address, user and password") as refused:
            await upgrade(database, backup_folder=Path("unused"), now=MONDAY)
        assert "secret" not in str(refused.value) + repr(database.url)


async def test_a_database_that_is_not_there_is_refused() -> None:
    async with opened(new_database().replace("cohort_", "nobody_")) as database:
        with pytest.raises(DatabaseRefused, match="does not exist"):
            await upgrade(database, backup_folder=Path("unused"), now=MONDAY)


async def test_a_note_that_all_processes_write_at_once_is_there(pair: tuple[Database, Database]) -> None:
    async def note(number: int) -> None:
        async with pair[number % 2].write() as work:
            await notes.write(work, "commands", str(number))

    await asyncio.gather(*map(note, range(10)))
    async with pair[0].read() as work:
        assert await notes.read(work, "commands") in set(map(str, range(10)))


async def test_a_text_with_a_character_that_postgresql_refuses_is_kept_without_it(
    pair: tuple[Database, Database],
) -> None:
    async with pair[0].write() as work:
        await notes.write(work, "odd", "a\0b\0")
        await work.execute(insert(tables.notes), [{"key": "c\0", "value": "\0"}, {"key": "d", "value": "e"}])
    async with pair[1].read() as work:
        assert await notes.read(work, "od\0d") == "ab"
        assert await notes.read(work, "c") == ""


async def test_an_error_of_the_database_does_not_say_what_was_written(pair: tuple[Database, Database]) -> None:
    async def refused(work: Work, statement: Executable, *facts: dict[str, Any]) -> str:
        with pytest.raises(DBAPIError) as failed:
            async with work.begin_nested():
                await work.execute(statement, list(facts) or None)
        return "".join(traceback.format_exception(failed.value))

    odd = {"key": "odd", "value": "xylophone"}
    async with pair[0].write() as work:
        said = await refused(work, insert(tables.notes), odd, odd)
        said += await refused(work, insert(tables.notes), {"key": "xylophone", "value": None})
        said += await refused(work, update(tables.members).values(reminders="xylophone"))
    assert "constraint" in said
    # What the test itself holds in its hands is in the traceback's lines of code, not in what they say.
    assert "xylophone" not in "".join(line for line in said.splitlines() if not line.startswith("    "))
