"""However badly the network behaves, the bot stays within what Discord allows."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gateway import CALM, LONGEST_BRAKE, LONGEST_WAIT, GatewayGuard, Limits, Trouble
from db.engine import Database
from tests.clock import MONDAY, StandingClock
from tests.databases import opened


class Day:
    """A clock that goes on while somebody sleeps, and Discord's count of identifies."""

    def __init__(self) -> None:
        self.clock = StandingClock()
        self.remaining = 1000
        self.concurrency = 2
        self.slept: list[float] = []
        self.asked = 0

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.clock.forward(seconds=seconds)

    async def limits(self) -> Limits:
        self.asked += 1
        return Limits(total=1000, remaining=self.remaining, reset_after=3_600_000, max_concurrency=self.concurrency)


def guard(database: Database, day: Day) -> GatewayGuard:
    return GatewayGuard(database, day.clock, day.limits, day.sleep)


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def guarded(database: Database, day: Day) -> GatewayGuard:
    return guard(database, day)


async def test_endless_invalid_sessions_cost_few_of_the_days_thousand(guarded: GatewayGuard, day: Day) -> None:
    midnight = day.clock() + timedelta(days=1)
    identifies = 0
    while day.clock() < midnight:
        await guarded.before_identify(0)
        guarded.identifies(0)
        identifies += 1
        day.clock.forward(seconds=1)
    assert 90 < identifies < 150


async def test_a_network_that_is_down_costs_no_patience_once_it_is_back(guarded: GatewayGuard, day: Day) -> None:
    guarded.slot = timedelta()
    for _ in range(100):  # nothing was connected to, so nothing was identified
        await guarded.before_identify(0)
    assert day.slept == []


async def test_a_reserve_is_kept_until_new_ones_come(database: Database, day: Day) -> None:
    day.remaining = 50
    begun = day.clock()

    async def filled_up() -> Limits:
        if day.clock() > begun + timedelta(hours=1):
            day.remaining = 1000
        return await Day.limits(day)

    day.limits = filled_up  # type: ignore[method-assign]
    await guard(database, day).before_identify(0)
    assert timedelta(hours=1) <= day.clock() - begun <= timedelta(hours=1, minutes=20)


async def test_what_is_used_up_meanwhile_is_counted_without_asking(guarded: GatewayGuard, day: Day) -> None:
    day.remaining, day.concurrency = 53, 16
    for shard in range(3):
        await guarded.before_identify(shard)
        guarded.identifies(shard)
    assert (day.asked, day.slept) == (1, [])  # sixteen at a time: side by side
    day.remaining = 1000
    begun = day.clock()
    await guarded.before_identify(3)
    assert day.clock() > begun
    assert day.asked == 2


async def test_processes_share_the_slots(database: Database) -> None:
    days = [Day() for _ in range(3)]
    moments: dict[int, list[datetime]] = {0: [], 1: []}
    for number, day in enumerate(days):
        guarded = guard(database, day)
        for shard in range(number * 4, number * 4 + 4):
            await guarded.before_identify(shard)
            moments[shard % 2].append(day.clock())
            day.clock.moment = MONDAY  # all of them begin at the same moment
    for at in moments.values():
        assert all(later - earlier >= timedelta(seconds=5) for earlier, later in pairwise(at))


async def test_without_discord_or_a_database_it_goes_on_slowly(tmp_path: Path, day: Day) -> None:
    async def unknown() -> None:
        return None

    async with opened(f"sqlite+aiosqlite:///{tmp_path / 'empty'}") as gone:
        await GatewayGuard(gone, day.clock, unknown, day.sleep).before_identify(0)
    assert day.slept == [5.5]


async def test_a_server_that_hangs_up_is_resumed_slower_and_slower(guarded: GatewayGuard, day: Day) -> None:
    for _ in range(12):
        await guarded.before_resume(0)
    assert day.slept[:5] == [1, 2, 4, 8, 16]
    assert day.slept[-1] == LONGEST_BRAKE


async def test_a_connection_that_holds_for_half_a_minute_each_time_is_resumed_at_once(
    guarded: GatewayGuard, day: Day
) -> None:
    for _ in range(60):
        await guarded.before_resume(0)
        day.clock.forward(seconds=30)
    assert day.slept == []


@given(st.lists(st.floats(0, 3600), max_size=50))
def test_the_wait_grows_until_it_is_calm_and_never_beyond_its_most(gaps: list[float]) -> None:
    trouble, now, before = Trouble(CALM, 5.0, LONGEST_WAIT), MONDAY, 0.0
    for gap in gaps:
        now += timedelta(seconds=gap)
        wait = trouble.wait(now)
        assert 0 <= wait <= LONGEST_WAIT
        assert wait == 0 if timedelta(seconds=gap) > CALM or not trouble.times else wait >= min(before, LONGEST_WAIT)
        now += timedelta(seconds=wait)
        trouble.count(now)
        before = wait
