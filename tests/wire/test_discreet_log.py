"""What members write is in no line of the log, not even on "debug", and neither is any token."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.ops.logs import start_logging
from tests.clock import StandingClock
from tests.fuzz import strange, walk
from tests.journeys.town import open_town
from tests.log import logging_put_back
from tests.wire.conftest import Start
from tests.wire.requests import Fault
from tests.wire.server import Wire

pytestmark = pytest.mark.long

WORD = "xylophone"
INTERACTION_TOKEN = "t" * 20


@contextmanager
def heard() -> Iterator[io.StringIO]:
    """The whole log of this process, on "debug"."""
    with logging_put_back():
        stream = io.StringIO()
        start_logging("debug", stream=stream)
        yield stream


async def test_a_word_typed_into_everything_is_in_no_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strange, "text", lambda _chance, most: f"{WORD} https://{WORD}.example/"[:most])
    with heard() as log:
        for seed in (1, 2):
            (tmp_path / str(seed)).mkdir()
            inputs = await walk.wander(tmp_path / str(seed), seed, 150)
    forms = [place for place in inputs if place.startswith("form ")]
    assert len(forms) >= 6, inputs
    assert "Dispatching event" in log.getvalue()  # it was on "debug"
    assert [line for line in log.getvalue().splitlines() if WORD in line] == []


async def test_a_fault_of_ours_quotes_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_town(tmp_path, StandingClock()) as town:
        await town.organised()
        ana = await town.member("Ana")

        async def stumbles(*_: object) -> None:
            raise KeyError(f"{WORD} and\n{WORD}")

        monkeypatch.setattr(town.app.services.faq, "ask", stumbles)
        with heard() as log:
            await ana.runs("faq", question=f"{WORD} and\n{WORD}")
    assert "my fault" in ana.reads
    assert "KeyError" in log.getvalue()
    assert WORD not in log.getvalue()


async def test_neither_a_word_nor_a_token_goes_from_the_wire_into_the_log(wire: Wire, start: Start) -> None:
    program = await start(COHORT_LOG__LEVEL="debug")
    wire.faults = [Fault("POST", "*/callback", "answer", status=500, times=1)]
    await wire.interact("faq", question=WORD)
    await wire.until(lambda: bool(wire.answer_times))
    await program.ends()
    assert "debug" in program.said()
    assert [secret for secret in (WORD, INTERACTION_TOKEN) if secret in program.said()] == []
