"""Reminders and pauses of members, groups that need attention or rest, and the processes at work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("groups") as groups:
        groups.add_column(sa.Column("attention", sa.String(length=300), nullable=True))
        groups.add_column(sa.Column("resting", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("reminders", sa.String(length=10), nullable=False, server_default="mention"))
        members.create_check_constraint("ck_members_reminders", "reminders IN ('mention', 'dm', 'off')")
    op.create_table(
        "pauses",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("member_id", db.tables.Id, nullable=False),
        sa.Column("first_period", sa.Date(), nullable=False),
        sa.Column("last_period", sa.Date(), nullable=False),
        sa.Column("created_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name="fk_pauses_member_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pauses"),
    )
    op.create_index("ix_pauses_member_id", "pauses", ["member_id"])
    op.create_table(
        "workers",
        sa.Column("owner", sa.String(length=40), nullable=False),
        sa.Column("alive_until", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("owner", name="pk_workers"),
    )
