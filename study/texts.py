"""What there is to see in a text."""

from __future__ import annotations

import unicodedata

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zs", "Zl", "Zp"}  # control, format and private characters, spaces
_EMPTY_LETTERS = {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}  # fillers of Hangul and Braille without a dot


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing, whatever characters there are."""
    return all(char in _EMPTY_LETTERS or unicodedata.category(char) in _UNSEEN for char in text)
