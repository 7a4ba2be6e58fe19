"""Bad days: whatever goes wrong around a delivery, nothing is doubled, nothing is lost, and somebody is told once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from bot.services.weekly import WeeklyPrompt
from db import deliveries as ledger_rows
from db import groups as group_rows
from db.tables import groups
from study.group import Group
from study.periods import Period
from tests.delivery.test_trouble import SEND, ledger
from tests.journeys.shown import labels_of, text_of
from tests.journeys.town import Town
from tests.log import faults


async def group_of(town: Town) -> Group:
    (group,) = await town.app.services.groups.of_server(town.guild.id)
    return group


@pytest.mark.logs("no permission")
async def test_the_organiser_is_told_once_where_the_bot_can_still_reach_them(town: Town) -> None:
    town.clock.forward(hours=1)
    await town.silences_the_bot()
    await town.ticks()
    nadia = town.organiser
    (told,) = nadia.actor.user.dm_channel.history()
    assert f"I may not post in <#{town.channel.id}>" in text_of(told)
    assert labels_of(told) == ["What now?"]
    await nadia.runs("setup")
    assert "The last one" in nadia.reads
    assert "could not be posted" in nadia.reads
    for _ in range(3):
        await town.later(weeks=1)
    assert len(nadia.actor.user.dm_channel.history()) == 1


@pytest.mark.logs("no permission")
async def test_all_is_well_again_after_the_permission_is_back(town: Town) -> None:
    town.env.inject_error("POST", SEND, status=403, code=50013)
    await town.later(hours=1)
    assert (await group_of(town)).attention == "permission"
    await town.later(weeks=1)
    assert len(town.posts) == 1
    assert (await group_of(town)).attention is None


@pytest.mark.logs("is gone")
async def test_a_failed_delivery_can_be_tried_again(town: Town) -> None:
    town.env.inject_error("POST", SEND, status=404, code=10003)
    await town.later(hours=1)
    assert town.posts == []
    async with town.app.database.write() as work:
        (failed,) = [e for e in await ledger_rows.unfinished(work, town.clock(), 10) if e.state == "failed"]
        assert await ledger_rows.reopen(work, failed.delivery.id, town.clock())
        assert not await ledger_rows.reopen(work, failed.delivery.id, town.clock())
    await town.ticks()
    assert len(town.posts) == 1


@pytest.mark.logs("too late")
async def test_a_server_that_sends_the_bot_away_is_left_in_peace_until_it_is_invited_again(town: Town) -> None:
    await town.app.services.groups.rest(town.guild.id)
    await town.later(weeks=2, hours=1)
    assert town.posts == []
    await town.app.services.groups.wake(town.guild.id)
    await town.ticks()
    assert town.headlines == ["## Week 3 of 26"]


async def test_a_farewell_while_the_bot_was_down_is_noticed_when_it_is_back(town: Town) -> None:
    meet = town.app.services.groups.meet
    await meet(set(), lambda _: False)  # another process serves that server
    assert not (await group_of(town)).resting
    await meet(set(), lambda _: True)
    assert (await group_of(town)).resting
    await town.restarts()  # and it was invited again in the meantime
    assert not (await group_of(town)).resting


@pytest.mark.logs("Atlantis")
async def test_a_timezone_that_vanishes_moves_the_group_to_utc_and_stops_nobody(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    async with town.app.database.write() as work:
        await work.execute(update(groups).values(zone="Europe/Atlantis"))
    await town.later(hours=1)
    await town.later(weeks=1)
    assert len(town.posts) == 2
    assert faults(caplog) == [
        "group 1: timezone 'Europe/Atlantis' is in the tz database no more; going by UTC until /setup names one"
    ]


async def test_a_clock_that_steps_back_repeats_nothing(town: Town) -> None:
    await town.later(hours=1)
    town.clock.forward(days=-2)
    for _ in range(10):
        await town.ticks()
        town.clock.forward(hours=6)
    assert len(town.posts) == 1


@pytest.mark.logs("stopped half-way")
async def test_a_disk_that_is_full_while_marking_is_made_up_for_at_the_next_try(
    town: Town, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise OperationalError("UPDATE deliveries", {}, Exception("database or disk is full"))

    with monkeypatch.context() as broken:
        broken.setattr(ledger_rows, "mark_sent", full)
        await town.later(hours=1)
    assert len(town.posts) == 1
    assert [state for state, _, _ in await ledger(town)] == ["pending"]
    await town.later(minutes=2)
    assert len(town.posts) == 1
    assert [state for state, _, _ in await ledger(town)] == ["sent"]
    assert len(faults(caplog)) == 1


async def test_a_process_that_died_with_a_claim_is_followed_by_another(town: Town) -> None:
    town.clock.forward(hours=1)
    async with town.app.database.write() as work:
        # What a process leaves that planned and claimed, and died before it sent.
        group = (await group_rows.due(work, town.clock(), 1))[0]
        await ledger_rows.plan(
            work, ledger_rows.Planned("weekly-prompt", group.id, group.next_prompt_period, group.next_prompt_at)
        )
        lease = town.clock() + timedelta(seconds=90)
        assert await ledger_rows.claim(work, "the dead one", ("weekly-prompt",), town.clock(), lease, 10)
    await town.ticks()
    assert town.posts == []
    await town.later(seconds=91)
    assert len(town.posts) == 1


@pytest.mark.logs("held up")
async def test_a_process_that_slept_through_its_claim_leaves_it_to_others(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    gather = town.app.services.weekly.gather

    async def slowly(group: Group, period: Period) -> WeeklyPrompt:
        town.clock.forward(seconds=61)
        return await gather(group, period)

    with monkeypatch.context() as asleep:
        asleep.setattr(town.app.services.weekly, "gather", slowly)
        await town.later(hours=1)
    assert town.posts == []
    await town.later(seconds=91)
    assert len(town.posts) == 1
