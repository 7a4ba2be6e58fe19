"""What the program wrote into its log, as tests ask for it."""

from __future__ import annotations

import logging
from typing import Any


def faults(caplog: Any) -> list[str]:
    """What the log says went wrong up to now; asked after a test as well, when `caplog.records` is empty."""
    records = caplog.get_records("setup") + caplog.get_records("call")
    return [record.getMessage() for record in records if record.levelno >= logging.WARNING]
