"""Buttons that work for as long as their message stands."""

from __future__ import annotations

import re
from typing import Any, Self

from discord import ui

from bot.ui.asking import Asking
from bot.ui.panels import Block
from bot.ui.words import spoken

# Parts of ids that are numbers; all others are read as they stand, also a slug that has only digits in it.
NUMBERS = frozenset({"delivery", "entry", "group", "number", "option", "project", "request", "seen"})


_PART = re.compile(r"\(\?P<\w+>.*?\)(?=:|$)")  # of a template
# What a button's id is like and how it looks, by its language.
_looks: dict[tuple[type[LastingButton], str], tuple[str, dict[str, Any]]] = {}


class LastingButton(ui.DynamicItem[ui.Button[Any]], template=r"(?!)"):
    """A button that can be made again from any message by its id alone.

    A subclass names its template, whose named parts are what it is made with, in that order.
    """

    @classmethod
    def sent(cls, *parts: str | int) -> Block:
        """The button with these parts as it is sent, for one that looks the same whatever they are.

        Making the button itself takes ten times as long.
        """
        language = spoken()
        known = _looks.get((cls, language))
        if known is None:
            form = _PART.sub("{}", cls.__discord_ui_compiled_template__.pattern)
            known = _looks[cls, language] = form, cls(*parts).to_component_dict()  # type: ignore[arg-type]
        form, look = known
        return Block(look | {"custom_id": form.format(*parts)})

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make it again."""
        parts = match.groupdict().items()
        return cls(*(int(text) if name in NUMBERS else text for name, text in parts))  # type: ignore[arg-type]
