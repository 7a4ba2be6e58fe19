"""Whatever dies in between, every group gets its prompt exactly once. `make soak` does this for longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kill.killing import kill_and_count
from tests.postgres import new_database


@pytest.mark.parametrize(("kind", "processes", "kills"), [("sqlite", 1, 4), ("sqlite", 2, 3), ("postgresql", 2, 4)])
async def test_bots_that_are_killed_while_they_deliver_lose_nothing_and_repeat_nothing(
    tmp_path: Path, kind: str, processes: int, kills: int
) -> None:
    url = new_database() if kind == "postgresql" else f"sqlite+aiosqlite:///{tmp_path / 'cohort.sqlite3'}"
    toll = await kill_and_count(url, tmp_path, groups_due=60, kills=kills, processes=processes, seed=processes)
    assert (toll.once, toll.doubled, toll.missing) == (60, 0, 0), toll
