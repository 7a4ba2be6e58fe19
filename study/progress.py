"""Where a member stands on the roadmap and what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice, repeat
from typing import NamedTuple

from study.curriculum import Milestone, Pack, Step
from study.plan import Plan, plan_date, plan_dates

UNDO_FOR = timedelta(days=7)  # after finishing a milestone, a member may take that back themselves


@dataclass(frozen=True, slots=True)
class Mark:
    """A member's mark on a milestone: done at a moment (UTC), with a link to what they made, or known before."""

    done_at: datetime
    link: str | None = None
    known: bool = False


class Marked(NamedTuple):
    """The slugs of the milestones that a member has marked; those in `known` were known before."""

    slugs: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()


class PlannedMilestone(NamedTuple):
    """A milestone with the day it is due, if a plan asks for it, and the member's mark, if it has one."""

    number: int  # 1-based place in the whole roadmap
    milestone: Milestone
    due: date | None = None
    mark: Mark | None = None
    questions: int = 0  # for checking oneself

    @property
    def done_at(self) -> datetime | None:
        """When it was done (UTC); None for one that is open or was known before."""
        return None if self.mark is None or self.mark.known else self.mark.done_at

    @property
    def known(self) -> bool:
        """True when the member knew it before they came."""
        return self.mark is not None and self.mark.known


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step with how many of its milestones are done and how many were known before. `number` is 1-based."""

    number: int
    step: Step
    done: int
    known: int
    total: int

    @property
    def complete(self) -> bool:
        """True when nothing in it is left to do."""
        return self.done + self.known == self.total


@dataclass(frozen=True, slots=True)
class Overview:
    """How much of every step one member has done, and the step they are at, None when nothing is left to do.

    `former` are milestones done that the pack does not have any more.
    """

    steps: tuple[StepProgress, ...]
    current_step: StepProgress | None
    former: int = 0

    @property
    def done(self) -> int:
        """How many milestones are done; those known before do not count."""
        return sum([step.done for step in self.steps])

    @property
    def known(self) -> int:
        """How many milestones were known before."""
        return sum([step.known for step in self.steps])

    @property
    def total(self) -> int:
        """How many milestones there are."""
        return sum([step.total for step in self.steps])


@dataclass(frozen=True, slots=True)
class Progress:
    """The whole roadmap with one member's marks on it."""

    steps: tuple[StepProgress, ...]
    milestones: tuple[PlannedMilestone, ...]
    former: int = 0  # milestones done that the pack does not have any more

    @property
    def done(self) -> int:
        """How many milestones are done; those known before do not count."""
        return sum(step.done for step in self.steps)

    @property
    def known(self) -> int:
        """How many milestones were known before."""
        return sum(step.known for step in self.steps)

    @property
    def total(self) -> int:
        """How many milestones there are."""
        return len(self.milestones)

    @property
    def current(self) -> PlannedMilestone | None:
        """The first milestone that is still open, in the roadmap's order; None when there is none."""
        return next((planned for planned in self.milestones if planned.mark is None), None)

    @property
    def current_step(self) -> StepProgress | None:
        """The step of the current milestone; None when nothing is left."""
        current = self.current
        return None if current is None else self.step_of(current)

    @property
    def finish(self) -> date | None:
        """The day the plan ends; None without a plan or with nothing it could ask for."""
        return max((planned.due for planned in self.milestones if planned.due is not None), default=None)

    def of(self, slug: str) -> PlannedMilestone | None:
        """The milestone with this slug, or None."""
        return next((planned for planned in self.milestones if planned.milestone.slug == slug), None)

    def step_of(self, planned: PlannedMilestone) -> StepProgress:
        """The step a milestone belongs to."""
        return next(step for step in self.steps if step.step.slug == planned.milestone.step)

    def of_step(self, slug: str) -> tuple[PlannedMilestone, ...]:
        """The milestones of one step, in order."""
        return tuple(planned for planned in self.milestones if planned.milestone.step == slug)


def progress(pack: Pack, marks: Mapping[str, Mark], plan: Plan | None = None) -> Progress:
    """Lay a member's marks, by slug, and their plan over the pack's roadmap.

    Without a plan nothing has a due date, and what was known before never has one: the plan's weeks are for the rest.
    Marks on what the pack does not have any more are counted apart, as `former`.
    """
    known = {slug for slug, mark in marks.items() if mark.known}
    asked = len(pack.milestones) - len(known & pack.milestones_by_slug.keys())
    dues: Iterator[date | None] = iter(plan_dates(asked, plan)) if plan is not None and asked else repeat(None)
    milestones = tuple(
        [
            PlannedMilestone(number, one, None if one.slug in known else next(dues), marks.get(one.slug), questions)
            for number, one, questions in pack.numbered
        ]
    )
    of_step: dict[str, list[Mark | None]] = {step.slug: [] for step in pack.steps}
    for planned in milestones:
        of_step[planned.milestone.step].append(planned.mark)
    steps = tuple([_step(number, step, of_step[step.slug]) for number, step in enumerate(pack.steps, start=1)])
    former = sum(not mark.known for slug, mark in marks.items() if pack.milestone(slug) is None)
    return Progress(steps=steps, milestones=milestones, former=former)


def overview(pack: Pack, marked: Marked) -> Overview:
    """How much of every step a member has done, as `progress` has it, told from what is marked alone."""
    done = marked.slugs - marked.known
    steps = tuple(
        [
            StepProgress(number, step, len(slugs & done), len(slugs & marked.known), len(slugs))
            for number, step, slugs in pack.slugs_by_step
        ]
    )
    at = next((one.step for one in pack.milestones if one.slug not in marked.slugs), None)
    current_step = next((one for one in steps if one.step.slug == at), None)
    return Overview(steps, current_step, len(done - pack.milestones_by_slug.keys()))


def current(pack: Pack, marked: Marked, plan: Plan | None = None) -> PlannedMilestone | None:
    """The milestone a member is at, as `progress` has it, told from the milestones that are marked alone."""
    at = next((at for at, slug in enumerate(pack.milestones_by_slug) if slug not in marked.slugs), None)
    if at is None:
        return None
    number, one, questions = pack.numbered[at]
    if plan is None:
        return PlannedMilestone(number, one, None, None, questions)
    known = marked.known & pack.milestones_by_slug.keys()
    ahead = at - len(known.intersection(islice(pack.milestones_by_slug, at)))
    return PlannedMilestone(number, one, plan_date(len(pack.milestones) - len(known), plan, ahead), None, questions)


def _step(number: int, step: Step, marks: Sequence[Mark | None]) -> StepProgress:
    known = sum([mark is not None and mark.known for mark in marks])
    return StepProgress(number, step, len(marks) - marks.count(None) - known, known, len(marks))
