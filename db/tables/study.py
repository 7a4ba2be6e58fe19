"""What members did, and what it earned them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from db.tables.columns import number_of, of_group, of_member
from db.tables.types import UtcDateTime, metadata

completions = Table(
    "completions",
    metadata,
    number_of("row"),
    of_member(),
    Column("milestone", String(40), nullable=False, doc="slug in the curriculum pack"),
    Column("link", String(500), doc="the deliverable, http(s)"),
    Column("done_at", UtcDateTime, nullable=False, doc="UTC"),
    Column("known", Boolean, nullable=False, server_default=false(), doc="said to be known before; earns nothing"),
    UniqueConstraint("member_id", "milestone"),
)
# What is asked of all rows of a member is in their unique index, but for the few that are told apart.
_KNOWN = completions.c.known.is_(True)
Index(
    "ix_completions_known",
    completions.c.member_id,
    completions.c.milestone,
    sqlite_where=_KNOWN,
    postgresql_where=_KNOWN,
)

check_ins = Table(
    "check_ins",
    metadata,
    number_of("row"),
    of_member(),
    Column("period", Date, nullable=False, doc="Monday of the week, in the group's calendar"),
    Column("done", Text, nullable=False, doc="what I did, in the member's words"),
    Column("minutes", Integer, nullable=False, doc="of study"),
    Column("blockers", Text, nullable=False, doc="empty when there are none"),
    Column("created_at", UtcDateTime, nullable=False, doc="UTC"),
    Column("edited_at", UtcDateTime, doc="UTC; null when never edited"),
    Column("next_up", Text, nullable=False, server_default="", doc="what comes next, in the member's words"),
    Column("confidence", SmallInteger, doc="1 to 5; null: not said"),
    Column("late", Boolean, nullable=False, server_default=false(), doc="written after the week had ended"),
    UniqueConstraint("member_id", "period"),
    CheckConstraint("minutes >= 0", name="minutes"),
    CheckConstraint("confidence BETWEEN 1 AND 5", name="confidence"),
    Index(None, "period"),
)
_LATE = check_ins.c.late.is_(True)
Index("ix_check_ins_late", check_ins.c.member_id, check_ins.c.period, sqlite_where=_LATE, postgresql_where=_LATE)

week_repairs = Table(
    "week_repairs",
    metadata,
    number_of("row"),
    of_member(),
    Column("period", Date, nullable=False, doc="Monday of the week that counts after all"),
    Column("mentor_id", BigInteger, nullable=False, doc="Discord's id of who repaired it"),
    Column("mentor_name", String(100), nullable=False, doc="their display name then"),
    Column("reason", String(300), nullable=False, doc="why the week counts"),
    Column("repaired_at", UtcDateTime, nullable=False, doc="UTC"),
    UniqueConstraint("member_id", "period"),
)

outages = Table(
    "outages",
    metadata,
    number_of("row"),
    Column("began_at", UtcDateTime, nullable=False, doc="UTC; when the bot was last seen at work"),
    Column("ended_at", UtcDateTime, nullable=False, doc="UTC; when it was at work again"),
    UniqueConstraint("began_at"),
)

points = Table(
    "points",
    metadata,
    number_of("row"),
    of_member(),
    Column("kind", String(20), nullable=False, doc="why: see study/points.py"),
    Column("ref", String(60), nullable=False, doc="for which deed: a week or a milestone"),
    Column("points", Integer, nullable=False, doc="how many"),
    Column("earned_at", UtcDateTime, nullable=False, doc="UTC"),
    Column("day", Date, nullable=False, doc="by the group's calendar then: which week and month it counts for"),
    Column("season", SmallInteger, nullable=False, doc="of the group, then"),
    UniqueConstraint("member_id", "kind", "ref"),
)

achievements = Table(
    "achievements",
    metadata,
    number_of("row"),
    of_member(),
    Column("kind", String(10), nullable=False, doc="step or roadmap"),
    Column("ref", String(40), nullable=False, doc="slug of the step or of the pack"),
    Column("earned_at", UtcDateTime, nullable=False, doc="UTC"),
    Column("revoked_at", UtcDateTime, doc="UTC; what it was earned with was taken back; null: it stands"),
    Column(
        "role", String(10), nullable=False, server_default="none", doc="of the step: none, wanted, held or unwanted"
    ),
    UniqueConstraint("member_id", "kind", "ref"),
    CheckConstraint("kind IN ('step', 'roadmap')", name="kind"),
    CheckConstraint("role IN ('none', 'wanted', 'held', 'unwanted')", name="role"),
)
_TO_CHANGE = text("role IN ('wanted', 'unwanted')")
Index("ix_achievements_roles", achievements.c.id, sqlite_where=_TO_CHANGE, postgresql_where=_TO_CHANGE)

step_roles = Table(
    "step_roles",
    metadata,
    of_group(in_key=True),
    Column("step", String(40), primary_key=True, doc="slug"),
    Column("role_id", BigInteger, nullable=False, doc="Discord's id of the role the bot made for it"),
)

certificates = Table(
    "certificates",
    metadata,
    number_of("row"),
    of_member(),
    Column("code", String(20), nullable=False, doc="what /verify takes, without hyphens"),
    Column("name", String(100), nullable=False, doc="the member's, then"),
    Column("group_name", String(100), nullable=False, doc="the server's or the group's, then"),
    Column("curriculum", String(100), nullable=False, doc="title of the pack, then"),
    Column("started_on", Date, nullable=False, doc="first day of the plan"),
    Column("finished_on", Date, nullable=False, doc="day of the last milestone"),
    Column("minutes", Integer, nullable=False, doc="of study, as checked in"),
    Column("done", SmallInteger, nullable=False, doc="milestones"),
    Column("known", SmallInteger, nullable=False, doc="milestones known before"),
    Column("issued_at", UtcDateTime, nullable=False, doc="UTC"),
    Column("revoked_at", UtcDateTime, doc="UTC; null: it stands"),
    UniqueConstraint("member_id"),
    UniqueConstraint("code"),
)
