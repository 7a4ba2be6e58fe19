"""People are spoken to in their own language where the bot speaks it, and in English where it does not."""

from __future__ import annotations

import pytest

from study.languages import language_of


@pytest.mark.parametrize(
    ("locale", "language"),
    [("de", "de"), ("pt-BR", "pt"), ("es-419", "es"), ("es-ES", "es"), ("hi", "hi"), ("en-GB", "en"), ("fr", "en")],
)
def test_a_country_does_not_matter_and_an_unknown_language_is_english(locale: str, language: str) -> None:
    assert language_of(locale) == language
