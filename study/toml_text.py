"""Reads TOML that somebody sent: what would keep the parser busy for minutes is refused before it is parsed."""

from __future__ import annotations

import re
import tomllib

LONGEST_LINE = 10_000  # characters
DEEPEST = 10  # tables and lists within each other; a pack has four

# A key of thousands of parts takes tomllib time by the square of their number.
_LONG_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){12}""")


class BadToml(ValueError):
    """A text that is no TOML, or too strange to be read; says what to write instead."""


def read_toml(text: str) -> dict[str, object]:
    """Parse a text. Raises BadToml."""
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > LONGEST_LINE:
            raise BadToml(f"has {len(line):,} characters in line {number}; write at most {LONGEST_LINE:,}")
        if _LONG_KEY.search(line) is not None:
            raise BadToml(f"has a key of too many parts in line {number}; write plain keys")
    try:
        document = tomllib.loads(text)
    except RecursionError:
        raise BadToml("is nested too deeply; write plain lists of entries") from None
    except ValueError as error:  # also of numbers with thousands of digits
        raise BadToml(f"is not valid TOML: {error}") from None
    if _is_deep(document):
        raise BadToml("is nested too deeply; write plain lists of entries")
    return document


def _is_deep(document: object) -> bool:
    level = [document]
    for _ in range(DEEPEST):
        level = [
            inner
            for value in level
            for inner in (value.values() if isinstance(value, dict) else value if isinstance(value, list) else ())
        ]
    return bool(level)
