"""The FAQ of each server in memory, kept as new as the database: also after another process changed it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

from db import faq
from db.engine import Work
from study.curriculum import Pack
from study.faq import Entry, article, reference
from study.faq_answering import Library
from study.faq_meaning import Meaning
from study.faq_search import FaqIndex
from study.faq_terms import Terms

MOST_SERVERS = 50  # with entries of their own that are held in memory; others are read again when they ask

FEW = 20  # changes that are made in place at once


class _Shelf:
    """One server's library and what of it is its own."""

    def __init__(self, base: Sequence[Entry], terms: Terms, meaning: Meaning | None) -> None:
        self.revision = 0
        self.own: dict[str, Entry] = {}
        self.library = Library(FaqIndex(base, meaning), terms)


class FaqShelves:
    """Libraries by group. Entries are changed in place, one by one; nothing is built anew for one change."""

    def __init__(self, pack: Pack, meaning: Meaning | None = None) -> None:
        self._meaning = meaning
        self._base = {entry.slug: entry for entry in article(pack)}
        self._terms = Terms(reference(pack))
        self.built_in = Library(FaqIndex(self._base.values(), meaning), self._terms)
        self._shelves: OrderedDict[int, _Shelf] = OrderedDict()
        self._reading = asyncio.Lock()

    @property
    def base(self) -> dict[str, Entry]:
        """The built-in entries that a server may put its own in the place of, by slug."""
        return self._base

    async def library(self, work: Work, group_id: int | None) -> Library:
        """What a group's FAQ knows now; the built-in one for None."""
        revision = 0 if group_id is None else await faq.revision(work, group_id)
        if group_id is None or revision == 0:
            return self.built_in
        async with self._reading:
            shelf = self._shelves.get(group_id)
            if shelf is None or shelf.revision < revision:
                shelf = await self._newer(shelf, await faq.entries(work, group_id))
                shelf.revision = revision
            self._shelves[group_id] = shelf
            self._shelves.move_to_end(group_id)
            while len(self._shelves) > MOST_SERVERS:
                self._shelves.popitem(last=False)
        return shelf.library

    async def _newer(self, shelf: _Shelf | None, entries: Sequence[Entry]) -> _Shelf:
        own = {entry.slug: self._with_kin(entry) for entry in entries}
        if shelf is None or _differing(own, shelf.own) > FEW:
            # A thousand entries take part of a second; nobody else waits for that, and nobody sees half of them.
            return await asyncio.to_thread(
                self._change, _Shelf([*self._base.values()], self._terms, self._meaning), own
            )
        return self._change(shelf, own)

    def _change(self, shelf: _Shelf, own: dict[str, Entry]) -> _Shelf:
        index = shelf.library.index
        for slug in shelf.own.keys() - own.keys():
            index.remove(slug)
            if slug in self._base:
                index.put(self._base[slug])
        for slug, entry in own.items():
            if shelf.own.get(slug) != entry:
                index.put(entry)
        shelf.own = own
        return shelf

    def _with_kin(self, entry: Entry) -> Entry:
        base = self._base.get(entry.slug)
        return replace(entry, kin=base.kin) if base else entry


def _differing(one: dict[str, Entry], other: dict[str, Entry]) -> int:
    return sum(one.get(slug) != other.get(slug) for slug in one.keys() | other.keys())
