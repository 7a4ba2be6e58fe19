"""A server that takes everything and answers nothing: people are told in the three seconds that Discord waits."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from tests.databases import of_sqlite
from tests.outage.silence import a_way_to
from tests.postgres import new_database
from tests.wire.program import started
from tests.wire.server import Wire

pytestmark = pytest.mark.long

SORRY = "I can't reach my notebook just now."
PEOPLE = 30  # more than there are connections


async def asked(wire: Wire, command: str = "roadmap") -> tuple[str, float]:
    """What somebody is answered, and after how many seconds."""
    begun = time.monotonic()
    answer: Any = await wire.answer_to(await wire.interact(command))
    assert answer is not None, "nothing came in time"
    return str(answer["data"]), time.monotonic() - begun


@of_sqlite
async def test_whoever_asks_meanwhile_is_told_in_time_and_answered_afterwards(wire: Wire, tmp_path: Path) -> None:
    async with a_way_to(new_database(with_schema=True)) as (way, url):
        bot = await started(wire, tmp_path, url)
        usual, _ = await asked(wire)
        assert SORRY not in usual
        way.silent = True
        for _ in range(2):  # with connections that were there before, and with others that do not come about
            taken = way.taken
            answers = await asyncio.gather(*(asked(wire) for _ in range(PEOPLE)))
            assert {SORRY in said for said, _ in answers} == {True}
            assert max(seconds for _, seconds in answers) < 2.8
        assert way.lost
        assert way.taken > taken, "new connections were tried"
        way.opens()
        tries = [await asked(wire) for _ in range(PEOPLE)]
        assert tries[-1][0] == usual
        assert await bot.ends() == 0
    assert '"traceback"' not in bot.said()
    assert "the database is away: no answer within 2.4 s" in bot.said()
