"""What a learner does with the bot, from joining to the leaderboard."""

from __future__ import annotations

import discord

from bot.ui import theme
from study.periods import Period
from tests.journeys.town import Someone, Town


async def test_joining_gives_a_plan_and_the_first_milestone(town: Town) -> None:
    ana = town.person("Ana")
    await ana.runs("join", pace=6, timezone="Europe/Berlin")
    assert ana.alone
    assert "Welcome" in ana.reads
    assert "**6 months**" in ana.reads
    assert "Europe/Berlin" in ana.reads
    assert "Set up a Python workspace you trust" in ana.reads
    await ana.clicks("My milestone")
    assert "## 1. Set up a Python workspace you trust" in ana.reads


async def test_joining_again_changes_the_pace_and_keeps_what_was_done(ana: Someone) -> None:
    await ana.finishes()
    await ana.runs("join", pace=12)
    assert "up to date" in ana.reads
    assert "**12 months**" in ana.reads
    await ana.runs("roadmap")
    assert "**1 of 10 milestones done.**" in ana.reads
    await ana.runs("me")
    assert "12 months" in ana.reads


async def test_a_pace_typed_as_a_number_is_offered_alone(town: Town) -> None:
    robin = town.person("Robin")
    offered = await robin.actor.autocomplete(town.channel, "join", "pace", "9")
    assert [choice["value"] for choice in offered] == [9]
    assert len(await robin.actor.autocomplete(town.channel, "join", "pace", "fast")) > 1


async def test_a_timezone_is_found_by_its_country_while_typing(town: Town) -> None:
    robin = town.person("Robin")
    offered = await robin.actor.autocomplete(town.channel, "join", "timezone", "india", pace=6)
    assert offered[0] == {"name": "Asia/Kolkata", "value": "Asia/Kolkata"}


async def test_next_says_what_to_do_by_when_and_how_to_finish(ana: Someone) -> None:
    await ana.runs("next")
    assert ana.alone
    for part in (
        "Step 1 of 5, Learn Python",
        "hours",
        "due <t:",
        "**Done when**",
        "**What you make:**",
        "**To learn from**",
        "📄 The Python Tutorial\n-# Skim chapters 3 to 6, read 8 and 9 · 2 h",
    ):
        assert part in ana.reads
    assert ana.buttons[-3:] == ["Done", "I need help", "Check myself"]
    assert len(ana.buttons) >= 2  # every resource is a link button


async def test_done_moves_on_to_the_next_milestone_in_the_same_message(ana: Someone) -> None:
    await ana.goes("next", "Done")
    assert ana.form["title"] == "Finish this milestone"
    assert "Link to your repository" in ana.typed_already
    await ana.fills_in(link="github.com/ana/workspace")
    assert "✅ Set up a Python workspace you trust" in ana.reads
    assert "1 of 10 milestones done" in ana.reads
    assert "**What you take from it**\n- You can create a project" in ana.reads
    assert "**Want more?** Add a pre-commit hook" in ana.reads
    assert "Next: **Write Python the way Python readers expect**" in ana.reads
    await ana.clicks("My milestone")
    assert "## 2. Write Python the way Python readers expect" in ana.reads


async def test_the_roadmap_opens_a_step_and_goes_back_in_place(ana: Someone) -> None:
    await ana.runs("roadmap")
    assert "You are in step 1 of 5" in ana.reads
    assert "👉 **1. Learn Python**" in ana.reads
    overview = ana.reads
    await ana.picks("Step 3: Learn Machine Learning")
    assert "## Step 3: Learn Machine Learning" in ana.reads
    assert "Evaluate models without fooling yourself" in ana.reads
    await ana.picks("Overview")
    assert ana.reads == overview


async def test_the_last_milestone_of_a_step_is_celebrated(ana: Someone) -> None:
    await ana.finishes(4)
    assert "That completes the step **Learn Python**" in ana.reads
    await ana.runs("roadmap")
    assert "✅ **1. Learn Python**" in ana.reads
    assert "You are in step 2 of 5" in ana.reads


