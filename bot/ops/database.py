"""What an operator does with the database as a whole."""

from __future__ import annotations

from rich.console import Console

from bot.clock import utc_now
from bot.settings import Settings
from db.engine import Database
from db.upgrade import revision_of, upgrade


async def upgrade_database(settings: Settings) -> None:
    """Apply what is missing and say what was done. Raises DatabaseRefused."""
    database = Database(settings.database.url)
    try:
        before, newest = await revision_of(database)
        await upgrade(database, backup_folder=settings.database.backup_folder, now=utc_now())
    finally:
        await database.close()
    if before == newest:
        Console().print(f"The database has the newest schema already ({newest}).")
    else:
        Console().print(f"Upgraded from {before or 'nothing'} to {newest}.")


async def show_revision(settings: Settings) -> bool:
    """Say which schema the database has; return whether it is the newest. Raises DatabaseRefused."""
    database = Database(settings.database.url)
    try:
        found, newest = await revision_of(database)
    finally:
        await database.close()
    where = database.file or f"{database.url.database} on {database.url.host}"
    if found == newest:
        Console().print(f"{where}: schema {found}, the newest.", soft_wrap=True)
    else:
        Console().print(
            f"{where}: schema {found or 'none yet'}; the newest is {newest}: `python -m bot db upgrade`.",
            soft_wrap=True,
        )
    return found == newest
