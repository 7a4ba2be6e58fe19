"""Which groups there are on a server: found, waking, resting, and the one somebody means."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection

from bot.clock import Clock
from bot.services.person import Person
from db import deliveries, group_choices, groups
from db.deliveries import HELLO, ONCE, Planned
from db.engine import Database
from study.errors import NoGroup
from study.group import Group

log = logging.getLogger(__name__)


class GroupService:
    """A server's groups, as invitations, farewells and people's choices change them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of_server(self, guild_id: int) -> list[Group]:
        """Every group of a server, the oldest first."""
        async with self._database.read() as work:
            return await groups.all_of_guild(work, guild_id)

    async def choose(self, person: Person, group_id: int) -> Group:
        """Remember which of the server's groups the person means where it is not clear. Raises NoGroup."""
        async with self._database.write() as work:
            found = await groups.all_of_guild(work, person.guild_id)
            chosen = next((one for one in found if one.id == group_id and not one.archived), None)
            if chosen is None:
                raise NoGroup
            await group_choices.write(work, person.guild_id, person.user_id, group_id)
        return chosen

    async def greet(self, guild_id: int) -> None:
        """Have a server without a group told, once, what comes next."""
        async with self._database.write() as work:
            if not await groups.all_of_guild(work, guild_id):
                await deliveries.plan(work, Planned(HELLO, guild_id, ONCE, self._clock()))

    async def rest(self, guild_id: int) -> None:
        """The bot is not in a server any more: nothing is sent to its groups."""
        await self._set_resting(guild_id, resting=True)

    async def wake(self, guild_id: int) -> None:
        """The bot is in a server again: its groups go on where the calendar is now."""
        await self._set_resting(guild_id, resting=False)

    async def meet(self, present: Collection[int], ours: Callable[[int], bool]) -> None:
        """Make up for invitations and farewells that happened while the bot was away.

        `present` are the servers the bot is in, as far as this process serves them; `ours` says which those could be.
        """
        async with self._database.read() as work:
            known = await groups.guilds(work)
        for guild_id, resting in known:
            if ours(guild_id) and resting is (guild_id in present):
                await self._set_resting(guild_id, resting=not resting)

    async def _set_resting(self, guild_id: int, *, resting: bool) -> None:
        async with self._database.write() as work:
            changed = await groups.set_resting(work, guild_id, self._clock(), resting=resting)
        for group in changed:
            log.info("group %s of server %s %s", group.id, guild_id, "rests" if resting else "wakes")
