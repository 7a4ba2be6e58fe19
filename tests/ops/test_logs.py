"""The log: one line an event, and never the token."""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator
from contextvars import copy_context
from types import SimpleNamespace

import discord
import pytest

from bot.ops.logs import start_logging
from bot.ui.begin import begin, code_of
from tests.log import logging_put_back
from tests.shell import TOKEN


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Where the log goes; the test runner gets its own logging back afterwards."""
    with logging_put_back():
        yield io.StringIO()


def test_a_line_has_its_time_in_utc_its_level_and_its_origin(stream: io.StringIO) -> None:
    start_logging("info", stream=stream, shape="text")
    logging.getLogger("bot.client").info("connected to %d servers", 3)
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO bot\.client: connected to 3 servers\n", stream.getvalue()
    )


def test_elsewhere_than_in_a_terminal_a_line_is_json(stream: io.StringIO) -> None:
    start_logging("info", stream=stream)
    try:
        int("x\ny")
    except ValueError:
        logging.getLogger("bot.client").exception("it went\nwrong")
    (line,) = stream.getvalue().splitlines()
    told = json.loads(line)
    assert (told["level"], told["name"], told["message"]) == ("error", "bot.client", "it went\nwrong")
    assert "ValueError" in told["traceback"]
    assert "interaction" not in told


@pytest.mark.parametrize("shape", ["text", "json"])
def test_what_an_interaction_logs_carries_its_code(stream: io.StringIO, shape: str) -> None:
    start_logging("info", stream=stream, shape=shape)

    def within() -> None:
        begin(SimpleNamespace(id=1234, locale=discord.Locale.german, command=None, data={}))  # type: ignore[arg-type]
        logging.getLogger("bot").info("hello")

    copy_context().run(within)
    assert re.fullmatch("[2-9a-z]{4}", code_of(1234))
    assert code_of(1234) in stream.getvalue()
    logging.getLogger("bot").info("outside")
    assert code_of(1234) not in stream.getvalue().splitlines()[-1]


@pytest.mark.parametrize("shape", ["text", "json"])
@pytest.mark.parametrize("secret", [TOKEN, "an-odd-token-of-a-proxy", None])
def test_the_token_never_shows(stream: io.StringIO, secret: str | None, shape: str) -> None:
    start_logging("debug", secret, stream, shape=shape)
    spoken = secret or TOKEN
    log = logging.getLogger("somebody.elses.library")
    log.warning("sent Bot %s", spoken)
    log.error({"Authorization": f"Bot {spoken}"})
    try:
        int(f"bad header {spoken}")
    except ValueError:
        log.exception("failed")
    assert spoken not in stream.getvalue()
    assert stream.getvalue().count("[token]") >= 3


def test_chatty_libraries_are_quiet_unless_asked(stream: io.StringIO) -> None:
    start_logging("info", stream=stream)
    logging.getLogger("apscheduler.executors.default").info("ran")
    logging.getLogger("discord.gateway").debug("heartbeat")
    assert stream.getvalue() == ""
    logging.getLogger("apscheduler.executors.default").warning("missed")
    assert "missed" in stream.getvalue()
    start_logging("debug", stream=stream)
    logging.getLogger("apscheduler.executors.default").info("ran")
    assert "ran" in stream.getvalue()
