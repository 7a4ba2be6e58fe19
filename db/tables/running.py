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

from db.tables.types import Id, UtcDateTime, metadata

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(30), nullable=False),  # what is sent: see db/deliveries.py
    Column("target_id", BigInteger, nullable=False),  # to whom: a group's or a member's id, by kind
    Column("period", Date, nullable=False),  # Monday of the week it is for
    Column("due_at", UtcDateTime, nullable=False),  # UTC
    Column("state", String(10), nullable=False),  # pending, sent, skipped or failed
    Column("attempts", Integer, nullable=False, default=0),
    Column("lease_until", UtcDateTime),  # UTC; claimed by `owner` until then
    Column("owner", String(40)),  # the process that holds the claim
    Column("channel_id", BigInteger),  # where it was sent
    Column("message_id", BigInteger),  # what was sent
    Column("sent_at", UtcDateTime),  # UTC
    Column("problem", String(300)),  # why it is not sent, for the operator
    UniqueConstraint("kind", "target_id", "period"),
    CheckConstraint("state IN ('pending', 'sent', 'skipped', 'failed')", name="state"),
)
Index(
    "ix_deliveries_waiting",
    deliveries.c.due_at,
    sqlite_where=deliveries.c.state == "pending",
    postgresql_where=deliveries.c.state == "pending",
)

workers = Table(
    "workers",
    metadata,
    Column("owner", String(40), primary_key=True),  # a process that sends
    Column("alive_until", UtcDateTime, nullable=False),  # UTC; it is at work until then unless it says so again
)

notes = Table(
    "notes",
    metadata,
    Column("key", String(60), primary_key=True),  # what the program remembers about itself, e.g. "commands"
    Column("value", Text, nullable=False),
)
