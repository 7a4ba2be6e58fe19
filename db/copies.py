"""Copying a whole SQLite file as it is at one moment, also while it is in use."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from db.errors import DatabaseRefused

PAGES = 2_000  # copied before other threads get a turn
OWNER_ALONE = 0o600  # what members wrote is in it

Copied = Callable[[str, int, int], None]  # what is copied, pages so far, and all pages


def copy(source: Path, target: Path, *, copied: Copied, check: Callable[[Path], object]) -> None:
    """Make `target` a copy for its owner alone, once `check` raises nothing about it. Its folder is made.

    Raises what `check`, SQLite and the disk say, with nothing left behind.
    """
    part = target.with_suffix(".part")
    try:
        with contextlib.closing(reading(source)) as old:
            target.parent.mkdir(parents=True, exist_ok=True)
            make_private(part)
            with contextlib.closing(sqlite3.connect(part)) as new:
                old.backup(
                    new, pages=PAGES, progress=lambda _, left, total: copied(f"copying {source}", total - left, total)
                )
                new.execute("PRAGMA journal_mode=delete")
        check(part)
        part.replace(target)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def make_private(file: Path) -> None:
    """Make an empty file that its owner alone may read; one that is there keeps what it has."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ALONE))


def reading(file: Path) -> sqlite3.Connection:
    """A connection that can write nothing. Raises DatabaseRefused where there is no file."""
    if not file.is_file():
        raise DatabaseRefused(f"There is no file {file}.")
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)


def unwatched(_what: str, _done: int, _total: int) -> None:
    """Tell nobody how far a copy is."""
