"""Servers as Discord tells of them to whoever asks: also those that another process is connected for."""

from __future__ import annotations

import discord


async def server(bot: discord.Client, guild_id: int) -> discord.Guild | None:
    """A server with the bot's own permissions and its system channel known; None where the bot is not, or not now.

    Nothing is asked for a server that this process is connected for. Raises what trouble.UNCLEAR names.
    """
    known = bot.get_guild(guild_id)
    if known is not None:
        return known
    try:
        guild = await bot.fetch_guild(guild_id, with_counts=False)
        if bot.user is not None:
            guild._add_member(await guild.fetch_member(bot.user.id))
        for channel in await guild.fetch_channels():
            guild._add_channel(channel)
    except (discord.NotFound, discord.Forbidden):
        return None
    return guild
