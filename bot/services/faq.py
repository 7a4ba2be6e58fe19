"""Answering from the FAQ, and what becomes of a question without an answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.clock import Clock
from bot.services.faq_shelf import FaqShelves
from bot.services.faq_tally import FaqTally
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of, home_of
from db import faq_asked, groups, help_requests
from db.engine import Database
from db.faq_asked import Asked
from db.help_requests import NewRequest
from study.curriculum import Milestone, Pack
from study.errors import EmptyText, TextTooLong, UnknownEntry
from study.faq import Entry, Topic
from study.faq_answering import Library, Verdict
from study.faq_own import digest
from study.faq_search import LONGEST, Match
from study.languages import ENGLISH
from study.mentoring import AnswerWay, RequestKind
from study.texts import is_blank

QUESTION_LIMIT = 1000  # characters of a question to the mentors
MILESTONES = 3  # of the roadmap offered beside an answer
RELATED = 3  # entries offered beside an answer


@dataclass(frozen=True, slots=True)
class Answer:
    """What the FAQ says to `question`; `digest` stands for it on buttons, and `related` are entries to go on with.

    `milestones` are what its first entry leads to on the roadmap. `can_ask` is whether there are mentors to hand it to,
    `language` that of the server's first group, `group_id` its number.
    """

    question: str
    digest: str
    verdict: Verdict
    related: tuple[Entry, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    can_ask: bool = False
    language: str = ENGLISH
    group_id: int | None = None


class FaqService:
    """A server's questions, browsed, completed as one types, and asked in one's own words."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf, shelves: FaqShelves) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs
        self._shelves = shelves
        self._tally = FaqTally(database)

    async def browse(self, guild_id: int | None, topic: Topic) -> tuple[Entry, ...]:
        """The entries of a topic in their order, those a server has of its own in its place."""
        library = await self._library(guild_id)
        found = (*library.index.entries, *library.terms.entries)
        return tuple(entry for entry in found if entry.topic is topic)

    async def complete(self, guild_id: int | None, text: str) -> list[Entry]:
        """Entries that fit what somebody has typed so far, best first."""
        return (await self._library(guild_id)).complete(text)

    async def terms(self, guild_id: int | None, text: str) -> list[Entry]:
        """Words of the glossary that fit what somebody has typed so far, best first."""
        library = await self._library(guild_id)
        found = library.complete(text) if text.strip() else list(library.terms.entries)
        return [entry for entry in found if entry.topic is Topic.GLOSSARY][:25]

    async def ask(self, guild_id: int | None, question: str) -> Answer:
        """The answer to a question in anybody's words, some likely ones, or an honest none, for `count` to count.

        An entry's own slug, which autocomplete sends, is answered surely.
        """
        async with self._database.read() as work:
            group = None if guild_id is None else await groups.of_guild(work, guild_id)
            library, pack = await self._shelves.library(work, group), await self._packs.of(work, group)
        answer = _answered(library, pack, question, can_ask=group is not None)
        if group is None:
            return answer
        return replace(answer, language=group.language, group_id=group.id)

    async def count(self, answer: Answer) -> None:
        """Note what was asked and how it was answered, once its asker has the answer and waits no more."""
        if answer.group_id is None or not answer.question.strip():
            return
        matches = answer.verdict.matches
        await self._tally.note(
            Asked(
                answer.group_id,
                month_of(self._clock()),
                answer.digest,
                answer.question[:LONGEST],
                answer.verdict.kind,
                matches[0].entry.slug if matches else None,
            )
        )

    async def define(self, guild_id: int | None, term: str) -> Answer:
        """What a word means; an ordinary answer where the glossary does not have it."""
        named = (await self._library(guild_id)).terms.named(term)
        return await self.ask(guild_id, named.slug if named else term)

    async def judge(self, person: Person, slug: str, *, helpful: bool) -> Entry:
        """Write down whether an entry helped somebody. Raises NoGroup, UnknownEntry."""
        async with self._database.write() as work:
            group = await home_of(work, person.guild_id)
            entry = (await self._shelves.library(work, group)).entry(slug)
            if entry is None:
                raise UnknownEntry
            await faq_asked.vote(work, group.id, slug, person.user_id, helpful=helpful, now=self._clock())
        return entry

    async def words_of(self, person: Person, question_digest: str) -> str:
        """The question a button stands for; empty when it is too long ago. Raises NoGroup."""
        async with self._database.read() as work:
            group = await home_of(work, person.guild_id)
            waiting = self._tally.waiting(group.id, question_digest)
            return waiting or await faq_asked.text_of(work, group.id, question_digest) or ""

    async def hand_over(self, person: Person, question: str, way: AnswerWay) -> bool:
        """Put a question into the mentors' queue; False when it waits there already, then with its new words.

        Raises NoGroup, EmptyText, TextTooLong.
        """
        text = question.strip()
        if is_blank(text):
            raise EmptyText("question")
        if len(text) > QUESTION_LIMIT:
            raise TextTooLong("question", len(text), QUESTION_LIMIT)
        async with self._database.write() as work:
            group = await group_of(work, person)
            new = NewRequest(group.id, person.user_id, person.name, RequestKind.QUESTION, digest(text), text, way)
            return await help_requests.ask(work, new, self._clock())

    async def _library(self, guild_id: int | None) -> Library:
        async with self._database.read() as work:
            group = None if guild_id is None else await groups.of_guild(work, guild_id)
            return await self._shelves.library(work, group)


def month_of(now: datetime) -> date:
    """The first day of a moment's month, in UTC."""
    return now.astimezone(UTC).date().replace(day=1)


def _answered(library: Library, pack: Pack, question: str, *, can_ask: bool) -> Answer:
    chosen = library.entry(question)
    if chosen is not None:
        verdict = Verdict(kind="sure", matches=(Match(entry=chosen, score=1.0),))
        question = chosen.question
    else:
        verdict = library.answer(question)
    leading = verdict.matches[0].entry.milestones if verdict.kind == "sure" else ()
    milestones = tuple(found for slug in leading if (found := pack.milestone(slug)))[:MILESTONES]
    return Answer(question, digest(question), verdict, _related(library, verdict), milestones, can_ask)


def _related(library: Library, verdict: Verdict) -> tuple[Entry, ...]:
    """What goes with a sure answer: its kin first, then what its own question leads to besides."""
    if verdict.kind != "sure":
        return ()
    shown = {match.entry.slug for match in verdict.matches}
    entry = verdict.matches[0].entry
    found = [one for slug in entry.kin if (one := library.entry(slug))]
    found += library.index.beside(entry)
    related = {one.slug: one for one in found if one.slug not in shown}
    return tuple(related.values())[:RELATED]
