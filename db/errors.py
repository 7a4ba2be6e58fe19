"""What can be wrong with the database."""

from __future__ import annotations


class DatabaseRefused(Exception):
    """The database cannot be used as it is; the message says why and what the operator can do."""


class DatabaseUnreachable(DatabaseRefused):
    """The same of a server that does not answer, or not yet."""


class DatabaseAway(Exception):
    """The database does not answer just now; what was to be written may or may not be there."""


class NotSaved(Exception):
    """The database takes nothing just now: its disk is full, read-only or failing. Nothing was changed."""
