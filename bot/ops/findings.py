"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How it is."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: its name, what was found, and what mends it (empty where all is well)."""

    check: str
    state: State
    said: str
    remedy: str = ""


def ok(check: str, said: str) -> Finding:
    """All is well."""
    return Finding(check, State.OK, said)


def warning(check: str, said: str, remedy: str) -> Finding:
    """It works, and will not for long, or not for everybody."""
    return Finding(check, State.WARNING, said, remedy)


def failed(check: str, said: str, remedy: str) -> Finding:
    """It does not work."""
    return Finding(check, State.FAILED, said, remedy)
