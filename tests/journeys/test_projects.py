"""Showing what one made, and liking what others made."""

from __future__ import annotations

import pytest

from tests.journeys.shown import labels_of, text_of
from tests.journeys.town import Someone, Town

WEATHER = {"called": "Weather RAG", "where": "https://example.com/rag", "does": "Answers questions about rain."}


async def points_of(someone: Someone) -> str:
    await someone.goes("leaderboard", "As text")
    return someone.reads


async def test_a_project_is_shown_to_everybody_and_earns_points(ana: Someone) -> None:
    await ana.shows_a_project(**WEATHER | {"what_is_it?": "Demo", "step": "Build Projects"})
    assert not ana.alone
    assert "## Weather RAG" in ana.reads
    assert "Ana · Demo · Build Projects" in ana.reads
    assert "Answers questions about rain." in ana.reads
    assert ana.buttons == ["Open", "Kudos"]
    assert "20" in await points_of(ana)


async def test_kudos_are_counted_once_a_person_and_never_ones_own(town: Town, ana: Someone) -> None:
    await ana.shows_a_project(**WEATHER)
    (post,) = town.posts
    bea, olu = await town.member("Bea"), town.person("Olu")
    await bea.clicks("Kudos", on=post)
    assert "Kudos · 1" in labels_of(town.posts[-1])
    await bea.clicks("Kudos · 1", on=town.posts[-1])
    assert bea.was_told("You gave this one your kudos already")
    await olu.clicks("Kudos · 1", on=town.posts[-1])
    assert "Kudos · 2" in labels_of(town.posts[-1])
    await ana.clicks("Kudos · 2", on=town.posts[-1])
    assert ana.was_told("That one is yours")
    # A passer-by's kudos are welcome; only members' count.
    assert "23" in await points_of(ana)


async def test_the_list_shows_everybodys_or_one_members(town: Town, ana: Someone) -> None:
    await ana.runs("project list")
    assert "`/project add` shows the first one" in ana.reads
    await ana.shows_a_project(**WEATHER)
    bea = await town.member("Bea")
    await bea.shows_a_project(called="Tiny GPT", where="example.org/gpt")
    await bea.runs("project list")
    assert bea.alone
    assert bea.reads.index("Tiny GPT") < bea.reads.index("Weather RAG")
    await bea.runs("project list", member=ana.actor)
    assert "Tiny GPT" not in bea.reads
    assert "Weather RAG" in bea.reads


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "http://localhost/x", "not a link"])
async def test_a_link_nobody_could_open_is_asked_for_again_with_the_rest_kept(ana: Someone, link: str) -> None:
    await ana.shows_a_project(**WEATHER | {"where": link})
    assert ana.was_told("is not a link I can open")
    await ana.clicks("Mend it")
    assert ana.typed_already["What is it called?"] == "Weather RAG"
    await ana.fills_in(where="https://example.com/rag")
    assert "## Weather RAG" in ana.reads


async def test_the_same_link_twice_is_refused(ana: Someone) -> None:
    await ana.shows_a_project(**WEATHER)
    await ana.shows_a_project(**WEATHER | {"called": "Again"})
    assert ana.was_told("You have shown a project with that link already")


async def test_what_is_typed_cannot_ping_or_format(town: Town, ana: Someone) -> None:
    await ana.shows_a_project(called="@everyone **x**", does="<@1> [click](https://evil.example) # big")
    (post,) = town.posts
    assert "@everyone" not in text_of(post)
    assert post.mentions == []
    assert r"\[click\]" in text_of(post)


async def test_taking_a_project_back_takes_its_points_and_kudos(town: Town, ana: Someone) -> None:
    await ana.shows_a_project(**WEATHER)
    bea = await town.member("Bea")
    await bea.clicks("Kudos", on=town.posts[0])
    (offered,) = await ana.actor.autocomplete(town.channel, "project remove", "project", "")
    await bea.runs("project remove", project=offered["value"])
    assert bea.was_told("somebody else's")
    await ana.runs("project remove", project=offered["value"])
    assert "**Weather RAG** is taken back" in ana.reads
    assert "no points here yet" in await points_of(ana)
    await bea.clicks("Kudos · 1", on=town.posts[0])
    assert bea.was_told("That project is gone")


async def test_who_hides_shows_it_to_nobody(town: Town, ana: Someone) -> None:
    await ana.goes("me", "Hide me")
    await ana.shows_a_project(**WEATHER)
    assert ana.alone
    bea = await town.member("Bea")
    await bea.runs("project list")
    assert "Weather RAG" not in bea.reads


async def test_the_portfolio_is_two_files_for_oneself(ana: Someone) -> None:
    await ana.shows_a_project(**WEATHER)
    await ana.finishes(link="https://example.com/setup")
    await ana.runs("portfolio")
    assert ana.alone
    assert "Two files with everything" in ana.reads
    files = {name: content.decode() for name, content in (await ana.files()).items()}
    assert sorted(files) == ["portfolio.html", "portfolio.md"]
    for page in files.values():
        assert "https://example.com/setup" in page
        assert "Weather RAG" in page
        assert "1 of 10 milestones" in page
    assert "https://" not in files["portfolio.html"].replace("https://example.com", "")
