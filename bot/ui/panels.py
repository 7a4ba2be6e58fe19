"""The one way panels are put together: a coloured container of texts, rows and separators."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.ui import theme
from bot.ui.begin import begin

Row = ui.ActionRow[Any]


class Panel(ui.LayoutView):
    """A message of ours. Controls in it that live in memory only answer in the language of whoever uses them."""

    def __init__(self, *, timeout: float | None = None) -> None:
        super().__init__(timeout=timeout)

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let everybody."""
        begin(interaction)
        return True


def panel(*parts: str | ui.Item[Any], colour: discord.Colour = theme.ACCENT) -> Panel:
    """A Components V2 message: texts are wrapped, everything else is put in as it is.

    Discord allows 4,000 characters of text and 40 components in one message.
    """
    view = Panel()
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
