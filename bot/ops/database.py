"""What an operator does with the database as a whole."""

from __future__ import annotations

from rich.table import Table

from bot.clock import utc_now
from bot.ops.screen import put, screen, told
from bot.settings import Settings
from db import workers
from db.backups import is_open
from db.copying import Copied, copy_everything
from db.engine import Database
from db.errors import DatabaseRefused
from db.upgrade import revision_of, upgrade


async def upgrade_database(settings: Settings) -> None:
    """Apply what is missing and say what was done. Raises DatabaseRefused."""
    database = Database(settings.database.url)
    try:
        before, newest = await revision_of(database)
        with told() as tell:
            await upgrade(database, backup_folder=settings.database.backup_folder, now=utc_now(), done=tell)
    finally:
        await database.close()
    if before == newest:
        put(f"The database has the newest schema already ({newest}).")
    else:
        put(f"Upgraded from {before or 'nothing'} to {newest}.")


async def show_revision(settings: Settings) -> bool:
    """Say which schema the database has; return whether it is the newest. Raises DatabaseRefused."""
    database = Database(settings.database.url)
    if database.file is not None and not database.file.exists():
        put(f"{database.where} is not there yet: the first start makes it.")
        return False
    try:
        found, newest = await revision_of(database)
    finally:
        await database.close()
    where = database.where
    if found == newest:
        put(f"{where}: schema {found}, the newest.")
    else:
        put(
            f"{where}: schema {found or 'none yet'}; the newest is {newest}: `python -m bot db upgrade`.",
        )
    return found == newest


async def copy_database(settings: Settings, target_url: str, *, live: bool) -> None:
    """Copy everything from the database of the settings into another, empty one. Raises DatabaseRefused."""
    source, target = Database(settings.database.url), Database(target_url)
    try:
        if source.url == target.url or (source.file and target.file and source.file.resolve() == target.file.resolve()):
            raise DatabaseRefused("The target is the database itself. Name another one.")
        if not live and await _is_used(source):
            raise DatabaseRefused(
                f"A bot is at work on {source.file or source.url.database}: what it writes from now on would stay "
                "behind. Stop it, or say --live if that is meant."
            )
        with told() as tell:
            copied = await copy_everything(source, target, tell)
    finally:
        await source.close()
        await target.close()
    _tell(copied)


async def _is_used(database: Database) -> bool:
    if database.file is not None:
        return database.file.exists() and is_open(database.file)
    found, newest = await revision_of(database)
    if found != newest:
        return False  # and refused for that
    async with database.read() as work:
        return await workers.at_work(work, utc_now()) > 0


def _tell(copied: list[Copied]) -> None:
    table = Table("table", "rows", "checksum, the same on both sides", box=None, pad_edge=False)
    for one in copied:
        if one.rows:
            table.add_row(one.table, f"{one.rows:,}", one.checksum[:16])
    screen().print(table)
    rows = sum(one.rows for one in copied)
    put(f"{rows:,} rows copied and compared. Put the new address into database.url, then start the bot.")
