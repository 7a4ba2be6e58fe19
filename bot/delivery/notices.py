"""Tells an organiser, once, what keeps a group's messages from arriving, and what changed in the curriculum."""

from __future__ import annotations

from datetime import timedelta

import discord

from bot.delivery.elsewhere import server
from bot.delivery.letters import Channel, DirectMessage, Letter, Unwritten
from bot.services.curriculum import CurriculumService
from bot.ui.notices import notice_panel, pack_panel
from bot.ui.words import speaking
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
        if group is None or group.attention is None or group.quiet:
            return Unwritten("all is well again")
        if not group.organiser_id:
            return Unwritten("the organiser asked to be forgotten")
        with speaking(group.language):
            view = notice_panel(group, delivery.id)
        to = await to_organiser(self._bot, group)
        mentions = (group.organiser_id,) if isinstance(to, Channel) else ()
        return Letter(to, view, f"notice:v1:{delivery.id}", mentions)


class PackNoticeWriter:
    """Tells a group's organiser what changed in the curriculum."""

    def __init__(self, bot: discord.Client, curriculum: CurriculumService) -> None:
        self._bot = bot
        self._curriculum = curriculum

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write what changed, unless it changed back."""
        news = await self._curriculum.news(delivery.target_id)
        if news is None or news.group.quiet:
            return Unwritten("nothing has changed after all")
        if not news.group.organiser_id:
            return Unwritten("the organiser asked to be forgotten")
        to = await to_organiser(self._bot, news.group)
        mentions = (news.group.organiser_id,) if isinstance(to, Channel) else ()
        with speaking(news.group.language):
            view = pack_panel(news, delivery.id)
        return Letter(to, view, f"celebrate:v1:{delivery.id}", mentions)


async def to_organiser(bot: discord.Client, group: Group) -> Channel | DirectMessage:
    """Where an organiser is reached: the server's system channel, or else their direct messages.

    The group's own channel is for the group.
    """
    guild = await server(bot, group.guild_id)
    channel = guild.system_channel if guild is not None else None
    if channel is not None and channel.id != group.channel_id:
        allowed = channel.permissions_for(channel.guild.me)
        if allowed.view_channel and allowed.send_messages:
            return Channel(group.guild_id, channel.id)
    return DirectMessage(group.organiser_id)
