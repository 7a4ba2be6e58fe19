"""Tells an organiser, once, what keeps a group's messages from arriving."""

from __future__ import annotations

from datetime import timedelta

import discord

from bot.delivery.letters import Channel, DirectMessage, Letter, Unwritten
from bot.ui.notices import notice_panel
from db import groups
from db.deliveries import Delivery
from db.engine import Database
from study.group import Group


class NoticeWriter:
    """Writes to the server's system channel, or to whoever ran /setup last if the bot cannot post there."""

    def __init__(self, bot: discord.Client, database: Database) -> None:
        self._bot = bot
        self._database = database

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write the notice, unless all is well again."""
        async with self._database.read() as work:
            group = await groups.by_id(work, delivery.target_id)
        if group is None or group.attention is None or group.resting:
            return Unwritten("all is well again")
        view = notice_panel(group, delivery.id)
        to = self._system_channel(group) or DirectMessage(group.organiser_id)
        mentions = (group.organiser_id,) if isinstance(to, Channel) else ()
        return Letter(to, view, f"notice:v1:{delivery.id}", mentions)

    def _system_channel(self, group: Group) -> Channel | None:
        guild = self._bot.get_guild(group.guild_id)
        channel = guild.system_channel if guild is not None else None
        if channel is None or channel.id == group.channel_id:
            return None
        allowed = channel.permissions_for(channel.guild.me)
        return Channel(group.guild_id, channel.id) if allowed.view_channel and allowed.send_messages else None
