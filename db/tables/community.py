"""What members show and ask each other."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from db.tables.columns import number_of, of_group, of_member
from db.tables.types import UtcDateTime, metadata

projects = Table(
    "projects",
    metadata,
    number_of("row"),
    of_member(),
    Column("kind", String(10), nullable=False, doc="repo, demo, notebook or write-up"),
    Column("step", String(40), nullable=False, doc="slug of the step it belongs to"),
    Column("title", String(100), nullable=False, doc="of the project"),
    Column("link", String(500), nullable=False, doc="http(s)"),
    Column("about", String(500), nullable=False, doc="what it does, in the member's words"),
    Column("added_at", UtcDateTime, nullable=False, doc="UTC"),
    UniqueConstraint("member_id", "link"),
    CheckConstraint("kind IN ('repo', 'demo', 'notebook', 'write-up')", name="kind"),
)

kudos = Table(
    "kudos",
    metadata,
    Column("project_id", ForeignKey("projects.id", ondelete="CASCADE"), primary_key=True, doc="number of the project"),
    Column("user_id", BigInteger, primary_key=True, doc="Discord's id of whoever gave it"),
    Column("given_at", UtcDateTime, nullable=False, doc="UTC"),
)

help_requests = Table(
    "help_requests",
    metadata,
    number_of("row"),
    of_group(),
    Column("user_id", BigInteger, nullable=False, doc="Discord's id of whoever asks; need not be a member"),
    Column("name", String(100), nullable=False, doc="their display name when they asked"),
    Column("kind", String(10), nullable=False, doc="milestone, blocker or question"),
    Column("ref", String(60), nullable=False, doc="what it is about: a slug, a week's label, a question's digest"),
    Column("text", Text, nullable=False, doc="in their words; may be empty for a milestone"),
    Column("way", String(10), nullable=False, doc="how the answer reaches them: mention or dm"),
    Column("state", String(10), nullable=False, doc="waiting, claimed, answered, done or withdrawn"),
    Column("mentor_id", BigInteger, doc="Discord's id of who claimed or closed it"),
    Column("mentor_name", String(100), doc="their display name then"),
    Column("answer", Text, doc="in the mentor's words"),
    Column("created_at", UtcDateTime, nullable=False, doc="UTC"),
    Column("closed_at", UtcDateTime, doc="UTC; answered, done or withdrawn"),
    CheckConstraint("kind IN ('milestone', 'blocker', 'question')", name="kind"),
    CheckConstraint("way IN ('mention', 'dm')", name="way"),
    CheckConstraint("state IN ('waiting', 'claimed', 'answered', 'done', 'withdrawn')", name="state"),
)
# One request about one thing is open at a time; asking again changes its words.
_OPEN = text("state IN ('waiting', 'claimed')")
Index(
    "uq_help_requests_open",
    help_requests.c.group_id,
    help_requests.c.user_id,
    help_requests.c.kind,
    help_requests.c.ref,
    unique=True,
    sqlite_where=_OPEN,
    postgresql_where=_OPEN,
)
Index("ix_help_requests_queue", help_requests.c.group_id, help_requests.c.state, help_requests.c.created_at)
