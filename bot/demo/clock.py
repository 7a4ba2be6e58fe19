"""The demo's own time: it goes on like real time, and it can be put on any moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock import Clock, utc_now


class DemoClock:
    """What time it is in the demo, UTC. Held still while the story is told, running while people watch."""

    def __init__(self, real: Clock = utc_now) -> None:
        self._real = real
        self._held: datetime | None = None
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """The present instant of the demo."""
        return self._held or self._real() + self.ahead

    def hold(self, moment: datetime) -> None:
        """Stand still at a moment."""
        self._held = moment

    def run(self, ahead: timedelta) -> None:
        """Go on, so much ahead of real time."""
        self._held = None
        self.ahead = ahead

    def run_from(self, moment: datetime) -> None:
        """Go on from a moment."""
        self.run(moment - self._real())
