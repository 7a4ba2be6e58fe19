"""The language of a group's messages, and the one each member was last spoken to in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("groups", "members"):
        op.add_column(table, sa.Column("language", sa.String(length=10), nullable=False, server_default="en"))
