"""Sentences about people, driven through the real thing: a folder for each room, and journeys through it all."""

import pytest

# What is asserted in these tells what was there, as in a test.
pytest.register_assert_rewrite(*(f"tests.{name}" for name in ("db", "fuzz", "kill", "outage", "wire", "journeys")))
