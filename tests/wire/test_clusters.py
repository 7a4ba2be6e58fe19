"""Several processes on one PostgreSQL: each serves the servers on its shards, and all of them together send once."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import opened
from bot.clock import utc_now
from bot.delivery.arrivals import HelloWriter
from bot.delivery.letters import DirectMessage, Letter, Unwritten
from bot.delivery.notices import to_organiser
from bot.services.person import Person
from bot.settings import DatabaseSettings, Settings
from db import deliveries, groups
from db.deliveries import HELLO, ONCE, Delivery, Planned
from study.periods import Period
from study.settings import Setting
from tests.clock import MONDAY, StandingClock
from tests.databases import opened as database_at
from tests.postgres import new_database
from tests.wire import payloads
from tests.wire.connecting import connected
from tests.wire.crowd import weekly
from tests.wire.program import Program, started
from tests.wire.requests import Fault
from tests.wire.server import Wire

pytestmark = pytest.mark.long

SHARDS = 4
GUILDS = [str(((200000000000000000 >> 22) // SHARDS * SHARDS + shard) << 22) for shard in range(SHARDS)]
COMMANDS = "PUT /api/v10/applications/100000000000000001/commands"


def guild(number: int) -> dict[str, Any]:
    """The server on a shard, with a channel of its own."""
    made = payloads.guild(GUILDS[number])
    made["channels"] = [made["channels"][0] | {"id": str(300000000000000001 + number)}]
    return made | {"owner_id": str(600000000000000001 + number)}


@pytest.fixture
def crowded(wire: Wire) -> Wire:
    """A Discord with four shards and a server on each."""
    wire.shards, wire.max_concurrency = SHARDS, SHARDS
    wire.guilds = lambda: [guild(number) for number in range(SHARDS)]
    return wire


async def run(wire: Wire, folder: Path, url: str, cluster: str, **settings: str) -> Program:
    folder = folder / cluster.replace("/", "-of-")
    folder.mkdir(exist_ok=True)
    return await started(wire, folder, url, wait=False, COHORT_DISCORD__CLUSTER=cluster, **settings)


async def both(wire: Wire, folder: Path, url: str, **settings: str) -> tuple[Program, Program]:
    """Two processes that start at once, connected."""
    first, second = await asyncio.gather(*(run(wire, folder, url, one, **settings) for one in ("1/2", "2/2")))
    await asyncio.gather(*(program.until_said("connected as Cohort") for program in (first, second)))
    return first, second


async def end(*programs: Program) -> None:
    assert await asyncio.gather(*(program.ends() for program in programs)) == [0] * len(programs)
    for program in programs:
        assert program.complaints() == []


async def groups_everywhere(url: str, folder: Path) -> None:
    """A group in each of the servers, whose prompt is due in three days."""
    then = utc_now() + timedelta(days=3)
    async with opened(Settings(database=DatabaseSettings(url=url, backup_folder=folder))) as app:
        for number, guild_id in enumerate(GUILDS):
            changes = weekly(300000000000000001 + number, weekday=then.weekday(), time="12:00")
            await app.services.setup.set_up(Person(int(guild_id), 7, "Nadia"), changes)


async def resting(url: str) -> dict[str, bool]:
    async with database_at(url) as database, database.read() as work:
        return {str(guild_id): rests for guild_id, rests in await groups.guilds(work)}


async def test_two_processes_that_start_at_once_share_shards_and_register_commands_once(
    crowded: Wire, tmp_path: Path
) -> None:
    crowded.faults = [Fault("PUT", "*/commands", "hold", seconds=2.0, times=9)]  # long enough to meet there
    url = new_database()
    first, second = await both(crowded, tmp_path, url)
    assert crowded.paths().count(COMMANDS) == 1
    assert sorted(tuple(one["shard"]) for one in crowded.identified) == [(shard, SHARDS) for shard in range(SHARDS)]
    assert "connects the shards 0 to 1 of 4" in first.said()
    assert "connects the shards 2 to 3 of 4" in second.said()
    for number, guild_id in enumerate(GUILDS):
        asked = payloads.interaction(str(710000000000000000 + number), "help") | {"guild_id": guild_id}
        assert await crowded.answer_to(await crowded.happens(asked), 10) is not None
    await end(first, second)
    again = await run(crowded, tmp_path, url, "2/2")
    await again.until_said("connected as Cohort", 2)
    assert crowded.paths().count(COMMANDS) == 1, "nothing about them has changed"
    await end(again)


async def test_each_process_sends_farewells_of_its_own_servers_only(crowded: Wire, tmp_path: Path) -> None:
    url = new_database()
    await groups_everywhere(url, tmp_path)
    crowded.guilds = lambda: [guild(0), guild(3)]  # two sent the bot away meanwhile
    first = await run(crowded, tmp_path, url, "1/2")
    await first.until_said(f"server {GUILDS[1]} rests")
    assert await resting(url) == {GUILDS[0]: False, GUILDS[1]: True, GUILDS[2]: False, GUILDS[3]: False}
    second = await run(crowded, tmp_path, url, "2/2")
    await second.until_said(f"server {GUILDS[2]} rests")
    assert await resting(url) == {GUILDS[0]: False, GUILDS[1]: True, GUILDS[2]: True, GUILDS[3]: False}
    await end(first, second)


async def test_whoever_takes_it_greets_a_server_once(crowded: Wire, tmp_path: Path) -> None:
    url = new_database(with_schema=True)
    async with database_at(url) as database, database.write() as work:
        for guild_id in GUILDS:
            await deliveries.plan(work, Planned(HELLO, int(guild_id), ONCE, utc_now()))
    quick = {"COHORT_REMINDERS__DM_GAP_SECONDS": "1", "COHORT_PROMPTS__TICK_SECONDS": "1"}
    programs = await both(crowded, tmp_path, url, **quick)
    await crowded.until(lambda: len(crowded.messages) >= SHARDS)
    owners = Counter(message["channel_id"] for message in crowded.messages)
    assert owners == {f"8{600000000000000001 + number:0>17}": 1 for number in range(SHARDS)}
    await end(*programs)


async def test_a_server_of_another_process_is_asked_for(crowded: Wire, tmp_path: Path) -> None:
    away = int(GUILDS[3])
    hello = Delivery(1, HELLO, away, Period(MONDAY.date()), MONDAY, 1)
    async with connected(crowded, tmp_path, StandingClock(), cluster="1/2") as app:
        assert app.bot.get_guild(int(GUILDS[0])) is not None
        assert app.bot.get_guild(away) is None
        letter = await HelloWriter(app.bot, app.database).write(hello, late=timedelta())
        assert isinstance(letter, Letter)
        assert letter.to == DirectMessage(600000000000000004)
        crowded.guilds = lambda: [guild(0) | {"id": GUILDS[3], "system_channel_id": "300000000000000001"}]
        await app.services.setup.set_up(Person(away, 7, "Nadia"), {Setting.CHANNEL: 5, Setting.ZONE: "UTC"})
        (group,) = await app.services.groups.of_server(away)
        assert str(await to_organiser(app.bot, group)) == "channel 300000000000000001"
        crowded.guilds = lambda: [guild(0)]
        assert await to_organiser(app.bot, group) == DirectMessage(7)
        gone = await HelloWriter(app.bot, app.database).write(hello, late=timedelta())
        assert isinstance(gone, Unwritten)


async def test_a_process_without_shards_says_so(wire: Wire, tmp_path: Path) -> None:
    spare = await run(wire, tmp_path, new_database(), "2/2")
    assert await spare.has_ended(30) == 2
    assert "Shards: 1, processes: 2, so 2/2 has nothing to do" in spare.said()
    assert "discord.shards to 2 or more" in spare.said()
    assert "Traceback" not in spare.said()


async def test_a_number_of_shards_may_be_set(wire: Wire, tmp_path: Path) -> None:
    programs = await both(wire, tmp_path, new_database(), COHORT_DISCORD__SHARDS="2")
    assert sorted(tuple(one["shard"]) for one in wire.identified) == [(0, 2), (1, 2)]
    await end(*programs)
