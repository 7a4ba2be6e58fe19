"""A few hundred strange inputs each time; `make fuzz` gives 20,000."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz.walk import REFUSED, wander


async def test_strange_input_breaks_nothing(tmp_path: Path) -> None:
    inputs = await wander(tmp_path, seed=7, steps=200)
    assert inputs.total() - inputs[REFUSED] > 100
