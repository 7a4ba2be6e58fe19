"""${message}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    raise NotImplementedError("Cohort never goes back: restore the backup copy made before the upgrade.")
