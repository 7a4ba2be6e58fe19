"""People check in over the wire, form and all."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from bot.services.person import Person
from bot.ui.panels import Panel
from tests.clock import StandingClock
from tests.wire.connecting import connected, with_a_group
from tests.wire.crowd import Told, checks_in, uses
from tests.wire.payloads import GUILD_ID, user_id
from tests.wire.server import Wire


@pytest.mark.parametrize("command", ["roadmap", "leaderboard", "faq", "help", "me"])
async def test_a_member_is_answered(wire: Wire, tmp_path: Path, command: str) -> None:
    async with connected(wire, tmp_path, StandingClock()) as app:
        await with_a_group(app)
        await app.services.members.join(Person(int(GUILD_ID), user_id(1), "Ana"), 6, "UTC")
        assert await uses(wire, 1, command, within=20) is Told.FINE


def panels_in_memory() -> int:
    gc.collect()
    return sum(isinstance(kept, Panel) for kept in gc.get_objects())


async def test_what_was_answered_is_not_kept_in_memory(wire: Wire, tmp_path: Path) -> None:
    async with connected(wire, tmp_path, StandingClock()) as app:
        await with_a_group(app)
        await app.services.members.join(Person(int(GUILD_ID), user_id(1), "Ana"), 6, "UTC")
        before = panels_in_memory()
        for _ in range(3):
            for command in ("roadmap", "leaderboard", "faq", "help"):
                assert await uses(wire, 1, command, within=20) is Told.FINE
            assert await checks_in(wire, 1, "vectors", within=20) is Told.FINE
        # By itself discord.py keeps a private answer for a quarter of an hour; ours goes with its picture.
        await wire.until(lambda: panels_in_memory() == before)


async def test_a_check_in_is_opened_filled_in_and_kept(wire: Wire, tmp_path: Path) -> None:
    async with connected(wire, tmp_path, StandingClock()) as app:
        await with_a_group(app)
        assert await checks_in(wire, 1, "vectors", within=20) is Told.SORRY  # not a member yet
        ana = Person(int(GUILD_ID), user_id(1), "Ana")
        await app.services.members.join(ana, 6, "UTC")
        assert await checks_in(wire, 1, "vectors", within=20) is Told.FINE
        answers = (await app.services.checkins.draft(ana)).answers
        assert answers is not None
        assert (answers.done, answers.next_up) == ("vectors", "more of it")


async def test_what_was_asked_while_the_connection_was_lost_is_answered_after_it(wire: Wire, tmp_path: Path) -> None:
    async with connected(wire, tmp_path, StandingClock()):
        for socket in wire._sockets:
            await socket.close(code=4000)
        number = await wire.interact("help")
        assert await wire.answer_to(number, 20) is not None
