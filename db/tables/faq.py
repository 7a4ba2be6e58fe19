"""A server's own entries of the FAQ, what was asked, and whether the answers helped."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from db.tables.columns import number_of, of_group
from db.tables.types import UtcDateTime, metadata

faq_entries = Table(
    "faq_entries",
    metadata,
    number_of("entry"),
    of_group(),
    Column("slug", String(60), nullable=False, doc="short name; that of a built-in entry takes its place"),
    Column("question", String(100), nullable=False, doc="the question it answers"),
    Column("answer", Text, nullable=False, doc="the answer"),
    Column("links", Text, nullable=False, doc="JSON list of pairs: title and web address"),
    Column("milestones", Text, nullable=False, doc="JSON list of milestones it belongs to"),
    Column("author_id", BigInteger, doc="Discord's id of whoever wrote it last; null: somebody forgotten"),
    Column("author_name", String(100), nullable=False, doc="their display name then"),
    UniqueConstraint("group_id", "slug"),
)

# A phrase leads to one entry; the entry's question is one of its phrases.
faq_phrases = Table(
    "faq_phrases",
    metadata,
    of_group(in_key=True),
    Column("folded", String(200), primary_key=True, doc="the phrase in lower case without signs"),
    Column("entry_id", ForeignKey("faq_entries.id", ondelete="CASCADE"), nullable=False, doc="number of the entry"),
    Column("phrase", String(200), nullable=False, doc="as it was typed"),
    Column("place", Integer, nullable=False, doc="its place among the entry's phrases; 0 is the question"),
    Index(None, "entry_id"),
)

# The highest id of a group is the revision of its entries: a process whose index is older reads them again.
faq_changes = Table(
    "faq_changes",
    metadata,
    number_of("change"),
    of_group(),
    Column("slug", String(60), nullable=False, doc="the entry's short name"),
    Column("kind", String(10), nullable=False, doc="added, edited or removed"),
    Column("question", String(100), nullable=False, doc="as it was afterwards; before, for a removal"),
    Column("answer", Text, nullable=False, doc="as it was afterwards; before, for a removal"),
    Column("editor_id", BigInteger, doc="Discord's id of who changed it; null: somebody forgotten"),
    Column("editor_name", String(100), nullable=False, doc="their display name then"),
    Column("changed_at", UtcDateTime, nullable=False, doc="UTC"),
    CheckConstraint("kind IN ('added', 'edited', 'removed')", name="kind"),
    Index(None, "group_id", "id"),
)

# What was asked, without who asked it.
faq_asked = Table(
    "faq_asked",
    metadata,
    of_group(in_key=True),
    Column("month", Date, primary_key=True, doc="first day of the month, UTC"),
    Column("digest", String(16), primary_key=True, doc="of the question's words"),
    Column("text", String(400), nullable=False, doc="the question as it was typed first"),
    Column("verdict", String(10), nullable=False, doc="what was said last: sure, unsure or unknown"),
    Column("slug", String(60), doc="the entry that was best, if any"),
    Column("times", Integer, nullable=False, doc="how often it was asked"),
    CheckConstraint("verdict IN ('sure', 'unsure', 'unknown')", name="verdict"),
)

faq_votes = Table(
    "faq_votes",
    metadata,
    of_group(in_key=True),
    Column("slug", String(60), primary_key=True, doc="the entry's short name"),
    Column("user_id", BigInteger, primary_key=True, doc="Discord's id of who judged it"),
    Column("helpful", Boolean, nullable=False, doc="whether it helped them"),
    Column("voted_at", UtcDateTime, nullable=False, doc="UTC"),
)
