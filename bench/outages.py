"""500 people check in while PostgreSQL restarts, and while the bot is killed, on either database.

`python -m bench.outages [PEOPLE] [TIMES]`. Status 1 when something that was acknowledged is not there, or somebody was
not answered while the server was away.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.outage.checking_in import Day, day_with, killed, server_restarted
from tests.postgres import a_server_of_its_own, new_database
from tests.wire.crowd import Told


async def outages(people: int, times: int) -> bool:
    """Go through all three; return whether all was well."""
    table = Table("what", "times", "acknowledged", "lost", "apologies", "unanswered", "seconds", box=None)
    fine = True

    def add(what: str, day: Day, *, answered: bool) -> None:
        nonlocal fine
        silent = day.told[Told.NOTHING]
        fine = fine and not day.lost and len(day.acknowledged) == people and not (answered and silent)
        numbers = (times, len(day.acknowledged), len(day.lost), day.told[Told.SORRY], silent)
        table.add_row(what, *map(str, numbers), f"{day.seconds:.0f}")

    for kind in ("SQLite", "PostgreSQL"):
        with tempfile.TemporaryDirectory() as folder:
            url = new_database() if kind == "PostgreSQL" else f"sqlite+aiosqlite:///{folder}/cohort.sqlite3"
            day = await day_with(killed, url, Path(folder), people=people, times=times)
            add(f"bot killed, {kind}", day, answered=False)
    with tempfile.TemporaryDirectory() as folder, a_server_of_its_own() as (server, url):
        day = await day_with(server_restarted(server), url, Path(folder), people=people, times=times)
        add("PostgreSQL restarted", day, answered=True)
    Console().print(table)
    return fine


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    sys.exit(0 if asyncio.run(outages(*(given or [500, 3]))) else 1)
