"""Twenty thousand strange inputs over every command, option, form, button, menu and file: `make fuzz`.

Two processes walk with seeds of their own. `python -m bench.fuzz SEED STEPS` shows a walk again that found something.
With COHORT_TEST_DATABASE=postgresql they walk on PostgreSQL.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from rich.console import Console

from tests.fuzz.walk import REFUSED, STEPS_IN_ONE_TOWN, wander
from tests.postgres import dropped_afterwards

INPUTS = 20_000
PROCESSES = 2


def walked(seed: int, steps: int) -> Counter[str]:
    """What one walk gave to the bot. Raises Fault at the first thing that must not happen."""
    with tempfile.TemporaryDirectory() as folder, dropped_afterwards():
        return asyncio.run(wander(Path(folder), seed, steps))


def main() -> None:
    """Walk until there were enough inputs, or something was found."""
    if sys.argv[1:]:
        Console().print(walked(*map(int, sys.argv[1:3])))
        return
    inputs: Counter[str] = Counter()
    seed = 1
    with ProcessPoolExecutor(PROCESSES) as pool:
        while inputs.total() - inputs[REFUSED] < INPUTS:
            seeds = range(seed, seed + PROCESSES)
            for found in pool.map(walked, seeds, [STEPS_IN_ONE_TOWN] * PROCESSES):
                inputs += found
            seed += PROCESSES
            Console().print(f"{inputs.total() - inputs[REFUSED]:,} inputs in {len(inputs)} places, no fault")
    for place, count in sorted(inputs.items()):
        Console().print(f"{count:6}  {place}")


if __name__ == "__main__":
    main()
