"""The mentors' queue: what members ask for, and what mentors do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.clock import Clock
from bot.services.faq_admin import EntryDraft, FaqAdmin
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of, member_of, mentored_group, open_group_of
from db import deliveries, groups, help_requests, members, points
from db.deliveries import ANSWER, Planned
from db.engine import Database, Work
from db.help_requests import NewRequest
from study.curriculum import Milestone
from study.errors import AlreadyClaimed, EmptyText, RequestClosed, TextTooLong, UnknownMilestone
from study.faq_own import alike
from study.group import Group
from study.mentoring import AnswerWay, HelpRequest, RequestKind, RequestState
from study.periods import Period
from study.points import ANSWERS_A_WEEK, CAP_OVER, for_answer
from study.texts import is_blank

REQUEST_LIMIT = 1000  # characters
ANSWER_LIMIT = 2000  # characters


@dataclass(frozen=True, slots=True)
class Asked:
    """A request is in the queue; `new` is False when it changed the words of one that was there."""

    new: bool
    milestone: Milestone


@dataclass(frozen=True, slots=True)
class Queue:
    """A group's open requests, those that wait first, the oldest first; of questions that are alike, the first.

    `alike` says how many others ask the same, by the number of the request that stands for them.
    """

    group: Group
    requests: tuple[HelpRequest, ...]
    alike: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Answered:
    """A closed request in its group, as the answer is told to whoever asked. `milestone` is None for other kinds.

    `language` is the one to tell it in: the asker's in a direct message, the group's in its channel.
    """

    group: Group
    request: HelpRequest
    milestone: Milestone | None
    language: str


class MentoringService:
    """Asking for help and giving it."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf, faq: FaqAdmin) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs
        self._faq = faq

    async def milestone(self, person: Person, slug: str) -> Milestone:
        """The milestone a member wants help with. Raises NoGroup, NotAMember, GroupArchived, UnknownMilestone."""
        async with self._database.read() as work:
            group = await open_group_of(work, person)
            await member_of(work, group, person)
            return await self._milestone(work, group, slug)

    async def ask(self, person: Person, slug: str, text: str, way: AnswerWay) -> Asked:
        """Ask the mentors for help with a milestone. Raises NoGroup, NotAMember, UnknownMilestone, TextTooLong."""
        words = _text("request", text, REQUEST_LIMIT)
        async with self._database.write() as work:
            group = await group_of(work, person)
            milestone = await self._milestone(work, group, slug)
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
            for other in await self._alike(work, request):
                await help_requests.claim(work, other.id, mentor.user_id, mentor.name)
            return await self._queue(work, group)

    async def answer(self, mentor: Person, request_id: int, text: str, question: str = "") -> Queue:
        """Answer a request in writing; the answer is sent to whoever asked, and to those who ask the same.

        With a `question` both go into the server's FAQ, where the askers' words lead to them from then on. Raises
        NoGroup, NotAMentor, RequestClosed, EmptyText, TextTooLong, PhraseTaken, BadEntries.
        """
        answer = _text("answer", text, ANSWER_LIMIT)
        if is_blank(answer):
            raise EmptyText("answer")
        async with self._database.write() as work:
            group, request = await self._open(work, mentor, request_id)
            together = [request, *await self._alike(work, request)]
            for one in together:
                await self._close(work, group, mentor, one, answer)
            # One answer is one deed, however many it reaches.
            await self._thank(work, group, mentor, request)
            if question:
                draft = EntryDraft(question, answer, tuple(one.text for one in together))
                await self._faq.learn(work, group, mentor, draft)
            return await self._queue(work, group)

    async def done(self, mentor: Person, request_id: int) -> Queue:
        """Close a request that was settled elsewhere. Raises NoGroup, NotAMentor, RequestClosed."""
        async with self._database.write() as work:
            group, request = await self._open(work, mentor, request_id)
            for one in [request, *await self._alike(work, request)]:
                await self._close(work, group, mentor, one, None)
            return await self._queue(work, group)

    async def answered(self, request_id: int) -> Answered | None:
        """A closed request for the letter that tells its answer; None when it or its group is gone."""
        async with self._database.read() as work:
            request = await help_requests.by_id(work, request_id)
            group = None if request is None else await groups.by_id(work, request.group_id)
            asker = await members.find(work, group.id, request.user_id) if request and group else None
            pack = await self._packs.of(work, group)
        if request is None or group is None or request.state is not RequestState.ANSWERED:
            return None
        about = pack.milestone(request.ref) if request.kind is RequestKind.MILESTONE else None
        alone = asker is not None and request.way is AnswerWay.DM
        return Answered(group, request, about, asker.language if asker and alone else group.language)

    async def _close(self, work: Work, group: Group, mentor: Person, request: HelpRequest, answer: str | None) -> None:
        now = self._clock()
        closed = await help_requests.close(
            work, request.id, mentor_id=mentor.user_id, mentor_name=mentor.name, answer=answer, now=now
        )
        if not closed:
            raise RequestClosed
        if answer is not None:
            await deliveries.plan(work, Planned(ANSWER, request.id, Period.of(now, group.slot.zone), now))

    async def _thank(self, work: Work, group: Group, mentor: Person, request: HelpRequest) -> None:
        now = self._clock()
        mentoring = await members.find(work, group.id, mentor.user_id)
        if mentoring is not None and request.user_id != mentor.user_id:
            earned = await points.earned(work, mentoring.id, "answer", now - CAP_OVER)
            deeds = [for_answer(request.id)] if earned < ANSWERS_A_WEEK else []
            await points.award(work, mentoring.id, deeds, now)

    async def _alike(self, work: Work, request: HelpRequest) -> list[HelpRequest]:
        """The other open questions that one answer does for."""
        if request.kind is not RequestKind.QUESTION:
            return []
        others = await help_requests.queue(work, request.group_id)
        return [one for one in others if one.id != request.id and same_question(request, one)]

    async def _open(self, work: Work, mentor: Person, request_id: int) -> tuple[Group, HelpRequest]:
        group = await mentored_group(work, mentor)
        request = await help_requests.by_id(work, request_id)
        if request is None or request.group_id != group.id or not request.open:
            raise RequestClosed
        return group, request

    async def _queue(self, work: Work, group: Group) -> Queue:
        shown: list[HelpRequest] = []
        alike: Counter[int] = Counter()
        for request in await help_requests.queue(work, group.id):
            first = next((one for one in shown if same_question(one, request)), None)
            if first is None:
                shown.append(request)
            else:
                alike[first.id] += 1
        return Queue(group, tuple(shown), alike)

    async def _milestone(self, work: Work, group: Group, slug: str) -> Milestone:
        milestone = (await self._packs.of(work, group)).milestone(slug)
        if milestone is None:
            raise UnknownMilestone(slug)
        return milestone


def same_question(one: HelpRequest, other: HelpRequest) -> bool:
    """Whether two requests are questions to the FAQ that ask the same."""
    return one.kind is other.kind is RequestKind.QUESTION and alike(one.text, other.text)


def _text(field: str, given: str, limit: int) -> str:
    text = given.strip()
    if len(text) > limit:
        raise TextTooLong(field, len(text), limit)
    return text
