"""The mentors' queue: what members ask for, and what mentors do about it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.services.person import Person, group_of, member_of, mentored_group
from db import deliveries, groups, help_requests, members, points
from db.deliveries import ANSWER, Planned
from db.engine import Database, Work
from db.help_requests import NewRequest
from study.curriculum import Milestone, Pack
from study.errors import AlreadyClaimed, EmptyText, RequestClosed, TextTooLong, UnknownMilestone
from study.group import Group
from study.mentoring import AnswerWay, HelpRequest, RequestKind, RequestState
from study.periods import Period
from study.points import ANSWERS_A_WEEK, CAP_OVER, for_answer

REQUEST_LIMIT = 1000  # characters
ANSWER_LIMIT = 2000  # characters


@dataclass(frozen=True, slots=True)
class Asked:
    """A request is in the queue; `new` is False when it changed the words of one that was there."""

    new: bool
    milestone: Milestone


@dataclass(frozen=True, slots=True)
class Queue:
    """A group's open requests, those that wait first, the oldest first."""

    group: Group
    requests: tuple[HelpRequest, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A closed request in its group, as the answer is told to whoever asked. `milestone` is None for other kinds."""

    group: Group
    request: HelpRequest
    milestone: Milestone | None


class MentoringService:
    """Asking for help and giving it."""

    def __init__(self, database: Database, clock: Clock, pack: Pack) -> None:
        self._database = database
        self._clock = clock
        self._pack = pack

    async def milestone(self, person: Person, slug: str) -> Milestone:
        """The milestone a member wants help with. Raises NoGroup, NotAMember, UnknownMilestone."""
        async with self._database.read() as work:
            await member_of(work, await group_of(work, person), person)
        return self._milestone(slug)

    async def ask(self, person: Person, slug: str, text: str, way: AnswerWay) -> Asked:
        """Ask the mentors for help with a milestone. Raises NoGroup, NotAMember, UnknownMilestone, TextTooLong."""
        milestone = self._milestone(slug)
        words = _text("request", text, REQUEST_LIMIT)
        async with self._database.write() as work:
            group = await group_of(work, person)
            await member_of(work, group, person)
            new = NewRequest(group.id, person.user_id, person.name, RequestKind.MILESTONE, slug, words, way)
            return Asked(await help_requests.ask(work, new, self._clock()), milestone)

    async def queue(self, mentor: Person) -> Queue:
        """The open requests of the mentor's group. Raises NoGroup, NotAMentor."""
        async with self._database.read() as work:
            return await self._queue(work, await mentored_group(work, mentor))

    async def look(self, mentor: Person, request_id: int) -> HelpRequest:
        """An open request of the mentor's group. Raises NoGroup, NotAMentor, RequestClosed."""
        async with self._database.read() as work:
            _, request = await self._open(work, mentor, request_id)
        return request

    async def claim(self, mentor: Person, request_id: int) -> Queue:
        """Say that one looks after a request. Raises NoGroup, NotAMentor, RequestClosed, AlreadyClaimed."""
        async with self._database.write() as work:
            group, request = await self._open(work, mentor, request_id)
            if not await help_requests.claim(work, request_id, mentor.user_id, mentor.name):
                raise AlreadyClaimed(request.mentor_name or "")
            return await self._queue(work, group)

    async def answer(self, mentor: Person, request_id: int, text: str) -> Queue:
        """Answer a request in writing; the answer is sent to whoever asked.

        Raises NoGroup, NotAMentor, RequestClosed, EmptyText, TextTooLong.
        """
        answer = _text("answer", text, ANSWER_LIMIT)
        if not answer:
            raise EmptyText("answer")
        return await self._close(mentor, request_id, answer)

    async def done(self, mentor: Person, request_id: int) -> Queue:
        """Close a request that was settled elsewhere. Raises NoGroup, NotAMentor, RequestClosed."""
        return await self._close(mentor, request_id, None)

    async def answered(self, request_id: int) -> Answered | None:
        """A closed request for the letter that tells its answer; None when it or its group is gone."""
        async with self._database.read() as work:
            request = await help_requests.by_id(work, request_id)
            group = None if request is None else await groups.by_id(work, request.group_id)
        if request is None or group is None or request.state is not RequestState.ANSWERED:
            return None
        about = self._pack.milestone(request.ref) if request.kind is RequestKind.MILESTONE else None
        return Answered(group, request, about)

    async def _close(self, mentor: Person, request_id: int, answer: str | None) -> Queue:
        now = self._clock()
        async with self._database.write() as work:
            group, request = await self._open(work, mentor, request_id)
            closed = await help_requests.close(
                work, request_id, mentor_id=mentor.user_id, mentor_name=mentor.name, answer=answer, now=now
            )
            if not closed:
                raise RequestClosed
            mentoring = await members.find(work, group.id, mentor.user_id)
            if mentoring is not None and request.user_id != mentor.user_id and answer is not None:
                earned = await points.earned(work, mentoring.id, "answer", now - CAP_OVER)
                deeds = [for_answer(request_id)] if earned < ANSWERS_A_WEEK else []
                await points.award(work, mentoring.id, deeds, now)
            if answer is not None:
                await deliveries.plan(work, Planned(ANSWER, request_id, Period.of(now, group.slot.zone), now))
            return await self._queue(work, group)

    async def _open(self, work: Work, mentor: Person, request_id: int) -> tuple[Group, HelpRequest]:
        group = await mentored_group(work, mentor)
        request = await help_requests.by_id(work, request_id)
        if request is None or request.group_id != group.id or not request.open:
            raise RequestClosed
        return group, request

    async def _queue(self, work: Work, group: Group) -> Queue:
        return Queue(group, tuple(await help_requests.queue(work, group.id)))

    def _milestone(self, slug: str) -> Milestone:
        milestone = self._pack.milestone(slug)
        if milestone is None:
            raise UnknownMilestone(slug)
        return milestone


def _text(field: str, given: str, limit: int) -> str:
    text = given.strip()
    if len(text) > limit:
        raise TextTooLong(field, len(text), limit)
    return text
