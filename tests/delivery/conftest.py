"""The same town as the journeys'."""

from tests.journeys.conftest import ana, empty_town, pack, town

__all__ = ["ana", "empty_town", "pack", "town"]
