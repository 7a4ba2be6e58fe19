"""Who may do what: every command by a learner, a mentor, an organiser, an outsider, and in a direct message."""

from __future__ import annotations

from typing import Any

import pytest
from discord import app_commands
from simcord import InteractionResult

from tests.journeys.shown import text_of
from tests.journeys.test_packs import ours
from tests.journeys.town import Someone, Town
from tests.packs import zipped

# What somebody is told who may not; for Y it is done, or answered with what was asked for.
TOLD = {
    "J": "You are not in the study group yet",
    "M": "Only mentors and organisers can do that",
    "O": "Only organisers can do that",
    "S": "That works in a server only",
}
# A learner, a mentor (a member too), an organiser and an outsider (who are none), and somebody in a direct message.
# A dash: Discord has no channels to choose from in a direct message, so it does not send such a command.
MATRIX = {
    "join": "YYYYS",
    "me": "YYYYY",
    "roadmap": "YYYYS",
    "next": "YYJJS",
    "progress": "YYJJS",
    "checkin": "YYJJS",
    "checkins": "YYJJS",
    "reminders": "YYJJS",
    "leaderboard": "YYYYS",
    "season start": "OOYOS",
    "faq": "YYYYY",
    "define": "YYYYY",
    "faq-admin add": "OOYOS",
    "faq-admin edit": "OOYOS",
    "faq-admin remove": "OOYOS",
    "faq-admin history": "OOYOS",
    "faq-admin import": "OOYOS",
    "faq-admin export": "OOYOS",
    "faq-admin report": "OOYOS",
    "guide": "YYYYY",
    "group queue": "MYYMS",
    "group status": "MYYMS",
    "group export": "OOYOS",
    "group import": "OOYOS",
    "group create": "OOYO-",
    "group rename": "OOYOS",
    "group move": "OOYO-",
    "group archive": "OOYOS",
    "group undo": "MYYMS",
    "group repair": "MYYMS",
    "certificate": "YYJJS",
    "verify": "YYYYY",
    "portfolio": "YYJJS",
    "project add": "YYJJS",
    "project list": "YYYYS",
    "project remove": "YYJJS",
    "setup": "OOYOS",
    "pack upload": "OOYOS",
    "pack download": "OOYOS",
    "pack use": "OOYOS",
    "help": "YYYYY",
}


@pytest.fixture
async def people(town: Town, ana: Someone) -> list[Someone]:
    """One of each, in a server whose admins let everybody see every command."""
    await ana.finishes()
    mia = await town.mentor("Mia", member=True)
    await town.let_everybody_see_all()
    return [ana, mia, town.organiser, town.person("Robin")]


def options(town: Town, ana: Someone) -> dict[str, dict[str, Any]]:
    """What each command is given, where it needs something."""
    return {
        "join": {"pace": 6},
        "season start": {"name": "Spring"},
        "faq": {"question": "how long"},
        "define": {"term": "overfitting"},
        "faq-admin edit": {"entry": "none"},
        "faq-admin remove": {"entry": "none"},
        "faq-admin history": {"entry": "none"},
        "faq-admin import": {"file": ("entries.toml", b"")},
        "guide": {"section": "tools"},
        "group import": {"file": ("members.csv", b"x")},
        "group create": {"name": "Evenings", "channel": town.guild.create_text_channel("evenings")},
        "group rename": {"name": "Mornings"},
        "group move": {"channel": town.channel},
        "group undo": {"member": ana.actor, "milestone": "py-setup"},
        "group repair": {"member": ana.actor, "week": "2026-W01", "reason": "ill"},
        "verify": {"code": "ABC"},
        "project remove": {"project": 1},
        "pack upload": {"file": ("mine.zip", zipped(ours()))},
    }


def commands_of(town: Town) -> list[str]:
    """Every command, as it is typed."""
    tree = town.app.bot.tree
    return [one.qualified_name for one in tree.walk_commands() if isinstance(one, app_commands.Command)]


def outcome(result: InteractionResult) -> str:
    """The letter of the matrix for what somebody got."""
    if result.modal is not None:
        return "Y"
    shown = result.followups[-1] if result.followups else result.response
    assert shown is not None
    said = text_of(shown)
    assert "my fault" not in said, said
    return next((letter for letter, words in TOLD.items() if said.startswith(words)), "Y")


async def test_every_command_stands_in_the_matrix(town: Town) -> None:
    assert set(commands_of(town)) == set(MATRIX)


@pytest.mark.parametrize("who", range(4), ids=["learner", "mentor", "organiser", "outsider"])
async def test_in_a_server(town: Town, people: list[Someone], who: int) -> None:
    given, found = options(town, people[0]), {}
    for command in sorted(MATRIX, key=lambda name: name == "join"):  # whoever joins is no outsider any more
        before = await town.rows()
        result = (await people[who].runs(command, **given.get(command, {}))).result
        assert result is not None
        found[command] = outcome(result)
        assert found[command] == "Y" or (people[who].alone and await town.rows() == before), command
    assert found == {command: row[who] for command, row in MATRIX.items()}


async def test_in_a_direct_message(town: Town, people: list[Someone]) -> None:
    given, found = options(town, people[0]), {}
    for command, row in MATRIX.items():
        if row[4] != "-":
            before = await town.rows()
            found[command] = outcome(await people[0].actor.user.slash(command, **given.get(command, {})))
            assert found[command] == "Y" or await town.rows() == before, command
    assert found == {command: row[4] for command, row in MATRIX.items() if row[4] != "-"}


async def test_what_is_stored_is_handed_out_and_deleted_in_a_direct_message_too(town: Town, ana: Someone) -> None:
    shown = await ana.actor.user.slash("me")
    assert shown.response is not None
    ana.seen = shown.response
    await ana.clicks_in_dm("Delete me", shown.response.message)
    await ana.fills_in_dm(type="delete")
    assert str(ana.actor.id) not in await town.rows()
