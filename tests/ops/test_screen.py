"""What a terminal shows while something takes long."""

from __future__ import annotations

import io
import logging
import re
import sys

import pytest

from bot.ops.logs import start_logging
from bot.ops.screen import put, told
from tests.log import logging_put_back

_COLOUR, _CONTROL = re.compile(r"\x1b\[[0-9;]*m"), re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")


def test_a_line_of_the_log_stands_above_the_bars_and_not_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(sys, stream, terminal)
    with logging_put_back():
        start_logging("info")
        with told() as tell:
            tell("copying cohort.sqlite3", 1, 2)
            logging.getLogger("db.upgrade").info("database copied")
            tell("copying cohort.sqlite3", 2, 2)
            tell("schema, 0002", 1, 1)
        logging.getLogger("db.upgrade").info("done")
    shown = [line.rstrip() for line in _CONTROL.sub("\n", _COLOUR.sub("", terminal.getvalue())).splitlines()]
    for words in ("INFO db.upgrade: database copied", "INFO db.upgrade: done"):
        assert [line for line in shown if re.fullmatch(rf"\S+ {words}", line)], words
    assert any(line.startswith("copying cohort.sqlite3") and line.endswith("2/2") for line in shown)
    assert any(line.startswith("schema, 0002") for line in shown)


def test_nothing_but_sentences_where_no_terminal_is(capsys: pytest.CaptureFixture[str]) -> None:
    with told() as tell:
        tell("copying cohort.sqlite3", 1, 2)
    put(f"Copied to {'backups/' * 20}[red]x.sqlite3.")
    assert capsys.readouterr() == (f"Copied to {'backups/' * 20}[red]x.sqlite3.\n", "")
