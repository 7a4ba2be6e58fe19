"""Mentors and their queue, members who leave or hide, milestones known before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("groups") as groups:
        groups.add_column(sa.Column("mentor_role_id", sa.BigInteger(), nullable=True))
        groups.add_column(sa.Column("step_roles", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("hidden", sa.Boolean(), nullable=False, server_default=sa.false()))
        members.add_column(sa.Column("left_at", db.tables.UtcDateTime(timezone=True), nullable=True))
        members.add_column(sa.Column("weekly_hours", sa.SmallInteger(), nullable=True))
    with op.batch_alter_table("completions") as completions:
        completions.add_column(sa.Column("known", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "help_requests",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("ref", sa.String(length=60), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("way", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("mentor_id", sa.BigInteger(), nullable=True),
        sa.Column("mentor_name", sa.String(length=100), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("created_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("closed_at", db.tables.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('milestone', 'blocker', 'question')", name="ck_help_requests_kind"),
        sa.CheckConstraint("way IN ('mention', 'dm')", name="ck_help_requests_way"),
        sa.CheckConstraint(
            "state IN ('waiting', 'claimed', 'answered', 'done', 'withdrawn')", name="ck_help_requests_state"
        ),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_help_requests_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_help_requests"),
    )
    is_open = sa.text("state IN ('waiting', 'claimed')")
    op.create_index(
        "uq_help_requests_open",
        "help_requests",
        ["group_id", "user_id", "kind", "ref"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_index("ix_help_requests_queue", "help_requests", ["group_id", "state", "created_at"])
