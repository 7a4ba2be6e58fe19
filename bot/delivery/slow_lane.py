"""What goes to single people: a few seconds apart, and not too many a day.

Discord wants direct messages to be begun by people and publishes no safe number, so the two limits are settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from db import deliveries, notes
from db.deliveries import ANSWER, HELLO, NOTICE, PACK_NOTICE, PERSONAL_REMINDER, SNOOZED_REMINDER, Delivery
from db.delivery_figures import count_personal_since
from db.engine import Database

KINDS = (PERSONAL_REMINDER, SNOOZED_REMINDER, ANSWER, PACK_NOTICE, NOTICE, HELLO)
WANTED = (ANSWER, PACK_NOTICE, NOTICE, HELLO)  # goes out on a day that has had its share of reminders, too
NEXT_AT = "slow-lane-next-at"  # note: ISO moment before which nothing goes out, for all processes together


@dataclass(frozen=True, slots=True)
class Limits:
    """`gap` lies between two messages; `daily` is the most in a day (UTC)."""

    gap: timedelta
    daily: int


class SlowLane:
    """Claims one delivery at a time."""

    def __init__(self, database: Database, limits: Limits) -> None:
        self._database = database
        self._limits = limits

    async def claim(self, owner: str, now: datetime, lease_until: datetime) -> list[Delivery]:
        """Take the next delivery if it is time for one, else none."""
        async with self._database.write() as work:
            await notes.lock(work, NEXT_AT)
            next_at = await notes.read(work, NEXT_AT)
            if next_at is not None and now < datetime.fromisoformat(next_at):
                return []
            today = datetime.combine(now.date(), time(), now.tzinfo)
            kinds: Sequence[str] = KINDS
            if await count_personal_since(work, today) >= self._limits.daily:
                kinds = WANTED
            claimed = await deliveries.claim(work, owner, kinds, now, lease_until, 1)
            if claimed:
                await notes.write(work, NEXT_AT, (now + self._limits.gap).isoformat())
            return claimed
