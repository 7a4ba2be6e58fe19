"""Backups on schedule, by hand, and the way back."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from pathlib import Path

from bot.clock import Clock, utc_now
from bot.ops.screen import Told, put, told
from bot.settings import Settings
from db import backups
from db.copies import unwatched
from db.engine import Database
from db.errors import DatabaseRefused
from db.upgrade import newest_revision
from study.backup_ages import kept

SLACK = timedelta(minutes=5)  # a backup that comes a little early keeps the time of day
AGAIN = timedelta(hours=1)  # after one that failed

log = logging.getLogger(__name__)


class Backups:
    """Takes a backup whenever the newest is too old, and drops those whose time is over; nothing for a server's."""

    def __init__(self, database: Database, folder: Path, every: timedelta, clock: Clock) -> None:
        """`every` of no length turns it off."""
        self._file = database.file
        self._folder = folder
        self._every = every
        self._clock = clock
        self._not_before = clock()

    async def tick(self) -> None:
        """Take one if it is time."""
        now = self._clock()
        if self._file is None or not self._every or now < self._not_before:
            return
        found = await asyncio.to_thread(backups.taken, self._folder, self._file.stem)
        due = max(found) + self._every - SLACK if found else now
        if due > now:
            self._not_before = min(due, now + AGAIN)
            return
        try:
            file = await asyncio.to_thread(take, self._file, self._folder, self._clock)
        except DatabaseRefused as error:
            self._not_before = now + AGAIN
            log.error("%s", error)  # noqa: TRY400 - the sentence says it all
        else:
            log.info("database copied to %s and checked", file)


def take(source: Path, folder: Path, clock: Clock, copied: Told = unwatched) -> Path:
    """Take and check a backup, and drop those that are too old. Raises DatabaseRefused."""
    file = backups.take(source, folder, clock(), copied)
    found = backups.taken(folder, source.stem)
    for moment in set(found) - kept(found):
        found[moment].unlink(missing_ok=True)
    return file


def back_up(settings: Settings, folder: Path | None) -> None:
    """Take a backup now. Raises DatabaseRefused, also for a server's database."""
    with told() as tell:
        file = take(_file_of(settings), folder or settings.database.backup_folder, utc_now, tell)
    put(f"Copied to {file} and checked.")


def restore(settings: Settings, backup: Path) -> None:
    """Put a backup in the database's place. Raises DatabaseRefused."""
    target = _file_of(settings)
    schema, replaced = backups.put_back(backup, target, settings.database.backup_folder, utc_now())
    put(f"{target} is as it was in {backup}.")
    if replaced is not None:
        put(f"What was there before is kept in {replaced}.")
    if schema != newest_revision():
        put(f"It has schema {schema}, of an older version: the next start upgrades it.")


def _file_of(settings: Settings) -> Path:
    file = Database(settings.database.url).file
    if file is None:
        raise DatabaseRefused("A server's database is backed up by its own tools: see docs/operating.md for pg_dump.")
    return file
