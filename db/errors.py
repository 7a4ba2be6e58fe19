"""What the database room can refuse."""

from __future__ import annotations


class DatabaseRefused(Exception):
    """The database cannot be used as it is; the message says why and what the operator can do."""
