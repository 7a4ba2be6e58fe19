"""Whatever dies in between, every group gets its prompt exactly once. `make kill` does this for longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.databases import of_kind
from tests.kill.killing import kill_and_count

pytestmark = pytest.mark.long


@pytest.mark.parametrize(("kind", "processes", "kills"), [("sqlite", 1, 4), ("sqlite", 2, 3), ("postgresql", 2, 4)])
async def test_bots_that_are_killed_while_they_deliver_lose_nothing_and_repeat_nothing(
    tmp_path: Path, kind: str, processes: int, kills: int
) -> None:
    toll = await kill_and_count(
        of_kind(kind, tmp_path), tmp_path, groups_due=60, kills=kills, processes=processes, seed=processes
    )
    assert (toll.once, toll.doubled, toll.missing) == (60, 0, 0), toll
