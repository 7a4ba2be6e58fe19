"""What is claimed is begun bit by bit; a program that ends gives it back, so that the next one sends it at once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.delivery.letters import Letter, Unwritten
from bot.settings import DiscordSettings
from db.deliveries import WEEKLY_PROMPT, Delivery, Planned, plan_all
from db.tables import deliveries
from study.periods import Period
from tests.journeys.town import Town

SWIFT = 1000  # the target of a letter that takes no time


class Slow:
    """A writer that takes its time over all but one letter."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.go_on = asyncio.Event()

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        if delivery.target_id == SWIFT:
            return Unwritten("it takes no time")
        self.begun.set()
        await self.go_on.wait()
        raise AssertionError("nothing is written any more")


class Counting:
    """A writer that counts how many are being written at a time."""

    def __init__(self) -> None:
        self.open = self.most = self.written = 0

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        self.open += 1
        self.most = max(self.most, self.open)
        await asyncio.sleep(0)
        self.open -= 1
        self.written += 1
        return Unwritten("it is only counted")


async def leases(town: Town) -> list[object]:
    async with town.app.database.read() as work:
        chosen = select(deliveries.c.lease_until).where(deliveries.c.kind == WEEKLY_PROMPT)
        return list((await work.execute(chosen)).scalars())


async def test_claims_are_handed_back(town: Town) -> None:
    await town.organiser.goes("setup", "Post now")
    dispatcher, slow = town.app.dispatcher, Slow()
    dispatcher._writers = {**dispatcher._writers, WEEKLY_PROMPT: slow}
    tick = asyncio.ensure_future(dispatcher.tick())
    await slow.begun.wait()
    assert await leases(town) != [None]
    await dispatcher.finish(0.05)
    assert await leases(town) == [None]
    tick.cancel()
    await asyncio.gather(tick, return_exceptions=True)
    await dispatcher.tick()
    assert town.posts == []  # it claims nothing more
    await town.restarts()
    await town.ticks()
    assert len(town.posts) == 1


@pytest.mark.logs("it takes no time")
async def test_what_is_claimed_and_not_begun_is_handed_back_too(town: Town) -> None:
    now, slow, dispatcher = town.clock(), Slow(), town.app.dispatcher
    async with town.app.database.write() as work:
        await plan_all(work, [Planned(WEEKLY_PROMPT, SWIFT + one, Period.of(now, "UTC"), now) for one in range(100)])
    dispatcher._writers = {WEEKLY_PROMPT: slow}
    tick = asyncio.ensure_future(dispatcher.tick())
    async with asyncio.timeout(10):
        while sum(lease is not None for lease in await leases(town)) <= DiscordSettings().requests_per_second:  # noqa: ASYNC110
            await asyncio.sleep(0)
    await dispatcher.finish(0.05)
    assert set(await leases(town)) == {None}
    tick.cancel()
    await asyncio.gather(tick, return_exceptions=True)


@pytest.mark.logs("it is only counted")
async def test_no_more_is_in_hand_than_a_second_can_send(town: Town) -> None:
    now, counting = town.clock(), Counting()
    due = [Planned(WEEKLY_PROMPT, 1000 + number, Period.of(now, "UTC"), now) for number in range(200)]
    async with town.app.database.write() as work:
        await plan_all(work, due)
    town.app.dispatcher._writers = {WEEKLY_PROMPT: counting}
    await town.app.dispatcher.tick()
    assert counting.written == 200
    assert counting.most <= DiscordSettings().requests_per_second


async def test_what_is_being_sent_is_finished(town: Town) -> None:
    await town.organiser.goes("setup", "Post now")
    tick = asyncio.ensure_future(town.app.dispatcher.tick())
    await asyncio.sleep(0)
    await town.app.dispatcher.finish(8)
    await tick
    await town.env.settle()
    assert len(town.posts) <= 1
    assert await leases(town) in ([None], [])
