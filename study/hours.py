"""Reads how long somebody studied, in the many ways people write it."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from functools import lru_cache

from study.errors import BadHours, HoursOutOfRange

MOST = 100  # hours in one week
MAX_LENGTH = 20  # characters of a form field; room for "100 hours 15 minutes"

_FRACTIONS = {"¼": 15, "⅓": 20, "½": 30, "⅔": 40, "¾": 45}  # minutes
_NUMBER = r"(?:\d+(?:[.,]\d+)?|[.,]\d+)"
_HOUR = r"\s?h(?:ours?|rs?)?"
_MINUTE = r"\s?m(?:in(?:ute)?s?)?"
_DECIMAL_HOURS = re.compile(rf"({_NUMBER})(?:{_HOUR})?")
_FRACTION_HOURS = re.compile(rf"(\d*)\s?([{''.join(_FRACTIONS)}])(?:{_HOUR})?")
_MINUTES = re.compile(rf"({_NUMBER}){_MINUTE}")
_BOTH = re.compile(rf"(\d+){_HOUR}(?:\s?,|\sand)?\s?([0-5]?\d)(?:{_MINUTE})?")
_CLOCK = re.compile(rf"(\d+):([0-5]\d)(?:{_HOUR})?")


@lru_cache(maxsize=256)  # most people write one of a few numbers
def parse_hours(text: str) -> int:
    """Read hours and return minutes: "3", "3.5", "3,5", "½", "3h 30m", "1:30", "90 min", "1 hour 15 minutes".

    A fraction of a minute is rounded to the nearest one. Nothing is guessed: "about 3" is not understood.
    Raises BadHours, or HoursOutOfRange for what is negative or over 100 hours.
    """
    given = " ".join(text.split()).casefold()
    if len(given) > MAX_LENGTH:
        raise BadHours(text)
    unsigned = given[1:].lstrip() if given[:1] in {"-", "−"} else given
    minutes = _minutes(unsigned)
    if minutes is None:
        raise BadHours(text)
    if minutes > MOST * 60 or (minutes and unsigned != given):
        raise HoursOutOfRange(text, MOST)
    return math.floor(minutes + Decimal("0.5"))


def _minutes(given: str) -> Decimal | None:
    if found := _DECIMAL_HOURS.fullmatch(given):
        return _decimal(found[1]) * 60
    if found := _MINUTES.fullmatch(given):
        return _decimal(found[1])
    if found := _CLOCK.fullmatch(given) or _BOTH.fullmatch(given):
        return Decimal(int(found[1]) * 60 + int(found[2]))
    if found := _FRACTION_HOURS.fullmatch(given):
        return Decimal(int(found[1] or 0) * 60 + _FRACTIONS[found[2]])
    return None


def _decimal(number: str) -> Decimal:
    return Decimal(number.replace(",", "."))
