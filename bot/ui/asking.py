"""Who asks, and the services that answer, as an interaction knows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

import discord

from bot.services.person import Person
from study.errors import OnlyInServers
from study.languages import language_of

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.registry import Services

Asking: TypeAlias = "discord.Interaction[StudyBot]"


def person_of(interaction: Asking) -> Person:
    """The person behind an interaction. Raises OnlyInServers in a direct message."""
    if interaction.guild_id is None:
        raise OnlyInServers
    user = interaction.user
    roles = frozenset(role.id for role in user.roles) if isinstance(user, discord.Member) else frozenset()
    return Person(
        interaction.guild_id,
        user.id,
        user.display_name,
        roles,
        manages=interaction.permissions.manage_guild,
        guild_name=interaction.guild.name if interaction.guild is not None else "",
        channel_id=_meeting_place(interaction),
        language=language_of(interaction.locale.value),
    )


def _meeting_place(interaction: Asking) -> int | None:
    # A thread belongs to its channel.
    channel = interaction.channel
    return channel.parent_id if isinstance(channel, discord.Thread) else interaction.channel_id


async def person_at(interaction: Asking, delivery_id: int) -> Person:
    """The person behind a click on something the bot sent unasked, in a server or in their direct messages.

    A direct message knows its server by the delivery it was sent for. Raises NotAMember, NoGroup.
    """
    if interaction.guild_id is not None:
        return person_of(interaction)
    user = interaction.user
    person = await services_of(interaction).reminders.person_behind(delivery_id, user.id, user.display_name)
    return replace(person, language=language_of(interaction.locale.value))


def services_of(interaction: Asking) -> Services:
    """The services of the bot an interaction reached."""
    return interaction.client.services
