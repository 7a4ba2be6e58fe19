"""A server's own entries in the FAQ: added, changed, removed, carried elsewhere, and never seen by another server."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.packs import BUILT_IN
from bot.services.person import Person
from tests.journeys.town import Someone, Town


@pytest.fixture
def pack() -> Path:
    """The built-in curriculum: entries of one's own take the place of its."""
    return BUILT_IN


async def entry_of(organiser: Someone, question: str, answer: str, aliases: str = "") -> None:
    await (await organiser.runs("faq-admin add")).fills_in(question=question, answer=answer, other_words=aliases)


async def test_an_organiser_adds_changes_and_removes_an_entry(town: Town, ana: Someone) -> None:
    organiser = town.organiser
    await entry_of(organiser, "Where are the recordings?", "In the wiki.", "missed the call\nvideo of the call")
    await ana.runs("faq", question="i missed the call!")
    assert "In the wiki." in ana.reads
    await (await organiser.runs("faq-admin edit", entry="own-where-are-the-recordings")).fills_in(
        answer="On the drive."
    )
    await ana.runs("faq", question="missed the call")
    assert "On the drive." in ana.reads
    await organiser.runs("faq-admin history", entry="own-where-are-the-recordings")
    assert organiser.reads.count("Nadia") == 2
    await organiser.runs("faq-admin remove", entry="own-where-are-the-recordings")
    await ana.runs("faq", question="missed the call")
    assert "On the drive." not in ana.reads
    await organiser.runs("faq-admin remove", entry="own-where-are-the-recordings")
    assert organiser.was_told("not in this server's FAQ")


async def test_a_servers_entry_takes_the_place_of_a_built_in_one_until_it_is_removed(town: Town, ana: Someone) -> None:
    await (await town.organiser.runs("faq-admin edit", entry="faq-9")).fills_in(answer="Ask our sponsor for one.")
    await ana.runs("faq", question="do i need certs")
    assert "Ask our sponsor" in ana.reads
    await town.organiser.runs("faq-admin remove", entry="faq-9")
    await ana.runs("faq", question="do i need certs")
    assert "You do not have to have one" in ana.reads


async def test_two_servers_never_see_each_others_entries(town: Town, ana: Someone) -> None:
    other = Town(town.app, town.env, town.clock, town._start, town.pack)
    await other.organised()
    zoe = await other.member("Zoe")
    await entry_of(town.organiser, "Where are the recordings?", "In the wiki.")
    await zoe.runs("faq", question="where are the recordings?")
    assert "In the wiki." not in zoe.reads
    offered = await zoe.actor.autocomplete(other.channel, "faq", "question", "recordings")
    assert all("recordings" not in one["name"] for one in offered)
    await ana.runs("faq", question="where are the recordings?")
    assert "In the wiki." in ana.reads


async def test_a_phrase_of_another_entry_is_refused_with_its_name(town: Town) -> None:
    organiser = town.organiser
    await entry_of(organiser, "Where are the recordings?", "In the wiki.", "missed the call")
    await entry_of(organiser, "What if I was ill?", "Rest.", "Missed the call!")
    assert organiser.was_told('already leads to "Where are the recordings?"')
    await (await organiser.clicks("Mend it")).fills_in(other_words="how long")
    assert organiser.was_told('already leads to "How long does it take')
    await organiser.runs("faq", question="what if i was ill")
    assert "Rest." not in organiser.reads


async def test_what_was_exported_can_be_taken_in_again(town: Town) -> None:
    organiser = town.organiser
    await organiser.runs("faq-admin export")
    assert organiser.was_told("no entries of its own")
    await entry_of(organiser, "Where are the recordings?", 'In the "wiki"\\.\n\nUnder *Calls*.', "missed the call")
    text = await town.app.services.faq_admin.export(_person(town))
    await organiser.runs("faq-admin remove", entry="own-where-are-the-recordings")
    assert await town.app.services.faq_admin.take_in(_person(town), text) == 1
    await organiser.runs("faq", question="missed the call")
    assert "wiki" in organiser.reads
    assert await town.app.services.faq_admin.export(_person(town)) == text


async def test_a_restart_forgets_nothing(town: Town, ana: Someone) -> None:
    await entry_of(town.organiser, "Where are the recordings?", "In the wiki.")
    await town.restarts()
    await ana.runs("faq", question="where are the recordings")
    assert "In the wiki." in ana.reads


def _person(town: Town) -> Person:
    actor = town.organiser.actor
    return Person(town.guild.id, actor.id, "Nadia", manages=True)


async def test_an_entry_that_nobody_could_see_is_refused(town: Town) -> None:
    await entry_of(town.organiser, "Where are the recordings?", "\u200b\u3164", "\u200b")
    assert town.organiser.was_told("answer")
    await entry_of(town.organiser, "Where are the recordings?", "On the drive.", "\u200b")
    await town.organiser.runs("faq", question="Where are the recordings?")
    assert "On the drive." in town.organiser.reads
