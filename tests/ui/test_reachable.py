"""The check that every journey makes of every message finds what it is for."""

from __future__ import annotations

from typing import Any

import pytest

from bot.ui.words import LANGUAGES
from tests.journeys.reachable import hindrances
from tests.ui.test_languages import messages, text_of

BUTTON = {"type": 2, "label": "Done", "custom_id": "x"}


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"type": 2, "emoji": {"name": "👍"}}, "a button without words"),
        ({"type": 2, "label": "x" * 81}, "too long"),
        ({"type": 3, "custom_id": "x", "options": []}, "does not say what it is for"),
        ({"type": 12, "items": [{"media": {"url": "x"}}]}, "a picture without words"),
        ({"type": 1, "components": [BUTTON] * 6}, "more than five"),
        ({"type": 18, "label": "", "component": {"type": 4}}, "a field without a name"),
        ({"type": 10, "content": "```\na  b\n```"}, "fixed letters"),
        ({"type": 10, "content": "x" * 4001}, "more than Discord takes"),
        ({"type": 17, "components": []}, "without a word"),
    ],
)
def test_it_is_found(part: dict[str, Any], said: str) -> None:
    (found,) = hindrances([part])
    assert said in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_buttons_fit_on_a_phone(language: str) -> None:
    texts = {key: text_of(one) for key, one in messages(language).items() if key.startswith("button-")}
    assert {key: text for key, text in texts.items() if len(text) > 32} == {}


def test_a_message_as_it_should_be() -> None:
    text, picture = {"type": 10, "content": "Hello"}, {"type": 12, "items": [{"description": "A plot"}]}
    assert hindrances([{"type": 17, "components": []}, text, picture, BUTTON]) == []
