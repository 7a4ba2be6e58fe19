"""Bring the database to the schema this program needs, with a copy of what was there before."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import shutil
import sqlite3
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from db.copies import Copied as Done
from db.copies import copy, make_private, unwatched
from db.engine import Database
from db.errors import DatabaseAway, DatabaseRefused, DatabaseUnreachable, NotSaved

if TYPE_CHECKING:
    from alembic.config import Config

log = logging.getLogger(__name__)

MIGRATIONS = Path(__file__).parent / "migrations"
_SMALLEST_ROOM = 200_000  # bytes; with less than that free nothing can begin


async def upgrade(database: Database, *, backup_folder: Path, now: datetime, done: Done = unwatched) -> None:
    """Apply what is missing, or nothing. `now` (UTC) names the backup copy; `done` is told how far it is.

    An existing SQLite file that needs an upgrade is copied into `backup_folder` first. Raises DatabaseRefused, with
    nothing changed, for a database of a newer program, of another program, damaged, or out of reach, and
    DatabaseUnreachable for a server that does not answer.
    """
    try:
        _look_at(database.file)
        async with database.read() as work:
            found = await work.run_sync(_current_revision)
        await database.let_readers_read()
        head = newest_revision()
        if found == head:
            await database.take_the_write_lock()
            return
        if found is not None:
            kept = await asyncio.to_thread(_keep_what_is_there, database, backup_folder, now, head, done)
            if kept is None:
                log.warning("upgrading a server's database; backups of it are up to its operator")
            else:
                log.info("database copied to %s before its upgrade", kept)
        async with database.migration() as work:
            # Another process may have upgraded while this one waited for its turn: Alembic looks again.
            await work.run_sync(apply_migrations, done)
        log.info("database upgraded from %s to %s", found or "empty", head)
    except unusable() as error:
        raise _refusal(database, error) from error


def _keep_what_is_there(database: Database, folder: Path, now: datetime, before: str, done: Done) -> Path | None:
    """Copy an SQLite database as it is this moment, also while it is in use; None for a server's database."""
    source = database.file
    if source is None:
        return None
    target = folder / f"{source.stem}-{now:%Y%m%d-%H%M%S}-before-{before}.sqlite3"
    copy(source, target, copied=done, check=_is_readable)
    return target


def _is_readable(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("SELECT version_num FROM alembic_version").fetchone()


def known_revisions() -> frozenset[str]:
    """The schemas this program can read, by their revisions."""
    return frozenset(_revisions())


def newest_revision() -> str:
    """The schema this program needs."""
    return max(_revisions())


def _revisions() -> list[str]:
    # Migrations are numbered, and a file is named by its revision: to know that nothing is missing, which is so at
    # nearly every start, takes no Alembic, whose import alone takes a quarter of a second.
    return [file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py")]


async def revision_of(database: Database) -> tuple[str | None, str]:
    """The schema a database has, None for an empty one, and the newest one. Raises DatabaseRefused."""
    try:
        _look_at(database.file)
        async with database.read() as work:
            found = await work.run_sync(_current_revision)
    except unusable() as error:
        raise _refusal(database, error) from error
    return found, newest_revision()


async def refuse_unfit(database: Database, verb: str) -> str:
    """Return the schema of a database that is there with the newest one; raise DatabaseRefused for any other.

    `verb` is what it is wanted for: "copy".
    """
    if database.file is not None and not database.file.is_file():
        raise DatabaseRefused(f"There is no database {database.file} to {verb}. Check database.url.")
    found, newest = await revision_of(database)
    if found is None:
        raise DatabaseRefused(f"The database is empty: there is nothing to {verb}. Check database.url.")
    if found != newest:
        raise DatabaseRefused(f"The database has schema {found}, not {newest}: run `python -m bot db upgrade` first.")
    return newest


def _look_at(file: Path | None) -> None:
    # aiosqlite ends the thread of a connection that could not be opened without anybody waiting for it, and a program
    # that then stops gets that thread's traceback on its screen.
    if file is not None:
        with contextlib.suppress(OSError):  # SQLite says what is wrong
            make_private(file)
        with contextlib.closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _current_revision(connection: Connection) -> str | None:
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise DatabaseRefused(
            f"{connection.engine.url.database} holds another program's tables ({', '.join(sorted(tables)[:3])}). "
            "Point database.url at a file of its own."
        )
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    if revision is not None and revision not in known_revisions():
        raise DatabaseRefused(
            f"{connection.engine.url.database} was written by a newer version of Cohort (schema {revision}; this one "
            f"knows up to {newest_revision()}). Install that version again, or use a backup."
        )
    return revision


def apply_migrations(connection: Connection, done: Done = unwatched) -> None:
    """Apply what is missing, in the transaction that is open; `done` is told of each step."""
    from alembic import command

    found, config = _current_revision(connection), _config()
    steps = [revision for revision in sorted(_revisions()) if found is None or revision > found]

    def applied(*, step: Any, **_: Any) -> None:
        done(f"schema, {step.up_revision_id}", steps.index(step.up_revision_id) + 1, len(steps))

    config.attributes.update(connection=connection, applied=applied)
    if steps:
        done("schema", 0, len(steps))
    command.upgrade(config, "head")


def unusable() -> tuple[type[Exception], ...]:
    """The errors of a database that is out of reach, full, damaged or otherwise of no use."""
    own = (DBAPIError, sqlite3.Error, OSError, DatabaseAway, NotSaved)
    # What asyncpg raises while it connects reaches us as it is.
    if find_spec("asyncpg") is None:
        return own
    from asyncpg import InterfaceError, PostgresError

    return (*own, PostgresError, InterfaceError)


def _is_full(file: Path) -> bool:
    # Where there is no room for the files it needs beside its own, SQLite speaks of I/O.
    return shutil.disk_usage(file.resolve().parent).free < _SMALLEST_ROOM


def _refusal(database: Database, error: Exception) -> DatabaseRefused:
    reason = str(getattr(error, "orig", None) or error)
    advice = "Check the path and that this user may write there."
    if database.file is None:
        advice = "Check the address, user and password in database.url, and that the server runs."
    if "not a database" in reason or "malformed" in reason:
        advice = "The file is damaged or no SQLite database; it was left untouched. Restore a backup copy."
    if "readonly" in reason:
        advice = "Let the user that runs the bot write the file and its folder; nothing was changed."
    if "disk is full" in reason or ("disk I/O" in reason and database.file is not None and _is_full(database.file)):
        advice = "Make room on its disk; nothing was changed."
    kind = DatabaseUnreachable if database.file is None and isinstance(error, DatabaseAway) else DatabaseRefused
    return kind(f"Cannot use the database {database.where}: {reason.rstrip('.')}. {advice}")
