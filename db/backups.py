"""Copies of an SQLite file: taken while it is in use, checked, and put back in its place."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from db.copies import Copied, copy, make_private, reading, unwatched
from db.errors import DatabaseRefused
from db.upgrade import known_revisions

_TAKEN = re.compile(r"-(\d{8}-\d{6})\.sqlite3$")
_STAMP = "%Y%m%d-%H%M%S"


def take(source: Path, folder: Path, now: datetime, copied: Copied = unwatched) -> Path:
    """Copy a database as it is this moment into `folder`, and check the copy. `now` (UTC) names it.

    Raises DatabaseRefused, with nothing left behind, when there is no room, or the copy is not whole.
    """
    target = folder / f"{source.stem}-{now.astimezone(UTC):{_STAMP}}.sqlite3"
    if not source.is_file():
        raise DatabaseRefused(f"There is no database {source} to copy. Check database.url.")
    try:
        copy(source, target, copied=copied, check=partial(check, called=source))
    except (OSError, sqlite3.Error) as error:
        raise DatabaseRefused(f"No backup of {source} could be made in {folder}: {error}.") from error
    return target


def check(file: Path, *, called: Path | None = None) -> str:
    """Open a copy and see that it is whole; return its schema's revision. Raises DatabaseRefused, naming `called`."""
    called = called or file
    try:
        with contextlib.closing(reading(file)) as copy:
            said = [row[0] for row in copy.execute("PRAGMA integrity_check")]
            broken = copy.execute("PRAGMA foreign_key_check").fetchone()
            revision = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise DatabaseRefused(f"{called} is no backup of Cohort's: {error}. Choose another one.") from error
    if said != ["ok"] or broken is not None or revision is None:
        raise DatabaseRefused(f"{called} is damaged: {'; '.join(said[:3])}. Choose an older one.")
    if revision[0] not in known_revisions():
        raise DatabaseRefused(
            f"{called} was written by a newer version of Cohort (schema {revision[0]}). Install that."
        )
    return str(revision[0])


def taken(folder: Path, stem: str) -> dict[datetime, Path]:
    """The backups of a database in a folder by when they were taken (UTC), without those made before upgrades."""
    found = {}
    for file in folder.glob(f"{stem}-*.sqlite3") if folder.is_dir() else ():
        stamp = _TAKEN.search(file.name)
        if stamp is not None and file.name == f"{stem}{stamp[0]}":
            found[datetime.strptime(stamp[1], _STAMP).replace(tzinfo=UTC)] = file
    return found


def put_back(backup: Path, target: Path, folder: Path, now: datetime) -> tuple[str, Path | None]:
    """Put a checked backup in a database's place; return its schema, and where what it replaced is, if anything.

    Raises DatabaseRefused while a program has the database open, with nothing changed.
    """
    schema, replaced = check(backup), None
    part = target.with_suffix(".restoring")
    try:
        make_private(part)
        shutil.copyfile(backup, part)
        if target.exists():
            shutil.copymode(target, part)
            _close_log(target)
            folder.mkdir(parents=True, exist_ok=True)
            replaced = folder / f"{target.stem}-replaced-{now.astimezone(UTC):{_STAMP}}.sqlite3"
            shutil.move(target, replaced)
        part.replace(target)
        _sync(target)
    except OSError as error:
        raise DatabaseRefused(f"{backup} could not be put in the place of {target}: {error}.") from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return schema, replaced


def is_open(file: Path) -> bool:
    """Whether a program has a database open: it may have to stand for what somebody is about to do."""
    try:
        _close_log(file)
    except DatabaseRefused:
        return True
    return False


def _close_log(target: Path) -> None:
    """Move what is in the log into the file, which SQLite does only for whoever is alone with it."""
    try:
        with contextlib.closing(sqlite3.connect(target, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode=delete").fetchone()
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise DatabaseRefused(f"A program has {target} open. Stop the bot, then restore.") from error
    except sqlite3.DatabaseError:
        return  # a damaged file is what somebody restores over


def _sync(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
