"""A text nobody can see is no text."""

from __future__ import annotations

import pytest

from study.texts import is_blank


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\u200b", "\u200d\u200b", "\u3164", "\u202e \u2066\u2069", "\0\x07", "\u2800\ufeff"]
)
def test_nothing_to_see(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", [".", "\u200ba", "0", "🎉", "ﷺ", "क\u200dष", "\u0301"])
def test_something_to_see(text: str) -> None:
    assert not is_blank(text)
