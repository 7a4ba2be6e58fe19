"""Everything the installation holds as one file, for an operator who leaves."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.ops.screen import bars, put
from bot.settings import Settings
from bot.ui.archives import as_text, cell
from db.engine import Database
from db.errors import DatabaseRefused
from db.whole import WholeTable, everything

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

ABOUT = """\
# Everything this installation of Cohort holds

As it was at one moment shortly after {now:%Y-%m-%d %H:%M:%S} UTC. Each table is there twice: as CSV for
spreadsheets, and as JSON, a list of objects with a row a line. Both are UTF-8.

- Moments are UTC, in ISO 8601. In the CSV files nothing stands where a value is missing, `null` in JSON.
- What a spreadsheet would run as a formula begins with an apostrophe in the CSV files; JSON has texts as they are.
- Ids of Discord have up to twenty digits, and some spreadsheets round them: bring those columns in as text.

The bot's token is a setting and not in here. What members wrote is: keep the file as you would keep the database.
"""


async def export_everything(settings: Settings, folder: Path | None, file: Path | None, now: datetime) -> None:
    """Write every table into a new zip file, in `folder` under a name made of `now`, or as `file`.

    Raises DatabaseRefused, with nothing left behind, when the database is not fit for it, the file is there already,
    or cannot be written.
    """
    if folder is not None and file is not None:
        raise DatabaseRefused("Name a folder, or a file with --to, not both.")
    target = file or (folder or Path()) / f"cohort-export-{now.astimezone(UTC):%Y%m%d-%H%M%S}.zip"
    database = Database(settings.database.url)
    try:
        async with everything(database) as tables:
            with _new(target) as zipped, bars() as shown:
                task = shown.add_task("", total=2 * sum(table.count for table in tables))

                def show(what: str, rows: int) -> None:
                    shown.update(task, description=what, advance=rows)

                _add(zipped, "README.md", _readme(tables, now))
                for table in tables:
                    await _write(zipped, table, show)
    finally:
        await database.close()
    rows = sum(table.count for table in tables)
    put(f"{rows:,} rows of {len(tables)} tables are in {target}. Its README.md explains them.")


class _File(io.FileIO):
    """A new file for its owner alone. What the disk says is told apart from what the database's connection says."""

    def __init__(self, target: Path) -> None:
        self._target = target
        try:
            super().__init__(target, "x+", opener=lambda name, flags: os.open(name, flags, 0o600))
        except FileExistsError:
            raise DatabaseRefused(f"{target} is there already and was left as it is. Name another file.") from None
        except OSError as error:
            raise self._refusal(error) from error

    def write(self, data: Buffer, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            raise self._refusal(error) from error

    def _refusal(self, error: OSError) -> DatabaseRefused:
        return DatabaseRefused(f"{self._target} cannot be written: {error.strerror or error}. Nothing was exported.")


@contextlib.contextmanager
def _new(target: Path) -> Iterator[zipfile.ZipFile]:
    """A zip file that was not there before, and is not there when something fails."""
    raw = _File(target)
    try:
        with io.BufferedRandom(raw) as opened, zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED) as zipped:
            yield zipped
    except BaseException:
        target.unlink(missing_ok=True)
        raise


async def _write(zipped: zipfile.ZipFile, table: WholeTable, show: Callable[[str, int], None]) -> None:
    # A zip file takes one file after the other, so the rows are asked for twice rather than kept.
    show(table.name, 0)
    with zipped.open(f"{table.name}.csv", "w", force_zip64=True) as out:
        out.write(("\ufeff" + _lines([list(table.columns)])).encode())
        async for batch in table.rows():
            out.write(_lines([[cell(row[name]) for name in table.columns] for row in batch]).encode())
            show(table.name, len(batch))
    with zipped.open(f"{table.name}.json", "w", force_zip64=True) as out:
        before = "[\n"
        async for batch in table.rows():
            told = ",\n".join(json.dumps(row, default=as_text, ensure_ascii=False) for row in batch)
            out.write((before + told).encode())
            before = ",\n"
            show(table.name, len(batch))
        out.write(b"\n]\n" if table.count else b"[]\n")


def _lines(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def _readme(tables: Sequence[WholeTable], now: datetime) -> str:
    parts = [ABOUT.format(now=now.astimezone(UTC))]
    for table in tables:
        columns = "\n".join(f"- `{name}`: {meaning}" for name, meaning in table.columns.items())
        parts.append(
            f"## {table.name}\n\n{table.count:,} rows in `{table.name}.csv` and `{table.name}.json`.\n\n{columns}\n"
        )
    return "\n".join(parts)


def _add(zipped: zipfile.ZipFile, name: str, text: str) -> None:
    zipped.writestr(name, text.encode())
