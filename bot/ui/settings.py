"""Settings of a group in words: their names, and their values as text and as names without markup."""

from __future__ import annotations

from datetime import date

import discord

from bot.ui import theme
from bot.ui.words import say, say_day
from study.languages import LANGUAGES
from study.settings import LONGEST_NAME, Setting, Value

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CHANNELS = (Setting.CHANNEL, Setting.MENTOR_CHANNEL)
SWITCHES = (Setting.REMINDERS, Setting.CHECK_INS, Setting.STEP_ROLES)
TYPED = (Setting.NAME, Setting.TIME, Setting.START, Setting.ZONE, Setting.WEEKLY_GOAL)

# In the order in which a panel offers them: what a new group needs first.
OFFERED = (
    Setting.CHANNEL,
    Setting.WEEKDAY,
    Setting.TIME,
    Setting.ZONE,
    Setting.START,
    Setting.LANGUAGE,
    Setting.MENTORS,
    Setting.MENTOR_CHANNEL,
    Setting.PACE,
    Setting.PACK,
    Setting.REMINDERS,
    Setting.CHECK_INS,
    Setting.STEP_ROLES,
    Setting.WEEKLY_GOAL,
    Setting.NAME,
)


def weekday_name(weekday: int) -> str:
    """Monday for 0, Sunday for 6."""
    return say(f"weekday-{WEEKDAYS[weekday]}")


def setting_name(setting: Setting) -> str:
    """What a setting is called."""
    return say(f"setting-{setting.value}")


def value_text(setting: Setting, value: Value) -> str:
    """A value as Discord shows it in a message: channels and roles as links."""
    if value is None or setting is Setting.NAME:
        return value_name(setting, value, None)
    if setting in CHANNELS:
        return f"<#{value}>"
    return f"<@&{value}>" if setting is Setting.MENTORS else value_name(setting, value, None)


def value_name(setting: Setting, value: Value, guild: discord.Guild | None) -> str:
    """A value in plain text, for places that know no links; a channel or role that is gone is said to be."""
    if value is None:
        return say(f"value-no-{setting.value}")
    if setting is Setting.NAME:
        return theme.plain(str(value), LONGEST_NAME)
    if setting is Setting.PACK:
        return theme.plain(str(value).partition(" ")[2], LONGEST_NAME)
    if setting in CHANNELS or setting is Setting.MENTORS:
        return _place_name(setting, int(value), guild)
    if setting is Setting.LANGUAGE:
        return LANGUAGES[str(value)]
    if setting is Setting.START:
        return say_day(date.fromisoformat(str(value)))
    if setting is Setting.WEEKDAY:
        return weekday_name(int(value))
    if isinstance(value, bool):
        return say(f"value-{setting.value}-{'on' if value else 'off'}")
    if setting in {Setting.PACE, Setting.WEEKLY_GOAL}:
        return say(f"value-{setting.value}", count=int(value))
    return str(value)


def _place_name(setting: Setting, place_id: int, guild: discord.Guild | None) -> str:
    if guild is None:
        return str(place_id)
    found = guild.get_channel(place_id) if setting in CHANNELS else guild.get_role(place_id)
    return say("value-gone") if found is None else f"{'#' if setting in CHANNELS else '@'}{theme.bare(found.name)}"
