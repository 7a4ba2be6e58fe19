"""Buttons that work for as long as their message stands."""

from __future__ import annotations

import re
from typing import Any, Self

from discord import ui

from bot.ui.asking import Asking

# Parts of ids that are numbers; all others are read as they stand, also a slug that has only digits in it.
NUMBERS = frozenset({"delivery", "entry", "group", "number", "option", "project", "request", "seen"})


class LastingButton(ui.DynamicItem[ui.Button[Any]], template=r"(?!)"):
    """A button that can be made again from any message by its id alone.

    A subclass names its template, whose named parts are what it is made with, in that order.
    """

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make it again."""
        parts = match.groupdict().items()
        return cls(*(int(text) if name in NUMBERS else text for name, text in parts))  # type: ignore[arg-type]