async def test_the_whole_road_has_an_end(ana: Someone) -> None:
    await ana.finishes(10)
    assert "You finished the roadmap" in ana.reads
    await ana.runs("next")
    assert "You finished the roadmap" in ana.reads
    await ana.checks_in(did="Helped the others", hours="1")
    assert "Checked in" in ana.reads


async def test_a_check_in_gives_points_and_says_what_comes_next(ana: Someone) -> None:
    await ana.checks_in(did="Set up uv and ruff", hours="2,5", way="Only evenings")
    assert ana.alone
    assert "Checked in" in ana.reads
    assert "2.5 h of study" in ana.reads
    assert "the first week of a new streak" in ana.reads
    assert "**+10 points:** 7 for checking in, 3 for being on time" in ana.reads
    assert "Next up: **Set up a Python workspace you trust**" in ana.reads


async def test_a_second_check_in_of_a_week_mends_the_first_and_earns_nothing(ana: Someone) -> None:
    await ana.checks_in(did="Half of it", hours="2")
    await ana.runs("checkin")
    assert ana.typed_already["What did you do?"] == "Half of it"
    assert ana.typed_already["How many hours?"] == "2"
    await ana.fills_in(did="All of it", hours="3")
    assert "Check-in changed" in ana.reads
    assert "points" not in ana.reads
    await ana.runs("leaderboard")
    assert "1. Ana 10" in ana.reads


async def test_a_streak_grows_week_by_week_and_earns_a_little_more(ana: Someone) -> None:
    await ana.keeps_up(3)
    assert "3 weeks in a row" in ana.reads
    assert "7 for checking in, 3 for being on time, 4 for your streak" in ana.reads


async def test_a_question_picked_from_the_list_is_answered(town: Town, ana: Someone) -> None:
    offered = await ana.actor.autocomplete(town.channel, "faq", "question", "how long")
    assert offered
    await ana.runs("faq", question=offered[0]["value"])
    assert ana.alone
    assert offered[0]["name"] in ana.reads
    assert "6 to 12 months" in ana.reads


async def test_the_list_of_questions_leads_to_each_answer(town: Town, ana: Someone) -> None:
    for entry in town.app.services.packs.base.faq:
        await ana.goes("faq", entry.question)
        assert entry.answer in ana.reads


async def test_the_guide_says_everything_the_pack_says(town: Town, ana: Someone) -> None:
    pack = town.app.services.packs.base
    for section, entries in {
        "tools": [tool.name for group in pack.tool_groups for tool in group.tools],
        "skills": [skill.title for skill in pack.skills],
        "careers": [career.title for career in pack.careers],
        "why": [reason.title for reason in pack.reasons],
        "tips": [tip.title for tip in pack.tips],
        "programmes": [programme.title for programme in pack.programmes],
        "about": [pack.title, pack.summary, pack.introduction, pack.conclusion, f"For: {pack.audience}"],
    }.items():
        await ana.runs("guide", section=section)
        assert [entry for entry in entries if entry not in ana.reads] == []
        assert ana.alone


async def test_the_guide_tells_whom_each_pace_suits(town: Town, ana: Someone) -> None:
    await ana.runs("guide", section="about")
    for pace in town.app.services.packs.base.paces:
        assert f"**{pace.title}**: {pace.suits}" in ana.reads


async def test_help_names_every_command(town: Town, ana: Someone) -> None:
    await ana.runs("help")
    for command in town.app.bot.tree.get_commands(type=discord.AppCommandType.chat_input):
        assert f"`/{command.name}`" in ana.reads


async def test_ones_own_settings_tell_of_a_pause_while_it_lasts(town: Town, ana: Someone) -> None:
    assert "You pause" not in (await ana.runs("me")).reads
    await ana.goes("reminders", "2 weeks, this one included")
    back = Period.of_day(town.clock().date()).shift(2).monday
    assert f"You pause until {theme.day(back)}" in (await ana.runs("me")).reads
    assert "You pause until" in (await ana.clicks("Hide me")).reads
    town.clock.forward(weeks=2)
    assert "You pause" not in (await ana.runs("me")).reads
