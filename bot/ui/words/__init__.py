"""The text catalogue: every sentence a person reads stands in a Fluent file, a folder a language, a file a subject.

Short sentences, plain words: they are read on a phone after work. A line of a text cannot begin with * or [ except
right after the equals sign. English is complete; what another language does not have yet is said in English.

A person is answered in their own language, which `speak` sets where an interaction comes in; what everybody reads is
in the group's, which `speaking` sets around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern, TextElement, VariableReference

from study.languages import ENGLISH, LANGUAGES, language_of

__all__ = ["ENGLISH", "LANGUAGES", "language_of", "say", "speak", "speaking", "spoken"]

# A text begins with its key and goes on to the next one or to a comment.
_ENTRY = re.compile(r"^(?P<key>[a-zA-Z][\w-]*) *=.*\n?(?:(?![a-zA-Z#]).*\n?)*?(?=^[a-zA-Z#]|\Z)", re.MULTILINE)
_FOLDER = Path(__file__).parent
# Whose dates and plurals each language takes.
_LOCALES = {"en": "en_GB", "de": "de", "es": "es", "hi": "hi", "pt": "pt_BR"}

SAID = 4096  # texts that are remembered as they were said, about 1 MB

_spoken: ContextVar[str] = ContextVar("language", default=ENGLISH)


def spoken() -> str:
    """The language that texts are in here and now."""
    return _spoken.get()


def speak(language: str) -> None:
    """Let everything this task says from here on be in a language."""
    _spoken.set(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let what is said inside be in a language."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def say(key: str, **facts: str | int) -> str:
    """Return the text under `key` with the facts put in.

    Raises LookupError for a key that is not in the catalogue or a fact it needs and was not given: both are mistakes
    of ours, and tests find them.
    """
    return _said(_spoken.get(), key, tuple(facts.items()))


@lru_cache(SAID)
def _said(language: str, key: str, facts: tuple[tuple[str, str | int], ...]) -> str:
    own = language if key in _texts(language) else ENGLISH
    pieces, given = _pieces(own, key), dict(facts)
    if pieces is not None and all(fact in given for _, fact in pieces if fact):
        return "".join(_shown(own, given[fact]) if fact else text for text, fact in pieces)
    bundle = _bundle(own, key)
    text, problems = bundle.format_pattern(_pattern(bundle, key), given)
    if problems:
        raise LookupError(f"the text {key!r} does not fit its facts: {problems}")
    return str(text)


@cache
def _pieces(language: str, key: str) -> tuple[tuple[str, str], ...] | None:
    """A text's pieces, words or the name of a fact, None where the facts decide what it says.

    Fluent's own way through a text takes three to six times as long as putting such pieces together.
    """
    pieces, pattern = [], _pattern(_bundle(language, key), key)
    for element in getattr(pattern, "elements", [pattern]):  # Fluent unwraps what is alone
        expression = getattr(element, "expression", element)
        if isinstance(element, TextElement):
            pieces.append((element.value, ""))
        elif isinstance(expression, VariableReference):
            pieces.append(("", expression.id.name))
        else:
            return None
    return tuple(pieces)


def _shown(language: str, fact: str | int) -> str:
    return fact if isinstance(fact, str) else _number(language, fact)


@lru_cache(SAID)
def _number(language: str, number: int) -> str:
    return format_decimal(number, locale=_LOCALES[language])


def say_day(value: date) -> str:
    """A day where Discord's own dates do not work, e.g. "14 March 2027"."""
    return format_date(value, "long", _LOCALES[_spoken.get()])


def say_day_and_month(value: date) -> str:
    """A day of a year that is clear, e.g. "14 March"."""
    patterns = {"de": "d. MMMM", "es": "d 'de' MMMM", "pt": "d 'de' MMMM"}
    return format_date(value, patterns.get(_spoken.get(), "d MMMM"), _LOCALES[_spoken.get()])


def say_month(value: date) -> str:
    """A month in few letters, e.g. "Mar"."""
    return format_date(value, "LLL", _LOCALES[_spoken.get()]).removesuffix(".")


def has_text(key: str, language: str) -> bool:
    """Whether there is a text under `key` in a language of its own."""
    return key in _texts(language)


def keys(language: str) -> tuple[str, ...]:
    """The keys of every text there is in a language."""
    return tuple(_texts(language))


def _pattern(bundle: FluentBundle, key: str) -> Pattern:
    pattern = bundle.get_message(key).value if bundle.has_message(key) else None
    if pattern is None:
        raise LookupError(f"the text {key!r} is empty or not in Fluent's form")
    return pattern


@cache
def _empty(language: str) -> FluentBundle:
    # Isolation marks around every fact would show up as boxes in buttons of some clients.
    return FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)


def _bundle(language: str, key: str) -> FluentBundle:
    """A language's texts, of which each is parsed when it is first said: all of them take a third of a second."""
    bundle = _empty(language)
    if not bundle.has_message(key):
        text = _texts(language).get(key)
        if text is None:
            raise LookupError(f"the catalogue has no text {key!r}")
        bundle.add_resource(FluentResource(text))
    return bundle


@cache
def _texts(language: str) -> dict[str, str]:
    """The texts of a language as they are written, by key; no text of ours refers to another."""
    texts: dict[str, str] = {}
    for file in sorted((_FOLDER / language).glob("*.ftl")):
        for found in _ENTRY.finditer(file.read_text(encoding="utf-8")):
            texts[found["key"]] = found[0]
    return texts
