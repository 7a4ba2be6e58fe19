"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# These machines are noisy: how long one example takes says nothing.
settings.register_profile("cohort", deadline=None)
settings.load_profile("cohort")
