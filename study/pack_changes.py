"""What is different between the pack a group has known and the one it has now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from study.curriculum import Pack


@dataclass(frozen=True, slots=True)
class Known:
    """A milestone as it was remembered: its title and its step's slug."""

    title: str
    step: str


@dataclass(frozen=True, slots=True)
class PackChanges:
    """Titles by slug: of milestones that came, went, have another title (old, new) or another step (its slug)."""

    added: Mapping[str, str]
    removed: Mapping[str, str]
    renamed: Mapping[str, tuple[str, str]]
    moved: Mapping[str, tuple[str, str]]

    @property
    def none(self) -> bool:
        """True when nothing that members see is different."""
        return not (self.added or self.removed or self.renamed or self.moved)


def remembered(pack: Pack) -> dict[str, Known]:
    """What is kept of a pack to compare the next one with."""
    return {milestone.slug: Known(milestone.title, milestone.step) for milestone in pack.milestones}


def pack_changes(before: Mapping[str, Known], pack: Pack) -> PackChanges:
    """Compare what is remembered of a pack with the one there is now. A milestone is the same while its slug is."""
    now = remembered(pack)
    both = [slug for slug in now if slug in before]
    return PackChanges(
        added={slug: known.title for slug, known in now.items() if slug not in before},
        removed={slug: known.title for slug, known in before.items() if slug not in now},
        renamed={s: (before[s].title, now[s].title) for s in both if before[s].title != now[s].title},
        moved={s: (now[s].title, now[s].step) for s in both if before[s].step != now[s].step},
    )
