"""What is stored about a person, from the tables and the list that exports and deletions go by."""

from __future__ import annotations

from sqlalchemy import Table

from db.personal import PERSONAL
from db.tables import metadata
from tools.reference.markdown import code, lines, table


def personal() -> str:
    """A row for every table that says something about a person, with all its columns."""
    return table(("table", "columns"), [(code(one.name), _columns(one)) for one in _tables()])


def impersonal() -> str:
    """The tables that hold nobody's data, by name."""
    about = {one.name for one in _tables()}
    return ", ".join(code(name) for name in sorted(metadata.tables) if name not in about) + "."


def _columns(one: Table) -> str:
    return lines(*(f"{code(column.name)} {column.doc}" for column in one.columns if column.name != "id"))


def _tables() -> list[Table]:
    return list({one.table.name: one.table for one in PERSONAL}.values())
