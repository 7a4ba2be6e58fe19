"""Totals of the ledger of points, kept so that a place is found without adding everything up. See study/boards.py."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, SmallInteger, String, Table

from db.tables.columns import of_group, of_member
from db.tables.types import UtcDateTime, metadata

seasons = Table(
    "seasons",
    metadata,
    of_group(in_key=True),
    Column("number", SmallInteger, primary_key=True, doc="from 2 on: the first needs no row"),
    Column("name", String(60), nullable=False, doc="as its organiser named it"),
    Column("started_at", UtcDateTime, nullable=False, doc="UTC"),
)

board_scores = Table(
    "board_scores",
    metadata,
    of_group(in_key=True),
    Column("board", String(20), primary_key=True, doc="which stretch of time: see study/boards.py"),
    of_member(in_key=True),
    Column("points", Integer, nullable=False, doc="how many"),
    Column("shown", Boolean, nullable=False, doc="neither left nor hidden"),
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
    of_group(in_key=True),
    Column("board", String(20), primary_key=True, doc="which stretch of time: see study/boards.py"),
    Column("level", SmallInteger, primary_key=True, doc="-1: the sum of everybody's points"),
    Column("number", Integer, primary_key=True, doc="of the range"),
    Column("members", Integer, nullable=False, doc="who are shown and have points in it"),
)
