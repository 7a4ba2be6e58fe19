"""The first words: to whoever invited the bot, and to the channel of a new group."""

from __future__ import annotations

from datetime import timedelta

import discord

from bot.delivery.elsewhere import server
from bot.delivery.letters import Channel, DirectMessage, Letter, Unwritten
from bot.ui.arrivals import hello_panel, welcome_panel
from bot.ui.words import language_of, speaking
from db import groups
from db.deliveries import Delivery
from db.engine import Database

LOOKED_AT = 20  # entries of a server's log that are searched for the invitation


class WelcomeWriter:
    """Invites a group's channel to join."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write the welcome, unless the group is gone, rests or has no channel any more."""
        async with self._database.read() as work:
            group = await groups.by_id(work, delivery.target_id)
        if group is None or group.quiet or group.channel_id is None:
            return Unwritten("the group is not there any more, or has no channel")
        with speaking(group.language):
            view = welcome_panel(group, delivery.id)
        return Letter(Channel(group.guild_id, group.channel_id), view, f"join:v1:{delivery.id}")


class HelloWriter:
    """Tells whoever invited the bot the one next step."""

    def __init__(self, bot: discord.Client, database: Database) -> None:
        self._bot = bot
        self._database = database

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write it, unless the bot was sent away again or somebody took the step already."""
        async with self._database.read() as work:
            there = await groups.all_of_guild(work, delivery.target_id)
        guild = None if there else await server(self._bot, delivery.target_id)
        if guild is None:
            return Unwritten("the server has a group, or the bot is not in it any more")
        user_id = await _inviter(guild) or guild.owner_id
        if user_id is None:
            return Unwritten("nobody is known who could be told")
        with speaking(language_of(guild.preferred_locale.value)):
            view = hello_panel(guild.name, delivery.id)
        return Letter(DirectMessage(user_id), view, f"notice:v1:{delivery.id}")


async def _inviter(guild: discord.Guild) -> int | None:
    # Only some servers let the bot read their log; everywhere else the owner is told.
    if not guild.me.guild_permissions.view_audit_log:
        return None
    try:
        async for entry in guild.audit_logs(limit=LOOKED_AT, action=discord.AuditLogAction.bot_add):
            if entry.target is not None and entry.target.id == guild.me.id:
                return entry.user_id
    except discord.HTTPException:
        return None
    return None
