"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.postgres import dropped_afterwards

# These machines are noisy: how long one example takes says nothing.
settings.register_profile("cohort", deadline=None)
settings.register_profile("fast", deadline=None, max_examples=20)  # for `make check`
settings.load_profile("cohort")


@pytest.fixture(autouse=True)
def _no_database_stays() -> Iterator[None]:
    with dropped_afterwards():
        yield
