"""Asking for help, and the mentors who give it."""

from __future__ import annotations

from tests.journeys.shown import text_of
from tests.journeys.town import Someone, Town


async def test_a_mentor_answers_and_the_member_is_told_in_the_channel(town: Town, ana: Someone) -> None:
    await ana.asks_for_help()
    assert ana.was_told("The mentors can see that you want help with **Set up a Python workspace you trust**")
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    assert mentor.alone
    assert "**Ana** · milestone `py-setup`" in mentor.reads
    assert "> uv sync fails" in mentor.reads
    await mentor.clicks("Claim")
    assert "Ivo is on it" in mentor.reads
    await mentor.clicks("Answer")
    await mentor.fills_in(answer="Delete the lock file.\n\nThen run it again.")
    assert "Nobody is waiting" in mentor.reads

    await town.ticks()

    (answer,) = town.posts
    assert f"<@{ana.actor.id}> 💬 **Ivo** answers you on **Set up a Python workspace you trust**" in text_of(answer)
    assert "Delete the lock file.\n\nThen run it again." in text_of(answer)
    assert [user.id for user in answer.mentions] == [ana.actor.id]
    await ana.clicks("Thanks", on=answer)
    assert ana.was_told("ask again")


async def test_whoever_wants_it_in_private_gets_a_direct_message(town: Town, ana: Someone) -> None:
    await ana.asks_for_help(reach="Send me a direct message")
    mentor = await town.mentor("Ivo")
    await mentor.answers("Use a venv.")
    await town.ticks()
    assert town.posts == []
    (letter,) = ana.actor.user.dm_channel.history()
    assert "Use a venv." in text_of(letter)


async def test_asking_again_changes_the_words_and_makes_no_second_request(town: Town, ana: Someone) -> None:
    await ana.asks_for_help("first words")
    await ana.asks_for_help("better words")
    assert ana.was_told("it has your new words now")
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    assert "better words" in mentor.reads
    assert mentor.reads.count("**Ana**") == 1


async def test_two_mentors_do_not_take_the_same_request(town: Town, ana: Someone) -> None:
    await ana.asks_for_help()
    ivo, lea = await town.mentor("Ivo"), await town.mentor("Lea")
    await ivo.runs("group queue")
    await lea.runs("group queue")
    await ivo.clicks("Claim")
    await lea.clicks("Claim")
    assert lea.was_told("Ivo looks after that one already")
    await lea.goes("group queue", "Done")
    await ivo.clicks("Answer")
    assert ivo.was_told("closed already")


async def test_an_answer_needs_words_and_what_was_typed_is_kept(town: Town, ana: Someone) -> None:
    await ana.asks_for_help("@everyone **help** <@1>")
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    assert "@everyone" not in mentor.reads
    await (await mentor.clicks("Answer")).fills_in(answer="   ")
    assert mentor.was_told("Write an answer first")
    assert mentor.buttons == ["Mend it"]


async def test_six_requests_show_five_and_say_that_there_are_more(town: Town) -> None:
    for number in range(6):
        await (await town.member(f"Member {number}")).asks_for_help()
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    assert mentor.buttons.count("Claim") == 5
    assert "1 more is waiting" in mentor.reads


async def test_an_answer_to_closed_direct_messages_comes_by_mention(town: Town, ana: Someone) -> None:
    await ana.asks_for_help(reach="Send me a direct message")
    town.env.inject_error("POST", f"/channels/{ana.actor.user.dm_channel.id}/messages", status=403, code=50007)
    mentor = await town.mentor("Ivo")
    await mentor.answers("Use a venv.")
    await town.ticks()
    await town.later(minutes=1)
    assert "Use a venv." in text_of(town.posts[-1])


async def test_who_left_is_answered_no_more(town: Town, ana: Someone) -> None:
    await ana.asks_for_help()
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    await ana.goes("me", "Leave the group", "Yes, leave")
    await mentor.clicks("Answer")
    assert mentor.was_told("closed already")


async def test_leaving_and_coming_back_keeps_what_was_done(ana: Someone) -> None:
    await ana.finishes()
    await ana.goes("me", "Leave the group", "Yes, leave")
    assert "`/join` brings you back" in ana.reads
    await ana.runs("next")
    assert ana.was_told("You are not in the study group yet")
    await ana.runs("leaderboard")
    assert "Ana" not in ana.reads
    await ana.runs("join", pace=9)
    await ana.runs("roadmap")
    assert "1 of 10" in ana.reads
