"""Noticing that the curriculum changed under running members, and telling their organisers."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass

from bot.clock import Clock
from db import completions, deliveries, groups, notes
from db.deliveries import PACK_NOTICE, Planned
from db.engine import Database
from study.curriculum import Pack, Step
from study.group import Group
from study.pack_changes import Known, PackChanges, pack_changes, remembered
from study.periods import Period

log = logging.getLogger(__name__)

_PACK, _EARLIER = "pack", "pack-before"  # notes: the milestones there are, and those there were before the last change


@dataclass(frozen=True, slots=True)
class PackNews:
    """What changed for one group; `kept` is how many marks on removed milestones its members keep as history."""

    group: Group
    changes: PackChanges
    steps: dict[str, Step]
    kept: int


class CurriculumService:
    """Remembers the pack from start to start."""

    def __init__(self, database: Database, clock: Clock, pack: Pack) -> None:
        self._database = database
        self._clock = clock
        self._pack = pack

    async def notice_changes(self) -> PackChanges | None:
        """Compare the pack with the one of the last start; a change is told to every group's organiser, once.

        Progress is kept by slug whatever changed. None at the very first start.
        """
        now = self._clock()
        async with self._database.write() as work:
            before = await notes.read(work, _PACK)
            text = _written(remembered(self._pack))
            if before == text:
                return None
            await notes.write(work, _PACK, text)
            if before is None:
                return None
            await notes.write(work, _EARLIER, before)
            changes = pack_changes(_read(before), self._pack)
            ours = [] if changes.none else [one for one in await groups.awake(work) if one.pack_id is None]
            for group in ours:
                period = Period.of(now, group.slot.zone)
                await deliveries.plan_again(work, Planned(PACK_NOTICE, group.id, period, now))
        log.info(
            "the curriculum changed: %d milestones new, %d gone, %d renamed, %d moved",
            *map(len, (changes.added, changes.removed, changes.renamed, changes.moved)),
        )
        return changes

    async def news(self, group_id: int) -> PackNews | None:
        """What a group's organiser is told about the last change; None when there is nothing to tell."""
        async with self._database.read() as work:
            group = await groups.by_id(work, group_id)
            before = await notes.read(work, _EARLIER)
            if group is None or before is None:
                return None
            changes = pack_changes(_read(before), self._pack)
            kept = await completions.count_done(work, group_id, changes.removed)
        return None if changes.none else PackNews(group, changes, {step.slug: step for step in self._pack.steps}, kept)


def _written(known: dict[str, Known]) -> str:
    return json.dumps({slug: [one.title, one.step] for slug, one in known.items()}, ensure_ascii=False)


def _read(text: str) -> dict[str, Known]:
    return {slug: Known(title, step) for slug, (title, step) in json.loads(text).items()}
