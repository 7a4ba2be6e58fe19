"""What is stored about a person: handed out, and forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from db import personal
from db.engine import Database
from db.personal import HeldRole, Rows

__all__ = ["Forgotten", "HeldRole", "PrivacyService", "Rows"]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many rows were about the person, and the roles they still have on Discord."""

    rows: int
    roles: tuple[HeldRole, ...]


class PrivacyService:
    """A person's own data, in all servers together: they ask as themselves, not as a member."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def export(self, user_id: int) -> list[Rows]:
        """Every row about the person, table by table; empty for somebody nothing is stored about."""
        async with self._database.read() as work:
            return await personal.everything(work, user_id)

    async def forget(self, user_id: int) -> Forgotten:
        """Remove or make nameless every row about the person."""
        now = self._clock()
        async with self._database.write() as work:
            found = await personal.everything(work, user_id)
            roles = await personal.forget(work, user_id, now)
        return Forgotten(sum(len(one.rows) for one in found), tuple(roles))
