"""Data as an archive that explains itself."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from bot.services.privacy import Rows
from bot.ui.words import say

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run
STAMP = (1980, 1, 1, 0, 0, 0)  # the first date a zip file knows: the same data makes the same bytes


def archive(title: str, about: str, tables: Sequence[Rows]) -> bytes:
    """Tables in one zip file: as JSON, as a CSV file for each, and a README with a title that explains the columns."""
    made = io.BytesIO()
    data = {table.name: table.rows for table in tables}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        _add(zipped, "README.md", _readme(title, about, tables))
        _add(zipped, "data.json", json.dumps(data, default=as_text, indent=2, ensure_ascii=False))
        for table in tables:
            _add(zipped, f"{table.name}.csv", sheet(table.columns, table.rows))
    return made.getvalue()


def sheet(columns: Iterable[str], rows: Iterable[dict[str, Any]]) -> str:
    """Rows as a CSV file that spreadsheets open with the right letters, and run nothing of."""
    text = io.StringIO()
    names = list(columns)
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([cell(row[name]) for name in names] for row in rows)
    return "\ufeff" + text.getvalue()


def _add(zipped: zipfile.ZipFile, name: str, text: str) -> None:
    zipped.writestr(zipfile.ZipInfo(name, STAMP), text.encode(), zipfile.ZIP_DEFLATED)


def _readme(title: str, about: str, tables: Iterable[Rows]) -> str:
    parts = [f"# {title}", about]
    for table in tables:
        columns = "\n".join(f"- `{name}`: {meaning}" for name, meaning in table.columns.items())
        parts.append(f"## {table.name}.csv\n\n{say('archive-rows', count=len(table.rows))}\n\n{columns}")
    return "\n\n".join(parts) + "\n"


def as_text(value: object) -> str:
    """A moment (UTC) or a day in JSON. Raises TypeError for anything else."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"no text for {value!r}")


def cell(value: Any) -> str:
    """A value in a CSV file: nothing for None, and an apostrophe before what a spreadsheet would run."""
    if value is None:
        return ""
    text = value.isoformat() if isinstance(value, date | datetime) else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text
