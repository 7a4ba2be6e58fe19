"""Answers to interactions, over real sockets: the shortest way, and everything on them works."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from bot.ops.stopping import answered
from tests.wire import payloads
from tests.wire.crowd import MODAL, WRITING
from tests.wire.requests import Fault
from tests.wire.server import Wire


def buttons(part: Any) -> Iterator[str]:
    """The ids of the buttons in an answer."""
    if isinstance(part, dict):
        if part.get("type") == payloads.BUTTON:
            yield part["custom_id"]
        for inner in part.values():
            yield from buttons(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from buttons(inner)


@pytest.mark.usefixtures("group")
async def test_discord_is_asked_for_nothing_back(wire: Wire) -> None:
    assert await wire.answer_to(await wire.interact("roadmap"), 5) is not None
    assert wire.asked_back == 0


@pytest.mark.usefixtures("ana")
async def test_a_button_that_the_bot_keeps_in_mind_works_on_an_answer(wire: Wire) -> None:
    form = await wire.answer_to(await wire.interact("checkin"), 5)
    assert form is not None
    await asyncio.sleep(WRITING)
    told = await wire.answer_to(await wire.submit(form["data"], ("Read a chapter", "a while", "", "")), 5)
    assert told is not None
    (again,) = buttons(told["data"])
    clicked = await wire.answer_to(await wire.happens(payloads.click("719", again, told["data"])), 5)
    assert clicked is not None
    assert clicked["type"] == MODAL


@pytest.mark.usefixtures("group")
@pytest.mark.parametrize("status", [307, 500])
async def test_an_answer_that_is_sent_elsewhere_or_refused_for_now_is_given_again(wire: Wire, status: int) -> None:
    wire.faults = [Fault("POST", "*/callback", status=status)]
    assert await wire.answer_to(await wire.interact("roadmap"), 5) is not None
    assert len([call for call in wire.calls if call.path.endswith("/callback")]) == 2


@pytest.mark.usefixtures("group")
@pytest.mark.parametrize("kind", ["drop", "lose"])
async def test_an_answer_whose_line_breaks_is_given_once_more(
    wire: Wire, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    wire.faults = [Fault("POST", "*/callback", kind)]
    if kind == "lose":  # it was taken, so the second one is one too many
        wire.faults.append(Fault("POST", "*/callback", status=400, code=40060))
    assert await wire.answer_to(await wire.interact("roadmap"), 5) is not None
    await answered(5)
    assert [fault.times for fault in wire.faults if fault.times] == []
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
    assert len([call for call in wire.calls if call.path.endswith("/callback")]) == 2
