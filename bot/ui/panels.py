"""The one way panels are put together: a coloured container of texts, rows and separators."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.ui import theme

Row = ui.ActionRow[Any]


def panel(*parts: str | ui.Item[Any], colour: discord.Colour = theme.ACCENT) -> ui.LayoutView:
    """A Components V2 message: texts are wrapped, everything else is put in as it is.

    Discord allows 4,000 characters of text and 40 components in one message.
    """
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*(_part(part) for part in parts), accent_colour=colour))
    return view


def row(*items: ui.Item[Any]) -> Row:
    """Up to five buttons, or one select, beside each other."""
    return ui.ActionRow(*items)


def line() -> ui.Separator[Any]:
    """A thin line between two parts."""
    return ui.Separator()


def _part(part: str | ui.Item[Any]) -> ui.Item[Any]:
    return ui.TextDisplay(part) if isinstance(part, str) else part
