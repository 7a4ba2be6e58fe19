"""What time it is. Handed in everywhere, so that tests and the demo can say what time it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]  # the present instant, aware, UTC


def utc_now() -> datetime:
    """The present instant by the machine's own clock."""
    return datetime.now(UTC)
