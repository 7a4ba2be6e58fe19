"""Commands in the languages of Discord's clients: names, descriptions, options and choices from the text catalogue."""

from __future__ import annotations

from functools import cache
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Place

from bot.ui.words import ENGLISH, has_text, keys, language_of, say, speaking


class Translator(app_commands.Translator):
    """Finds a text of a command again in another language. What is not translated keeps its English text."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """Return the text in the language of `locale`, or None."""
        language = language_of(locale.value)
        if language == ENGLISH:
            return None
        key = _key(string.message, context)
        if key is None or not has_text(key, language):
            return None
        with speaking(language):
            return say(key)


def _key(text: str, context: Any) -> str | None:
    if context.location is Place.parameter_name:
        key = f"option-name-{_plain(context.data.name)}"
    elif context.location in {Place.command_name, Place.group_name}:
        key = f"name-{_plain(context.data.qualified_name)}"
    else:
        return _keys_by_text().get(text)
    return key


def _plain(name: str) -> str:
    return name.replace(" ", "-").replace("_", "-").casefold()


@cache
def _keys_by_text() -> dict[str, str]:
    # discord.py hands over the English text of a description or a choice, so it is found by that.
    plain = [key for key in keys(ENGLISH) if key.startswith(("command-", "option-", "choice-", "weekday-", "board-"))]
    with speaking(ENGLISH):
        return {say(key): key for key in plain if key != "choice-pace"}
