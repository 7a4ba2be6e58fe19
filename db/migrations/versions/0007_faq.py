"""A server's own entries of the FAQ, their history, what was asked, and whether answers helped."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_entries()
    op.create_table(
        "faq_changes",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("slug", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("question", sa.String(length=100), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("editor_id", sa.BigInteger(), nullable=True),
        sa.Column("editor_name", sa.String(length=100), nullable=False),
        sa.Column("changed_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('added', 'edited', 'removed')", name="ck_faq_changes_kind"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_faq_changes_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_faq_changes"),
    )
    op.create_index("ix_faq_changes_group_id_id", "faq_changes", ["group_id", "id"])
    op.create_table(
        "faq_asked",
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("digest", sa.String(length=16), nullable=False),
        sa.Column("text", sa.String(length=400), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("slug", sa.String(length=60), nullable=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.CheckConstraint("verdict IN ('sure', 'unsure', 'unknown')", name="ck_faq_asked_verdict"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_faq_asked_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("group_id", "month", "digest", name="pk_faq_asked"),
    )
    op.create_table(
        "faq_votes",
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("slug", sa.String(length=60), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        sa.Column("voted_at", db.tables.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_faq_votes_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("group_id", "slug", "user_id", name="pk_faq_votes"),
    )


def _make_entries() -> None:
    op.create_table(
        "faq_entries",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("slug", sa.String(length=60), nullable=False),
        sa.Column("question", sa.String(length=100), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("links", sa.Text(), nullable=False),
        sa.Column("milestones", sa.Text(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=True),
        sa.Column("author_name", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_faq_entries_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_faq_entries"),
        sa.UniqueConstraint("group_id", "slug", name="uq_faq_entries_group_id_slug"),
    )
    op.create_table(
        "faq_phrases",
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("folded", sa.String(length=200), nullable=False),
        sa.Column("entry_id", db.tables.Id, nullable=False),
        sa.Column("phrase", sa.String(length=200), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_faq_phrases_group_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["entry_id"], ["faq_entries.id"], name="fk_faq_phrases_entry_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("group_id", "folded", name="pk_faq_phrases"),
    )
    op.create_index("ix_faq_phrases_entry_id", "faq_phrases", ["entry_id"])

