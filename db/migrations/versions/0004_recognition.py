"""What members earn and show: finished steps and their roles, certificates, projects, kudos."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import db.tables

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TIME = db.tables.UtcDateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "achievements",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("member_id", db.tables.Id, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("ref", sa.String(length=40), nullable=False),
        sa.Column("earned_at", _TIME, nullable=False),
        sa.Column("revoked_at", _TIME, nullable=True),
        sa.Column("role", sa.String(length=10), nullable=False, server_default="none"),
        sa.CheckConstraint("kind IN ('step', 'roadmap')", name="ck_achievements_kind"),
        sa.CheckConstraint("role IN ('none', 'wanted', 'held', 'unwanted')", name="ck_achievements_role"),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name="fk_achievements_member_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_achievements"),
        sa.UniqueConstraint("member_id", "kind", "ref", name="uq_achievements_member_id_kind_ref"),
    )
    to_change = sa.text("role IN ('wanted', 'unwanted')")
    op.create_index(
        "ix_achievements_roles", "achievements", ["id"], sqlite_where=to_change, postgresql_where=to_change
    )
    op.create_table(
        "step_roles",
        sa.Column("group_id", db.tables.Id, nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("role_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_step_roles_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("group_id", "step", name="pk_step_roles"),
    )
    op.create_table(
        "certificates",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("member_id", db.tables.Id, nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("group_name", sa.String(length=100), nullable=False),
        sa.Column("curriculum", sa.String(length=100), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("finished_on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("done", sa.SmallInteger(), nullable=False),
        sa.Column("known", sa.SmallInteger(), nullable=False),
        sa.Column("issued_at", _TIME, nullable=False),
        sa.Column("revoked_at", _TIME, nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name="fk_certificates_member_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_certificates"),
        sa.UniqueConstraint("member_id", name="uq_certificates_member_id"),
        sa.UniqueConstraint("code", name="uq_certificates_code"),
    )
    op.create_table(
        "projects",
        sa.Column("id", db.tables.Id, nullable=False),
        sa.Column("member_id", db.tables.Id, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=100), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("about", sa.String(length=500), nullable=False),
        sa.Column("added_at", _TIME, nullable=False),
        sa.CheckConstraint("kind IN ('repo', 'demo', 'notebook', 'write-up')", name="ck_projects_kind"),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name="fk_projects_member_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_projects"),
        sa.UniqueConstraint("member_id", "link", name="uq_projects_member_id_link"),
    )
    op.create_table(
        "kudos",
        sa.Column("project_id", db.tables.Id, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("given_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name="fk_kudos_project_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("project_id", "user_id", name="pk_kudos"),
    )
