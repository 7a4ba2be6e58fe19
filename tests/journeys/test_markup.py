"""What people type or call themselves never pings anybody, and never breaks the layout around it."""

from __future__ import annotations

import pytest

from tests.journeys.shown import text_of
from tests.journeys.town import Someone, Town

NASTY = [
    "@everyone",
    "<@&123456789012345678>",
    "**bold** _it_ ~~gone~~",
    "[click](https://evil.example)",
    "# Heading",
    "> quote",
    "`code` ```block```",
    "||spoiler||",
    "<t:0:R>",
    "a\u202eb",
    "line\nbreak",
]


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.logs("too late")
async def test_a_name_on_the_leaderboard_and_in_the_prompt(town: Town, name: str) -> None:
    nasty = await town.member(name)
    await nasty.finishes()
    await nasty.goes("leaderboard", "As text")
    row = next(line for line in nasty.reads.splitlines() if "← you" in line)
    _is_harmless(row.replace("🥇 **1. ", "").split("** ← you")[0])
    await town.later(weeks=1, hours=1)
    finisher = next(line for line in text_of(town.posts[-1]).splitlines() if line.startswith("✅"))
    _is_harmless(finisher.replace("✅ **", "").split("**: ")[0])


@pytest.mark.parametrize("question", NASTY)
async def test_a_question_that_is_shown_back(ana: Someone, question: str) -> None:
    await ana.runs("faq", question=f"{question} zebra")
    (asked,) = [line for line in ana.reads.splitlines() if "zebra" in line]
    _is_harmless(asked.removeprefix("> "))


@pytest.mark.parametrize("typed", NASTY)
async def test_a_mistake_that_is_shown_back(ana: Someone, typed: str) -> None:
    await ana.runs("join", pace=6, timezone=typed)
    _is_harmless(ana.reads.split("“")[1].split("”")[0])


async def test_a_name_that_runs_leftwards_stays_between_its_place_and_its_points(town: Town) -> None:
    amina = await town.member("أمينة")
    await amina.finishes()
    await amina.goes("leaderboard", "As text")
    assert "1. \u2068أمينة\u2069 · " in amina.reads


@pytest.mark.logs("too late")
async def test_the_bot_never_asks_discord_to_ping_anybody(town: Town) -> None:
    nasty = await town.member("@everyone @here <@1>")
    await nasty.finishes()
    await town.later(weeks=1, hours=1)
    await nasty.runs("leaderboard")
    allowed = town.app.bot.allowed_mentions
    assert allowed is not None
    assert not any((allowed.everyone, allowed.users, allowed.roles, allowed.replied_user))
    for post in town.posts:
        assert not post.mention_everyone
        assert post.mentions == []
        assert post.role_mentions == []


def _is_harmless(shown: str) -> None:
    """Every mark that Discord would act on stands escaped."""
    assert "\n" not in shown
    assert "\u202e" not in shown
    bare = shown.replace("\\\\", "")
    for position, char in enumerate(bare):
        if char in "*_~`|<[" or (char in "#>-" and position == 0):
            assert position > 0, shown
            assert bare[position - 1] == "\\", shown
    assert "@everyone" not in shown
