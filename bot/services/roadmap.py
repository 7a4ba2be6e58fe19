"""The roadmap as one member sees it, and finishing a milestone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.clock import Clock
from bot.services.person import Person, group_of, member_of
from db import completions, members, points
from db.engine import Database
from study.curriculum import Milestone, Pack, Step
from study.errors import AlreadyDone, UnknownMilestone, UnknownStep
from study.group import Member
from study.links import web_address
from study.points import Award, for_milestone
from study.progress import PlannedMilestone, Progress, progress


@dataclass(frozen=True, slots=True)
class RoadmapView:
    """The roadmap with somebody's marks on it; `member` is None for a person who has not joined."""

    progress: Progress
    member: Member | None


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of the roadmap with its milestones."""

    view: RoadmapView
    step: Step
    milestones: tuple[PlannedMilestone, ...]


@dataclass(frozen=True, slots=True)
class Completed:
    """A milestone was finished. `step_finished` is its step when this was the last one missing in it."""

    milestone: PlannedMilestone
    award: Award
    progress: Progress
    step_finished: Step | None


class RoadmapService:
    """Looking at the roadmap and moving along it."""

    def __init__(self, database: Database, clock: Clock, pack: Pack) -> None:
        self._database = database
        self._clock = clock
        self._pack = pack

    async def overview(self, person: Person) -> RoadmapView:
        """The roadmap with the person's marks, or bare for somebody who has not joined. Raises NoGroup."""
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await members.find(work, group.id, person.user_id)
            if member is None:
                return RoadmapView(progress(self._pack, {}), None)
            return RoadmapView(self._progress(member, await completions.of_member(work, member.id)), member)

    async def step(self, person: Person, slug: str) -> StepView:
        """One step with the person's marks. Raises NoGroup, UnknownStep."""
        step = self._pack.step(slug)
        if step is None:
            raise UnknownStep(slug)
        view = await self.overview(person)
        return StepView(view, step, view.progress.of_step(slug))

    async def mine(self, person: Person) -> Progress:
        """The person's own progress. Raises NoGroup, NotAMember."""
        async with self._database.read() as work:
            member = await member_of(work, await group_of(work, person), person)
            return self._progress(member, await completions.of_member(work, member.id))

    async def open_milestone(self, person: Person, slug: str) -> Milestone:
        """A milestone the person can still finish. Raises NoGroup, NotAMember, UnknownMilestone, AlreadyDone."""
        milestone = self._pack.milestone(slug)
        mine = await self.mine(person)
        if milestone is None:
            raise UnknownMilestone(slug)
        done_at = next(planned.done_at for planned in mine.milestones if planned.milestone.slug == slug)
        if done_at is not None:
            raise AlreadyDone(milestone.title, done_at)
        return milestone

    async def complete(self, person: Person, slug: str, link: str) -> Completed:
        """Mark a milestone as done, with a link to the deliverable or without ("").

        Raises NoGroup, NotAMember, UnknownMilestone, AlreadyDone, BadLink.
        """
        milestone = self._pack.milestone(slug)
        if milestone is None:
            raise UnknownMilestone(slug)
        address = web_address(link) if link.strip() else None
        now = self._clock()
        award = for_milestone(milestone)
        async with self._database.write() as work:
            member = await member_of(work, await group_of(work, person), person)
            added = await completions.add(work, member.id, slug, link=address, done_at=now)
            rows = await completions.of_member(work, member.id)
            if not added:
                raise AlreadyDone(milestone.title, next(row.done_at for row in rows if row.milestone == slug))
            await points.award(work, member.id, [award], now)
            await members.rename(work, member, person.name)
        after = self._progress(member, rows)
        planned = next(planned for planned in after.milestones if planned.milestone.slug == slug)
        step = after.step_of(planned)
        return Completed(planned, award, after, step.step if step.complete else None)

    def _progress(self, member: Member, rows: Iterable[completions.Completion]) -> Progress:
        pace = self._pack.pace(member.pace_months)
        done = {row.milestone: row.done_at for row in rows}
        return progress(self._pack, done, start=member.started_on, weeks=pace.weeks if pace else None)
