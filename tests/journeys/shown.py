"""What a message or a form holds, as somebody who looks at it reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from simcord import ResponseMessage

Shown = ResponseMessage | discord.Message


def walk(found: Any) -> Iterator[dict[str, Any]]:
    """Every component in a payload, in the order it is shown."""
    if isinstance(found, list):
        for one in found:
            yield from walk(one)
    elif isinstance(found, dict):
        yield found
        for key in ("components", "component", "accessory"):
            yield from walk(found.get(key))


def parts(message: Shown) -> list[dict[str, Any]]:
    """Every component of a message."""
    if isinstance(message, discord.Message):
        return list(walk([component.to_dict() for component in message.components]))
    return list(walk(message.components))


def labels_of(message: Shown) -> list[str]:
    """Labels of the buttons of a message."""
    return [part["label"] for part in parts(message) if part.get("type") == 2]


def text_of(message: Shown) -> str:
    """All text of a message, as it is sent, with what its pictures show in words."""
    said = [message.content]
    for part in parts(message):
        said += [part["content"]] if part.get("type") == 10 else []
        said += [item["description"] for item in part.get("items", [])]
    return "\n".join(said).strip()


def message_of(message: Shown) -> discord.Message:
    """The message itself, to click something in it."""
    return message if isinstance(message, discord.Message) else message.message


def entered(component: dict[str, Any], answer: str | None) -> Any:
    """What a field of a form holds after somebody wrote or picked `answer` in it, or left it as it was (None)."""
    if "options" not in component:
        return (component.get("value") or "") if answer is None else answer
    if answer is None:
        return [option["value"] for option in component["options"] if option.get("default")]
    return [option["value"] for option in component["options"] if option["label"] == answer]
