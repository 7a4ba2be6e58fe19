"""Which commands Discord was last told about, so that it is told again only when they change, and by one process."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum, auto

from bot.clock import Clock
from db import notes
from db.engine import Database

_COMMANDS, _CLAIM = "commands", "commands-claim"
CLAIM = timedelta(seconds=45)  # a process has to register them, before another one takes over; twice what it takes


class Turn(Enum):
    """What a process has to do about the commands."""

    NOTHING_NEW = auto()
    OURS = auto()  # to register them now
    ANOTHERS = auto()  # who does just that


class CommandMemory:
    """Remembers the fingerprint of the commands Discord knows."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._claim: str | None = None

    async def known(self) -> str | None:
        """The fingerprint of the commands that were registered last, None for none."""
        async with self._database.read() as work:
            return await notes.read(work, _COMMANDS)

    async def turn(self, fingerprint: str) -> Turn:
        """Whether these commands have to be registered, and by whom."""
        if await self.known() == fingerprint:
            return Turn.NOTHING_NEW
        now = self._clock()
        async with self._database.write() as work:
            await notes.lock(work, _COMMANDS)
            if await notes.read(work, _COMMANDS) == fingerprint:
                return Turn.NOTHING_NEW
            claim = await notes.read(work, _CLAIM)
            if claim is not None and claim != self._claim and now < datetime.fromisoformat(claim) + CLAIM:
                return Turn.ANOTHERS
            self._claim = now.isoformat()
            await notes.write(work, _CLAIM, self._claim)
        return Turn.OURS

    async def remember(self, fingerprint: str) -> None:
        """Write down what was registered just now."""
        async with self._database.write() as work:
            await notes.write(work, _COMMANDS, fingerprint)
            await notes.drop(work, _CLAIM)
