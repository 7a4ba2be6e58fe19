"""What the bot does unasked, every few seconds, whether or not the database answers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from db.errors import DatabaseAway, NotSaved

Act = Callable[[], Awaitable[None]]
log = logging.getLogger(__name__)


class Ticks:
    """Lets one after the other act. A fault of one is logged and keeps nobody else from it; the next tick tries again.

    A database that is away is told once, and once when it is back.
    """

    def __init__(self, acts: Sequence[Act]) -> None:
        self._acts = acts
        self._away = False

    async def tick(self) -> None:
        """Let all of them act."""
        away: Exception | None = None
        for act in self._acts:
            try:
                await act()
            except asyncio.CancelledError:
                return  # the program ends; the scheduler would log that as a fault of the job
            except (DatabaseAway, NotSaved) as error:
                away = error
            except Exception:
                # A scheduler's own log line would hide where it went wrong.
                log.exception("the tick failed")
        if away is not None and not self._away:
            log.error("what is sent unasked waits for the database: %s", away)
        if away is None and self._away:
            log.info("the database is back")
        self._away = away is not None
