"""Asking for help, and the mentors who give it."""

from __future__ import annotations

from tests.journeys.shown import text_of
from tests.journeys.town import Someone, Town


async def stuck(someone: Someone, words: str = "uv sync fails", **answers: str) -> None:
    await (await someone.runs("next")).clicks("I need help")
    await someone.fills_in(stuck=words, **answers)


async def test_a_mentor_answers_and_the_member_is_told_in_the_channel(town: Town, ana: Someone) -> None:
    await stuck(ana)
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
    await stuck(ana, reach="Send me a direct message")
    mentor = await town.mentor("Ivo")
    await (await (await mentor.runs("group queue")).clicks("Answer")).fills_in(answer="Use a venv.")
    await town.ticks()
    assert town.posts == []
    (letter,) = ana.actor.user.dm_channel.history()
    assert "Use a venv." in text_of(letter)


async def test_asking_again_changes_the_words_and_makes_no_second_request(town: Town, ana: Someone) -> None:
    await stuck(ana, "first words")
    await stuck(ana, "better words")
    assert ana.was_told("it has your new words now")
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    assert "better words" in mentor.reads
    assert mentor.reads.count("**Ana**") == 1


async def test_two_mentors_do_not_take_the_same_request(town: Town, ana: Someone) -> None:
    await stuck(ana)
    ivo, lea = await town.mentor("Ivo"), await town.mentor("Lea")
    await ivo.runs("group queue")
    await lea.runs("group queue")
    await ivo.clicks("Claim")
    await lea.clicks("Claim")
    assert lea.was_told("Ivo looks after that one already")
    await (await lea.runs("group queue")).clicks("Done")
    await ivo.clicks("Answer")
    assert ivo.was_told("closed already")


async def test_the_queue_is_for_mentors_and_organisers(town: Town, ana: Someone) -> None:
    await ana.runs("group queue")
    assert ana.was_told("Only mentors and organisers")
    await town.organiser.runs("group queue")
    assert "Nobody is waiting" in town.organiser.reads


async def test_an_answer_needs_words_and_what_was_typed_is_kept(town: Town, ana: Someone) -> None:
    await stuck(ana, "@everyone **help** <@1>")
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    assert "@everyone" not in mentor.reads
    await (await mentor.clicks("Answer")).fills_in(answer="   ")
    assert mentor.was_told("Write an answer first")
    assert mentor.buttons == ["Mend it"]


async def test_six_requests_show_five_and_say_that_there_are_more(town: Town) -> None:
    for number in range(6):
        await stuck(await town.member(f"Member {number}"))
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    assert mentor.buttons.count("Claim") == 5
    assert "1 more is waiting" in mentor.reads


async def test_an_answer_to_closed_direct_messages_comes_by_mention(town: Town, ana: Someone) -> None:
    await stuck(ana, reach="Send me a direct message")
    town.env.inject_error("POST", f"/channels/{ana.actor.user.dm_channel.id}/messages", status=403, code=50007)
    mentor = await town.mentor("Ivo")
    await (await (await mentor.runs("group queue")).clicks("Answer")).fills_in(answer="Use a venv.")
    await town.ticks()
    town.clock.forward(minutes=1)
    await town.ticks()
    assert "Use a venv." in text_of(town.posts[-1])


async def test_who_left_is_answered_no_more(town: Town, ana: Someone) -> None:
    await stuck(ana)
    mentor = await town.mentor("Ivo")
    await mentor.runs("group queue")
    await (await (await ana.runs("me")).clicks("Leave the group")).clicks("Yes, leave")
    await mentor.clicks("Answer")
    assert mentor.was_told("closed already")


async def test_leaving_and_coming_back_keeps_what_was_done(town: Town, ana: Someone) -> None:
    await (await (await ana.runs("next")).clicks("Done")).fills_in()
    await (await (await ana.runs("me")).clicks("Leave the group")).clicks("Yes, leave")
    assert "`/join` brings you back" in ana.reads
    await ana.runs("next")
    assert ana.was_told("You are not in the study group yet")
    await ana.runs("leaderboard")
    assert "Ana" not in ana.reads
    await ana.runs("join", pace=9)
    await ana.runs("roadmap")
    assert "1 of 10" in ana.reads


async def test_hiding_takes_one_off_the_leaderboard_and_showing_puts_one_back(town: Town, ana: Someone) -> None:
    bea = await town.member("Bea")
    await (await (await ana.runs("next")).clicks("Done")).fills_in()
    await (await ana.runs("me")).clicks("Hide me")
    assert "nobody but you sees" in ana.reads
    await bea.runs("leaderboard")
    assert "Ana" not in bea.reads
    await (await ana.runs("me")).clicks("Show me")
    await bea.runs("leaderboard")
    assert "Ana" in bea.reads
