"""The one way panels are put together: a coloured container of texts, rows and separators."""

from __future__ import annotations

from typing import Any, Self

import discord
from discord import ui

from bot.ui import theme
from bot.ui.begin import begin

Row = ui.ActionRow[Any]
KEPT_FOR = 15 * 60  # seconds; as long as Discord lets an answer be used


class Panel(ui.LayoutView):
    """A message of ours. Controls in it that live in memory only answer in the language of whoever uses them."""

    def __init__(self, *, timeout: float | None = None) -> None:
        super().__init__(timeout=timeout)

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let everybody."""
        begin(interaction)
        return True

    def is_finished(self) -> bool:
        """Whether nobody waits for anything in it.

        discord.py keeps a private answer in memory for 15 minutes, whatever is in it. A lasting button is made anew
        from its id, so a panel in which all controls are such is let go of at once.
        """
        waiting = any(item.is_dispatchable() and not isinstance(item, ui.DynamicItem) for item in self.walk_children())
        return not waiting or super().is_finished()


class Offer(Panel):
    """A sentence with one control that lives in memory only.

    It has no content, as no panel has: Discord refuses to put a panel in the place of a message that has some.
    """

    def __init__(self, control: ui.Item[Any]) -> None:
        super().__init__(timeout=KEPT_FOR)
        self._control = control

    def saying(self, sentence: str) -> Self:
        """The same with the sentence above the control."""
        self.clear_items()
        self.add_item(ui.TextDisplay(sentence))
        return self.add_item(ui.ActionRow(self._control))


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
