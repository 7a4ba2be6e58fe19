"""What several processes agree on: who has which shards, who registers the commands, and when nobody was at work."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.clusters import Cluster
from bot.delivery.heartbeat import Heartbeat
from bot.services.notes import CLAIM, CommandMemory, Turn
from bot.sharding import JUST_NOW, NoShards, Sharding
from db import tables, workers
from db.engine import Database
from tests.clock import StandingClock


@pytest.mark.parametrize("text", ["", "x", "0/4", "5/4", "1/0", "1/4/2", "-1/4", "1.0/4", "1/9999", "1 / 4", "¹/4"])
def test_nonsense_is_no_cluster(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Cluster.parse(text)


@pytest.mark.parametrize(("of", "shards"), [(1, 1), (4, 4), (4, 9), (3, 16), (7, 100), (4, 2)])
def test_parts_are_even_and_leave_no_shard_out(of: int, shards: int) -> None:
    parts = [Cluster(number, of).part(shards) for number in range(1, of + 1)]
    assert [shard for part in parts for shard in part] == list(range(shards))
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


async def test_all_go_by_the_number_of_shards_the_first_one_took(database: Database, clock: StandingClock) -> None:
    first, second = (Sharding(database, clock, Cluster(number, 2)) for number in (1, 2))
    assert await first.share(4) == (4, range(2))
    assert await second.share(6) == (4, range(2, 4)), "Discord recommends more by now"
    clock.forward(hours=3)
    async with database.write() as work:
        await workers.report(work, "the first", clock(), clock() + timedelta(seconds=30))
    assert await second.share(6) == (4, range(2, 4)), "the first is at work still"
    async with database.write() as work:
        await workers.leave(work, "the first")
    assert await second.share(6) == (6, range(3, 6)), "all were stopped, and start anew"


async def test_who_starts_long_after_a_lonely_one_takes_a_new_number(database: Database, clock: StandingClock) -> None:
    assert await Sharding(database, clock, Cluster()).share(1) == (1, range(1))
    clock.forward(seconds=JUST_NOW.total_seconds() + 1)
    assert await Sharding(database, clock, Cluster(2, 2)).share(2) == (2, range(1, 2))


async def test_a_set_number_of_shards_that_others_do_not_use_is_complained_about(
    database: Database, clock: StandingClock, caplog: pytest.LogCaptureFixture
) -> None:
    await Sharding(database, clock, Cluster(1, 2)).share(4)
    assert await Sharding(database, clock, Cluster(2, 2), wanted=8).share(4) == (8, range(4, 8))
    assert "shards: 8 here, 4 elsewhere" in caplog.text


async def test_far_too_few_shards_are_complained_about(
    database: Database, clock: StandingClock, caplog: pytest.LogCaptureFixture
) -> None:
    await Sharding(database, clock, Cluster(), wanted=2).share(3)
    assert caplog.text == ""
    await Sharding(database, clock, Cluster(), wanted=2).share(4)
    assert "Discord recommends 4 shards, 2 are used" in caplog.text


async def test_more_processes_than_shards_is_refused(database: Database, clock: StandingClock) -> None:
    with pytest.raises(NoShards, match=r"Shards: 2, processes: 4, so 4/4 has nothing to do"):
        await Sharding(database, clock, Cluster(4, 4)).share(2)


async def test_commands_are_registered_by_one_and_by_another_if_that_one_dies(
    database: Database, clock: StandingClock
) -> None:
    first, second = CommandMemory(database, clock), CommandMemory(database, clock)
    assert await first.turn("new") is Turn.OURS
    assert await second.turn("new") is Turn.ANOTHERS
    assert await first.turn("new") is Turn.OURS, "tries again after Discord did not answer"
    clock.forward(seconds=CLAIM.total_seconds())
    assert await second.turn("new") is Turn.OURS
    await second.remember("new")
    assert await first.turn("new") is Turn.NOTHING_NEW
    assert await first.turn("newer") is Turn.OURS


async def outages(database: Database) -> list[timedelta]:
    async with database.read() as work:
        rows = await work.execute(select(tables.outages.c.began_at, tables.outages.c.ended_at))
    return [row.ended_at - row.began_at for row in rows]


async def test_a_process_whose_servers_nobody_served_has_an_outage_of_its_own(
    database: Database, clock: StandingClock
) -> None:
    first, second = (Heartbeat(database, clock, lambda: True, Cluster(number, 2)) for number in (1, 2))
    for heartbeat in (first, second):
        await heartbeat.tick()
    for _ in range(90):
        clock.forward(minutes=1)
        await first.tick()
    assert await outages(database) == []
    await second.tick()
    assert await outages(database) == [timedelta(minutes=90)]


async def test_sharing_the_work_in_another_way_is_no_outage(
    database: Database, clock: StandingClock, caplog: pytest.LogCaptureFixture
) -> None:
    for of in (1, 2, 3, 2, 1):
        parts = [Heartbeat(database, clock, lambda: True, Cluster(number + 1, of)) for number in range(of)]
        for minutes in (1, 30, 1):
            for _ in range(minutes):
                clock.forward(minutes=1)
                for part in parts:
                    await part.tick()
        clock.forward(minutes=5)
    assert await outages(database) == []
    assert "parts are at work" not in caplog.text, "all were stopped in between"
    clock.forward(hours=5)
    await Heartbeat(database, clock, lambda: True, Cluster(2, 2)).tick()
    assert await outages(database) == [timedelta(hours=5, minutes=5)], "nobody was at work, however it is shared"
    assert "parts are at work" not in caplog.text


async def test_a_restart_with_more_processes_is_no_reason_to_worry(
    database: Database, clock: StandingClock, caplog: pytest.LogCaptureFixture
) -> None:
    one, two = Heartbeat(database, clock, lambda: True), Heartbeat(database, clock, lambda: True, Cluster(2, 2))
    await one.tick()
    clock.forward(seconds=20)
    await two.tick()
    assert "parts are at work" not in caplog.text
    clock.forward(minutes=1)
    await one.tick()
    assert "share the work in 2 and in 1 parts are at work" in caplog.text, "the first was not stopped"


async def test_a_number_given_to_two_processes_is_told_in_the_log(
    database: Database, clock: StandingClock, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = (Heartbeat(database, clock, lambda: True, Cluster(2, 2)) for _ in range(2))
    for heartbeat in (first, second):
        await heartbeat.tick()
        clock.forward(minutes=2)
        await heartbeat.tick()
    assert "2/2 too" not in caplog.text, "the second follows the first"
    clock.forward(minutes=2)
    await first.tick()
    assert "another process is 2/2 too" in caplog.text
