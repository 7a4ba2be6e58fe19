"""Buttons that work for as long as their message stands."""

from __future__ import annotations

from typing import Any, Self


class Lasting:
    """A button that remembers nothing, made again from any message by its id alone."""

    @classmethod
    async def from_custom_id(cls, *_: Any, **__: Any) -> Self:
        """Make it again."""
        return cls()
