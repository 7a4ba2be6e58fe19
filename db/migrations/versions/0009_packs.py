"""Curriculum packs that servers bring along."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "packs",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=100), nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("uploaded_by", sa.BigInteger(), nullable=True),
        sa.Column("uploaded_name", sa.String(length=100), nullable=False),
        sa.Column("uploaded_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_packs"),
        sa.UniqueConstraint("guild_id", "digest", name="uq_packs_guild_id_digest"),
    )
    with op.batch_alter_table("groups") as groups:
        groups.add_column(sa.Column("pack_id", db.tables.Id, nullable=True))
        groups.add_column(sa.Column("pack_title", sa.String(length=100), nullable=True))
        groups.create_foreign_key("fk_groups_pack_id", "packs", ["pack_id"], ["id"], ondelete="SET NULL")
