"""What the program wrote into its log, as tests ask for it."""

from __future__ import annotations

import logging
from typing import Any


def faults(caplog: Any) -> list[str]:
    """What the log says went wrong."""
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
