"""A group's data for its organiser: taken out whole, and brought in from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from bot.clock import Clock
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of
from db import audit, completions, exports, members
from db.engine import Database
from db.personal import Rows
from study.audit import Deed
from study.errors import NotAnOrganiser
from study.member_lists import Line, MemberList, read_list
from study.zones import zone


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a list: members made, and milestones marked as done; those that were there are not counted."""

    members: int
    milestones: int


class GroupDataService:
    """Organisers leave with all data, and arrive with theirs."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def export(self, organiser: Person) -> list[Rows]:
        """The group's members, and of those who show it progress, check-ins and points. Raises NotAnOrganiser, NoGroup.

        Nobody's zone is in it, which tells where one lives, nor the words of check-ins, which the group does not see.
        """
        _require(organiser)
        now = self._clock()
        async with self._database.read() as work:
            group = await group_of(work, organiser)
            sheets = await exports.of_group(work, group.id)
        async with self._database.write() as work:
            await audit.record(work, group.id, organiser.signature, Deed.EXPORTED, now)
        return sheets

    async def look(self, organiser: Person, data: bytes) -> MemberList:
        """Read a list without changing anything. Raises NotAnOrganiser, NoGroup."""
        _require(organiser)
        async with self._database.read() as work:
            group = await group_of(work, organiser)
            pack = await self._packs.of(work, group)
        return read_list(data, pack, self._clock().astimezone(zone(group.slot.zone)).date())

    async def bring_in(self, organiser: Person, lines: Sequence[Line]) -> Imported:
        """Make the members of a list and mark what they did. It earns no points: those are for what is done here.

        Whoever is there keeps their settings, and what is done already its day. Raises NotAnOrganiser, NoGroup.
        """
        _require(organiser)
        now = self._clock()
        people = marks = 0
        async with self._database.write() as work:
            group = await group_of(work, organiser)
            today = now.astimezone(zone(group.slot.zone)).date()
            for user_id, own in _by_person(lines).items():
                settings: dict[str, Any] = {
                    "name": own[0].name,
                    "zone": group.slot.zone,
                    "pace_months": next((line.pace_months for line in own if line.pace_months), group.pace_months),
                    "started_on": next((line.started_on for line in own if line.started_on), today),
                    "joined_at": now,
                }
                people += await members.find(work, group.id, user_id) is None and await members.add(
                    work, group.id, user_id, **settings
                )
                member = await members.find(work, group.id, user_id)
                for line in own:
                    if member is not None and line.milestone and line.done_on:
                        noon = datetime.combine(line.done_on, time(12), UTC)
                        marks += await completions.add(
                            work, member.id, line.milestone, link=line.link, done_at=min(noon, now)
                        )
            if people or marks:
                await audit.record(work, group.id, organiser.signature, Deed.IMPORTED, now, after=people)
        return Imported(people, marks)


def _by_person(lines: Sequence[Line]) -> dict[int, list[Line]]:
    people: dict[int, list[Line]] = {}
    for line in lines:
        people.setdefault(line.user_id, []).append(line)
    return people


def _require(organiser: Person) -> None:
    if not organiser.manages:
        raise NotAnOrganiser
