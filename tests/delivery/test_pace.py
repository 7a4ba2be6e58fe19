"""The bot stays under Discord's limits, shares them between its processes, and knows what a refusal means."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from discord import ui
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.letters import Channel, DirectMessage, Letter
from bot.delivery.pace import INVALID_MOST, INVALID_WINDOW, InvalidRequests, Pace
from bot.delivery.slow_lane import Limits, SlowLane
from bot.delivery.trouble import LONGEST_PAUSE, ClosedToUs, Hopeless, Later, judge
from db import deliveries
from db.deliveries import PERSONAL_REMINDER, Planned
from db.engine import Database
from study.periods import Period
from tests.clock import MONDAY

LETTER = Letter(Channel(1, 2), ui.LayoutView(), "mark")


class Stopwatch:
    """Time that passes only while somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


def paced(per_second: float) -> tuple[Pace, Stopwatch]:
    watch = Stopwatch()
    return Pace(per_second, clock=watch, sleep=watch.sleep), watch


@given(per_second=st.integers(1, 50), requests=st.integers(1, 120), workers=st.integers(1, 5))
async def test_no_second_has_more_requests_than_the_share(per_second: int, requests: int, workers: int) -> None:
    pace, watch = paced(per_second)
    pace.share(workers)
    times = []
    for _ in range(requests):
        await pace.turn()
        times.append(watch.now)
    most = max(sum(start <= one < start + 1.0 - 1e-9 for one in times) for start in times)
    assert most <= max(1, -(-per_second // workers)) + 3  # what may be made up for


@given(st.lists(st.floats(0, 2), min_size=1, max_size=150))
async def test_whoever_was_held_up_makes_up_for_it_without_a_burst(held_up: list[float]) -> None:
    pace, watch = paced(45)
    times = []
    for seconds in held_up:
        watch.now += seconds if seconds > 1.5 else 0.0
        await pace.turn()
        times.append(watch.now)
    assert max(sum(start <= one < start + 1.0 for one in times) for start in times) <= 49


async def test_after_a_refusal_nobody_goes_on_for_a_while_and_longer_each_time() -> None:
    pace, watch = paced(45)
    rests = []
    for _ in range(8):
        rests.append(pace.refused())
        assert pace.refused() == 0  # one that was under way when the rest began
        await pace.turn()
    assert rests == [5, 10, 20, 40, 80, 160, 300, 300]
    assert watch.now == sum(rests)
    pace.accepted()
    watch.now += 300
    pace.accepted()
    assert pace.refused() == 5


async def test_nobody_waits_after_a_quiet_while() -> None:
    pace, watch = paced(10)
    await pace.turn()
    watch.now += 60
    await pace.turn()
    assert watch.now == 60


def test_too_many_refusals_are_followed_by_a_rest_of_ten_minutes() -> None:
    watch = Stopwatch()
    refused = InvalidRequests(watch)
    for _ in range(INVALID_MOST):
        assert not refused.too_many()
        refused.count()
    assert refused.too_many()
    watch.now += INVALID_WINDOW + 1
    assert not refused.too_many()


def error(kind: type[discord.HTTPException], status: int, code: int) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="because")
    return kind(response, {"code": code, "message": "because"})


@pytest.mark.parametrize(
    ("problem", "meant"),
    [
        (error(discord.Forbidden, 403, 50013), Hopeless),
        (error(discord.Forbidden, 403, 50001), Hopeless),
        (error(discord.Forbidden, 403, 50007), ClosedToUs),
        (error(discord.NotFound, 404, 10003), Hopeless),
        (error(discord.NotFound, 404, 10008), Hopeless),
        (error(discord.HTTPException, 400, 50035), Hopeless),
        (error(discord.HTTPException, 400, 40003), Later),
        (error(discord.HTTPException, 429, 0), Later),
        (error(discord.DiscordServerError, 503, 0), Later),
        (discord.RateLimited(120.0), Later),
        (aiohttp.ServerDisconnectedError(), Later),
        (ConnectionResetError(), Later),
        (TimeoutError(), Later),
    ],
    ids=repr,
)
def test_a_failure_means_later_never_or_not_to_this_person(problem: Exception, meant: type) -> None:
    assert isinstance(judge(problem, LETTER, 1), meant)


def test_only_what_an_organiser_can_mend_is_told_to_them() -> None:
    for problem, advice in (
        (error(discord.Forbidden, 403, 50013), "permission"),
        (error(discord.NotFound, 404, 10003), "gone"),
        (error(discord.HTTPException, 400, 50035), None),
    ):
        outcome = judge(problem, LETTER, 1)
        assert isinstance(outcome, Hopeless)
        assert outcome.advice == advice


def test_opening_direct_messages_too_fast_rests_them_all_for_an_hour() -> None:
    letter = Letter(DirectMessage(5), ui.LayoutView(), "mark")
    assert judge(error(discord.HTTPException, 400, 40003), letter, 1) == Later(timedelta(hours=1), dms_rest=True)


@given(st.integers(1, 10_000))
def test_pauses_grow_and_never_beyond_a_quarter_more_than_the_longest(attempts: int) -> None:
    outcome = judge(TimeoutError(), LETTER, attempts)
    assert isinstance(outcome, Later)
    assert timedelta(seconds=15) <= outcome.pause <= LONGEST_PAUSE * 1.25


def test_a_rate_limit_is_waited_out() -> None:
    outcome = judge(discord.RateLimited(120.0), LETTER, 1)
    assert isinstance(outcome, Later)
    assert timedelta(seconds=120) <= outcome.pause <= timedelta(seconds=150)


async def test_no_more_direct_messages_go_out_in_a_day_than_the_operator_allows(database: Database) -> None:
    lane = SlowLane(database, Limits(gap=timedelta(seconds=5), daily=2))
    week = Period(MONDAY.date())
    async with database.write() as work:
        await deliveries.plan_all(work, [Planned(PERSONAL_REMINDER, target, week, MONDAY) for target in range(4)])
    now, sent = MONDAY, 0
    for _ in range(10):
        for delivery in await lane.claim("me", now, now + timedelta(seconds=90)):
            async with database.write() as work:
                await deliveries.mark_sent(work, delivery.id, channel_id=1, message_id=2, now=now)
            sent += 1
        now += timedelta(seconds=5)
    assert sent == 2
    tomorrow = MONDAY + timedelta(days=1)
    assert len(await lane.claim("me", tomorrow, tomorrow + timedelta(seconds=90))) == 1
