"""Looks, slowly, whether members are still in their servers: Discord tells only bots that may watch everybody."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

import discord

from bot.client import StudyBot
from bot.clock import Clock
from bot.delivery.trouble import UNCLEAR
from bot.services.departures import DepartureService

log = logging.getLogger(__name__)

LOOKS = 2  # in one tick, a request each: enough for 80,000 members a week
PAUSE = timedelta(minutes=10)  # after Discord did not answer
SWEEP = timedelta(hours=1)  # between looks for servers whose time is over


class Departures:
    """Notices who left, and has the data of those deleted who stay away."""

    def __init__(self, bot: StudyBot, departures: DepartureService, clock: Clock) -> None:
        self._bot = bot
        self._departures = departures
        self._clock = clock
        self._rests_until: datetime | None = None
        self._swept_at: datetime | None = None

    async def tick(self) -> None:
        """See after a few members of this process's servers, and now and then after servers that are gone."""
        now = self._clock()
        if not self._bot.is_ready() or (self._rests_until is not None and now < self._rests_until):
            return
        if self._swept_at is None or now >= self._swept_at + SWEEP:
            self._swept_at = now
            await self._departures.drop_servers()
        looks = 0
        for guild_id, user_id in await self._departures.to_look_for(20 * LOOKS, self._bot.own_shards):
            guild = self._bot.get_guild(guild_id)
            if guild is None:
                continue  # it is away for the moment
            try:
                await self._departures.looked(guild_id, user_id, here=await _is_here(guild, user_id))
            except UNCLEAR as error:
                log.info("looking for members of server %d rests for a while: %r", guild_id, error)
                self._rests_until = now + PAUSE
                return
            looks += 1
            if looks == LOOKS:
                return


async def _is_here(guild: discord.Guild, user_id: int) -> bool:
    if guild.get_member(user_id) is not None:
        return True
    try:
        await guild.fetch_member(user_id)
    except discord.NotFound:
        return False
    return True
