"""A leaderboard that tells everybody their own next step, and that not only early joiners can win."""

from __future__ import annotations

import pytest

from db import places
from tests.journeys.town import Someone, Town


async def rows(someone: Someone, **options: object) -> list[str]:
    """The rows of a board as text, without medals."""
    await someone.goes("leaderboard", "As text", **options)
    return [line.split(" ", 1)[1].replace("*", "") for line in someone.reads.splitlines() if line[:1] in "🥇🥈🥉▫"]


async def test_it_shows_ones_own_place_the_way_to_the_next_and_the_neighbours(town: Town, ana: Someone) -> None:
    ben, mei, zoe = await town.member("Ben"), await town.member("李梅"), await town.member("Zoë")
    for someone in (ana, ben, mei):
        await someone.checks_in()
    await ben.finishes()
    assert await rows(ana) == ["1. Ben · 40", "2. 李梅 · 10", "2. Ana · 10 ← you"]
    assert "You are number 2 of 3 with 10 points. 30 more points and you move up a place." in ana.reads
    assert "⬆️ 2. 李梅 10" in ana.reads
    await ben.runs("leaderboard")
    assert "You lead with 40" in ben.reads
    assert "⬇️ 2. 李梅 10" in ben.reads
    await zoe.runs("leaderboard")
    assert "You have no points here yet" in zoe.reads
    assert "With 10 points you share place 2 with Ana." in zoe.reads
    robin = town.person("Robin")
    await robin.runs("leaderboard")
    assert "`/join` adds you" in robin.reads


async def test_the_picture_says_the_same_as_the_text(town: Town, ana: Someone) -> None:
    ben = await town.member("Ben")
    await ben.checks_in()
    await ana.checks_in()
    await ana.runs("leaderboard")
    assert "Leaderboard · all time. 1. Ben 10; 1. Ana 10. You lead with 10." in ana.reads
    await ana.clicks("As text")
    assert "## Leaderboard · all time" in ana.reads
    await ana.clicks("As a picture")
    assert "Leaderboard · all time. 1. Ben 10; 1. Ana 10." in ana.reads


async def test_weeks_and_months_begin_anew_in_the_same_message(town: Town, ana: Someone) -> None:
    await ana.checks_in()
    town.clock.forward(weeks=1)
    await ana.runs("leaderboard")
    assert "You lead with 10" in ana.reads
    await ana.picks("This week")
    assert "Leaderboard · this week" in ana.reads
    assert "You have no points here yet" in ana.reads
    assert "Together: **0** of 20 points this week" in ana.reads
    await ana.picks("This month")
    assert "You lead with 10" in ana.reads
    town.clock.forward(weeks=4)
    await ana.runs("leaderboard", board="month")
    assert "You have no points here yet" in ana.reads


async def test_the_group_makes_its_goal_together(town: Town, ana: Someone) -> None:
    await ana.checks_in()
    await ana.runs("leaderboard", board="week")
    assert "Together: **10** of 20 points this week" in ana.reads
    await ana.finishes()
    await ana.runs("leaderboard", board="week")
    assert "Together: **40** points this week, past the goal of 20. 🎉" in ana.reads
    await town.organiser.runs("setup", weekly_goal=500)
    assert "500 points" in town.organiser.reads
    await ana.runs("leaderboard", board="week")
    assert "of 500 points" in ana.reads


