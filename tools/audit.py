"""Asks the public advisory database about every package of the lock. Status 1 when one has a known hole.

Where the database cannot be reached a line says so, and it is no failure: `python -m tools.audit`, or `make audit`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tools.lock import LOCK

WITHIN = 60  # seconds for all questions; CI waits no longer for a database that is away
UNREACHABLE = "The advisory database cannot be reached from here: nothing was audited."


def asked(command: Sequence[str]) -> str:
    """What pip-audit says, empty where it comes to nothing."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=WITHIN, check=False).stdout  # noqa: S603
    except (subprocess.TimeoutExpired, OSError):
        return ""


def verdict(said: str) -> tuple[int, list[str]]:
    """The status to leave with, and the lines to print, for pip-audit's JSON."""
    try:
        packages: list[dict[str, Any]] = json.loads(said)["dependencies"]
    except (ValueError, KeyError):
        return 0, [UNREACHABLE]
    known = [one for one in packages if "vulns" in one and not one.get("skip_reason")]
    if not known:
        return 0, [UNREACHABLE]
    holes = [
        f"{one['name']} {one['version']}: {hole['id']}, mended in {', '.join(hole['fix_versions']) or 'no version yet'}"
        for one in known
        for hole in one["vulns"]
    ]
    unknown = [one["name"] for one in packages if one not in known]
    lines = [f"{len(known)} packages audited, {len(holes)} known holes.", *holes]
    return int(bool(holes)), lines + ([f"Not in the database: {', '.join(unknown)}."] if unknown else [])


def main() -> None:
    """Ask, print and leave."""
    audit = str(Path(sys.executable).with_name("pip-audit"))
    options = ("--disable-pip", "--require-hashes", "--timeout", "5", "--progress-spinner", "off", "--format", "json")
    status, lines = verdict(asked((audit, "--requirement", str(LOCK), *options)))
    sys.stdout.write("\n".join(lines) + "\n")
    sys.exit(status)


if __name__ == "__main__":
    main()
