"""Several groups in a server, what organisers did, and two more settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, default in (("reminders", sa.true()), ("check_ins_shown", sa.true()), ("archived", sa.false())):
        op.add_column("groups", sa.Column(name, sa.Boolean(), nullable=False, server_default=default))
    running = sa.text("NOT archived")
    op.create_index(
        "uq_groups_channel_id", "groups", ["channel_id"], unique=True, sqlite_where=running, postgresql_where=running
    )
    op.create_table(
        "group_choices",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_group_choices_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("guild_id", "user_id", name="pk_group_choices"),
    )
    op.create_table(
        "audit",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column("user_name", sa.String(length=100), nullable=False),
        sa.Column("deed", sa.String(length=30), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("done_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_audit_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_group_id_id", "audit", ["group_id", "id"])
