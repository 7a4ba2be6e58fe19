"""The curriculum each group goes by: the program's own, or one that its server brought along."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import OrderedDict

from bot.packs import parse_pack
from db import packs
from db.engine import Work
from study.curriculum import BadPack, Pack
from study.group import Group

MOST_PACKS = 50  # that are held in memory; others are read again when somebody asks

log = logging.getLogger(__name__)


class PackShelf:
    """Packs by number. An uploaded pack never changes, so one that was read once is right for good."""

    def __init__(self, base: Pack) -> None:
        """`base` is the program's own."""
        self.base = base
        self._read: OrderedDict[int, Pack] = OrderedDict()

    async def of(self, work: Work, group: Group | None) -> Pack:
        """The pack a group goes by; the program's own where there is no group."""
        return self.base if group is None or group.pack_id is None else await self.numbered(work, group.pack_id)

    async def numbered(self, work: Work, pack_id: int) -> Pack:
        """An uploaded pack; the program's own in place of one that is gone, or that this version cannot read."""
        found = self._read.get(pack_id)
        if found is None:
            found = await self._load(work, pack_id)
            self._read[pack_id] = found
            while len(self._read) > MOST_PACKS:
                self._read.popitem(last=False)
        self._read.move_to_end(pack_id)
        return found

    async def _load(self, work: Work, pack_id: int) -> Pack:
        stored = await packs.by_id(work, pack_id)
        if stored is None:
            return self.base
        try:
            # Checking takes a moment, and nobody else waits for it.
            return await asyncio.to_thread(parse_pack, json.loads(stored.files))
        except BadPack as error:
            log.warning("pack %d cannot be read by this version; its groups go by ours: %s", pack_id, error)
            return self.base
