"""The same town as the journeys'."""

from tests.journeys.conftest import ana, clock, empty_town, pack, town

__all__ = ["ana", "clock", "empty_town", "pack", "town"]
