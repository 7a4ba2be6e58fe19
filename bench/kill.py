"""The kill test for longer: `make kill` prints what thirty kills and more, with different seeds, did to 200 prompts.

`python -m bench.kill [RUNS] [KILLS]`
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.kill.killing import kill_and_count
from tests.postgres import new_database

GROUPS = 200


async def kill(runs: int, kills: int) -> bool:
    """Run with one process and with two by turns; return whether every prompt came exactly once each time."""
    table = Table(
        "seed", "processes", "kills", "prompts", "once", "doubled", "missing", "tried again", "seconds", box=None
    )
    fine = True
    for seed in range(runs):
        processes, database = [(1, "SQLite"), (2, "SQLite"), (2, "PostgreSQL")][seed % 3]
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite+aiosqlite:///{Path(folder) / 'cohort.sqlite3'}"
            if database == "PostgreSQL":
                url = new_database()
            toll = await kill_and_count(
                url, Path(folder), groups_due=GROUPS, kills=kills, processes=processes, seed=seed
            )
        fine = fine and toll.once == GROUPS
        numbers = (toll.kills, toll.groups, toll.once, toll.doubled, toll.missing, toll.tried_again)
        table.add_row(str(seed), database, str(processes), *map(str, numbers), f"{toll.seconds:.0f}")
    Console().print(table)
    return fine


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    sys.exit(0 if asyncio.run(kill(*(given or [6, 30]))) else 1)
