"""Where an interaction begins: from here on its task speaks one language, and its log lines carry one code."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any

import discord

from bot.ui.words import language_of, speak

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # none that is taken for another when it is read out
LENGTH = 4
SHORTEST = 4  # letters of a typed text that is kept out of the log; shorter ones are in many words

Watch = Callable[[discord.Interaction[Any]], None]

_id: ContextVar[int | None] = ContextVar("interaction", default=None)
_begun: ContextVar[tuple[str, float]] = ContextVar("begun", default=("", 0.0))
_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)
_data: ContextVar[Any] = ContextVar("data", default=None)


def begin(interaction: discord.Interaction[Any]) -> None:
    """Let this task answer in the language of the person's Discord, and log under the interaction's code."""
    speak(language_of(interaction.locale.value))
    _id.set(interaction.id)
    _begun.set((_what(interaction), time.monotonic()))
    _data.set(interaction.data)
    watch = _watch.get()
    if watch is not None:
        watch(interaction)


def watched_by(watch: Watch) -> None:
    """Have `watch` be told of every interaction that begins in anything this task starts."""
    _watch.set(watch)


def code_of(interaction_id: int) -> str:
    """Four letters and digits that an operator finds an interaction by."""
    digest = hashlib.blake2b(str(interaction_id).encode(), digest_size=LENGTH).digest()
    return "".join(LETTERS[byte % len(LETTERS)] for byte in digest)


def begun() -> tuple[str, float]:
    """What this task answers ("/roadmap", or the kind of a button or form), and since when (time.monotonic)."""
    return _begun.get()


def _what(interaction: discord.Interaction[Any]) -> str:
    command = interaction.command
    data: Any = interaction.data or {}
    if command is not None:
        return f"/{command.qualified_name}"
    # What lives only for a while has an id made at random, which would be one more kind each time.
    kind, lasting, _ = str(data.get("custom_id", "")).partition(":")
    return kind[:30] if lasting else "control" if "component_type" in data else "form"


def typed() -> list[str]:
    """What the person typed who is answered in this task, the longest text first: no log line may quote it."""
    found = [text for text in _texts(_data.get()) if len(text) >= SHORTEST]
    return sorted(found, key=len, reverse=True)


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for one in data:
            yield from _texts(one)
    elif isinstance(data, dict):
        if isinstance(data.get("value"), str):
            yield data["value"]
        for key in ("options", "components", "component"):
            yield from _texts(data.get(key))


def code() -> str:
    """The code of the interaction this task answers; empty outside of one."""
    interaction_id = _id.get()
    return "" if interaction_id is None else code_of(interaction_id)
