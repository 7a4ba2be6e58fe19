"""The first schema: groups, members, what they did, and what the bot sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("target_id", sa.BigInteger(), nullable=False),
        sa.Column("period", sa.Date(), nullable=False),
        sa.Column("due_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", db.tables.UtcDateTime(timezone=True), nullable=True),
        sa.Column("owner", sa.String(length=40), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("sent_at", db.tables.UtcDateTime(timezone=True), nullable=True),
        sa.Column("problem", sa.String(length=300), nullable=True),
        sa.CheckConstraint("state IN ('pending', 'sent', 'skipped', 'failed')", name="ck_deliveries_state"),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint("kind", "target_id", "period", name="uq_deliveries_kind_target_id_period"),
    )
    op.create_index(
        "ix_deliveries_waiting",
        "deliveries",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_table(
        "groups",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("organiser_id", sa.BigInteger(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.Column("minute_of_day", sa.SmallInteger(), nullable=False),
        sa.Column("pace_months", sa.SmallInteger(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("next_prompt_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("next_prompt_period", sa.Date(), nullable=False),
        sa.Column("created_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.CheckConstraint("minute_of_day BETWEEN 0 AND 1439", name="ck_groups_minute_of_day"),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="ck_groups_weekday"),
        sa.PrimaryKeyConstraint("id", name="pk_groups"),
        sa.UniqueConstraint("guild_id", "name", name="uq_groups_guild_id_name"),
    )
    op.create_index("ix_groups_next_prompt_at", "groups", ["next_prompt_at"], unique=False)
    op.create_table(
        "notes",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_notes"),
    )
    op.create_table(
        "members",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("pace_months", sa.SmallInteger(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("joined_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_members_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_members"),
        sa.UniqueConstraint("group_id", "user_id", name="uq_members_group_id_user_id"),
    )
    op.create_table(
        "check_ins",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("member_id", db.tables.Id, nullable=False),
        sa.Column("period", sa.Date(), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("blockers", sa.Text(), nullable=False),
        sa.Column("created_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("edited_at", db.tables.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint("minutes >= 0", name="ck_check_ins_minutes"),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name="fk_check_ins_member_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_check_ins"),
        sa.UniqueConstraint("member_id", "period", name="uq_check_ins_member_id_period"),
    )
    op.create_index("ix_check_ins_period", "check_ins", ["period"], unique=False)
    op.create_table(
        "completions",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("member_id", db.tables.Id, nullable=False),
        sa.Column("milestone", sa.String(length=40), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=True),
        sa.Column("done_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name="fk_completions_member_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_completions"),
        sa.UniqueConstraint("member_id", "milestone", name="uq_completions_member_id_milestone"),
    )
    op.create_table(
        "points",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("member_id", db.tables.Id, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("ref", sa.String(length=60), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("earned_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name="fk_points_member_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_points"),
        sa.UniqueConstraint("member_id", "kind", "ref", name="uq_points_member_id_kind_ref"),
    )


def downgrade() -> None:
    raise NotImplementedError("Cohort never goes back: restore the backup copy made before the upgrade.")
