"""The roadmap as one member sees it, and moving along it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of, member_of, mentored_group, open_group_of
from bot.services.recognition import Finished, recognise, take_back
from bot.services.standing import progress_of
from db import audit, completions, members, points
from db.engine import Database, Work
from study.audit import Deed
from study.curriculum import Milestone, Pack, Step
from study.errors import AlreadyDone, NotDone, TooLateToUndo, UnknownMilestone, UnknownPerson, UnknownStep
from study.group import Group, Member
from study.links import web_address
from study.points import Award, for_milestone
from study.progress import UNDO_FOR, Marked, Overview, PlannedMilestone, Progress, overview, progress


@dataclass(frozen=True, slots=True)
class RoadmapOverview:
    """How far somebody is on the roadmap; `joined` is False for a person who has not."""

    overview: Overview
    joined: bool


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
class MilestoneView:
    """One milestone with somebody's mark on it; `undoable` while they may take that mark back themselves."""

    view: RoadmapView
    planned: PlannedMilestone
    undoable: bool


@dataclass(frozen=True, slots=True)
class Completed:
    """A milestone was finished. `awards` are the points it earned, `finished` what it completed."""

    milestone: PlannedMilestone
    awards: tuple[Award, ...]
    progress: Progress
    finished: Finished


@dataclass(frozen=True, slots=True)
class Undone:
    """A milestone is open again. `points` were taken back; `name` is whose it is."""

    view: MilestoneView
    points: int
    name: str


