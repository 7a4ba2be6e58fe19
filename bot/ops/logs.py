"""The log: one line an event, times in UTC, never a secret and never what somebody wrote."""

from __future__ import annotations

import json
import logging
import re
import sys
import time
from typing import TextIO

from bot.ui.begin import code, typed

HIDDEN = "[token]"
UNSAID = "[typed]"

# A bot token is its user's id, a time and a signature, each in URL-safe base64, with dots between them.
_TOKEN_SHAPE = re.compile(r"\b[\w-]{20,40}\.[\w-]{5,10}\.[\w-]{25,50}\b")

# Whoever has an interaction's token can answer it for a quarter of an hour; Discord has it in its addresses.
_TOKEN_IN_ADDRESS = re.compile(r"((?:interactions|webhooks)/\d+/)[^/\s?\"']+")

# On "debug" these quote whole messages, forms and rows, so they are never heard on it.
_QUOTING = ("discord.gateway", "discord.http", "discord.webhook", "aiosqlite")

# Chatty where all is well.
_LIBRARIES = {
    "discord": logging.INFO,
    "discord.client": logging.WARNING,
    "discord.gateway": logging.INFO,
    "discord.state": logging.ERROR,
    "apscheduler": logging.WARNING,
    "alembic": logging.WARNING,
    "aiohttp.access": logging.WARNING,
    "aiosqlite": logging.INFO,
    "asyncio": logging.WARNING,
}


class _OneLine(logging.Formatter):
    """`time LEVEL name [code]: message`, with tokens and typed texts taken out of everything, tracebacks included."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self, secret: str | None) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s%(interaction)s: %(message)s")
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        record.interaction = f" [{code()}]" if code() else ""
        return self._hide(super().format(record))

    def _hide(self, text: str) -> str:
        if self._secret:
            text = text.replace(self._secret, HIDDEN)
        for said in typed():
            # As it is, and as an error's own text quotes it.
            for written in (said, repr(said)[1:-1]):
                text = text.replace(written, UNSAID)
        return _TOKEN_SHAPE.sub(HIDDEN, _TOKEN_IN_ADDRESS.sub(rf"\1{HIDDEN}", text))


class _Json(_OneLine):
    """One JSON object a line: time, level, name, message, and where there are any interaction and traceback."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": self.formatTime(record),
            "level": record.levelname.lower(),
            "name": record.name,
            "message": self._hide(record.getMessage()),
        }
        if code():
            told["interaction"] = code()
        if record.exc_info:
            told["traceback"] = self._hide(self.formatException(record.exc_info))
        return json.dumps(told, ensure_ascii=False)


def start_logging(level: str, secret: str | None = None, stream: TextIO | None = None, *, shape: str = "auto") -> None:
    """Send every record of `level` or above to `stream` (standard error), with `secret` and all else token-like hidden.

    `level` is a name like "info". `shape` is "text", "json", or "auto" for text in a terminal and JSON elsewhere.
    Libraries are kept quieter than the bot, except on "debug"; those that quote what they carry are so even then.
    """
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    as_json = shape == "json" or (shape == "auto" and not stream.isatty())
    handler.setFormatter((_Json if as_json else _OneLine)(secret))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name, quiet in _LIBRARIES.items():
        logging.getLogger(name).setLevel(logging.NOTSET if level == "debug" else max(quiet, root.level))
    for name in _QUOTING:
        logging.getLogger(name).setLevel(max(logging.INFO, root.level))
