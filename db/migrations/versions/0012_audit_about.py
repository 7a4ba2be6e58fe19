"""To whom something in the log was done, so that it is told, handed out to them and forgotten with them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("audit", sa.Column("about_id", sa.BigInteger()))