class RoadmapService:
    """Looking at the roadmap and moving along it."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def overview(self, person: Person) -> RoadmapOverview:
        """How far the person is, or nowhere yet for somebody who has not joined. Raises NoGroup."""
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await members.find(work, group.id, person.user_id)
            pack = await self._packs.of(work, group)
            marked = {} if member is None else await completions.marked(work, [member.id])
        mine = Marked() if member is None else marked.get(member.id, Marked())
        return RoadmapOverview(overview(pack, mine), joined=member is not None)

    async def step(self, person: Person, slug: str) -> StepView:
        """One step with the person's marks. Raises NoGroup, UnknownStep."""
        view = await self._mine(person)
        found = next((one for one in view.progress.steps if one.step.slug == slug), None)
        if found is None:
            raise UnknownStep(slug)
        return StepView(view, found.step, view.progress.of_step(slug))

    async def milestone(self, person: Person, slug: str) -> MilestoneView:
        """One milestone with the person's mark. Raises NoGroup, UnknownMilestone."""
        return self._view(await self._mine(person), slug)

    async def mine(self, person: Person) -> Progress:
        """The person's own progress. Raises NoGroup, NotAMember."""
        async with self._database.read() as work:
            return await self._own(work, person, await group_of(work, person))

    async def open_milestone(self, person: Person, slug: str) -> Milestone:
        """A milestone the person can still finish.

        Raises NoGroup, NotAMember, GroupArchived, UnknownMilestone, AlreadyDone.
        """
        async with self._database.read() as work:
            planned = (await self._own(work, person, await open_group_of(work, person))).of(slug)
        if planned is None:
            raise UnknownMilestone(slug)
        if planned.done_at is not None:
            raise AlreadyDone(planned.milestone.title, planned.done_at)
        return planned.milestone

    async def complete(self, person: Person, slug: str, link: str) -> Completed:
        """Mark a milestone as done, with a link to the deliverable or without ("").

        Raises NoGroup, NotAMember, UnknownMilestone, AlreadyDone, BadLink.
        """
        address = web_address(link) if link.strip() else None
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            pack = await self._packs.of(work, group)
            milestone = _milestone(pack, slug)
            member = await member_of(work, group, person)
            added = await completions.add(work, member.id, slug, link=address, done_at=now)
            after = await progress_of(work, pack, member)
            planned = after.of(slug)
            if planned is None or not added:
                raise AlreadyDone(milestone.title, (planned and planned.done_at) or now)
            awards = await points.award(work, member.id, [for_milestone(milestone)], now)
            await members.meet(work, member, person.name, person.language)
            finished = await recognise(work, pack, group, member, person, after, slug, now)
        return Completed(planned, awards, after, finished)

    async def undo(self, person: Person, slug: str) -> Undone:
        """Take the person's own mark off a milestone, within UNDO_FOR of making it.

        Its points and what it completed go with it. Raises NoGroup, NotAMember, UnknownMilestone, NotDone,
        TooLateToUndo.
        """
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            pack, member = await self._packs.of(work, group), await member_of(work, group, person)
            done_at = await _done_at(work, pack, member, slug)
            if now - done_at > UNDO_FOR:
                raise TooLateToUndo(done_at)
            return await self._undo(work, pack, member, slug, now)

    async def undo_for(self, mentor: Person, user_id: int, slug: str) -> Undone:
        """Take a member's mark off a milestone, as their mentor, at any time.

        Raises NoGroup, NotAMentor, UnknownPerson, UnknownMilestone, NotDone.
        """
        async with self._database.write() as work:
            pack, member = await self._mentored(work, mentor, user_id)
            await _done_at(work, pack, member, slug)
            now = self._clock()
            await audit.record(work, member.group_id, mentor.signature, Deed.UNMARKED, now, before=slug, about=user_id)
            return await self._undo(work, pack, member, slug, now)

    async def done_by(self, mentor: Person, user_id: int) -> list[Milestone]:
        """What a member has done, the latest first, for their mentor. Raises NoGroup, NotAMentor, UnknownPerson."""
        async with self._database.read() as work:
            pack, member = await self._mentored(work, mentor, user_id)
            found = await progress_of(work, pack, member)
        done = [planned for planned in found.milestones if planned.done_at is not None]
        return [one.milestone for one in sorted(done, key=_moment_done, reverse=True)]

    async def _mine(self, person: Person) -> RoadmapView:
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await members.find(work, group.id, person.user_id)
            pack = await self._packs.of(work, group)
            if member is None:
                return RoadmapView(progress(pack, {}), None)
            return RoadmapView(await progress_of(work, pack, member), member)

    async def _own(self, work: Work, person: Person, group: Group) -> Progress:
        return await progress_of(work, await self._packs.of(work, group), await member_of(work, group, person))

    async def _mentored(self, work: Work, mentor: Person, user_id: int) -> tuple[Pack, Member]:
        group: Group = await mentored_group(work, mentor)
        member = await members.find(work, group.id, user_id)
        if member is None:
            raise UnknownPerson
        return await self._packs.of(work, group), member

    async def _undo(self, work: Work, pack: Pack, member: Member, slug: str, now: datetime) -> Undone:
        await completions.remove(work, member.id, slug)
        award = for_milestone(_milestone(pack, slug))
        taken = await points.take_back(work, member.id, award.kind, award.ref)
        after = await progress_of(work, pack, member)
        await take_back(work, pack, member, after, slug, now)
        return Undone(self._view(RoadmapView(after, member), slug), taken, member.name)

    def _view(self, view: RoadmapView, slug: str) -> MilestoneView:
        planned = view.progress.of(slug)
        if planned is None:
            raise UnknownMilestone(slug)
        done_at = planned.done_at
        return MilestoneView(view, planned, done_at is not None and self._clock() - done_at <= UNDO_FOR)


async def _done_at(work: Work, pack: Pack, member: Member, slug: str) -> datetime:
    milestone = _milestone(pack, slug)
    mark = (await completions.of_member(work, member.id)).get(slug)
    if mark is None or mark.known:
        raise NotDone(milestone.title)
    return mark.done_at


def _milestone(pack: Pack, slug: str) -> Milestone:
    milestone = pack.milestone(slug)
    if milestone is None:
        raise UnknownMilestone(slug)
    return milestone


def _moment_done(planned: PlannedMilestone) -> datetime:
    assert planned.done_at is not None  # noqa: S101 - only what is done is sorted
    return planned.done_at
