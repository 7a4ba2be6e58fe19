"""Since when a server or a member is gone, so that their data can be deleted after a while."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = db.tables.UtcDateTime(timezone=True)
    op.add_column("groups", sa.Column("resting_since", moment, nullable=True))
    # Whoever is gone already has the whole time from now on.
    op.execute("UPDATE groups SET resting_since = CURRENT_TIMESTAMP WHERE resting")
    op.add_column("members", sa.Column("gone_since", moment, nullable=True))
    op.add_column("members", sa.Column("looked_at", moment, nullable=True))
    op.create_index("ix_members_looked_at", "members", ["looked_at"])
