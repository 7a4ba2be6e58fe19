"""More in a check-in, weeks that mentors repair, outages of the bot, and where mentors meet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TIME = db.tables.UtcDateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("groups") as groups:
        groups.add_column(sa.Column("mentor_channel_id", sa.BigInteger(), nullable=True))
    with op.batch_alter_table("check_ins") as check_ins:
        check_ins.add_column(sa.Column("next_up", sa.Text(), nullable=False, server_default=""))
        check_ins.add_column(sa.Column("confidence", sa.SmallInteger(), nullable=True))
        check_ins.add_column(sa.Column("late", sa.Boolean(), nullable=False, server_default=sa.false()))
        check_ins.create_check_constraint("ck_check_ins_confidence", "confidence BETWEEN 1 AND 5")
    op.create_table(
        "week_repairs",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("member_id", db.tables.Id, nullable=False),
        sa.Column("period", sa.Date(), nullable=False),
        sa.Column("mentor_id", sa.BigInteger(), nullable=False),
        sa.Column("mentor_name", sa.String(length=100), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.Column("repaired_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name="fk_week_repairs_member_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_week_repairs"),
        sa.UniqueConstraint("member_id", "period", name="uq_week_repairs_member_id_period"),
    )
    op.create_table(
        "outages",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("began_at", _TIME, nullable=False),
        sa.Column("ended_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outages"),
        sa.UniqueConstraint("began_at", name="uq_outages_began_at"),
    )
