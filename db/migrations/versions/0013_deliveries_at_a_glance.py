"""Deliveries that failed, and direct messages of a day, are found without a look at all that were ever made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, columns, rows in (
        ("ix_deliveries_failed", ["due_at"], "state = 'failed'"),
        ("ix_deliveries_personal", ["kind", "sent_at"], "kind = 'reminder-dm'"),
    ):
        only = sa.text(rows)
        op.create_index(name, "deliveries", columns, sqlite_where=only, postgresql_where=only)
