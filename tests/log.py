"""What the program wrote into its log, as tests ask for it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def logging_put_back() -> Iterator[None]:
    """Give the test runner its own logging back at the end of the block."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)


def faults(caplog: Any) -> list[str]:
    """What the log says went wrong up to now; asked after a test as well, when `caplog.records` is empty."""
    records = caplog.get_records("setup") + caplog.get_records("call")
    return [record.getMessage() for record in records if record.levelno >= logging.WARNING]
