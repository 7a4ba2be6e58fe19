"""Choices offered while somebody types: there is no way to show an error there, so a mistake offers none."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

from discord import app_commands

from study.errors import StudyError

CHOICES = 25  # as many as Discord takes

Given = ParamSpec("Given")
Value = TypeVar("Value", str, int)
Offered = Coroutine[Any, Any, list[app_commands.Choice[Value]]]


def suggests(callback: Callable[Given, Offered[Value]]) -> Callable[Given, Offered[Value]]:
    """Wrap an autocomplete callback so that what cannot be answered offers nothing, and nothing is too much."""

    @functools.wraps(callback)
    async def guarded(*args: Given.args, **kwargs: Given.kwargs) -> list[app_commands.Choice[Value]]:
        try:
            return (await callback(*args, **kwargs))[:CHOICES]
        except StudyError:
            return []

    # discord.py counts the parameters it sees.
    guarded.__signature__ = inspect.signature(callback)  # type: ignore[attr-defined]
    return guarded
