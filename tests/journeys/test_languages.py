"""Everybody is answered in the language of their Discord; what all read is in the group's."""

from __future__ import annotations

import pytest

from tests.journeys.shown import labels_of, text_of
from tests.journeys.town import Someone, Town


async def test_two_people_are_answered_in_their_own_languages(town: Town, ana: Someone) -> None:
    lena, ravi = town.person("Lena").speaks("de"), town.person("Ravi").speaks("hi")
    await lena.runs("next")
    assert lena.was_told("Du bist noch nicht in der Lerngruppe. `/beitreten` nimmt dich auf.")
    await ravi.runs("join", pace=6, timezone="India")
    assert "समूह में स्वागत है" in ravi.reads
    await lena.runs("join", pace=6)
    assert "Dein erster Meilenstein" in lena.reads
    await ana.runs("next")
    assert "Done" in ana.buttons


async def test_buttons_forms_and_menus_stay_in_the_language(town: Town) -> None:
    bia = town.person("Bia").speaks("pt-BR")
    await bia.goes("join", "Meu marco", "Feito", pace=6)
    assert bia.form["title"] == "Terminar este marco"
    await bia.fills_in(link="not a link")
    assert bia.was_told("não é um link que eu possa abrir")
    await bia.clicks("Corrigir")
    await bia.fills_in(link="https://example.org/x")
    assert "1 de 10 marcos feitos" in bia.reads
    await bia.goes("roadmap", "Etapa 2: Study Data Science")
    assert "Etapa 2" in bia.reads


async def test_what_everybody_reads_is_in_the_groups_language(town: Town, ana: Someone) -> None:
    await town.organiser.goes("setup", "Language in the channel", "Deutsch")
    assert "Deutsch" in town.organiser.reads
    await town.organiser.clicks("Post the welcome")
    await town.organiser.clicks("Post now")
    await town.ticks()
    welcome, prompt = town.posts[-2:]
    assert "Willkommen in der Lerngruppe" in text_of(welcome)
    assert "Jeden Montag um 09:00" in text_of(welcome)
    assert "Woche 1 von 26" in text_of(prompt)
    await ana.clicks("Check-in", on=prompt)
    assert ana.form["title"] == "Your week"


@pytest.mark.logs("too late")
async def test_a_reminder_by_letter_is_in_the_members_language(town: Town) -> None:
    lena = await town.member("Lena")
    lena.speaks("de")
    await (await lena.runs("checkin")).fills_in(gemacht="Gelesen", stunden="2")  # from now on their language is known
    town.clock.forward(weeks=1)
    await lena.runs("reminders", how="dm")
    for _ in range(28):
        await town.later(hours=12)
    letters = [text_of(message) for message in lena.actor.user.dm_channel.history()]
    assert letters
    assert all("Die Woche ist fast um" in letter for letter in letters)


async def test_a_new_group_speaks_the_servers_language(town: Town) -> None:
    rosa = town.env.create_user("rosa")
    rosas = town.env.create_guild("Rosas Server", owner=rosa, preferred_locale="de")
    channel = rosas.create_text_channel("lernen")
    with town.being_in(channel):
        owner = Someone(town, rosas.add_member(rosa))
        await owner.goes("setup", "Post the welcome")
        await town.ticks()
        assert "Willkommen in der Lerngruppe" in text_of(town.posts[-1])


async def test_help_projects_and_deletion_are_in_the_language_too(town: Town) -> None:
    lena, ben = town.person("Lena").speaks("de"), await town.mentor("Ben")
    await lena.runs("join", pace=6)
    await lena.goes("next", "Ich brauche Hilfe")
    await lena.fills_in(hängst="Überall", erreichen="Als Direktnachricht")
    assert "Die Mentoren sehen, dass du" in lena.reads
    await ben.runs("group queue")
    assert "Who needs help" in ben.reads
    await ben.clicks("Answer")
    await ben.fills_in(answer="Use a virtual environment.")
    await town.ticks()
    (letter,) = lena.actor.user.dm_channel.history()
    assert "**Ben** antwortet dir zu" in text_of(letter)
    await lena.runs("checkins")
    assert "Gerade keine Serie" in lena.reads
    await lena.runs("project add")
    await lena.fills_in(heißt="Ein Ding", wo="example.org/x", macht="Es läuft")
    assert set(labels_of(town.posts[-1])) == {"Open", "Kudos"}  # the group reads English
    await lena.goes("me", "Lösche mich")
    await lena.fills_in(schreib="DELETE")
    assert lena.was_told("LÖSCHEN")
    await lena.clicks("Verbessern")
    await lena.fills_in(schreib="löschen")
    assert "Zeilen über dich sind weg" in lena.reads
