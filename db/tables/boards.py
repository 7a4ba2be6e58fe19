"""Totals of the ledger of points, kept so that a place is found without adding everything up. See study/boards.py."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, SmallInteger, String, Table

from db.tables.types import UtcDateTime, metadata

seasons = Table(
    "seasons",
    metadata,
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True),  # from 2 on: the first needs no row
    Column("name", String(60), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),  # UTC
)

board_scores = Table(
    "board_scores",
    metadata,
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    Column("board", String(20), primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), primary_key=True),
    Column("points", Integer, nullable=False),
    Column("shown", Boolean, nullable=False),  # neither left nor hidden
)
Index(
    "ix_board_scores_order",
    board_scores.c.group_id,
    board_scores.c.board,
    board_scores.c.shown,
    board_scores.c.points,
    board_scores.c.member_id,
)

board_counts = Table(
    "board_counts",
    metadata,
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    Column("board", String(20), primary_key=True),
    Column("level", SmallInteger, primary_key=True),  # -1: the sum of everybody's points
    Column("number", Integer, primary_key=True),  # of the range
    Column("members", Integer, nullable=False),  # who are shown and have points in it
)
