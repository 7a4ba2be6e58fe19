"""Where a member stands on the roadmap and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from study.curriculum import Milestone, Pack, Step
from study.plan import due_dates


@dataclass(frozen=True, slots=True)
class PlannedMilestone:
    """A milestone with the day it is due, if there is a plan, and the moment it was done (UTC), if it was."""

    number: int  # 1-based place in the whole roadmap
    milestone: Milestone
    due: date | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step with how many of its milestones are done. `number` is 1-based."""

    number: int
    step: Step
    done: int
    total: int

    @property
    def complete(self) -> bool:
        """True when all its milestones are done."""
        return self.done == self.total


@dataclass(frozen=True, slots=True)
class Progress:
    """The whole roadmap with one member's marks on it."""

    steps: tuple[StepProgress, ...]
    milestones: tuple[PlannedMilestone, ...]

    @property
    def done(self) -> int:
        """How many milestones are done."""
        return sum(planned.done_at is not None for planned in self.milestones)

    @property
    def total(self) -> int:
        """How many milestones there are."""
        return len(self.milestones)

    @property
    def current(self) -> PlannedMilestone | None:
        """The first milestone not done yet, in the roadmap's order; None when all are done."""
        return next((planned for planned in self.milestones if planned.done_at is None), None)

    @property
    def current_step(self) -> StepProgress | None:
        """The step of the current milestone; None when all are done."""
        current = self.current
        return None if current is None else self.step_of(current)

    def step_of(self, planned: PlannedMilestone) -> StepProgress:
        """The step a milestone belongs to."""
        return next(step for step in self.steps if step.step.slug == planned.milestone.step)

    def of_step(self, slug: str) -> tuple[PlannedMilestone, ...]:
        """The milestones of one step, in order."""
        return tuple(planned for planned in self.milestones if planned.milestone.step == slug)


def progress(
    pack: Pack, done: Mapping[str, datetime], *, start: date | None = None, weeks: int | None = None
) -> Progress:
    """Lay `done` (slug to moment, UTC) and a plan of `weeks` from the day `start` over the pack's roadmap.

    Without a start or weeks nothing has a due date. Slugs the pack does not have (any more) count for nothing.
    """
    dues: list[date] | list[None] = [None] * len(pack.milestones)
    if start is not None and weeks is not None:
        dues = due_dates(len(pack.milestones), start, weeks)
    milestones = tuple(
        PlannedMilestone(number, milestone, due, done.get(milestone.slug))
        for number, (milestone, due) in enumerate(zip(pack.milestones, dues, strict=True), start=1)
    )
    steps = tuple(
        StepProgress(
            number=number,
            step=step,
            done=sum(milestone.slug in done for milestone in pack.milestones_of(step.slug)),
            total=len(pack.milestones_of(step.slug)),
        )
        for number, step in enumerate(pack.steps, start=1)
    )
    return Progress(steps=steps, milestones=milestones)
