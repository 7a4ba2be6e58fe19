"""The same town as the journeys'."""

from tests.journeys.conftest import clock, empty_town, town

__all__ = ["clock", "empty_town", "town"]
