"""A group's settings as its organiser sees them, and what the bot may do in a channel."""

from __future__ import annotations

from datetime import datetime

import discord
from discord import ui

from bot.services.groups import GroupOverview, LatestPrompt
from bot.services.person import Person
from bot.ui import theme
from bot.ui.asking import Asking, person_of
from bot.ui.notices import attention
from bot.ui.panels import line, panel
from bot.ui.words import say
from study.errors import ChannelNotWritable, NotAnOrganiser
from study.group import Group
from study.zones import zone

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# The permissions a weekly prompt needs, named as Discord's client names them. Reading the history lets the bot see
# whether a prompt it is unsure of is there already.
_NEEDED = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "read_message_history": "Read Message History",
}


def organiser_of(interaction: Asking) -> Person:
    """The organiser behind an interaction. Raises OnlyInServers, NotAnOrganiser.

    `default_permissions` of a command is only a default that a server's admins can override, so it is checked here.
    """
    person = person_of(interaction)
    if not person.manages:
        raise NotAnOrganiser
    return person


def channel_here(interaction: Asking) -> discord.TextChannel | None:
    """The text channel a command was used in: where a new group meets if its organiser names no other."""
    return interaction.channel if isinstance(interaction.channel, discord.TextChannel) else None


def require_writable(channel: discord.TextChannel | None) -> None:
    """Make sure that the bot can post its prompts in a channel, if one is given. Raises ChannelNotWritable."""
    if channel is not None:
        missing = missing_permissions(channel.guild, channel.id)
        if missing:
            raise ChannelNotWritable(channel.id, missing)


def missing_permissions(guild: discord.Guild, channel_id: int) -> tuple[str, ...]:
    """Names of the permissions the bot lacks in a channel; a channel it cannot see lacks the first."""
    channel = guild.get_channel(channel_id)
    if channel is None:
        return (_NEEDED["view_channel"],)
    allowed = channel.permissions_for(guild.me)
    return tuple(name for flag, name in _NEEDED.items() if not getattr(allowed, flag))


def setup_panel(overview: GroupOverview, guild: discord.Guild | None) -> ui.LayoutView:
    """What is set, what is missing or wrong, and when the next prompts come."""
    group = overview.group
    slot = group.slot
    settings = [
        _channel(overview, guild),
        say("setup-schedule", weekday=weekday_name(slot.weekday), time=f"{slot.at:%H:%M}", zone=slot.zone),
        say("setup-pace", months=group.pace_months),
        _mentors(group),
        *([say("setup-digest", channel=f"<#{group.mentor_channel_id}>")] if group.mentor_channel_id else []),
        *_step_roles(group, guild),
        *([say("setup-weekly-goal", points=group.weekly_goal)] if group.weekly_goal else []),
    ]
    times = "\n".join(_upcoming(at, slot.zone) for at in overview.upcoming)
    return panel(
        say("setup-created" if overview.created else "setup-title"),
        "\n".join(settings),
        line(),
        say("setup-upcoming", times=times),
        *([_latest(overview.latest)] if overview.latest else []),
        line(),
        f"{say('setup-members', members=overview.member_count)}\n{say('setup-prompts', sent=overview.prompts_sent)}",
        f"-# {say('setup-hint')}",
        colour=theme.SUCCESS if overview.created else theme.ACCENT,
    )


def _mentors(group: Group) -> str:
    if group.mentor_role_id is None:
        return say("setup-no-mentors")
    return say("setup-mentors", role=f"<@&{group.mentor_role_id}>")


def _step_roles(group: Group, guild: discord.Guild | None) -> list[str]:
    if not group.step_roles:
        return []
    allowed = guild is not None and guild.me.guild_permissions.manage_roles
    return [say("setup-step-roles"), *([] if allowed else [say("setup-step-roles-problem")])]


def weekday_name(weekday: int) -> str:
    """Monday for 0, Sunday for 6."""
    return say(f"weekday-{WEEKDAYS[weekday]}")


def _upcoming(at: datetime, zone_name: str) -> str:
    local = at.astimezone(zone(zone_name))
    day = f"{weekday_name(local.weekday())}, {local.day} {local:%B}"
    return say("setup-upcoming-time", day=day, time=f"{local:%H:%M}", moment=theme.moment(at))


def _latest(latest: LatestPrompt) -> str:
    if latest.sent_at is not None:
        return say("setup-latest-sent", when=theme.moment(latest.sent_at))
    return say(f"setup-latest-{latest.state}", when=theme.moment(latest.due_at))


def _channel(overview: GroupOverview, guild: discord.Guild | None) -> str:
    channel_id = overview.group.channel_id
    if channel_id is None or guild is None:
        return say("setup-no-channel")
    text = say("setup-channel", channel=f"<#{channel_id}>")
    missing = missing_permissions(guild, channel_id)
    if not missing and overview.group.attention is not None:
        return f"{text}\n⚠️ {attention(overview.group)}"
    return f"{text}\n{say('setup-channel-problem', missing=', '.join(missing))}" if missing else text
