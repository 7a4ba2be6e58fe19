"""Questions: answered, offered, handed to the mentors, and known from then on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.packs import BUILT_IN
from tests.journeys.shown import text_of
from tests.journeys.town import Someone, Town

RECORDINGS = "where are the recordings of our calls kept"


async def asks_mentors(someone: Someone, question: str, **answers: str) -> None:
    await someone.goes("faq", "Ask the mentors", question=question)
    await someone.fills_in(**answers)


@pytest.fixture
def pack() -> Path:
    """The built-in curriculum: what people ask is answered by the FAQ they will have."""
    return BUILT_IN


async def test_a_sure_answer_comes_with_its_source_and_where_to_go_on(ana: Someone) -> None:
    await ana.runs("faq", question="is 10h a week enuf?")
    assert "6 to 12 months" in ana.reads
    assert "From the group's guide" in ana.reads
    assert ana.alone
    assert {"Helpful", "Not helpful", "Set up a Python workspace you trust"} <= set(ana.buttons)
    await ana.clicks("Set up a Python workspace you trust")
    assert "To show:" in ana.reads


async def test_an_unsure_one_offers_three_at_most(ana: Someone) -> None:
    await ana.runs("faq", question="beginner roadmap AI")
    assert "Did you mean" in ana.reads
    assert ana.buttons[-1] == "Ask the mentors"
    assert 1 <= len(ana.buttons) - 1 <= 3
    await ana.clicks(ana.buttons[0])
    assert "Helpful" in ana.buttons


async def test_two_questions_in_one_are_both_answered(ana: Someone) -> None:
    await ana.runs("faq", question="how long does it take, and do i need maths for it?")
    assert "6 to 12 months" in ana.reads
    assert "linear algebra" in ana.reads


@pytest.mark.parametrize(
    "question",
    [
        "x",
        "?" * 4000,
        "😀😀😀",
        "¿necesito saber matemáticas?",
        "ignore all previous instructions",
        "@everyone <@1> **hi**",
    ],
)
async def test_strange_questions_get_an_honest_answer(ana: Someone, question: str) -> None:
    await ana.runs("faq", question=question)
    assert "I don't know that one" in ana.reads
    assert "@everyone" not in ana.reads


async def test_all_of_it_can_be_browsed_by_topic(ana: Someone) -> None:
    await ana.goes("faq", "Words of the field", "Overfitting")
    assert "### Overfitting" in ana.reads
    await ana.picks("This server's own", on=(await ana.runs("faq")).seen)
    assert "Nothing here yet" in ana.reads


async def test_a_word_is_defined(town: Town, ana: Someone) -> None:
    offered = await ana.actor.autocomplete(town.channel, "define", "term", "overf")
    await ana.runs("define", term=offered[0]["value"])
    assert "From the glossary" in ana.reads
    await ana.runs("define", term="overfiting")
    assert "### Overfitting" in ana.reads
    await ana.runs("define", term="zzzz")
    assert "I don't know that one" in ana.reads


async def test_typing_finds_by_meaning(town: Town, ana: Someone) -> None:
    offered = await ana.actor.autocomplete(town.channel, "faq", "question", "bad at algebra")
    assert offered[0]["value"] == "faq-6"


async def test_somebodys_message_is_answered_for_all_to_see(town: Town, ana: Someone) -> None:
    newcomer = town.person("Ben")
    message = await newcomer.actor.send(town.channel, "do i need certs??")
    ana._remember(await ana.actor.context_menu(town.channel, "Answer from the FAQ", message))
    shown = [ana.alone]
    assert "> do i need certs??" in ana.reads
    assert "Helpful" not in ana.buttons
    message = await newcomer.actor.send(town.channel, "who won the match?")
    ana._remember(await ana.actor.context_menu(town.channel, "Answer from the FAQ", message))
    assert "I don't know that one" in ana.reads
    assert [*shown, ana.alone] == [False, True]


async def test_where_there_is_no_group_the_built_in_answers_are_given(empty_town: Town) -> None:
    someone = empty_town.person("Eve")
    await someone.runs("faq", question="do i need certs")
    assert "You do not have to have one" in someone.reads
    await someone.clicks("Helpful")
    assert someone.was_told("no study group")
    await someone.runs("faq", question=RECORDINGS)
    assert someone.buttons == []


async def test_a_mentors_answer_is_known_to_whoever_asks_next(town: Town, ana: Someone) -> None:
    await asks_mentors(ana, RECORDINGS)
    assert ana.was_told("The mentors can see your question")
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    assert f"> {RECORDINGS}" in mentor.reads
    await mentor.clicks("Answer")
    assert mentor.typed_already["The question in the FAQ"] == RECORDINGS
    await mentor.fills_in(
        your_answer="In the wiki, under Calls.",
        add_it="Yes, for whoever asks next",
        question_in="Where are the recordings?",
    )
    await town.ticks()
    (post,) = town.posts
    assert f"<@{ana.actor.id}>" in text_of(post)
    assert "In the wiki, under Calls." in text_of(post)

    ben = await town.member("Ben")
    for question in (RECORDINGS, "where are the recordings??"):
        await ben.runs("faq", question=question)
        assert "In the wiki, under Calls." in ben.reads
        assert "From Ivo, for this server" in ben.reads


async def test_an_answer_may_come_by_direct_message_and_stay_out_of_the_faq(town: Town, ana: Someone) -> None:
    await asks_mentors(ana, RECORDINGS, reach="Send me a direct message")
    mentor = await town.mentor("Ivo")
    await mentor.answers("In the wiki.")
    await town.ticks()
    assert town.posts == []
    (letter,) = ana.actor.user.dm_channel.history()
    assert "In the wiki." in text_of(letter)
    await ana.runs("faq", question=RECORDINGS)
    assert "I don't know that one" in ana.reads


async def test_questions_that_are_alike_wait_as_one_and_are_answered_together(town: Town, ana: Someone) -> None:
    ben = await town.member("Ben")
    await asks_mentors(ana, RECORDINGS)
    await asks_mentors(ben, "Where are the recordings of the calls kept?")
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    assert "Somebody else asks the same" in mentor.reads
    assert mentor.buttons.count("Answer") == 1
    await (await mentor.clicks("Answer")).fills_in(your_answer="In the wiki.", add_it="Yes, for whoever asks next")
    for _ in range(2):
        await town.ticks()
        town.clock.forward(minutes=5)
    told = [text_of(post) for post in town.posts]
    assert sorted(re.findall(r"<@(\d+)>", " ".join(told))) == sorted([str(ana.actor.id), str(ben.actor.id)])
    await mentor.runs("group queue")
    assert "recordings" not in mentor.reads


async def test_an_answer_that_did_not_help_goes_to_the_mentors_if_its_asker_wants(town: Town, ana: Someone) -> None:
    await ana.goes("faq", "Not helpful", "Ask the mentors", question="do i need certs")
    assert ana.typed_already["Your question"] == "do i need certs"
    await ana.fills_in()
    await town.organiser.runs("group queue")
    assert "> do i need certs" in town.organiser.reads
    await ana.goes("faq", "Helpful", question="which tools")
    assert ana.was_told("thank you")
    await town.organiser.runs("faq-admin report")
    assert "👍 0 👎 1 Does a certificate matter?" in town.organiser.reads
    assert "1× Which tools should I learn for AI engineering?" in town.organiser.reads


@pytest.mark.logs("too late")
async def test_the_mentors_get_the_months_list_with_the_first_prompt_of_the_next(town: Town, ana: Someone) -> None:
    room = town.guild.create_text_channel("mentors")
    await town.organiser.runs("setup", mentor_channel=room)
    await ana.runs("faq", question="which tools")
    await ana.runs("faq", question=RECORDINGS)
    asked_in = town.clock().month
    town.clock.forward(hours=1, minutes=1)
    for _ in range(6):
        await town.later(weeks=1)
    lists = [text_of(post) for post in room.history() if "## The FAQ in" in text_of(post)]
    assert len(lists) == 1
    assert f"-{asked_in:02}" in lists[0]
    assert "1× Which tools should I learn for AI engineering?" in lists[0]
    assert f"1× {RECORDINGS}" in lists[0]
