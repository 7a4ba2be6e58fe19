"""The week a group's calendar begins with: later, long ago, or after a break."""

from __future__ import annotations

from datetime import timedelta

from tests.journeys.shown import text_of
from tests.journeys.town import Town


async def test_the_first_week_is_named_and_the_first_prompt_waits_for_it(town: Town) -> None:
    nadia = await town.organiser.goes("setup", "First week")
    begins = (town.clock().date() + timedelta(weeks=3)).isoformat()
    await nadia.fills_in(week=begins)
    assert "**First week** was" in nadia.reads
    await nadia.picks("Time of the prompt")
    await nadia.fills_in(time="10:00")  # the named week stays
    for _ in range(13):
        await town.later(days=1)
    assert town.posts == []
    for _ in range(9):
        await town.later(days=1)
    assert "Week 1 of 26" in text_of(town.posts[0])


async def test_a_group_that_ran_elsewhere_goes_on_counting(town: Town) -> None:
    nadia = await town.organiser.goes("setup", "First week")
    began = town.clock().date() - timedelta(weeks=4)
    await nadia.fills_in(week=f"{began:%d.%m.%Y}")
    await nadia.clicks("Post now")
    await town.ticks()
    assert "Week 5 of 26" in text_of(town.posts[0])
    await nadia.picks("First week")
    await nadia.fills_in(week="someday")
    assert "I can't begin a group on “someday”" in nadia.reads
    await nadia.clicks("Mend it")
    await nadia.fills_in(week="2126-01-01")
    assert "at most a year from now" in nadia.reads


async def test_a_break_until_a_named_week_can_be_taken_back(town: Town) -> None:
    await town.organiser.goes("setup", "Post now")
    await town.ticks()
    await town.organiser.runs("setup")
    before = town.organiser.reads
    await town.organiser.picks("First week")
    await town.organiser.fills_in(week=(town.clock().date() + timedelta(weeks=8)).isoformat())
    await town.organiser.runs("setup")
    assert town.organiser.reads != before
    await town.organiser.goes("setup", "History", "Take back")
    await town.organiser.runs("setup")
    assert town.organiser.reads == before
