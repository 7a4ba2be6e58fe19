"""The log: one line an event, and never the token."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator

import pytest

from bot.ops.logs import start_logging
from tests.ops.test_settings import TOKEN


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Where the log goes; the test runner gets its own logging back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield io.StringIO()
    root.handlers[:] = handlers
    root.setLevel(level)


def test_a_line_has_its_time_in_utc_its_level_and_its_origin(stream: io.StringIO) -> None:
    start_logging("info", stream=stream)
    logging.getLogger("bot.client").info("connected to %d servers", 3)
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO bot\.client: connected to 3 servers\n", stream.getvalue()
    )


@pytest.mark.parametrize("secret", [TOKEN, "an-odd-token-of-a-proxy", None])
def test_the_token_never_shows(stream: io.StringIO, secret: str | None) -> None:
    start_logging("debug", secret, stream)
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
