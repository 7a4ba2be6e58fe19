"""What lasting selects share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Generic, Self, TypeVar

from discord import ui

from bot.ui.asking import Asking

Menu = TypeVar("Menu", bound=ui.Select[Any] | ui.ChannelSelect[Any] | ui.RoleSelect[Any])


class LastingMenu(ui.DynamicItem[Menu], Generic[Menu], template=r"(?!)"):
    """A select that works on any message after any restart: what it offered does not matter, what was picked does.

    A subclass can be made without arguments and names its own template, whose named parts are then in `about`.
    """

    about: Mapping[str, str]

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the select of any message again; what was picked comes with the click."""
        made = cls()  # type: ignore[call-arg]
        assert isinstance(item, type(made.item))  # noqa: S101 - the template belongs to such a select
        made.item = item
        made.about = match.groupdict()
        return made


class LastingSelect(LastingMenu[ui.Select[Any]], template=r"(?!)"):
    """A menu of ours."""


class LastingChannelSelect(LastingMenu[ui.ChannelSelect[Any]], template=r"(?!)"):
    """Discord's own menu of channels."""


class LastingRoleSelect(LastingMenu[ui.RoleSelect[Any]], template=r"(?!)"):
    """Discord's own menu of roles."""
