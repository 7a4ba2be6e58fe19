"""Boards: totals of the ledger of points by week, month, season and all time, with counts by range."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

import db.tables
from study.errors import UnknownZone
from study.zones import zone

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("groups") as groups:
        groups.add_column(sa.Column("season", sa.SmallInteger(), nullable=False, server_default="1"))
        groups.add_column(sa.Column("weekly_goal", sa.Integer(), nullable=True))
    with op.batch_alter_table("points") as points:
        points.add_column(sa.Column("day", sa.Date(), nullable=True))
        points.add_column(sa.Column("season", sa.SmallInteger(), nullable=True))
    _make_tables()
    days = _date_points()
    with op.batch_alter_table("points") as points:
        points.alter_column("day", existing_type=sa.Date(), nullable=False)
        points.alter_column("season", existing_type=sa.SmallInteger(), nullable=False)
    _fill_boards(days)


def _make_tables() -> None:
    op.create_table(
        "seasons",
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("started_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_seasons_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("group_id", "number", name="pk_seasons"),
    )
    op.create_table(
        "board_scores",
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("board", sa.String(length=20), nullable=False),
        sa.Column("member_id", db.tables.Id, nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_board_scores_group_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name="fk_board_scores_member_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("group_id", "board", "member_id", name="pk_board_scores"),
    )
    op.create_index(
        "ix_board_scores_order", "board_scores", ["group_id", "board", "shown", "points", "member_id"], unique=False
    )
    op.create_table(
        "board_counts",
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("board", sa.String(length=20), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_board_counts_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("group_id", "board", "level", "number", name="pk_board_counts"),
    )


def _date_points() -> dict[int, date]:
    """Write down on which day of its group's calendar each row was earned; return the days."""
    connection = op.get_bind()
    rows = connection.execute(
        sa.text(
            "SELECT points.id, points.earned_at, groups.zone FROM points"
            " JOIN members ON members.id = points.member_id JOIN groups ON groups.id = members.group_id"
        )
    )
    days = {row.id: _moment(row.earned_at).astimezone(_zone(row.zone)).date() for row in rows}
    if days:
        points = sa.table("points", sa.column("id"), sa.column("day", sa.Date), sa.column("season"))
        connection.execute(
            sa.update(points).where(points.c.id == sa.bindparam("row")).values(day=sa.bindparam("on"), season=1),
            [{"row": row, "on": day} for row, day in days.items()],
        )
    return days


def _zone(name: str) -> ZoneInfo:
    try:
        return zone(name)
    except UnknownZone:
        return ZoneInfo("UTC")  # as the program goes by for a zone that left the tz database


def _moment(value: datetime | str) -> datetime:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _fill_boards(days: dict[int, date]) -> None:
    connection = op.get_bind()
    shown = {
        row.id: (row.group_id, not row.hidden and row.left_at is None)
        for row in connection.execute(sa.text("SELECT id, group_id, hidden, left_at FROM members"))
    }
    totals: Counter[tuple[int, str]] = Counter()
    for row in connection.execute(sa.text("SELECT id, member_id, points FROM points")):
        for board in _boards_of(days[row.id]):
            totals[row.member_id, board] += row.points
    for row in connection.execute(sa.text("SELECT member_id, count(*) AS weeks FROM check_ins GROUP BY member_id")):
        totals[row.member_id, "weeks"] += row.weeks
    scores: list[dict[str, Any]] = []
    counts: Counter[tuple[int, str, int, int]] = Counter()
    for (member_id, board), points in totals.items():
        group_id, seen = shown[member_id]
        key = {"group_id": group_id, "board": board}
        scores.append({**key, "member_id": member_id, "points": points, "shown": seen})
        counts[group_id, board, -1, 0] += points
        for level, number in _ranges_of(points) if seen else []:
            counts[group_id, board, level, number] += 1
    _insert("board_scores", scores)
    names = ("group_id", "board", "level", "number", "members")
    _insert("board_counts", [dict(zip(names, (*key, many), strict=True)) for key, many in counts.items()])


# As study/boards.py had them when this was written: a later change there must not change what this one does.
def _boards_of(day: date) -> tuple[str, ...]:
    year, week, _ = day.isocalendar()
    return ("all", "season-1", f"{day:%Y-%m}", f"{year:04}-W{week:02}")


def _ranges_of(points: int) -> list[tuple[int, int]]:
    return [(level, points // size) for level, size in enumerate((1, 64, 4096))] if points > 0 else []


def _insert(table: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        op.bulk_insert(sa.table(table, *(sa.column(name) for name in rows[0])), rows)
