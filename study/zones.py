"""Timezones: exact names of the tz database, and what people type when they mean one."""

from __future__ import annotations

import functools
import re
import unicodedata
import zoneinfo
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process

from study.errors import UnknownZone
from study.zone_nicknames import BY_OFFSET, COMMON, NICKNAMES

_LONGEST = 60  # characters; no name of the tz database comes near
_NEAR = 3  # suggestions for a name that is none
_ALIKE = 65  # of 100; below, two names only share letters
_REGIONS = frozenset(
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"]
)
_NOT_PLACES = frozenset({"Factory", "localtime"})  # entries of the database that name no zone
_OFFSET = re.compile(r"(etc/)?(?:utc|gmt)? ?([+−-]) ?(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)


@functools.lru_cache(maxsize=1000)  # a check-in asks for its group's a dozen times
def zone(name: str) -> ZoneInfo:
    """Return the timezone of an IANA name; case does not matter, and spaces may stand for underscores.

    Raises UnknownZone with up to three names that look alike.
    """
    # Only names found in the set of known ones are ever opened, so a path can never be smuggled in.
    known = _known().get(name.strip().replace(" ", "_").casefold()) if len(name) <= _LONGEST else None
    if known is None:
        raise UnknownZone(name, tuple(find_zones(name, _NEAR)) if _words(name) else ())
    return ZoneInfo(known)


def called(text: str) -> list[str]:
    """Zones that what somebody typed names, or begins to name, best first; a typing error names none."""
    found = _at_offset(text.strip()) or (_fitting(_words(text[:_LONGEST])) if _words(text) else ())
    return [name for name in found if name in _offered()]


def find_zones(text: str, limit: int = 25) -> list[str]:
    """Return up to `limit` zones for what somebody typed so far, best first: names like Asia/Kolkata, and UTC.

    Cities, regions, countries, abbreviations ("ist", "cet"), offsets ("utc+5:30") and old names are understood, and
    typing errors when nothing fits as it is. Empty text gives common zones all over the world. Never raises.
    """
    typed = _words(text[:_LONGEST])
    found = _at_offset(text.strip()) or (_fitting(typed) or _alike(typed) if typed else COMMON)
    return [name for name in found if name in _offered()][: max(limit, 0)]


def _at_offset(text: str) -> Sequence[str]:
    found = _OFFSET.fullmatch(text)
    if found is None:
        return ()
    hours = int(found[3]) + int(found[4] or 0) / 60
    # Etc/GMT+5 is five hours behind UTC: the database follows POSIX there, and nobody else does.
    east = (found[2] == "+") != bool(found[1])
    return BY_OFFSET.get(hours if east else -hours, ())


def _fitting(typed: str) -> Sequence[str]:
    best: dict[str, tuple[int, int]] = {}
    for phrase, name, rank in _phrases():
        weight = _weight(typed, phrase)
        if weight is not None:
            best[name] = min(best.get(name, (weight, rank)), (weight, rank))
    return sorted(best, key=lambda name: (*best[name], name))


def _weight(typed: str, phrase: str) -> int | None:
    if phrase == typed:
        return 0
    if phrase.startswith(typed):
        return 1
    return 2 if f" {typed}" in phrase else None


def _alike(typed: str) -> Sequence[str]:
    choices = [phrase for phrase, _, _ in _phrases()]
    best: dict[str, tuple[float, int]] = {}
    for _, score, index in process.extract(typed, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None):
        _, name, rank = _phrases()[index]
        best[name] = min(best.get(name, (0, rank)), (-score, rank))
    return sorted(best, key=lambda name: (*best[name], name))


@functools.cache
def _known() -> dict[str, str]:
    return {name.casefold(): name for name in zoneinfo.available_timezones() - _NOT_PLACES}


@functools.cache
def _offered() -> frozenset[str]:
    return frozenset(name for name in _known().values() if name == "UTC" or name.partition("/")[0] in _REGIONS)


@functools.cache
def _phrases() -> tuple[tuple[str, str, int], ...]:
    """Every phrase that leads to an offered zone, the zone, and its rank among equals (lower is better)."""
    found = []
    order = sorted(NICKNAMES, key=lambda name: name not in COMMON)
    for name in sorted(_offered()):
        rank = order.index(name) if name in order else len(order)
        city = name.rpartition("/")[2]
        own = {_words(name), _words(city), *map(_words, NICKNAMES.get(name, "").split(","))} - {""}
        found += [(phrase, name, rank) for phrase in sorted(own)]
    return tuple(found)


def _words(text: str) -> str:
    """Lower-case words without accents and punctuation, one space between two."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", plain.casefold().replace("_", " ")))
