"""The languages that people are spoken to in."""

from __future__ import annotations

ENGLISH = "en"
# What each language calls itself.
LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "hi": "हिन्दी", "pt": "Português"}


def language_of(locale: str) -> str:
    """The language of a locale as Discord names it ("pt-BR", "es-419"); English for one we do not speak."""
    language = locale.partition("-")[0]
    return language if language in LANGUAGES else ENGLISH
