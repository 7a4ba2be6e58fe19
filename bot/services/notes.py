"""Which commands Discord was last told about, so that it is told again only when they change."""

from __future__ import annotations

from db import notes
from db.engine import Database

_COMMANDS = "commands"


class CommandMemory:
    """Remembers the fingerprint of the commands Discord knows."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self) -> str | None:
        """The fingerprint of the commands that were registered last, None for none."""
        async with self._database.read() as work:
            return await notes.read(work, _COMMANDS)

    async def remember(self, fingerprint: str) -> None:
        """Write down what was registered just now."""
        async with self._database.write() as work:
            await notes.write(work, _COMMANDS, fingerprint)
