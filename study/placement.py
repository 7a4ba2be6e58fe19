"""What a new member brings along: a short self-assessment per step, turned into milestones known before."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from study.curriculum import Pack


class Level(StrEnum):
    """How well somebody says they know a step: all of it, its beginnings, or nothing yet."""

    KNOWN = "known"
    SOME = "some"
    NEW = "new"


def known_milestones(pack: Pack, levels: Mapping[str, Level]) -> list[str]:
    """Return the slugs of the milestones somebody need not do, by how well they know each step (by its slug).

    A step that is known counts whole, one that is known in part with its first half, rounded down: packs begin a step
    with its basics. Steps that are not mentioned are new.
    """
    found: list[str] = []
    for step in pack.steps:
        own = [milestone.slug for milestone in pack.milestones_of(step.slug)]
        level = levels.get(step.slug, Level.NEW)
        found += own if level is Level.KNOWN else own[: len(own) // 2] if level is Level.SOME else []
    return found
