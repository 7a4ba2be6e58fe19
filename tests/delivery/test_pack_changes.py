"""A curriculum that changes under running members: progress survives by slug, and the organiser is told once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.journeys.shown import text_of
from tests.journeys.town import Someone, Town
from tests.packs import SMALL_PACK


def edited(folder: Path, change: Callable[[str], str]) -> Path:
    shutil.copytree(SMALL_PACK, folder)
    file = folder / "milestones.toml"
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


def without_the_first_milestone(text: str) -> str:
    first, second = text.index("[[milestones]]"), text.index("[[milestones]]", text.index("[[milestones]]") + 1)
    text = text[:first] + text[second:]
    for week in range(2, 11):
        text = text.replace(f"\nweek = {week}\n", f"\nweek = {week - 1}\n")
    return text.replace('"py-setup", ', "").replace(', "py-setup"', "").replace('"py-setup"', "")


def drop_references(folder: Path) -> None:
    for name in ("faq.toml", "glossary.toml", "quiz.toml", "pack.toml"):
        file = folder / name
        text = file.read_text(encoding="utf-8").replace('"py-setup"', '"py-idioms"')
        file.write_text(text.replace('"py-idioms", "py-idioms"', '"py-idioms"'), encoding="utf-8")


def notices(town: Town) -> list[str]:
    return [text_of(message) for message in town.organiser.actor.user.dm_channel.history()]


async def test_a_removed_milestone_is_kept_as_history_and_the_organiser_told(
    town: Town, ana: Someone, tmp_path: Path
) -> None:
    await ana.finishes(2)
    town.pack = edited(tmp_path / "pack", without_the_first_milestone)
    drop_references(town.pack)
    await town.restarts()
    await town.ticks()
    (notice,) = notices(town)
    assert "the curriculum has changed" in notice
    assert "gone: Set up a Python workspace you trust" in notice
    assert "1 mark on what is gone stays as history" in notice
    await ana.runs("roadmap")
    assert "**1 of 9 milestones done.**" in ana.reads
    assert "1 you did is not on the roadmap any more" in ana.reads
    await town.restarts()
    await town.ticks()
    assert len(notices(town)) == 1


async def test_a_renamed_milestone_keeps_its_marks(town: Town, ana: Someone, tmp_path: Path) -> None:
    await ana.finishes(1)
    old, new = "Set up a Python workspace you trust", "Set up your desk"
    town.pack = edited(tmp_path / "pack", lambda text: text.replace(old, new))
    await town.restarts()
    await town.ticks()
    (notice,) = notices(town)
    assert f"{old} is now called {new}" in notice
    assert "Everybody's progress is kept." in notice
    await ana.runs("roadmap")
    assert "**1 of 10 milestones done.**" in ana.reads


async def test_an_unchanged_curriculum_is_no_news(town: Town) -> None:
    await town.restarts()
    await town.ticks()
    assert notices(town) == []
