"""Reminders people keep on: one a week, only for who has not checked in, in the way they chose, never at night."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from tests.journeys.shown import labels_of, text_of
from tests.journeys.town import Someone, Town

SATURDAY = datetime(2026, 3, 7, 18, 0, tzinfo=UTC)


async def until(town: Town, moment: datetime) -> None:
    """Let the days go by, with a tick at the prompt's time on the way."""
    town.clock.moment = max(town.clock.moment, datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    await town.ticks()
    town.clock.moment = moment
    await town.ticks()


def named(town: Town) -> set[int]:
    """The ids of those whom the latest message names."""
    return {int(found) for found in re.findall(r"<@(\d+)>", text_of(town.posts[-1]))}


async def test_one_message_names_everybody_who_may_still_check_in(town: Town, ana: Someone) -> None:
    ben, mei = await town.member("Ben"), await town.member("Mei")
    await ben.checks_in()
    await until(town, SATURDAY)
    assert len(town.posts) == 2  # the prompt and the reminder
    assert named(town) == {ana.actor.id, mei.actor.id}
    assert {user.id for user in town.posts[-1].mentions} <= named(town)
    assert labels_of(town.posts[-1]) == ["Check in", "Snooze a day", "Pause me", "Stop reminders"]
    await town.ticks()
    assert len(town.posts) == 2


async def test_nobody_is_named_when_everybody_checked_in(town: Town, ana: Someone) -> None:
    await ana.checks_in()
    await until(town, SATURDAY)
    assert len(town.posts) == 1


async def test_a_member_can_check_in_from_the_reminder(town: Town, ana: Someone) -> None:
    await until(town, SATURDAY)
    await ana.clicks("Check in", on=town.posts[-1])
    await ana.fills_in(did="Just in time", hours="2")
    assert "Checked in" in ana.reads


async def test_the_hour_is_chosen_at_which_the_most_are_awake(town: Town, ana: Someone) -> None:
    aroha = await town.member("Aroha", timezone="Pacific/Auckland")
    await until(town, SATURDAY)
    assert len(town.posts) == 1  # 07:00 in Auckland
    await town.later(hours=2)
    assert named(town) == {ana.actor.id, aroha.actor.id}


@pytest.mark.usefixtures("ana")
async def test_who_sleeps_when_a_late_reminder_comes_is_not_named(town: Town) -> None:
    aroha = await town.member("Aroha", timezone="Pacific/Auckland")
    await until(town, datetime(2026, 3, 7, 21, 30, tzinfo=UTC))
    assert named(town) == {aroha.actor.id}


async def test_stop_turns_reminders_off_for_the_one_who_clicks(town: Town, ana: Someone) -> None:
    ben = await town.member("Ben")
    await until(town, SATURDAY)
    await ana.clicks("Stop reminders", on=town.posts[-1])
    assert ana.alone
    assert "Off." in ana.reads
    await until(town, datetime(2026, 3, 9, 9, 0, tzinfo=UTC))
    await until(town, datetime(2026, 3, 14, 18, 0, tzinfo=UTC))
    assert named(town) == {ben.actor.id}


async def test_snooze_reminds_again_a_day_later_and_nobody_else(town: Town, ana: Someone) -> None:
    await town.member("Ben")
    await until(town, SATURDAY)
    await ana.clicks("Snooze a day", on=town.posts[-1])
    assert "again on <t:1772992800:F>" in ana.reads  # Sunday 18:00
    await town.later(hours=23)
    assert len(town.posts) == 2
    await town.later(hours=1)
    assert len(town.posts) == 3
    assert named(town) == {ana.actor.id}


async def test_snooze_late_on_sunday_says_that_the_week_is_over(town: Town, ana: Someone) -> None:
    await until(town, SATURDAY)
    reminder = town.posts[-1]
    town.clock.forward(days=1, hours=2, minutes=30)
    await ana.clicks("Snooze a day", on=reminder)
    assert ana.was_told("no good moment left")


@pytest.mark.logs("too late")
async def test_a_pause_stops_reminders_and_keeps_the_streak(town: Town, ana: Someone) -> None:
    await ana.checks_in()
    town.clock.forward(weeks=1)
    await ana.checks_in()
    town.clock.forward(weeks=1)
    await ana.goes("reminders", "2 weeks, this one included")
    assert "You pause until <t:1774872000:D>" in ana.reads  # Monday 30 March
    await until(town, datetime(2026, 3, 21, 18, 0, tzinfo=UTC))
    assert all(f"<@{ana.actor.id}>" not in text_of(post) for post in town.posts)
    town.clock.moment = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
    await ana.checks_in()
    assert "3 weeks in a row" in ana.reads


async def test_somebody_back_early_ends_the_pause(town: Town, ana: Someone) -> None:
    await ana.goes("reminders", "8 weeks, this one included")
    assert "You pause until" in ana.reads
    await ana.picks("I'm back: no pause")
    assert "You pause until" not in ana.reads


async def test_a_direct_message_comes_only_after_it_was_asked_for(town: Town, ana: Someone) -> None:
    await ana.runs("reminders", how="dm")
    assert "one direct message" in ana.reads
    await until(town, SATURDAY)
    assert len(town.posts) == 1  # nobody is left to name in the channel
    (message,) = ana.actor.user.dm_channel.history()
    assert "The week is nearly over" in text_of(message)
    await ana.clicks_in_dm("Check in", message)
    await ana.fills_in_dm(did="From my sofa", hours="1")
    assert "Checked in" in ana.reads


async def test_a_direct_message_follows_the_members_own_clock(town: Town) -> None:
    aroha = await town.member("Aroha", timezone="Pacific/Auckland")
    await aroha.runs("reminders", how="dm")
    await until(town, datetime(2026, 3, 7, 4, 59, tzinfo=UTC))
    assert aroha.actor.user.dm_channel.history() == []
    town.clock.moment = datetime(2026, 3, 7, 5, 0, tzinfo=UTC)  # 18:00 in Auckland
    await town.ticks()
    assert len(aroha.actor.user.dm_channel.history()) == 1


async def test_closed_direct_messages_become_a_mention(town: Town, ana: Someone) -> None:
    await ana.runs("reminders", how="dm")
    town.env.inject_error("POST", f"/channels/{ana.actor.user.dm_channel.id}/messages", status=403, code=50007)
    await until(town, SATURDAY)
    await town.later(seconds=10)
    assert named(town) == {ana.actor.id}
    await ana.runs("reminders")
    assert "name you once in the group's channel" in ana.reads


async def test_direct_messages_go_out_one_by_one(town: Town) -> None:
    people = [await town.member(name) for name in ("Ana", "Ben", "Cai")]
    for someone in people:
        await someone.runs("reminders", how="dm")
    await until(town, SATURDAY)

    def reached() -> int:
        return sum(len(someone.actor.user.dm_channel.history()) for someone in people)

    assert reached() == 1
    await town.ticks()
    assert reached() == 1
    for expected in (2, 3, 3):
        await town.later(seconds=5)
        assert reached() == expected


@pytest.mark.logs("put off")
async def test_opening_too_many_rests_all_direct_messages_for_an_hour(town: Town, ana: Someone) -> None:
    await ana.runs("reminders", how="dm")
    town.env.inject_error("POST", "/users/@me/channels", status=400, code=40003)
    town.env.inject_error("POST", f"/channels/{ana.actor.user.dm_channel.id}/messages", status=400, code=40003)
    await until(town, SATURDAY)
    await town.later(minutes=59)
    assert ana.actor.user.dm_channel.history() == []
    town.clock.forward(minutes=2)
    for _ in range(2):
        await town.ticks()
        town.clock.forward(hours=1, minutes=1)
