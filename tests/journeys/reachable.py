"""What every message must offer to somebody who reads on a phone, or has it read to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MOST_TEXT = 4000  # characters in one message: Discord's limit
MOST_PARTS = 40
LABEL = 80  # characters of a button: Discord's limit. Our own words are shorter: see test_reachable.py
PLACEHOLDER = 100
TEXT, PANEL, FIELD = 10, 17, 18
MENUS = {3, 5, 6, 7, 8}

Part = dict[str, Any]


def hindrances(parts: list[Part]) -> list[str]:
    """What in a message's components keeps somebody from using it; empty for a message as it should be."""
    in_forms = [id(part["component"]) for part in parts if part.get("type") == FIELD]
    found = [said for part in parts if id(part) not in in_forms for said in _wrong(part)]
    texts = [part["content"] for part in parts if part.get("type") == TEXT]
    if sum(map(len, texts)) > MOST_TEXT or len(parts) > MOST_PARTS:
        found.append("more than Discord takes in one message")
    if any(part.get("type") == PANEL for part in parts) and not texts:
        found.append("a coloured panel without a word")
    return found


def _wrong(part: Part) -> Iterator[str]:
    match part.get("type"):
        case 2:
            yield from _wrong_button(part)
        case 10 if "```" in part["content"]:
            yield "a table in fixed letters, which a phone breaks"
        case 12:
            yield from (f"a picture without words: {item}" for item in part["items"] if not item.get("description"))
        case 1 if len(part["components"]) > 5:
            yield "a row of more than five"
        case 18 if not part.get("label", "").strip():
            yield f"a field without a name: {part}"
        case kind if kind in MENUS and not 0 < len(part.get("placeholder") or "") <= PLACEHOLDER:
            yield f"a menu that does not say what it is for: {part.get('custom_id')}"


def _wrong_button(button: Part) -> Iterator[str]:
    label = button.get("label", "").strip()
    if not label:
        yield f"a button without words: {button}"
    elif len(label) > LABEL:
        yield f"a button too long: {label}"
