"""How far, how steadily, until when, and ready for what."""

from __future__ import annotations

import pytest

from bot.art.studio import StudioBusy
from tests.journeys.town import Someone, Town


async def test_a_newcomers_report_is_honest_about_knowing_little(ana: Someone) -> None:
    await ana.runs("progress")
    assert ana.alone
    assert "Ana: 0 of 10 milestones done and 0 known before. 0 weeks in a row, 0 hours studied." in ana.reads
    assert "Learn Python 0/4; Study Data Science 0/2" in ana.reads
    assert "Too early for a forecast" in ana.reads
    assert "The plan says <t:" in ana.reads


async def test_after_some_weeks_there_is_a_forecast_beside_the_plan(town: Town, ana: Someone) -> None:
    for week in range(6):
        await ana.checks_in(did="Studied", hours="6")
        if week % 2:
            await ana.finishes()
        town.clock.forward(weeks=1)
    await ana.runs("progress")
    assert "3 of 10" in ana.reads
    assert "6 weeks in a row, 36 hours studied" in ana.reads
    assert "Likely " in ana.reads
    assert "At this speed through on <t:" in ana.reads
    assert "Four times in five between <t:" in ana.reads
    assert "Mathematics Fundamentals" in ana.reads


async def test_others_may_look_unless_one_hides(town: Town, ana: Someone) -> None:
    await ana.finishes()
    bea = await town.member("Bea")
    await bea.runs("progress", member=ana.actor)
    assert "Ana: 1 of 10" in bea.reads
    assert "1 of 10" in bea.reads
    assert "UTC" not in bea.reads  # where somebody lives is theirs
    assert bea.buttons == []
    await ana.goes("me", "Hide me")
    await bea.runs("progress", member=ana.actor)
    assert bea.was_told("They keep their progress to themselves")
    await ana.runs("progress")
    assert "1 of 10" in ana.reads


async def test_who_is_not_in_the_group_has_no_progress(town: Town, ana: Someone) -> None:
    await ana.runs("progress", member=town.person("Olu").actor)
    assert ana.was_told("They are not in the study group")


async def test_careers_say_how_ready_one_is_and_what_would_help_most(town: Town, ana: Someone) -> None:
    await ana.runs("guide", section="careers")
    assert "**Data Engineer** ▱▱▱▱▱▱▱▱▱▱ you are 0 % there" in ana.reads
    assert ana.reads.count("brings you furthest") == 5
    await ana.finishes(6)
    await ana.runs("guide", section="careers")
    assert "**Data Engineer** ▱" not in ana.reads
    olu = town.person("Olu")
    await olu.runs("guide", section="careers")
    assert "I tell you how ready you are" in olu.reads


async def test_everything_done_is_said_so(ana: Someone) -> None:
    await ana.finishes(10)
    await ana.runs("progress")
    assert "Through with the whole roadmap" in ana.reads
    await ana.runs("guide", section="careers")
    assert ana.reads.count("you are 100 % there") == 5


async def test_the_card_is_a_picture_and_without_time_to_draw_it_there_are_words(
    town: Town, ana: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ana.runs("progress")
    ((name, picture),) = (await ana.files()).items()
    assert name == "progress.png"
    assert picture.startswith(b"\x89PNG")

    async def busy(_card: object) -> bytes:
        raise StudioBusy

    monkeypatch.setattr(town.app.bot.studio, "draw", busy)
    await ana.runs("progress")
    assert "## Ana on the road" in ana.reads
    assert "**0 of 10 milestones done**" in ana.reads
    assert "no streak right now · ⏱️ 0 h studied" in ana.reads
    assert "▱ Mathematics Fundamentals, 0 %" in ana.reads
