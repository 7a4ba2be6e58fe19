"""What the program keeps for its own work."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from db.tables.columns import number_of
from db.tables.types import UtcDateTime, metadata

deliveries = Table(
    "deliveries",
    metadata,
    number_of("delivery"),
    Column("kind", String(30), nullable=False, doc="what is sent: see db/deliveries.py"),
    Column("target_id", BigInteger, nullable=False, doc="to whom: a group's or a member's number, by kind"),
    Column("period", Date, nullable=False, doc="Monday of the week it is for"),
    Column("due_at", UtcDateTime, nullable=False, doc="when it is to be sent, UTC"),
    Column("state", String(10), nullable=False, doc="pending, sent, skipped or failed"),
    Column("attempts", Integer, nullable=False, default=0, doc="how often it was tried"),
    Column("lease_until", UtcDateTime, doc="UTC; claimed by `owner` until then"),
    Column("owner", String(40), doc="the process that holds the claim"),
    Column("channel_id", BigInteger, doc="where it was sent"),
    Column("message_id", BigInteger, doc="what was sent"),
    Column("sent_at", UtcDateTime, doc="UTC"),
    Column("problem", String(300), doc="why it is not sent, for the operator"),
    UniqueConstraint("kind", "target_id", "period"),
    CheckConstraint("state IN ('pending', 'sent', 'skipped', 'failed')", name="state"),
)
Index(
    "ix_deliveries_waiting",
    deliveries.c.due_at,
    sqlite_where=deliveries.c.state == "pending",
    postgresql_where=deliveries.c.state == "pending",
)
Index(
    "ix_deliveries_failed",
    deliveries.c.due_at,
    sqlite_where=deliveries.c.state == "failed",
    postgresql_where=deliveries.c.state == "failed",
)
Index(
    "ix_deliveries_personal",
    deliveries.c.kind,
    deliveries.c.sent_at,
    sqlite_where=deliveries.c.kind == "reminder-dm",
    postgresql_where=deliveries.c.kind == "reminder-dm",
)

workers = Table(
    "workers",
    metadata,
    Column("owner", String(40), primary_key=True, doc="a process that sends"),
    Column("alive_until", UtcDateTime, nullable=False, doc="UTC; it is at work until then unless it says so again"),
)

notes = Table(
    "notes",
    metadata,
    Column("key", String(60), primary_key=True, doc="what the program remembers about itself, such as `commands`"),
    Column("value", Text, nullable=False, doc="what it remembers"),
)
