"""What an organiser's panel tells about a group: what is wrong, what is set, and when prompts come."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import discord

from bot.services.setup import GroupOverview, LatestPrompt
from bot.ui import theme
from bot.ui.joining import pace_name
from bot.ui.notices import attention
from bot.ui.organising import missing_permissions
from bot.ui.settings import WEEKDAYS, setting_name, value_text, weekday_name
from bot.ui.words import say, say_day, say_day_and_month
from study.group import Group
from study.languages import LANGUAGES
from study.settings import LONGEST_NAME, Setting, Value
from study.zones import zone


def changed_text(setting: Setting, was: Value, became: Value) -> str:
    """What was just changed."""
    before, after = value_text(setting, was), value_text(setting, became)
    return say("setup-changed", name=setting_name(setting), before=before, after=after)


def changes_text(changed: Mapping[Setting, tuple[Value, Value]]) -> str:
    """What was just changed, a line each; that a group is archived its panel says anyway."""
    return "\n".join(changed_text(one, *values) for one, values in changed.items() if one is not Setting.ARCHIVED)


def channel_problem(group: Group, guild: discord.Guild | None) -> str | None:
    """Why another channel has to be chosen; None when the group has one."""
    if group.channel_id is None:
        return say("setup-no-channel")
    return say("setup-channel-gone") if guild is not None and guild.get_channel(group.channel_id) is None else None


def problems(group: Group, guild: discord.Guild | None) -> list[str]:
    """What is wrong besides a missing channel, with what mends it in Discord's own settings."""
    if guild is None:
        return []
    found = [_closed(guild, channel_id) for channel_id in (group.channel_id, group.mentor_channel_id) if channel_id]
    if group.attention is not None and not any(found):
        found.append(f"⚠️ {attention(group)}")
    if group.mentor_channel_id is not None and guild.get_channel(group.mentor_channel_id) is None:
        found.append(say("setup-mentor-channel-gone"))
    if group.mentor_role_id is not None and guild.get_role(group.mentor_role_id) is None:
        found.append(say("setup-mentors-gone"))
    if group.step_roles and not guild.me.guild_permissions.manage_roles:
        found.append(say("setup-step-roles-problem"))
    return [one for one in found if one]


def _closed(guild: discord.Guild, channel_id: int) -> str:
    if guild.get_channel(channel_id) is None:
        return ""
    missing = ", ".join(f"**{name}**" for name in missing_permissions(guild, channel_id))
    return say("setup-channel-problem", channel=f"<#{channel_id}>", missing=missing) if missing else ""


def offered(overview: GroupOverview, setting: Setting) -> dict[int, str] | dict[str, str]:
    """What a setting with few values can be: their names by value."""
    if setting is Setting.WEEKDAY:
        return {number: weekday_name(number) for number in range(len(WEEKDAYS))}
    if setting is Setting.LANGUAGE:
        return LANGUAGES
    return {pace.months: pace_name(pace) for pace in overview.paces}


def settings_text(group: Group) -> str:
    """What is set, a line each."""
    slot = group.slot
    mentors = say("setup-mentors", role=f"<@&{group.mentor_role_id}>") if group.mentor_role_id else None
    lines = [
        *([say("setup-channel", channel=f"<#{group.channel_id}>")] if group.channel_id else []),
        say("setup-schedule", weekday=weekday_name(slot.weekday), time=f"{slot.at:%H:%M}", zone=slot.zone),
        say("setup-start", day=say_day(group.started_on)),
        *([say("setup-pack", title=theme.plain(group.pack_title, LONGEST_NAME))] if group.pack_title else []),
        say("setup-pace", months=group.pace_months),
        mentors or say("setup-no-mentors"),
        *([say("setup-digest", channel=f"<#{group.mentor_channel_id}>")] if group.mentor_channel_id else []),
        say("setup-reminders-on" if group.reminders else "setup-reminders-off"),
        say("setup-check-ins-on" if group.check_ins_shown else "setup-check-ins-off"),
        *([say("setup-step-roles")] if group.step_roles else []),
        *([say("setup-weekly-goal", points=group.weekly_goal)] if group.weekly_goal else []),
    ]
    return "\n".join(lines)


def prompts_text(overview: GroupOverview) -> str:
    """When the next prompts come, and what became of the last."""
    zone_name = overview.group.slot.zone
    times = "\n".join(_upcoming(at, zone_name) for at in overview.upcoming)
    coming = say("setup-upcoming", times=times)
    return f"{coming}\n{_latest(overview.latest)}" if overview.latest else coming


def counts_text(overview: GroupOverview) -> str:
    """How many members and prompts there are."""
    return f"{say('setup-members', members=overview.member_count)}\n{say('setup-prompts', sent=overview.prompts_sent)}"


def _upcoming(at: datetime, zone_name: str) -> str:
    local = at.astimezone(zone(zone_name))
    day = f"{weekday_name(local.weekday())}, {say_day_and_month(local.date())}"
    return say("setup-upcoming-time", day=day, time=f"{local:%H:%M}", moment=theme.moment(at))


def _latest(latest: LatestPrompt) -> str:
    if latest.sent_at is not None:
        return say("setup-latest-sent", when=theme.moment(latest.sent_at))
    return say(f"setup-latest-{latest.state}", when=theme.moment(latest.due_at))
