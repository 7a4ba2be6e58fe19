"""Everything that is measured, in one table: `make bench`, or `python -m bench [--write] [PART ...]`.

The figures go to `bench/results.json` as well; `--write` puts the table into `docs/performance.md`. The status is 1
when a figure is not as it should be.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import platform
import re
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from bench import cards, checkins, deliveries, faq, growth, latency, leaderboard, ledger, memory, startup
from bench.table import HEAD, Figure, rows, show

RESULTS = Path(__file__).parent / "results.json"
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
RULE = ("---",) * len(HEAD)
BEGIN, END = "<!-- the table begins -->", "<!-- the table ends -->"

PARTS: dict[str, Callable[[], list[Figure]]] = {
    "answers": lambda: asyncio.run(latency.figures()),
    "start": lambda: asyncio.run(startup.figures()),
    "memory": lambda: asyncio.run(memory.figures()),
    "growth": lambda: asyncio.run(growth.figures()),
    "database": lambda: asyncio.run(checkins.figures()) + asyncio.run(leaderboard.figures()),
    "ledger": lambda: asyncio.run(ledger.figures()),
    "faq": faq.figures,
    "cards": cards.figures,
    "fan-out": lambda: asyncio.run(deliveries.figures()),
}


def machine() -> str:
    """What it was measured on."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        found = re.search(r"model name\s*:\s*(.+)", cpuinfo.read_text(encoding="utf-8"))
        model = found[1].strip() if found else model
    load = f", load {os.getloadavg()[0]:.1f} when it began" if hasattr(os, "getloadavg") else ""
    return f"{os.cpu_count()} cores of {model}, {platform.system()}, Python {platform.python_version()}{load}"


def main(arguments: list[str]) -> int:
    """Measure the parts that are named, or all."""
    where, found, named = machine(), list[Figure](), [one for one in arguments if one != "--write"]
    if not PARTS.keys() >= set(named):
        Console(stderr=True).print(f"The parts are {', '.join(PARTS)}; --write puts what is found into {PAGE.name}.")
        return 2
    for name in named or PARTS:
        Console(stderr=True).print(f"{name} …")
        found += PARTS[name]()
    told = [asdict(one) | {"ratio": one.ratio, "kept": one.kept} for one in found]
    when = f"{datetime.now(UTC):%Y-%m-%d}"
    results = {"machine": where, "day": when, "figures": told}
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if "--write" in arguments:
        _write(found, f"Measured on {when} on {where}.")
    return show(found)


def _write(figures: list[Figure], caption: str) -> None:
    """Put parts into the page, each with when and where it was measured; those not measured now stay."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    table, _, after = rest.partition(END)
    parts = {text.partition("\n")[0]: text.partition("\n")[2].strip() for text in table.split("### ")[1:]}
    for part, ours in itertools.groupby(figures, lambda one: one.part):
        lines = (f"| {' | '.join(row)} |" for row in (HEAD, RULE, *rows(list(ours))))
        parts[part] = "\n".join([caption, "", *lines])
    told = "\n\n".join(f"### {part}\n\n{text}" for part, text in parts.items())
    PAGE.write_text(f"{before}{BEGIN}\n{told}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
