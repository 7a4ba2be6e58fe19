"""Every language says the same things with the same facts, in its own plurals, dates and command names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import discord
import pytest
from babel import Locale
from discord import app_commands
from fluent.syntax import FluentParser, ast

from bot.translator import Translator
from bot.ui import words
from bot.ui.words import LANGUAGES, language_of, say, speaking
from tests.clock import StandingClock
from tests.journeys.town import open_town

FOLDER = Path(words.__file__).parent
OTHERS = sorted(set(LANGUAGES) - {"en"})
LOCALES = {"de": ["de"], "es": ["es-ES", "es-419"], "hi": ["hi"], "pt": ["pt-BR"]}
# Discord's own rule for names: https://discord.com/developers/docs/interactions/application-commands
NAME = re.compile(r"[-_'\w\u0900-\u097F]{1,32}")
# Keys of new texts that wait for somebody who speaks the other languages; until then they are said in English.
WAITING: frozenset[str] = frozenset()

# What commands and the main flows say: these files are whole in every language.
WHOLE = (
    "arrivals",
    "checkins",
    "help",
    "history",
    "joining",
    "me",
    "mentoring",
    "milestones",
    "names",
    "portfolio",
    "privacy",
    "progress",
    "projects",
    "prompt",
    "recognition",
    "reminders",
    "roadmap",
    "slash",
)


def messages(language: str, file: str = "*") -> dict[str, ast.Message]:
    """Every text of a language by its key."""
    parsed = (FluentParser().parse(path.read_text("utf-8")) for path in (FOLDER / language).glob(f"{file}.ftl"))
    return {entry.id.name: entry for one in parsed for entry in one.body if isinstance(entry, ast.Message)}


def inside(node: Any) -> Iterator[Any]:
    """Every part of a text."""
    yield node
    for value in vars(node).values() if isinstance(node, ast.BaseNode) else []:
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from inside(child)


def facts_of(message: ast.Message) -> set[str]:
    return {part.id.name for part in inside(message) if isinstance(part, ast.VariableReference)}


ENGLISH = messages("en")


@pytest.mark.parametrize("language", OTHERS)
def test_it_says_what_english_says_with_the_same_facts(language: str) -> None:
    theirs = messages(language)
    assert set(theirs) <= set(ENGLISH)
    assert {key: facts_of(one) for key, one in theirs.items()} == {key: facts_of(ENGLISH[key]) for key in theirs}


@pytest.mark.parametrize("language", OTHERS)
def test_commands_and_the_main_flows_are_whole(language: str) -> None:
    wanted = {key for file in WHOLE for key in messages("en", file)} | set(messages("en", "commands"))
    only_english = {"command-skip-ahead", "command-answer-message"}  # the demo's; a menu entry, named in slash.ftl
    missing = wanted - set(messages(language)) - only_english
    missing = {key for key in missing if not key.startswith("permission-")}  # Discord's own names
    assert missing - WAITING == set(), f"translate these, or let them wait in WAITING of {__file__}"


def test_what_waits_for_translators_is_still_missing() -> None:
    here = [set(messages(language)) for language in OTHERS]
    assert [key for key in WAITING if all(key in texts for texts in here)] == []


def test_the_commands_of_every_language_are_looked_at_as_its_discord_shows_them() -> None:
    assert sorted(LOCALES) == OTHERS, "add the language's locales to LOCALES"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost_on_the_way_and_every_count_has_its_forms(language: str) -> None:
    known = {str(rule) for rule in Locale(language).plural_form.rules} | {"other"}
    for path in (FOLDER / language).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
            for part in inside(entry):
                if isinstance(part, ast.Variant) and isinstance(part.key, ast.Identifier):
                    assert part.key.name in known, f"{path}: [{part.key.name}] is no plural of {language}"


@pytest.mark.parametrize("language", OTHERS)
def test_commands_are_called_in_texts_as_they_are_called_there(language: str) -> None:
    names = {key: text_of(one) for key, one in messages(language, "slash").items()}
    known = {names[key] for key in names if key.startswith("name-")} | {"roadmap", "leaderboard"}
    for key, message in messages(language).items():
        if key == "certificate-check":
            continue  # stands on a picture that is shown to people of any language
        for called in re.findall(r"`/([^`{]+?)`", source_of(message)):
            top, *rest = called.split()
            assert top in known, f"{key}: /{top}"
            if rest and not rest[0].endswith(":"):
                assert rest[0] in known, f"{key}: /{called}"
            elif rest:
                assert rest[0].removesuffix(":") in names.values(), f"{key}: /{called}"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_discord_takes_every_name_and_description(language: str, tmp_path: Path) -> None:
    tops: list[dict[str, Any]] = []
    async with open_town(tmp_path, StandingClock()) as town:
        for command in town.app.bot.tree.get_commands():
            payload = await command.get_translated_payload(town.app.bot.tree, Translator())
            if isinstance(command, app_commands.ContextMenu):
                continue
            tops.append(payload)
            assert _size(payload) <= 8000
            for one in _described(payload):
                for locale in LOCALES.get(language, []):
                    if locale not in (one["name_localizations"] or {}):
                        waits = any(key.endswith(f"-{one['name']}") for key in WAITING)
                        assert waits, f"{one['name']} has no name in {language}: see slash.ftl, or WAITING"
                        continue
                    name = one["name_localizations"][locale]
                    assert NAME.fullmatch(name), name
                    assert name == name.lower()
                    assert 1 <= len(one["description_localizations"][locale]) <= 100, one["description_localizations"]
            for siblings in _siblings(payload):
                assert _shared_names(siblings, language) == []
    assert _shared_names(tops, language) == []


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "14 March 2027"),
        ("de", "14. März 2027"),
        ("es", "14 de marzo de 2027"),
        ("pt", "14 de março de 2027"),
        ("hi", "14 मार्च 2027"),
    ],
)
def test_days_are_written_as_they_are_there(language: str, day: str) -> None:
    with speaking(language):
        assert words.say_day(date(2027, 3, 14)) == day


def test_the_language_is_that_of_discords_client_or_english() -> None:
    found = {locale: language_of(locale.value) for locale in discord.Locale}
    assert found[discord.Locale.brazil_portuguese] == "pt"
    assert found[discord.Locale.latin_american_spanish] == found[discord.Locale.spain_spanish] == "es"
    assert found[discord.Locale.japanese] == "en"
    assert set(found.values()) == set(LANGUAGES)


def test_what_is_not_translated_is_said_in_english() -> None:
    only_english = next(key for key in ENGLISH if key not in messages("de") and not facts_of(ENGLISH[key]))
    with speaking("de"):
        said = say(only_english)
    assert said == say(only_english)


def source_of(message: ast.Message) -> str:
    return "".join(part.value for part in inside(message) if isinstance(part, ast.TextElement))


def text_of(message: ast.Message) -> str:
    return source_of(message).strip()


def _described(payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield payload
    for option in payload.get("options", []):
        yield from _described(option)


def _shared_names(siblings: Sequence[dict[str, Any]], language: str) -> list[str]:
    called = Counter(
        (locale, (one["name_localizations"] or {}).get(locale, one["name"]))
        for locale in LOCALES.get(language, ["en-GB"])
        for one in siblings
    )
    return [name for (_, name), times in called.items() if times > 1]


def _siblings(payload: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    if payload.get("options"):
        yield payload["options"]
    for option in payload.get("options", []):
        yield from _siblings(option)


def _size(payload: dict[str, Any]) -> int:
    """What Discord counts: of every text the longest it is given in any language."""
    size = 0
    for one in _described(payload):
        for field in ("name", "description"):
            size += max(map(len, [one[field], *(one.get(f"{field}_localizations") or {}).values()]))
        for choice in one.get("choices", []):
            size += max(map(len, [choice["name"], *(choice.get("name_localizations") or {}).values()]))
            size += len(str(choice["value"]))
    return size
