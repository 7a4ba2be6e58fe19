"""The one way panels are put together: a coloured container of texts, rows and separators."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Self, TypeVarTuple

import discord
from discord import ComponentType, ui

from bot.ui import theme
from bot.ui.begin import begin
from bot.ui.words import spoken

KEPT_FOR = 15 * 60  # seconds; as long as Discord lets an answer be used
REMEMBERED = 256  # sets of rows that one kind of panel has, about 4 KB each

_Facts = TypeVarTuple("_Facts")


class Panel(ui.LayoutView):
    """A message of ours. Controls in it that live in memory only answer in the language of whoever uses them."""

    def __init__(self, *, timeout: float | None = None) -> None:
        super().__init__(timeout=timeout)

    def has_components_v2(self) -> bool:
        """Every panel is made of them; it is never content and embeds."""
        return True

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


class Block(ui.Item[Any]):
    """A part of a message as it is sent. discord.py's own items take ten times as long to make, and are asked nothing.

    For what nothing in memory waits for: texts, links, and lasting controls, which are made anew from their ids.
    """

    def __init__(self, component: dict[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._component = component

    def to_component_dict(self) -> dict[str, Any]:
        """What Discord is sent."""
        return self._component


def panel(*parts: str | ui.Item[Any], colour: discord.Colour = theme.ACCENT) -> Panel:
    """A Components V2 message: texts are wrapped, everything else is put in as it is.

    Discord allows 4,000 characters of text and 40 components in one message.
    """
    view = Panel()
    if any(_waits(part) for part in parts if not isinstance(part, str)):
        texts_wrapped = (ui.TextDisplay(part) if isinstance(part, str) else part for part in parts)
        return view.add_item(ui.Container(*texts_wrapped, accent_colour=colour))
    sent = [_text(part) if isinstance(part, str) else part.to_component_dict() for part in parts]
    return view.add_item(Block(_CONTAINER | {"accent_color": colour.value, "components": sent}))


def row(*items: ui.Item[Any]) -> ui.Item[Any]:
    """Up to five buttons, or one select, beside each other."""
    if any(_waits(item) for item in items):
        return ui.ActionRow(*items)
    return Block({"type": ComponentType.action_row.value, "components": [item.to_component_dict() for item in items]})


def remembered(rows: Callable[[*_Facts], list[ui.Item[Any]]]) -> Callable[[*_Facts], list[ui.Item[Any]]]:
    """Let rows of lasting controls, or of links, be made once for the same facts in the same language."""

    @lru_cache(REMEMBERED)
    def made(_language: str, *facts: Any) -> list[dict[str, Any]]:
        return [one.to_component_dict() for one in rows(*facts)]

    @wraps(rows)
    def again(*facts: *_Facts) -> list[ui.Item[Any]]:
        return [Block(_copy(one)) for one in made(spoken(), *facts)]

    return again


def line() -> ui.Item[Any]:
    """A thin line between two parts."""
    return Block({"type": ComponentType.separator.value, "divider": True, "spacing": 1})


def _waits(item: ui.Item[Any]) -> bool:
    if isinstance(item, (Block, ui.DynamicItem)):
        return False
    inside = item.walk_children() if isinstance(item, (ui.ActionRow, ui.Section)) else ()
    return item.is_dispatchable() or any(_waits(one) for one in inside)


def _text(text: str) -> dict[str, Any]:
    return {"type": ComponentType.text_display.value, "content": text}


def _copy(component: dict[str, Any]) -> dict[str, Any]:
    # Whoever sends a message may write into it, as the demo's Discord does.
    inside = component.get("components")
    return component | {"components": [_copy(one) for one in inside]} if inside else component.copy()


_CONTAINER = {"type": ComponentType.container.value, "spoiler": False}
