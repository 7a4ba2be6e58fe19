"""Mentors see who needs them, without asking around."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.journeys.shown import text_of
from tests.journeys.town import Someone, Town


async def test_a_mentor_sees_who_is_on_track_slowing_and_stuck(town: Town, ana: Someone) -> None:
    mentor = await town.mentor("Tom")
    ben, mei, zoe = await town.member("Ben"), await town.member("李梅"), await town.member("Zoë")
    for week in range(3):
        await ana.checks_in()
        for someone, weeks in ((ben, 2), (mei, 1)):
            if week < weeks:
                await someone.checks_in()
        town.clock.forward(weeks=1)
    await zoe.goes("reminders", "4 weeks, this one included")
    town.clock.forward(days=2)
    await ana.checks_in()
    await ana.finishes(2)
    await mentor.runs("group status")
    assert mentor.alone
    assert "**Stuck** (1)\n▫️ 李梅: missed 2 weeks in a row" in mentor.reads
    assert "**Slowing** (1)\n▫️ Ben: missed the last week" in mentor.reads
    assert "**Pausing** (1)\nZoë" in mentor.reads
    assert "1 of 4 checked in" in mentor.reads
    assert "The group's weeks as a plot" in mentor.reads
    assert "Nobody is waiting for help" in mentor.reads


async def test_an_open_blocker_of_four_days_makes_its_member_stuck(town: Town, ana: Someone) -> None:
    mentor = await town.mentor("Tom")
    await ana.checks_in(way="CUDA")
    town.clock.forward(days=4)
    await mentor.runs("group status")
    assert "Ana: waits for help, 4 days by now" in mentor.reads
    await mentor.clicks("Who needs help")
    assert "CUDA" in mentor.reads
    await mentor.clicks("Answer")
    await mentor.fills_in(answer="Use the CPU for now.")
    await mentor.runs("group status")
    assert "waits for help" not in mentor.reads


@pytest.mark.logs("too late")
async def test_the_prompt_tells_records_and_thanks_those_who_helped(town: Town, ana: Someone) -> None:
    mentor, mei = await town.mentor("Tom", member=True), await town.member("Mei")
    await mei.goes("me", "Hide me")
    for _ in range(4):
        await ana.checks_in(way="CUDA")
        await mei.checks_in()
        await mentor.answers("Use the CPU for now.")
        town.clock.forward(weeks=1)
    await town.later(hours=2)
    prompt = next(text_of(post) for post in reversed(town.posts) if "Last week" in text_of(post))
    assert "2 of 3 checked in" in prompt
    assert "🔥 New records: **Ana** with 4 weeks in a row" in prompt
    assert "🙏 Thanks for helping others: Tom" in prompt
    assert "Mei" not in prompt


@pytest.mark.logs("too late")
async def test_the_digest_comes_once_a_week_into_the_mentors_channel(town: Town, ana: Someone) -> None:
    mentor = await town.mentor("Tom")
    room = town.guild.create_text_channel("mentors")
    await town.organiser.runs("setup", mentor_channel=room)
    assert "Mentors' digest" in town.organiser.reads
    await ana.checks_in()
    town.clock.moment = datetime(2026, 3, 9, 9, 1, tzinfo=UTC)
    await town.ticks()
    await town.ticks()
    (digest,) = room.history()
    assert "This week for the mentors" in text_of(digest)
    assert "1 of 1 checked in" in text_of(digest)
    await mentor.clicks("Who needs help", on=digest)
    assert "Nobody is waiting" in mentor.reads
    assert mentor.alone
    town.clock.moment += timedelta(weeks=1)
    await town.ticks()
    assert len(room.history()) == 2


@pytest.mark.logs("too late", "is gone")
async def test_a_mentors_channel_that_is_gone_is_told_to_the_organiser_once(town: Town, ana: Someone) -> None:
    room = town.guild.create_text_channel("mentors")
    await town.organiser.runs("setup", mentor_channel=room)
    await town.loses(room)
    for weeks in range(2):
        town.clock.moment = datetime(2026, 3, 9, 9, 1, tzinfo=UTC) + timedelta(weeks=weeks)
        await town.ticks()
        await town.later(minutes=1)
    told = [
        message
        for message in town.organiser.actor.user.dm_channel.history()
        if "digest has stopped" in text_of(message)
    ]
    assert len(told) == 1
    await town.organiser.runs("setup")
    assert "digest has stopped" in town.organiser.reads


async def test_the_mentors_channel_must_be_one_the_bot_can_write_in(town: Town) -> None:
    async with town.nothing_changing():
        await town.organiser.runs("setup", mentor_channel=town.secret_channel("staff"))
    assert town.organiser.was_told("Send Messages")
