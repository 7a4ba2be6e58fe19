"""The first words: what the inviter is told, and a new group's invitation with the button to join."""

from __future__ import annotations

from discord import ui

from bot.ui import theme
from bot.ui.joining import JoinButton
from bot.ui.notices import NoticeButton
from bot.ui.panels import panel, row
from bot.ui.settings import weekday_name
from bot.ui.words import say
from study.group import Group

NAME_LIMIT = 100  # characters of a server's name, Discord's own limit


def hello_panel(guild_name: str, delivery_id: int) -> ui.LayoutView:
    """Where to begin, for whoever invited the bot."""
    text = say("hello", server=theme.plain(guild_name, NAME_LIMIT))
    return panel(text, row(NoticeButton(delivery_id)))


def welcome_panel(group: Group, delivery_id: int) -> ui.LayoutView:
    """What the group is about, when it meets, and the button to join."""
    slot = group.slot
    text = say("welcome", day=weekday_name(slot.weekday), time=f"{slot.at:%H:%M}", zone=slot.zone)
    return panel(text, row(JoinButton(delivery_id)), colour=theme.SUCCESS)
