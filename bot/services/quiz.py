"""Questions by which a learner sees for themselves whether a milestone has stuck. Nothing is kept of the answers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of
from db.engine import Database
from study.curriculum import Milestone, Pack, Question
from study.errors import UnknownMilestone, UnknownQuestion


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a milestone, `number` from 1 of `total`."""

    milestone: Milestone
    question: Question
    number: int
    total: int


class QuizService:
    """Looking up questions and what is right."""

    def __init__(self, database: Database, packs: PackShelf) -> None:
        self._database = database
        self._packs = packs

    async def ask(self, person: Person, slug: str, number: int) -> Asked:
        """A milestone's question, by its number from 1. Raises NoGroup, UnknownMilestone, UnknownQuestion."""
        pack = await self._pack(person)
        milestone, questions = pack.milestone(slug), pack.questions_of(slug)
        if milestone is None:
            raise UnknownMilestone(slug)
        if not 1 <= number <= len(questions):
            raise UnknownQuestion
        return Asked(milestone, questions[number - 1], number, len(questions))

    async def asked(self, person: Person, question_id: str) -> Asked:
        """The question of that id, which somebody answers. Raises NoGroup, UnknownQuestion."""
        pack = await self._pack(person)
        for milestone in pack.milestones:
            questions = pack.questions_of(milestone.slug)
            for number, question in enumerate(questions, start=1):
                if question.id == question_id:
                    return Asked(milestone, question, number, len(questions))
        raise UnknownQuestion

    async def _pack(self, person: Person) -> Pack:
        async with self._database.read() as work:
            return await self._packs.of(work, await group_of(work, person))
