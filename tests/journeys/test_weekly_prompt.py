"""The weekly prompt: one message in the channel at the group's own time, whatever the bot goes through."""

from __future__ import annotations

import pytest

from tests.journeys.shown import labels_of, text_of
from tests.journeys.town import Someone, Town


async def test_nothing_is_posted_before_its_time(town: Town) -> None:
    await town.later(minutes=59)
    assert town.posts == []


async def test_the_first_prompt_says_everything_a_week_needs(town: Town, ana: Someone) -> None:
    await town.later(hours=1)
    (prompt,) = town.posts
    said = text_of(prompt)
    pack = town.app.services.packs.base
    first = pack.milestones[0]
    for part in ("Week 1 of 26", first.title, first.goal, first.question, pack.tips[0].title):
        assert part in said
    assert labels_of(prompt) == ["Check in", "My milestone", "Ask"]


async def test_the_next_prompt_tells_who_checked_in_and_who_finished_what(town: Town, ana: Someone) -> None:
    await town.member("Ben")
    await town.later(hours=1)
    await ana.checks_in()
    await ana.finishes()
    await town.later(weeks=1)
    said = text_of(town.posts[-1])
    assert "Week 2 of 26" in said
    assert "1 of 2 checked in" in said
    assert "✅ **Ana**: Set up a Python workspace you trust" in said


async def test_one_prompt_a_week_however_often_the_clock_ticks(town: Town) -> None:
    for _ in range(21 * 4):
        await town.later(hours=6)
        await town.ticks()
    assert town.headlines == [f"## Week {n} of 26" for n in (1, 2, 3)]


async def test_a_restart_in_the_same_minute_posts_nothing_twice(town: Town) -> None:
    await town.later(hours=1)
    assert len(town.posts) == 1
    await town.restarts()
    await town.ticks()
    assert len(town.posts) == 1


async def test_the_buttons_work_after_a_restart_and_a_year_later(town: Town, ana: Someone) -> None:
    await town.later(hours=1)
    (prompt,) = town.posts
    await town.restarts()
    town.clock.forward(days=365)
    await ana.clicks("Check in", on=prompt)
    await ana.clicks("This week")
    await ana.fills_in(did="Came back", hours="1")
    assert "Checked in" in ana.reads
    assert ana.alone
    await ana.clicks("My milestone", on=prompt)
    assert "Set up a Python workspace you trust" in ana.reads
    await ana.clicks("Ask", on=prompt)
    await ana.fills_in(question="How long does it take?")
    assert "6 to 12 months" in ana.reads


@pytest.mark.parametrize(("hours", "sorry"), [(2, False), (13, True)])
async def test_a_prompt_missed_by_half_a_day_says_sorry_and_by_an_hour_nothing(
    town: Town, hours: int, sorry: bool
) -> None:
    await town.later(hours=hours)
    said = text_of(town.posts[0])
    assert said.count("late") == said.count("A little late this week") == sorry


@pytest.mark.logs("too late")
async def test_after_a_long_silence_only_the_present_week_is_posted(town: Town) -> None:
    await town.later(weeks=5, hours=2)
    assert town.headlines == ["## Week 6 of 26"]


@pytest.mark.logs("too late")
async def test_a_prompt_that_is_a_day_late_is_left_out(town: Town) -> None:
    await town.later(hours=25)
    assert town.posts == []
    await town.later(weeks=1, hours=-24)
    assert town.headlines == ["## Week 2 of 26"]


async def test_a_new_time_moves_the_next_prompt_and_repeats_no_week(town: Town) -> None:
    await town.later(hours=1)
    await town.organiser.runs("setup", weekday=3, time="20:00")
    await town.ticks()
    await town.later(days=4)
    assert len(town.posts) == 1
    await town.later(weeks=1)
    assert town.headlines == ["## Week 1 of 26", "## Week 2 of 26"]
