"""How ready a member is for a role, and what would bring them furthest."""

from __future__ import annotations

from dataclasses import dataclass

from study.curriculum import Career, Milestone, Pack, Skill
from study.progress import Progress

NAMED = 2  # how much an hour of a milestone that a role names counts, against one that only trains a skill it leans on


@dataclass(frozen=True, slots=True)
class Readiness:
    """How ready somebody is for a role. `share` and `gain` are from 0 to 1.

    `next` is the open milestone that would raise the share most, by `gain`; None when nothing is left.
    """

    career: Career
    share: float
    next: Milestone | None
    gain: float


@dataclass(frozen=True, slots=True)
class SkillShare:
    """How much of what trains a skill somebody has behind them, from 0 to 1."""

    skill: Skill
    share: float


def readiness(pack: Pack, career: Career, progress: Progress) -> Readiness:
    """Weigh the milestones that matter for a role by their hours; those it names count double.

    What is done or was known before counts. What would raise the share most is looked for among the open milestones
    whose foundations are laid, and only without one of those among all that are open.
    """
    weights = _weights(pack, career)
    settled = {planned.milestone.slug for planned in progress.milestones if planned.mark is not None}
    whole = sum(weights.values())
    share = sum(weight for slug, weight in weights.items() if slug in settled) / whole
    waiting = [slug for slug in weights if slug not in settled]
    founded = [slug for slug in waiting if settled.issuperset(pack.milestones_by_slug[slug].builds_on)]
    best = max(founded or waiting, key=weights.__getitem__, default=None)
    return Readiness(
        career=career,
        share=share,
        next=pack.milestone(best) if best is not None else None,
        gain=weights[best] / whole if best is not None else 0.0,
    )


def skill_profile(pack: Pack, progress: Progress) -> tuple[SkillShare, ...]:
    """Return, for each skill of the pack, the share of its milestones' hours that is done or was known before."""
    found = []
    for skill in pack.skills:
        own = [planned for planned in progress.milestones if skill.slug in planned.milestone.tags]
        whole = sum(planned.milestone.hours for planned in own)
        behind = sum(planned.milestone.hours for planned in own if planned.mark is not None)
        found.append(SkillShare(skill, behind / whole if whole else 0.0))
    return tuple(found)


def _weights(pack: Pack, career: Career) -> dict[str, float]:
    named = {slug: pack.milestones_by_slug[slug].hours * NAMED for slug in career.milestones}
    training = {
        milestone.slug: milestone.hours
        for milestone in pack.milestones
        if milestone.slug not in named and not set(career.skills).isdisjoint(milestone.tags)
    }
    return named | training
