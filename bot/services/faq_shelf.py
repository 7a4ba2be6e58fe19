"""The FAQ of each server in memory, kept as new as the database: also after another process changed it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bot.services.pack_shelf import PackShelf
from db import faq
from db.engine import Work
from study.curriculum import Pack
from study.faq import Entry, article, reference
from study.faq_answering import Library
from study.faq_meaning import Meaning
from study.faq_search import FaqIndex
from study.faq_terms import Terms
from study.group import Group

MOST_SERVERS = 50  # with entries of their own that are held in memory; others are read again when they ask

Kept = TypeVar("Kept")

FEW = 20  # changes that are made in place at once


class _Built:
    """What a pack brings along, before any server's own entries."""

    def __init__(self, pack: Pack, meaning: Meaning | None) -> None:
        self.base = {entry.slug: entry for entry in article(pack)}
        self._terms = Terms(reference(pack))
        self._meaning = meaning
        self.library = self.fresh()

    def fresh(self) -> Library:
        """A library of its own for a server."""
        return Library(FaqIndex(self.base.values(), self._meaning), self._terms)


class _Shelf:
    """One server's library and what of it is its own."""

    def __init__(self, built: _Built) -> None:
        self.built = built
        self.revision = 0
        self.own: dict[str, Entry] = {}
        self.library = built.fresh()


class FaqShelves:
    """Libraries by a server's first group. Entries are changed in place; nothing is built anew for one change."""

    def __init__(self, packs: PackShelf, meaning: Meaning | None = None) -> None:
        self._packs = packs
        self._meaning = meaning
        self._ours = _Built(packs.base, meaning)
        self._built: OrderedDict[int, _Built] = OrderedDict()
        self._shelves: OrderedDict[int, _Shelf] = OrderedDict()
        self._reading = asyncio.Lock()

    async def base(self, work: Work, group: Group) -> dict[str, Entry]:
        """The entries of a group's pack, in place of which its server may put its own, by slug."""
        return (await self._built_for(work, group)).base

    async def library(self, work: Work, group: Group | None) -> Library:
        """What a group's FAQ knows now; for None what the program's own pack brings along."""
        built = await self._built_for(work, group)
        revision = 0 if group is None else await faq.revision(work, group.id)
        if group is None or revision == 0:
            return built.library
        async with self._reading:
            shelf = self._shelves.get(group.id)
            if shelf is None or shelf.revision < revision or shelf.built is not built:
                known = shelf if shelf is not None and shelf.built is built else None
                shelf = await self._newer(known, built, await faq.entries(work, group.id))
                shelf.revision = revision
            _keep(self._shelves, group.id, shelf)
        return shelf.library

    async def _built_for(self, work: Work, group: Group | None) -> _Built:
        if group is None or group.pack_id is None:
            return self._ours
        async with self._reading:
            built = self._built.get(group.pack_id)
            if built is None:
                pack = await self._packs.of(work, group)
                built = await asyncio.to_thread(_Built, pack, self._meaning)
            _keep(self._built, group.pack_id, built)
        return built

    async def _newer(self, shelf: _Shelf | None, built: _Built, entries: Sequence[Entry]) -> _Shelf:
        own = {entry.slug: _with_kin(built, entry) for entry in entries}
        if shelf is None or _differing(own, shelf.own) > FEW:
            # A thousand entries take part of a second; nobody else waits for that, and nobody sees half of them.
            return await asyncio.to_thread(_anew, built, own)
        return _changed(shelf, own)


def _anew(built: _Built, own: dict[str, Entry]) -> _Shelf:
    return _changed(_Shelf(built), own)


def _changed(shelf: _Shelf, own: dict[str, Entry]) -> _Shelf:
    index, base = shelf.library.index, shelf.built.base
    for slug in shelf.own.keys() - own.keys():
        index.remove(slug)
        if slug in base:
            index.put(base[slug])
    for slug, entry in own.items():
        if shelf.own.get(slug) != entry:
            index.put(entry)
    shelf.own = own
    return shelf


def _with_kin(built: _Built, entry: Entry) -> Entry:
    base = built.base.get(entry.slug)
    return replace(entry, kin=base.kin) if base else entry


def _keep(kept: OrderedDict[int, Kept], key: int, value: Kept) -> None:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > MOST_SERVERS:
        kept.popitem(last=False)


def _differing(one: dict[str, Entry], other: dict[str, Entry]) -> int:
    return sum(one.get(slug) != other.get(slug) for slug in one.keys() | other.keys())
