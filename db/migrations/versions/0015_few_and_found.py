"""Late check-ins, and milestones known before, are found without a look at all the others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, table, columns, flag in (
        ("ix_check_ins_late", "check_ins", ["member_id", "period"], "late"),
        ("ix_completions_known", "completions", ["member_id", "milestone"], "known"),
    ):
        only = sa.column(flag, sa.Boolean()).is_(True)
        op.create_index(name, table, columns, sqlite_where=only, postgresql_where=only)
