"""A prompt meets trouble on its way: it arrives once, or the operator can read why it did not."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from bot.app import dispatcher
from bot.delivery.dispatcher import nonce
from bot.delivery.pace import Pace
from bot.delivery.prompts import PromptWriter
from bot.services.weekly import WeeklyService
from bot.settings import Settings
from db.deliveries import WEEKLY_PROMPT, Delivery
from db.tables import deliveries
from study.periods import Period
from tests.clock import MONDAY
from tests.databases import opened
from tests.journeys.town import Town

SEND = "/channels/*/messages"


async def ledger(town: Town, kind: str = WEEKLY_PROMPT) -> list[tuple[str, int, str | None]]:
    """State, tries and problem of every delivery of a kind."""
    async with town.app.database.read() as work:
        facts = select(deliveries.c.state, deliveries.c.attempts, deliveries.c.problem)
        rows = await work.execute(facts.where(deliveries.c.kind == kind))
        return [(row[0], row[1], row[2]) for row in rows]


@pytest.mark.logs("put off")
async def test_a_send_that_discord_refuses_for_now_is_tried_again_later(town: Town) -> None:
    town.env.inject_error("POST", SEND, status=503)
    await town.later(hours=1)
    assert town.posts == []
    assert [(state, tries) for state, tries, _ in await ledger(town)] == [("pending", 1)]
    await town.ticks()
    assert town.posts == []  # not at once
    await town.later(seconds=20)
    assert len(town.posts) == 1
    assert await ledger(town) == [("sent", 2, None)]


async def test_a_send_that_arrived_unheard_is_found_again_and_not_repeated(town: Town) -> None:
    await town.later(hours=1)
    assert len(town.posts) == 1
    await town.forget_the_answer()
    town.clock.forward(minutes=10)  # beyond the lease, and beyond what a nonce is remembered for
    await town.ticks()
    assert len(town.posts) == 1
    assert await ledger(town) == [("sent", 2, None)]


@pytest.mark.logs("no permission")
async def test_a_channel_the_bot_may_not_write_in_ends_the_delivery_with_a_reason(town: Town) -> None:
    await town.silences_the_bot()
    await town.later(hours=1)
    assert await ledger(town) == [("failed", 1, f"no permission to write to channel {town.channel.id} (50013)")]
    await town.later(weeks=1)
    assert len(await ledger(town)) == 2  # one entry a week, no storm


@pytest.mark.logs("is gone")
async def test_a_channel_that_was_deleted_ends_the_delivery_with_a_reason(town: Town) -> None:
    town.env.inject_error("POST", SEND, status=404, code=10003)
    await town.later(hours=1)
    assert await ledger(town) == [("failed", 1, f"channel {town.channel.id} is gone")]


async def test_two_processes_on_one_database_post_one_prompt(town: Town) -> None:
    town.clock.forward(hours=1)
    first = town.app
    async with opened(first.database.url.render_as_string(hide_password=False)) as other:
        prompts = PromptWriter(other, WeeklyService(other, first.services.packs))
        second = dispatcher(Settings(), other, town.clock, first.bot, prompts, Pace(45))
        await asyncio.gather(first.dispatcher.tick(), second.tick())
        await asyncio.gather(second.tick(), first.dispatcher.tick())
    await town.env.settle()
    assert len(town.posts) == 1
    assert await ledger(town) == [("sent", 1, None)]


def test_every_try_of_a_delivery_carries_the_same_nonce_and_no_other_does() -> None:
    first = Delivery(1, "weekly-prompt", 7, Period(MONDAY.date()), MONDAY, 1)
    again = Delivery(1, "weekly-prompt", 7, Period(MONDAY.date()), MONDAY, 5)
    later = Delivery(2, "weekly-prompt", 7, Period(MONDAY.date()).next, MONDAY, 1)
    assert nonce(first) == nonce(again) != nonce(later)
    assert len(nonce(first)) == 24  # Discord takes 25
