"""A server's own curriculum packs: brought, looked at, handed out, discarded. A setting switches a group."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.packs import accept_upload, read_files
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of
from db import audit, completions, groups, members, packs
from db.engine import Database, Work
from study.audit import Deed
from study.curriculum import Pack
from study.group import Group
from study.group_errors import PackInUse, TooManyPacks, UnknownPack
from study.pack_changes import PackChanges, pack_changes, remembered

MOST_PACKS = 20  # that a server keeps


@dataclass(frozen=True, slots=True)
class PackPreview:
    """A pack before a group goes by it. `number` is None for the program's own.

    `changes` are from the group's present pack to this one; `kept` is how many marks on milestones that are not in it
    stay as history; `paceless` is how many members go at a pace it does not have. `seen` is as in GroupOverview.
    `discardable` is False for the program's own and for one that some group goes by.
    """

    group: Group
    number: int | None
    pack: Pack
    changes: PackChanges
    kept: int
    paceless: int
    seen: int
    discardable: bool


@dataclass(frozen=True, slots=True)
class PackChoices:
    """The packs a group could go by: titles by number, the newest first; the program's own has None."""

    group: Group
    titles: Mapping[int | None, str]


class PackService:
    """An organiser's use cases around packs. Callers have checked that the person is one."""

    def __init__(self, database: Database, clock: Clock, shelf: PackShelf, folder: Path) -> None:
        """`folder` has the files of the program's own pack."""
        self._database = database
        self._clock = clock
        self._shelf = shelf
        self._folder = folder

    async def bring(self, organiser: Person, data: bytes, name: str) -> PackPreview:
        """Keep a pack that was sent, and show it. Nobody goes by it yet.

        Raises BadPack with every problem, TooManyPacks, NoGroup, WhichGroup, GroupArchived.
        """
        files, pack = await asyncio.to_thread(accept_upload, data, name)
        text = json.dumps(files, ensure_ascii=False)
        digest = hashlib.sha256(text.encode()).hexdigest()
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, organiser)
            number = await packs.find(work, organiser.guild_id, digest)
            if number is None:
                if await packs.count(work, organiser.guild_id) >= MOST_PACKS:
                    raise TooManyPacks(MOST_PACKS)
                number = await packs.add(
                    work,
                    organiser.guild_id,
                    digest=digest,
                    title=pack.title,
                    files=text,
                    by=organiser.signature,
                    now=now,
                )
                await audit.record(work, group.id, organiser.signature, Deed.BROUGHT, now, after=pack.title)
            return await self._preview(work, group, number)

    async def choices(self, organiser: Person) -> PackChoices:
        """What the group could go by. Raises NoGroup, WhichGroup."""
        async with self._database.read() as work:
            group = await group_of(work, organiser)
            titles: dict[int | None, str] = {None: self._shelf.base.title}
            titles |= dict((await packs.of_guild(work, organiser.guild_id, MOST_PACKS)).items())
        return PackChoices(group, titles)

    async def of_server(self, guild_id: int) -> Mapping[int, str]:
        """The packs the server brought: titles by number, the newest first."""
        async with self._database.read() as work:
            return await packs.of_guild(work, guild_id, MOST_PACKS)

    async def look(self, organiser: Person, number: int | None) -> PackPreview:
        """Show what a pack would change for the group. Raises UnknownPack, NoGroup, WhichGroup."""
        async with self._database.read() as work:
            return await self._preview(work, await group_of(work, organiser), number)

    async def discard(self, organiser: Person, number: int) -> str:
        """Drop a pack that no group goes by, and return its title. Raises UnknownPack, PackInUse, NoGroup."""
        async with self._database.write() as work:
            group = await group_of(work, organiser)
            stored = await _owned(work, organiser.guild_id, number)
            user = await _user(work, organiser.guild_id, number)
            if user is not None:
                raise PackInUse(user.name)
            await packs.remove(work, number)
            await audit.record(work, group.id, organiser.signature, Deed.DISCARDED, self._clock(), after=stored.title)
        return stored.title

    async def download(self, organiser: Person) -> tuple[Pack, Mapping[str, str]]:
        """The group's pack and its files' texts by name. Raises NoGroup, WhichGroup."""
        async with self._database.read() as work:
            group = await group_of(work, organiser)
            stored = await packs.by_id(work, group.pack_id) if group.pack_id is not None else None
            pack = await self._shelf.of(work, group)
        if stored is None:
            return pack, await asyncio.to_thread(read_files, self._folder)
        return pack, json.loads(stored.files)

    async def _preview(self, work: Work, group: Group, number: int | None) -> PackPreview:
        if number is not None:
            await _owned(work, group.guild_id, number)
        pack = self._shelf.base if number is None else await self._shelf.numbered(work, number)
        changes = pack_changes(remembered(await self._shelf.of(work, group)), pack)
        people = await members.of_group(work, group.id)
        return PackPreview(
            group=group,
            number=number,
            pack=pack,
            changes=changes,
            kept=await completions.count_done(work, group.id, changes.removed),
            paceless=sum(pack.pace(member.pace_months) is None for member in people),
            seen=await audit.newest(work, group.id),
            discardable=number is not None and await _user(work, group.guild_id, number) is None,
        )


async def _owned(work: Work, guild_id: int, number: int) -> packs.StoredPack:
    stored = await packs.by_id(work, number)
    if stored is None or stored.guild_id != guild_id:
        raise UnknownPack
    return stored


async def _user(work: Work, guild_id: int, number: int) -> Group | None:
    return next((one for one in await groups.all_of_guild(work, guild_id) if one.pack_id == number), None)
