"""A server's own entries: what organisers and mentors make of the FAQ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.clock import Clock
from bot.services.faq import month_of
from bot.services.faq_shelf import FaqShelves
from bot.services.person import Person, home_of
from db import audit, faq, faq_asked, groups
from db.engine import Database, Work
from study.audit import Deed
from study.errors import BadEntries, NotAnOrganiser, PhraseTaken, UnknownEntry
from study.faq import Entry
from study.faq_own import ALIAS_LIMIT, MOST_ENTRIES, Change, folded, own_entry, read_entries, slug_for, written
from study.group import Group

HISTORY = 10  # changes shown
REPORTED = 5  # lines of each part of the monthly list


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """An entry as somebody typed it; `aliases` are phrases that lead to it."""

    question: str
    answer: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FaqReport:
    """A month of the FAQ: `month` is its first day.

    `asked` are entries' questions with how often they answered, `failed` questions nobody could answer, `unhelpful`
    entries' questions with how many found them helpful and not, `unused` own entries nobody needed.
    """

    month: date
    asked: tuple[tuple[str, int], ...]
    failed: tuple[tuple[str, int], ...]
    unhelpful: tuple[tuple[str, int, int], ...]
    unused: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nobody asked anything."""
        return not (self.asked or self.failed)


class FaqAdmin:
    """What organisers do with their server's entries."""

    def __init__(self, database: Database, clock: Clock, shelves: FaqShelves) -> None:
        self._database = database
        self._clock = clock
        self._shelves = shelves

    async def changeable(self, organiser: Person) -> list[Entry]:
        """The server's own entries, then the built-in ones it may put its own in the place of. Raises NoGroup."""
        async with self._database.read() as work:
            group = await home_of(work, organiser.guild_id)
            library, base = await self._shelves.library(work, group), await self._shelves.base(work, group)
        entries = list(library.index.entries)
        return sorted(entries, key=lambda entry: base.get(entry.slug) == entry)

    async def entry(self, organiser: Person, slug: str) -> Entry:
        """An entry that may be changed. Raises NoGroup, NotAnOrganiser, UnknownEntry."""
        _organises(organiser)
        found = next((one for one in await self.changeable(organiser) if one.slug == slug), None)
        if found is None:
            raise UnknownEntry
        return found

    async def add(self, organiser: Person, draft: EntryDraft) -> Entry:
        """Make a new entry. Raises NoGroup, NotAnOrganiser, EmptyText, TextTooLong, PhraseTaken, BadEntries."""
        _organises(organiser)
        async with self._database.write() as work:
            return await self._add(work, await home_of(work, organiser.guild_id), organiser, draft)

    async def learn(self, work: Work, group: Group, mentor: Person, draft: EntryDraft) -> Entry:
        """Make a mentor's answer an entry, as a part of answering; phrases that lead elsewhere are left out.

        Raises EmptyText, TextTooLong, PhraseTaken, BadEntries.
        """
        home = await home_of(work, group.guild_id)
        own = await faq.entries(work, home.id)
        slugs = {entry.slug for entry in own}
        base = await self._shelves.base(work, home)
        others = [*own, *(entry for entry in base.values() if entry.slug not in slugs)]
        held = {folded(phrase) for entry in others for phrase in entry.wordings}
        free = [one for one in draft.aliases if folded(one) not in held and len(one) <= ALIAS_LIMIT]
        return await self._add(work, home, mentor, replace(draft, aliases=tuple(free)))

    async def _add(self, work: Work, group: Group, author: Person, draft: EntryDraft) -> Entry:
        own = await faq.entries(work, group.id)
        if len(own) >= MOST_ENTRIES:
            raise BadEntries("that entry", f"this server has {MOST_ENTRIES} already; remove one first")
        base = await self._shelves.base(work, group)
        taken = {entry.slug for entry in own} | base.keys()
        entry = own_entry(
            slug_for(draft.question, taken), draft.question, draft.answer, draft.aliases, author.name, None
        )
        _check_phrases(base, entry, {one.slug for one in own})
        now = self._clock()
        await faq.put(work, group.id, entry, author.user_id, now)
        await audit.record(work, group.id, author.signature, Deed.FAQ, now, after=entry.question)
        return entry

    async def edit(self, organiser: Person, slug: str, draft: EntryDraft) -> Entry:
        """Change an entry; a built-in one gets one of the server's own in its place. Raises what `add` does."""
        _organises(organiser)
        async with self._database.write() as work:
            group = await home_of(work, organiser.guild_id)
            own = {one.slug: one for one in await faq.entries(work, group.id)}
            built_in = await self._shelves.base(work, group)
            base = own.get(slug) or built_in.get(slug)
            if base is None:
                raise UnknownEntry
            entry = own_entry(slug, draft.question, draft.answer, draft.aliases, organiser.name, base)
            _check_phrases(built_in, entry, own.keys() | {slug})
            now = self._clock()
            await faq.put(work, group.id, entry, organiser.user_id, now)
            was = base.question
            await audit.record(work, group.id, organiser.signature, Deed.FAQ, now, before=was, after=entry.question)
        return entry

    async def remove(self, organiser: Person, slug: str) -> Entry:
        """Take one of the server's own entries away; what it stood in the place of is there again.

        Raises NoGroup, NotAnOrganiser, UnknownEntry.
        """
        _organises(organiser)
        async with self._database.write() as work:
            group = await home_of(work, organiser.guild_id)
            found = next((one for one in await faq.entries(work, group.id) if one.slug == slug), None)
            if found is None:
                raise UnknownEntry
            gone = replace(found, author=organiser.name)
            now = self._clock()
            if not await faq.remove(work, group.id, gone, organiser.user_id, now):
                raise UnknownEntry
            await audit.record(work, group.id, organiser.signature, Deed.FAQ, now, before=found.question)
        return found

    async def history(self, organiser: Person, slug: str) -> list[Change]:
        """The last changes of an entry, the newest first. Raises NoGroup, NotAnOrganiser."""
        _organises(organiser)
        async with self._database.read() as work:
            return await faq.history(work, (await home_of(work, organiser.guild_id)).id, slug, HISTORY)

    async def export(self, organiser: Person) -> str:
        """The server's own entries as a file; empty without any. Raises NoGroup, NotAnOrganiser."""
        _organises(organiser)
        async with self._database.read() as work:
            return written(await faq.entries(work, (await home_of(work, organiser.guild_id)).id))

    async def take_in(self, organiser: Person, text: str) -> int:
        """Add or change all entries of a file, or none; return how many. Raises what `add` does, with the place."""
        _organises(organiser)
        now = self._clock()
        async with self._database.write() as work:
            group = await home_of(work, organiser.guild_id)
            base = await self._shelves.base(work, group)
            entries = read_entries(text, organiser.name, base)
            own = {one.slug for one in await faq.entries(work, group.id)}
            if len(own | {entry.slug for entry in entries}) > MOST_ENTRIES:
                raise BadEntries("the file", f"a server has at most {MOST_ENTRIES} entries")
            for entry in entries:
                _check_phrases(base, entry, own | {one.slug for one in entries})
                await faq.put(work, group.id, entry, organiser.user_id, now)
            await audit.record(work, group.id, organiser.signature, Deed.FAQ, now, after=len(entries))
        return len(entries)

    async def report(self, organiser: Person) -> FaqReport:
        """This month's most asked and most failed, and entries nobody needs. Raises NoGroup, NotAnOrganiser."""
        _organises(organiser)
        async with self._database.read() as work:
            group = await home_of(work, organiser.guild_id)
            return await self._report(work, group, month_of(self._clock()))

    async def month_before(self, group_id: int, day: date) -> tuple[Group, FaqReport] | None:
        """The report of the month before a day's, for the letter that tells it; None when the group is gone."""
        async with self._database.read() as work:
            group = await groups.by_id(work, group_id)
            before = (day.replace(day=1) - timedelta(days=1)).replace(day=1)
            if group is None:
                return None
            return group, await self._report(work, await home_of(work, group.guild_id), before)

    async def _report(self, work: Work, group: Group, month: date) -> FaqReport:
        library = await self._shelves.library(work, group)
        asked = await faq_asked.most_asked(work, group.id, month)
        failed = await faq_asked.failed(work, group.id, month, REPORTED)
        votes = await faq_asked.votes(work, group.id)
        own = await faq.entries(work, group.id)
        names = {slug: entry.question for slug in asked.keys() | votes.keys() if (entry := library.entry(slug))}
        unhelpful = sorted((-bad, good, slug) for slug, (good, bad) in votes.items() if bad and slug in names)
        return FaqReport(
            month,
            tuple((names[slug], times) for slug, times in asked.items() if slug in names)[:REPORTED],
            tuple(failed),
            tuple((names[slug], good, -bad) for bad, good, slug in unhelpful)[:REPORTED],
            tuple(entry.question for entry in own if entry.slug not in asked)[:REPORTED],
        )


def _check_phrases(base: dict[str, Entry], entry: Entry, own: set[str]) -> None:
    # A phrase of a built-in entry that this server has not put its own in the place of is refused.
    held = {folded(phrase): one for one in base.values() if one.slug not in own for phrase in one.wordings}
    for phrase in entry.wordings:
        holder = held.get(folded(phrase))
        if holder is not None:
            raise PhraseTaken(phrase, holder.question)


def _organises(person: Person) -> None:
    if not person.manages:
        raise NotAnOrganiser
