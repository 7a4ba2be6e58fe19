"""Who is an organiser, and what the bot may do in a channel."""

from __future__ import annotations

import discord

from bot.services.person import Person
from bot.ui.asking import Asking, person_of
from bot.ui.words import say
from study.errors import ChannelNotWritable, NotAnOrganiser

# The permissions a weekly prompt needs. Reading the history lets the bot see whether a prompt it is unsure of is there.
_NEEDED = ("view_channel", "send_messages", "read_message_history")


def organiser_of(interaction: Asking) -> Person:
    """The organiser behind an interaction. Raises OnlyInServers, NotAnOrganiser.

    `default_permissions` of a command is only a default that a server's admins can override, so it is checked here.
    """
    person = person_of(interaction)
    if not person.manages:
        raise NotAnOrganiser
    return person


def channel_here(interaction: Asking) -> int | None:
    """The text channel a command was used in: where a new group meets if its organiser names no other."""
    return interaction.channel.id if isinstance(interaction.channel, discord.TextChannel) else None


def require_writable(guild: discord.Guild | None, channel_id: int | None) -> None:
    """Make sure that the bot can post in a channel, if one is given. Raises ChannelNotWritable."""
    if guild is not None and channel_id is not None:
        missing = missing_permissions(guild, channel_id)
        if missing:
            raise ChannelNotWritable(channel_id, missing)


def missing_permissions(guild: discord.Guild, channel_id: int) -> tuple[str, ...]:
    """Names of the permissions the bot lacks in a channel; a channel it cannot see lacks the first."""
    channel = guild.get_channel(channel_id)
    if channel is None:
        return (_permission(_NEEDED[0]),)
    allowed = channel.permissions_for(guild.me)
    return tuple(_permission(flag) for flag in _NEEDED if not getattr(allowed, flag))


def _permission(flag: str) -> str:
    # As Discord's client calls it in English: a guess at its other languages would be looked for in vain.
    return say(f"permission-{flag.replace('_', '-')}")
