"""In the log it is told apart what was taken back and what took it back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("audit", sa.Column("takes_back", sa.Boolean(), nullable=False, server_default=sa.false()))
