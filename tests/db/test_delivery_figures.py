"""The ledger of deliveries grows for years, and nobody who asks it something has to wait longer for that."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert, select, text

from bot.delivery.planner import Planner
from db import deliveries, tables
from db.deliveries import MENTOR_DIGEST, PERSONAL_REMINDER, REMINDER, WEEKLY_PROMPT, WELCOME, Planned
from db.delivery_figures import count_personal_since, overview
from db.engine import Database
from db.forgotten_deliveries import KEPT_WEEKS
from study.periods import Period
from tests.clock import MONDAY
from tests.databases import of_sqlite
from tests.kill.killing import group_row

WEEK = timedelta(weeks=1)


async def planned(database: Database, kind: str, target: int, weeks_ago: int, state: str) -> None:
    due = MONDAY - weeks_ago * WEEK
    async with database.write() as work:
        await deliveries.plan(work, Planned(kind, target, Period.of(due, "UTC"), due))
        latest = await deliveries.latest(work, kind, target)
        assert latest is not None
        rows = tables.deliveries
        same = (rows.c.kind == kind) & (rows.c.target_id == target) & (rows.c.due_at == due)
        number = (await work.execute(select(rows.c.id).where(same))).scalar_one()
        if state == "sent":
            await deliveries.mark_sent(work, number, channel_id=1, message_id=number, now=due)
        elif state != "pending":
            await deliveries.give_up(work, number, state=state, problem="so it was")


async def test_figures_are_of_what_waits_or_failed_and_of_today(database: Database) -> None:
    for weeks_ago, state in enumerate(["pending", "pending", "failed", "sent", "skipped", "sent"]):
        await planned(database, PERSONAL_REMINDER, 7, weeks_ago, state)
    async with database.read() as work:
        assert await overview(work, MONDAY) == ({"pending": 2, "failed": 1}, MONDAY - WEEK)
        assert await overview(work, MONDAY - 2 * WEEK) == ({"pending": 2, "failed": 1}, None)
        assert await count_personal_since(work, MONDAY - 4 * WEEK) == 1
        assert await count_personal_since(work, MONDAY - 6 * WEEK) == 2


@of_sqlite
async def test_what_is_asked_often_never_reads_the_whole_ledger(database: Database) -> None:
    async with database.read() as work:
        plans: list[str] = []
        for statement in (
            "SELECT count(*) FROM deliveries WHERE state = 'pending'",
            "SELECT count(*) FROM deliveries WHERE state = 'failed'",
            "SELECT count(*) FROM deliveries WHERE kind = 'reminder-dm' AND state = 'sent' AND sent_at >= '2026'",
        ):
            plans += [row[3] for row in await work.execute(text(f"EXPLAIN QUERY PLAN {statement}"))]
    used = [word for plan in plans for word in plan.split() if word.startswith(("ix_", "sqlite_", "TEMP"))]
    assert used == ["ix_deliveries_waiting", "ix_deliveries_failed", "ix_deliveries_personal"]


async def test_weekly_things_are_forgotten_after_a_year_when_the_next_ones_are_planned(database: Database) -> None:
    async with database.write() as work:
        await work.execute(insert(tables.groups), [group_row(1)])
        group_id = (await work.execute(select(tables.groups.c.id))).scalar_one()
        await work.execute(tables.groups.update().values(next_prompt_at=MONDAY, next_prompt_period=MONDAY.date()))
    old, young = KEPT_WEEKS + 1, KEPT_WEEKS - 1
    for weeks_ago in (old, young):
        for kind in (REMINDER, MENTOR_DIGEST, WEEKLY_PROMPT):
            await planned(database, kind, group_id, weeks_ago, "sent")
    await planned(database, REMINDER, group_id, old + 1, "failed")
    await planned(database, REMINDER, group_id, old + 2, "pending")
    await planned(database, REMINDER, group_id + 1, old, "sent")
    await planned(database, WELCOME, group_id, old, "sent")
    await Planner(database, late=timedelta(days=1)).plan(MONDAY + timedelta(minutes=1))
    async with database.read() as work:
        rows = await work.execute(
            select(tables.deliveries.c.kind, tables.deliveries.c.target_id, tables.deliveries.c.period).where(
                tables.deliveries.c.period < MONDAY.date()
            )
        )
        left = sorted((row.kind, row.target_id - group_id, (MONDAY.date() - row.period).days // 7) for row in rows)
    assert left == sorted(
        [
            (REMINDER, 0, young),
            (MENTOR_DIGEST, 0, young),
            (WEEKLY_PROMPT, 0, young),
            (WEEKLY_PROMPT, 0, old),  # says how far the group is
            (REMINDER, 0, old + 2),  # is not over
            (REMINDER, 1, old),  # of a group that has nothing new
            (WELCOME, 0, old),  # is sent once
        ]
    )
