"""What requirements.lock holds: every package an installed bot runs on, for every system, with its files' hashes."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;]+)", re.MULTILINE)


def normal(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(file: Path) -> dict[str, str]:
    """The versions that a file of requirements names, by package."""
    return {normal(name): version for name, version in _PIN.findall(file.read_text(encoding="utf-8"))}


def locked() -> dict[str, str]:
    """The versions of the lock, by package."""
    return pins(LOCK)
