"""Several groups in one server: each with its channel, schedule and members."""

from __future__ import annotations

from datetime import timedelta

from tests.journeys.shown import text_of
from tests.journeys.test_packs import ours
from tests.journeys.town import Someone, Town
from tests.packs import zipped


async def two_groups(town: Town) -> Someone:
    """A second group, in a channel of its own; the organiser stays where the first one meets."""
    evenings = town.guild.create_text_channel("evenings")
    await town.organiser.runs("group create", name="Evenings", channel=evenings)
    assert "Your study group is ready" in town.organiser.reads
    town.elsewhere = evenings
    return town.organiser


async def test_a_second_group_has_its_own_schedule_and_members(town: Town) -> None:
    nadia = await two_groups(town)
    await town.member("Ana")
    ben = town.person("Ben")
    with town.being_in(town.elsewhere):
        await ben.runs("join", pace=9)
        await nadia.runs("setup", weekday=3)
        assert "## Evenings" in nadia.reads
        assert "Thursday" in nadia.reads
        await nadia.runs("group status")
        assert "Ben" in nadia.reads
        assert "Ana" not in nadia.reads
    await nadia.runs("setup")
    assert "## Study group" in nadia.reads
    assert "Monday" in nadia.reads
    for _ in range(4):
        await town.later(days=1)
    assert any("Week 1" in text_of(post) for post in town.elsewhere.history())
    await town.later(days=3, hours=2)
    assert any("Week 1" in text_of(post) for post in town.posts)


async def test_somewhere_else_ones_own_group_is_meant(town: Town) -> None:
    await two_groups(town)
    ben = town.person("Ben")
    with town.being_in(town.elsewhere):
        await ben.runs("join", pace=9)
    with town.being_in(town.guild.create_text_channel("lounge")):
        await ben.runs("me")
        assert "9 months" in ben.reads


async def of_both(town: Town) -> Someone:
    """A member of two groups, who goes slower in the second."""
    await two_groups(town)
    ben = await town.member("Ben", pace=6)
    with town.being_in(town.elsewhere):
        return await ben.runs("join", pace=12)


async def test_somebody_of_both_is_asked_once_and_goes_on(town: Town) -> None:
    ben = await of_both(town)
    with town.being_in(town.guild.create_text_channel("lounge")):
        await ben.runs("me")
        assert "Which one do you mean" in ben.reads
        await ben.picks("Evenings")
        assert "12 months" in ben.reads
        await ben.runs("me")
        assert "12 months" in ben.reads


async def test_a_form_goes_on_once_the_group_is_named(town: Town) -> None:
    ben = await of_both(town)
    with town.being_in(town.guild.create_text_channel("lounge")):
        await ben.goes("checkin", "Evenings")
        await ben.fills_in(did="Closures", hours="2")
        assert "Closures" not in ben.reads
        assert "streak" in ben.reads.casefold()


async def test_a_group_is_made_with_a_pack_and_a_first_week_of_its_own(town: Town) -> None:
    nadia = town.organiser
    await nadia.runs("pack upload", file=("mine.zip", zipped(ours())))
    begins = town.clock().date() + timedelta(weeks=5)
    place = town.guild.create_text_channel("spring")
    await nadia.runs("group create", name="Spring", channel=place, start=begins.isoformat(), pack=1)
    monday = begins - timedelta(days=begins.weekday())
    assert f"begins on {monday.day} {monday:%B %Y}" in nadia.reads
    assert "**Curriculum**" in nadia.reads
    summer = town.guild.create_text_channel("summer")
    async with town.nothing_changing():
        await nadia.runs("group create", name="Summer", channel=summer, pack=77)
        assert nadia.was_told("I no longer have that pack")
        await nadia.runs("group create", name="Summer", channel=summer, start="31.2.2027")
        assert nadia.was_told("I can't begin a group on “31.2.2027”")


async def test_names_and_channels_belong_to_one_group(town: Town) -> None:
    nadia = await two_groups(town)
    before = await town.rows()
    await nadia.runs("group create", name="evenings", channel=town.guild.create_text_channel("third"))
    assert "There is a group called Evenings already" in nadia.reads
    await nadia.runs("group create", name="Third", channel=town.elsewhere)
    assert "Evenings meets in" in nadia.reads
    await nadia.runs("group move", channel=town.elsewhere)
    assert "Evenings meets in" in nadia.reads
    await nadia.runs("group rename", name="Evenings")
    assert "There is a group called Evenings already" in nadia.reads
    await nadia.runs("group create", name="@everyone ***", channel=town.guild.create_text_channel("fourth"))
    assert await town.rows() != before


async def test_a_group_moves_and_gets_another_name(town: Town) -> None:
    await town.organiser.runs("group rename", name="Mornings")
    assert "## Mornings" in town.organiser.reads
    place = town.guild.create_text_channel("mornings")
    await town.organiser.runs("group move", channel=place)
    assert f"**Channel** <#{place.id}>" in town.organiser.reads


async def test_an_archived_group_can_be_read_and_not_changed(town: Town) -> None:
    nadia, ana = town.organiser, await town.member("Ana")
    await ana.checks_in(did="Closures", hours="2")
    await nadia.runs("group archive")
    assert "nothing is posted any more" in nadia.reads
    await nadia.clicks("Archive it")
    assert "This group is archived" in nadia.reads
    posted = len(town.posts)
    async with town.nothing_changing():
        await ana.runs("leaderboard")
        assert "Ana" in ana.reads
        await ana.runs("join", pace=12)
        assert "is archived: you can read it" in ana.reads
    await town.later(days=8)
    assert len(town.posts) == posted


async def test_nobody_fills_in_a_form_for_an_archived_group(town: Town) -> None:
    ana = await town.member("Ana")
    await town.organiser.goes("group archive", "Archive it")
    for way in (["checkin"], ["project add"], ["next", "Done"], ["next", "I need help"], ["me", "Change my plan"]):
        assert "is archived: you can read it" in (await ana.goes(*way)).reads


async def test_an_archived_group_is_woken_from_its_history(town: Town) -> None:
    nadia = town.organiser
    await nadia.goes("group archive", "Archive it")
    town.clock.forward(days=30)
    await nadia.goes("setup", "History", "Take back")
    await nadia.runs("setup")
    assert "**Weekly prompt**" in nadia.reads
    posted = len(town.posts)
    await town.ticks()
    assert len(town.posts) == posted
    await town.later(days=5, hours=2)
    assert len(town.posts) == posted + 1


async def test_the_panel_switches_between_groups(town: Town) -> None:
    nadia = await two_groups(town)
    await nadia.goes("setup", "Evenings")
    assert "## Evenings" in nadia.reads
    await nadia.picks("Reminder in the channel")
    assert "## Evenings" in nadia.reads
    await nadia.runs("setup")
    assert "**Reminder** on Saturdays" in nadia.reads
