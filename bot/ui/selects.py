"""What lasting selects share."""

from __future__ import annotations

import re
from typing import Any, Self

from discord import ui

from bot.ui.asking import Asking


class LastingSelect(ui.DynamicItem[ui.Select[Any]], template=r"(?!)"):
    """A select that works on any message after any restart: what it offered does not matter, what was picked does.

    A subclass can be made without arguments and names its own template.
    """

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, item: ui.Item[Any], _match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the select of any message again; what was picked comes with the click."""
        made = cls()  # type: ignore[call-arg]
        assert isinstance(item, ui.Select)  # noqa: S101 - the template belongs to a select
        made.item = item
        return made
