"""Columns that many tables have: a row's own number, and the group or the membership it goes with."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey

from db.tables.types import Id


def number_of(what: str) -> Column[int]:
    """The number of a row, which the database gives; `what` a row is."""
    return Column("id", Id, primary_key=True, doc=f"number of the {what}")


def of_group(*, in_key: bool = False) -> Column[int]:
    """Which study group a row is of and goes with; `in_key` as a part of the table's key."""
    return _with("group", "study group", in_key=in_key)


def of_member(*, in_key: bool = False) -> Column[int]:
    """Which membership a row is of and goes with; `in_key` as a part of the table's key."""
    return _with("member", "membership", in_key=in_key)


def _with(kind: str, what: str, *, in_key: bool) -> Column[int]:
    goes = ForeignKey(f"{kind}s.id", ondelete="CASCADE")
    return Column(f"{kind}_id", goes, primary_key=in_key, nullable=False, doc=f"number of the {what}")