@pytest.mark.parametrize("few", [0, 25])
async def test_pages_are_turned_and_ones_own_is_found(town: Town, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "FEW", few)  # a board that is asked bit by bit, and one that is read as a whole
    people = [await town.member(f"P{number:02}") for number in range(25)]
    for number, someone in enumerate(people):
        await someone.finishes(1 + number // 13)
        if number % 2:
            await someone.checks_in()
    first = await rows(people[0])
    assert len(first) == 10
    await people[0].clicks("More ▶")
    second = people[0].reads
    await people[0].clicks("More ▶")
    assert "P00" in people[0].reads
    await people[0].clicks("◀ Better")
    assert people[0].reads == second
    await people[20].runs("leaderboard")
    await people[24].runs("leaderboard")
    await people[24].clicks("Around me")
    await people[24].clicks("◀ Better")
    assert people[24].seen is not None
    assert f"{first[0].replace(' · ', ' ')};" in people[24].reads  # a full first page, not the rest of it
    assert "◀ Better" not in people[24].buttons
    await people[0].runs("leaderboard")
    await people[0].clicks("Around me")
    assert "P00" in people[0].reads
    assert "◀ Better" in people[0].buttons
    assert "More ▶" not in people[0].buttons


async def test_a_new_season_starts_and_the_old_one_stays_with_its_winners(town: Town, ana: Someone) -> None:
    ben = await town.member("Ben")
    await ben.finishes()
    await ana.checks_in()
    await town.organiser.runs("season start", name="Spring *2026*")
    assert "begins" in town.organiser.reads
    assert "Leaderboard · the first season** is over" in town.organiser.reads
    assert "🥇 1. Ben · 30" in town.organiser.reads
    assert await rows(ana, board="season") == []
    await ana.finishes()
    assert await rows(ana, board="season") == ["1. Ana · 30 ← you"]
    assert "Spring" in ana.reads
    offered = await ana.actor.autocomplete(town.channel, "leaderboard", "season", "")
    assert [one["name"] for one in offered] == ["Spring *2026*", "the first season"]
    assert await rows(ana, season=1) == ["1. Ben · 30", "2. Ana · 10 ← you"]
    zoe = await town.member("Zoë")
    await zoe.runs("leaderboard", season=1)
    assert "you share place" not in zoe.reads  # it is over
    assert await rows(ana) == ["1. Ana · 40 ← you", "2. Ben · 30"]
    await ana.runs("leaderboard", season=7)
    assert ana.was_told("no such season")


async def test_what_an_old_season_earned_is_taken_back_there(town: Town, ana: Someone) -> None:
    await ana.finishes()
    await ana.runs("next")
    done = ana.seen
    await town.organiser.runs("season start", name="Spring")
    await ana.goes("roadmap", "Step 1: Learn Python", "1. Set up a Python workspace you trust", "Undo")
    assert done is not None
    assert await rows(ana, season=1) == []
    assert await rows(ana) == []


@pytest.mark.parametrize("name", ["  ", "\u200b\u202e"])
async def test_a_season_has_a_name(town: Town, name: str) -> None:
    async with town.nothing_changing():
        await town.organiser.runs("season start", name=name)
    assert town.organiser.was_told("Give the season a name")


async def test_who_gave_their_points_back_is_on_no_page(town: Town, ana: Someone) -> None:
    for number in range(6):
        someone = await town.member(f"P{number}")
        await someone.finishes()
        await someone.clicks("Undo")
    for number in range(11):
        await (await town.member(f"Q{number:02}")).checks_in()
    await ana.goes("leaderboard", "Around me")
    assert "1. Q10" in ana.reads
    assert "P0" not in ana.reads


async def test_newcomers_can_win_most_improved(town: Town, ana: Someone) -> None:
    for _ in range(4):
        await ana.checks_in()
        await ana.finishes()
        town.clock.forward(weeks=1)
    ben = await town.member("Ben")
    await ben.checks_in()
    town.clock.forward(weeks=1, days=3)
    await ana.checks_in()
    await ben.checks_in()
    await ben.finishes()
    town.clock.forward(weeks=1)
    assert await rows(ben, board="improved") == ["1. Ben · +32 ← you"]
    assert "You lead with +32" in ben.reads
    await ana.runs("leaderboard", board="improved")
    assert "Last week was not above your usual" in ana.reads


async def test_old_hands_do_not_hide_a_streak_that_runs(
    town: Town, ana: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.laurels.CANDIDATES", 1)  # as few in a small town as 200 are in a big one
    ben = await town.member("Ben")
    await ben.keeps_up(3)
    town.clock.forward(weeks=6, days=3)
    await ben.checks_in()
    town.clock.forward(weeks=4)
    cleo = await town.member("Cleo")
    await cleo.keeps_up(2)
    assert await rows(ana, board="streak") == ["1. Cleo · 2 weeks"]


async def test_longest_running_streaks(town: Town, ana: Someone) -> None:
    ben = await town.member("Ben")
    await ben.checks_in()
    town.clock.forward(weeks=2, days=3)
    await ana.keeps_up(2)
    await ben.checks_in()
    assert await rows(ana, board="streak") == ["1. Ana · 2 weeks ← you", "2. Ben · 1 week"]
    await ben.runs("leaderboard", board="streak")
    assert "You are number 2 of 2 with 1 week in a row." in ben.reads


async def test_the_last_one_is_counted_though_they_hide(town: Town, ana: Someone) -> None:
    ben = await town.member("Ben")
    for someone in (ben, ana):
        await someone.checks_in()
    await ana.finishes()
    await ben.goes("me", "Hide me")
    await ben.runs("leaderboard")
    assert "You are number 2 of 2 with" in ben.reads


@pytest.mark.parametrize("board", ["all", "week", "streak"])
async def test_who_hides_or_leaves_takes_nobodys_place_and_sees_their_own(town: Town, ana: Someone, board: str) -> None:
    ben, mei = await town.member("Ben"), await town.member("Mei")
    for someone in (ben, mei, ana):
        await someone.checks_in()
    await ben.finishes()
    await mei.finishes()
    await ben.goes("me", "Hide me")
    assert "nobody but you sees" in ben.reads
    await mei.goes("me", "Leave the group", "Yes, leave")
    assert [row.split(" · ")[0] for row in await rows(ana, board=board)] == ["1. Ana"]
    await ben.runs("leaderboard", board=board)
    assert "Only you see this: you are hidden" in ben.reads
    assert "You lead with" in ben.reads
    await ben.goes("me", "Show me")
    await mei.runs("join", pace=6)
    assert len(await rows(ana, board=board)) == 3


async def test_how_points_work_is_one_table(ana: Someone) -> None:
    await ana.runs("leaderboard", board="how")
    for words in ("**7** for a check-in", "**3** more when it comes in its own week", "**20** for showing a project"):
        assert words in ana.reads
    await ana.goes("leaderboard", "How points work")
    assert "**10** for answering" in ana.reads


async def test_a_check_in_that_says_nothing_keeps_the_streak_and_earns_nothing(ana: Someone) -> None:
    await ana.checks_in(did=".", hours="0")
    assert "It counts for your streak" in ana.reads
    assert "points:**" not in ana.reads
    await ana.checks_in(did="Read two chapters", hours="2")
    assert "**+10 points:**" in ana.reads
    await ana.checks_in(did="Read two chapters", hours="0")
    assert await rows(ana) == []


async def test_kudos_in_turns_earn_once(town: Town, ana: Someone) -> None:
    ben = await town.member("Ben")
    for someone in (ana, ben):
        await someone.shows_a_project()
    hers, his = town.posts
    await ben.clicks("Kudos", on=hers)
    await ana.clicks("Kudos", on=his)
    assert await rows(ana) == ["1. Ana · 23 ← you", "2. Ben · 20"]


async def test_a_third_project_in_a_week_is_shown_and_earns_nothing(town: Town, ana: Someone) -> None:
    for number in range(3):
        await ana.shows_a_project(where=f"example.org/{number}")
    assert await rows(ana) == ["1. Ana · 40 ← you"]
    assert len(town.posts) == 3
