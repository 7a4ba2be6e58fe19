"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # a Monday morning with no clock change near


class StandingClock:
    """The present instant as a test says it is."""

    def __init__(self, moment: datetime = MONDAY) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **amount: float) -> datetime:
        """Let time pass, given as timedelta takes it; return the new present."""
        self.moment += timedelta(**amount)
        return self.moment
