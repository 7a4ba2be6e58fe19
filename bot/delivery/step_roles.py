"""Gives and takes the roles of finished steps. Every change is a wish in the database until Discord has done it."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

import discord

from bot.client import StudyBot
from bot.clock import Clock
from bot.delivery.trouble import UNCLEAR
from bot.services.recognition import RecognitionService
from bot.ui.recognition import role_name
from bot.ui.words import say
from db.achievements import RoleChange

log = logging.getLogger(__name__)

BATCH = 20  # changes in one tick; each is a request or two
PAUSE = timedelta(minutes=10)  # for a server after it refused one


class StepRoles:
    """Keeps members' roles as the group wishes. Safe to run in several processes: every change may be made twice."""

    def __init__(self, bot: StudyBot, recognition: RecognitionService, clock: Clock) -> None:
        self._bot = bot
        self._recognition = recognition
        self._clock = clock
        self._resting: dict[int, datetime] = {}

    async def tick(self) -> None:
        """Make the changes that wait, for the servers of this process."""
        if not self._bot.is_ready():
            return
        waiting: dict[int, list[RoleChange]] = defaultdict(list)
        for change in await self._recognition.role_changes(BATCH, self._out_of_reach(), self._bot.own_shards):
            waiting[change.guild_id].append(change)
        for guild_id, changes in waiting.items():
            guild = self._bot.get_guild(guild_id)
            if guild is None:
                self._rest(guild_id)
            else:
                await self._change(guild, changes)

        for idle in await self._recognition.idle_roles(BATCH, self._bot.own_shards):
            guild = self._bot.get_guild(idle.guild_id)
            if guild is not None:
                await self._delete(guild, idle.role_id)

    async def _delete(self, guild: discord.Guild, role_id: int) -> None:
        role = guild.get_role(role_id)
        try:
            if role is not None:
                await role.delete(reason=say("role-reason-off"))
        except discord.Forbidden:
            log.warning("role %s of server %s stays: deleting it is not allowed", role_id, guild.id)
        except UNCLEAR as error:
            log.warning("role %s of server %s is deleted later: %r", role_id, guild.id, error)
            return
        await self._recognition.forget_role(role_id)

    async def _change(self, guild: discord.Guild, changes: Sequence[RoleChange]) -> None:
        for change in changes:
            try:
                await self._make(guild, change)
            except discord.NotFound:
                # The person left the server, or somebody deleted the role: there is nothing to change.
                await self._recognition.role_changed(change, held=False)
            except UNCLEAR as error:
                log.warning("roles of server %s rest for a while: %r", guild.id, error)
                self._rest(guild.id)
                return
            else:
                await self._recognition.role_changed(change, held=change.wanted)

    async def _make(self, guild: discord.Guild, change: RoleChange) -> None:
        role = guild.get_role(change.role_id) if change.role_id is not None else None
        if role is None and not change.wanted:
            return
        if role is None:
            role = await self._made(guild, change)
        # Without a member cache there is no discord.Member to ask: the request takes the ids.
        person = guild.get_member(change.user_id) or await guild.fetch_member(change.user_id)
        if change.wanted:
            await person.add_roles(role, reason=say("role-reason-earned"))
        else:
            await person.remove_roles(role, reason=say("role-reason-taken"))

    async def _made(self, guild: discord.Guild, change: RoleChange) -> discord.Role:
        step = await self._recognition.step(change.group_id, change.step)
        role = await guild.create_role(
            name=role_name(step) if step is not None else change.step,
            permissions=discord.Permissions.none(),
            reason=say("role-reason-made"),
        )
        await self._recognition.remember_role(change, role.id)
        return role

    def _rest(self, guild_id: int) -> None:
        self._resting[guild_id] = self._clock() + PAUSE

    def _out_of_reach(self) -> tuple[int, ...]:
        now = self._clock()
        self._resting = {guild_id: until for guild_id, until in self._resting.items() if until > now}
        return tuple(self._resting)
