"""A check-in: quick to give, kind when it is late, and worth something at once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.heartbeat import Heartbeat
from bot.services.checkins import CheckInAnswers
from bot.services.person import Person
from db.weeks import add_outage
from study.errors import WeekClosed
from study.periods import Period
from tests.journeys.town import Someone, Town

WEDNESDAY = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
NEXT_TUESDAY = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
NEXT_WEDNESDAY = datetime(2026, 3, 11, 0, 0, tzinfo=UTC)


async def test_the_next_check_in_starts_from_the_last_one(town: Town, ana: Someone) -> None:
    await ana.checks_in(hours="4,5", way="Tests", next="Decorators", feel="4 · Good")
    town.clock.forward(weeks=1)
    await ana.runs("checkin")
    assert ana.form["title"] == "Your week"
    assert list(ana.typed_already.values())[:4] == ["Decorators", "4.5", "Tests", ""]
    picked = [option["label"] for option in ana.options["How do you feel about it?"] if option.get("default")]
    assert picked == ["4 · Good"]


@pytest.mark.parametrize("written", ["3,5", "3h 30m", "3.5", "3:30"])
async def test_hours_are_understood_as_people_write_them(ana: Someone, written: str) -> None:
    await ana.checks_in(hours=written)
    assert "3.5 h of study" in ana.reads


async def test_a_late_check_in_keeps_the_streak_and_earns_a_little_less(town: Town, ana: Someone) -> None:
    town.clock.moment = NEXT_TUESDAY
    await ana.runs("checkin")
    assert ana.alone
    assert "Which week?" in ana.reads
    assert ana.buttons == ["Last week, late", "This week"]
    await ana.clicks("Last week, late")
    assert ana.form["title"] == "Last week, late"
    await ana.fills_in(did="Studied", hours="3")
    assert "Checked in, late but counted" in ana.reads
    assert "**+7 points:** 7 for checking in" in ana.reads
    await ana.checks_in()
    assert "2 weeks in a row" in ana.reads


async def test_after_48_hours_last_week_is_closed(town: Town, ana: Someone) -> None:
    town.clock.moment = NEXT_TUESDAY
    await ana.runs("checkin")
    choice = ana.seen
    town.clock.moment = NEXT_WEDNESDAY
    await ana.clicks("Last week, late", on=choice)
    assert ana.was_told("That week is closed")
    await ana.runs("checkin")
    assert ana.form["title"] == "Your week"


async def test_a_form_left_open_until_the_week_closed(town: Town, ana: Someone) -> None:
    town.clock.moment = WEDNESDAY
    await ana.runs("checkin")
    town.clock.moment = NEXT_WEDNESDAY
    async with town.nothing_changing():
        await ana.fills_in(did="Studied", hours="3")
    assert ana.was_told("That week is closed")


async def test_a_check_in_can_be_changed_only_until_its_week_is_over(town: Town, ana: Someone) -> None:
    town.clock.moment = WEDNESDAY
    await ana.checks_in()
    await ana.runs("checkin")
    town.clock.moment = NEXT_TUESDAY
    await ana.fills_in(did="Something else", hours="30")
    assert ana.was_told("That week is closed")


async def test_two_check_ins_at_the_same_instant(town: Town, ana: Someone) -> None:
    person = Person(town.guild.id, ana.actor.id, "Ana")
    period = Period.of(town.clock(), "UTC")
    submit = town.app.services.checkins.submit
    results = await asyncio.gather(*(submit(person, period, CheckInAnswers(by, "3")) for by in ("Phone", "Desktop")))
    assert sorted(result.new for result in results) == [False, True]
    assert sum(award.points for result in results for award in result.awards) == 10


async def test_nobody_checks_in_for_a_week_to_come(town: Town, ana: Someone) -> None:
    person = Person(town.guild.id, ana.actor.id, "Ana")
    with pytest.raises(WeekClosed):
        await town.app.services.checkins.submit(
            person, Period.of(town.clock(), "UTC").next, CheckInAnswers("From the future", "3")
        )


async def test_what_others_are_at_is_shown_unless_they_hide(town: Town, ana: Someone) -> None:
    ben, mei = await town.member("Ben"), await town.member("Mei")
    await mei.goes("me", "Hide me")
    await ben.checks_in()
    await mei.checks_in()
    await ana.checks_in()
    assert "Also checked in" in ana.reads
    assert "Ben: Set up a Python workspace you trust" in ana.reads
    assert "Mei" not in ana.reads


async def test_a_blocker_reaches_the_mentors_and_leaves_when_it_is_gone(town: Town, ana: Someone) -> None:
    mentor = await town.mentor("Tom")
    await ana.checks_in(way="Stuck on @everyone and `pip`")
    assert "The mentors see what is in your way" in ana.reads
    await mentor.runs("group queue")
    assert "Ana" in mentor.reads
    assert "pip" in mentor.reads
    assert "@everyone" not in mentor.reads
    await ana.checks_in(way="")
    await mentor.runs("group queue")
    assert "pip" not in mentor.reads


async def test_a_blocker_that_stays_is_one_request_with_its_newest_words(town: Town, ana: Someone) -> None:
    mentor = await town.mentor("Tom")
    await ana.checks_in(way="Docker")
    town.clock.forward(weeks=1)
    await ana.checks_in(way="Still Docker")
    await mentor.runs("group queue")
    assert mentor.reads.count("Docker") == 1
    assert "Still Docker" in mentor.reads


async def test_an_answered_blocker_is_not_asked_again_by_a_change_of_the_hours(town: Town, ana: Someone) -> None:
    mentor = await town.mentor("Tom")
    await ana.checks_in(way="Docker")
    await mentor.answers("Start the daemon first.")
    await ana.checks_in(hours="4", way="Docker")
    await mentor.runs("group queue")
    assert "Docker" not in mentor.reads


@pytest.mark.parametrize("days", [0, 3])
async def test_a_freeze_saves_a_streak_and_says_so_once(town: Town, ana: Someone, days: int) -> None:
    await ana.keeps_up(4)
    assert "1 freeze in hand" in ana.reads
    town.clock.forward(weeks=1, days=days)
    if days == 0:
        await ana.goes("checkin", "This week")
        await ana.fills_in(did="Back", hours="2")
        assert "A freeze" not in ana.reads  # the missed week may still come
        town.clock.forward(weeks=1)
    await ana.checks_in(did="Back", hours="2")
    assert "A freeze kept your streak over the week you missed" in ana.reads
    assert f"{5 if days else 6} weeks in a row" in ana.reads
    town.clock.forward(weeks=1)
    await ana.checks_in()
    assert "A freeze kept" not in ana.reads


async def weeks_of(ana: Someone) -> list[str]:
    """The lines of `/checkins`, the newest week first, without their dates."""
    await ana.runs("checkins")
    return [line.split(" · ", 1)[1] for line in ana.reads.splitlines() if " – <t:" in line]


async def test_a_streak_that_ended_is_explained_week_by_week(town: Town, ana: Someone) -> None:
    await ana.keeps_up(2)
    town.clock.forward(weeks=1, days=2)
    assert await weeks_of(ana) == [
        "still open",
        "missed, and no freeze in hand: a streak of 2 ended",
        "2 weeks counted, 6 h",
    ]
    assert "No streak just now · longest 2" in ana.reads
    assert "as a heatmap" in ana.reads
    assert ana.alone


async def test_every_kind_of_week_has_its_words(town: Town, ana: Someone) -> None:
    await ana.keeps_up(4)
    town.clock.forward(weeks=1, days=1)  # one missed, still to come late
    await ana.goes("checkin", "Last week, late")
    await ana.fills_in(did="Studied", hours="1.5")
    town.clock.forward(weeks=1, days=1)  # one frozen
    await ana.goes("reminders", "this week")
    town.clock.forward(weeks=1)
    async with town.app.database.write() as work:
        await add_outage(work, town.clock() - timedelta(days=4), town.clock() - timedelta(days=2, hours=20))
    town.clock.forward(weeks=1)
    told = await weeks_of(ana)
    assert told == [
        "still open",
        "missed, and no freeze in hand: a streak of 5 ended",
        "paused, costs nothing",
        "missed, a freeze kept the streak of 5",
        "late, counted, 1.5 h",
        "4 weeks counted, 12 h",
    ]


@pytest.mark.logs("nobody was at work")
async def test_a_week_the_bot_slept_through_costs_nobody_anything(town: Town, ana: Someone) -> None:
    await ana.checks_in()
    town.clock.moment = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
    heartbeat = Heartbeat(town.app.database, town.clock, lambda: True)
    await heartbeat.tick()
    town.clock.moment = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)  # down all Sunday
    await Heartbeat(town.app.database, town.clock, lambda: False).tick()
    await heartbeat.tick()
    town.clock.forward(days=3)
    await heartbeat.tick()
    assert await weeks_of(ana) == ["still open", "the bot was down on the last day, costs nothing", "counted, 3 h"]
    assert "1 week in a row" in ana.reads


async def test_a_mentor_repairs_a_week_for_a_reason_that_is_kept(town: Town, ana: Someone) -> None:
    mentor = await town.mentor("Tom")
    await ana.checks_in()
    town.clock.forward(weeks=2, days=2)
    offered = await mentor.actor.autocomplete(town.channel, "group repair", "week", "", member=ana.actor)
    assert [one["value"] for one in offered] == ["2026-W11"]
    await mentor.runs("group repair", member=ana.actor, week="2026-W11", reason="In *hospital*")
    assert "Repaired: Ana" in mentor.reads
    assert "by Tom: In \\*hospital\\*" in mentor.reads
    assert (await weeks_of(ana))[1:] == ["repaired, counted", "counted, 3 h"]
    assert "2 weeks in a row" in ana.reads
    await mentor.runs("group repair", member=ana.actor, week="2026-W11", reason="Again")
    assert mentor.was_told("nothing to repair in that week")


async def test_weeks_of_somebody_hidden_stay_their_own(town: Town, ana: Someone) -> None:
    mei = await town.member("Mei")
    await mei.goes("me", "Hide me")
    await ana.runs("checkins", member=mei.actor)
    assert ana.was_told("to themselves")
    await mei.runs("checkins")
    assert "still open" in mei.reads
