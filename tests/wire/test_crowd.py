"""People check in over the wire, form and all."""

from __future__ import annotations

import gc

import pytest

from bot.app import App
from bot.services.person import Person
from bot.ui.panels import Panel
from tests.wire.crowd import Told, checks_in, uses
from tests.wire.server import Wire


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize("command", ["roadmap", "leaderboard", "faq", "help", "me"])
async def test_a_member_is_answered(wire: Wire, command: str) -> None:
    assert await uses(wire, 1, command, within=20) is Told.FINE


def panels_in_memory() -> int:
    gc.collect()
    return sum(isinstance(kept, Panel) for kept in gc.get_objects())


@pytest.mark.usefixtures("ana")
async def test_what_was_answered_is_not_kept_in_memory(wire: Wire) -> None:
    before = panels_in_memory()
    for _ in range(3):
        for command in ("roadmap", "leaderboard", "faq", "help"):
            assert await uses(wire, 1, command, within=20) is Told.FINE
        assert await checks_in(wire, 1, "vectors", within=20) is Told.FINE
    # By itself discord.py keeps a private answer for a quarter of an hour; ours goes with its picture.
    await wire.until(lambda: panels_in_memory() == before)


async def test_a_check_in_is_opened_filled_in_and_kept(wire: Wire, group: App, ana: Person) -> None:
    assert await checks_in(wire, 2, "vectors", within=20) is Told.SORRY  # not a member
    assert await checks_in(wire, 1, "vectors", within=20) is Told.FINE
    answers = (await group.services.checkins.draft(ana)).answers
    assert answers is not None
    assert (answers.done, answers.next_up) == ("vectors", "more of it")


@pytest.mark.usefixtures("app")
async def test_what_was_asked_while_the_connection_was_lost_is_answered_after_it(wire: Wire) -> None:
    await wire.hang_up()
    assert await uses(wire, 1, "help", within=20) is Told.FINE
