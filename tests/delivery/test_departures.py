"""Who leaves a server, or has the bot leave it, is forgotten thirty days later unless they come back before."""

from __future__ import annotations

from sqlalchemy import func, select

from db.tables import completions, deliveries, groups, members, metadata, packs
from tests.journeys.test_packs import ours, uploads
from tests.journeys.town import Someone, Town
from tests.packs import zipped


async def days_pass(town: Town, days: int) -> None:
    """Let the bot look around once a day."""
    for _ in range(days):
        town.clock.forward(days=1)
        for _ in range(3):
            await town.app.departures.tick()


async def studies(town: Town, someone: Someone) -> None:
    await someone.checks_in(did="Something private")
    await someone.finishes()
    await town.ticks()


async def test_a_member_who_left_is_forgotten_after_thirty_days(town: Town, ana: Someone) -> None:
    await studies(town, ana)
    mei = await town.member("Mei")
    await studies(town, mei)
    town.guild.remove_member(ana.actor)
    await days_pass(town, 29)
    assert str(ana.actor.id) in await town.rows()
    await days_pass(town, 9)
    rows = await town.rows()
    assert str(ana.actor.id) not in rows
    assert "Ana" not in rows
    assert str(mei.actor.id) in rows


async def test_whoever_comes_back_in_time_finds_everything(town: Town, ana: Someone) -> None:
    await studies(town, ana)
    user = ana.actor.user
    town.guild.remove_member(ana.actor)
    await days_pass(town, 20)
    ana.actor = town.guild.add_member(user)
    await days_pass(town, 40)
    assert "1 of 10" in (await ana.runs("progress")).reads


async def test_a_server_without_the_bot_is_forgotten_after_thirty_days(town: Town, ana: Someone) -> None:
    await studies(town, ana)
    await uploads(town.organiser, zipped(ours()))
    await town.app.services.groups.rest(town.guild.id)
    await days_pass(town, 29)
    assert "Ana" in await town.rows()
    await days_pass(town, 2)
    async with town.app.database.read() as work:
        for table in (groups, members, completions, packs, deliveries):
            assert (await work.execute(select(func.count()).select_from(table))).scalar_one() == 0, table.name
        left = {table.name for table in metadata.sorted_tables if (await work.execute(select(table))).first()}
    assert left <= {"notes", "workers"}


async def test_a_bot_that_is_invited_again_in_time_goes_on(town: Town, ana: Someone) -> None:
    await studies(town, ana)
    await town.app.services.groups.rest(town.guild.id)
    await days_pass(town, 29)
    await town.app.services.groups.wake(town.guild.id)
    await days_pass(town, 5)
    assert "1 of 10" in (await ana.runs("progress")).reads
