"""From a sentence to the words that carry its meaning."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_DEFINITION = re.compile(
    r"\s*(what('?s| is| are| does)|whats|explain|define|difference between|how do(es)? (a|an|the)?\s*\w+ work)\b",
    re.IGNORECASE,
)
_SHORTEST_MENDED = 5  # letters of a word whose spelling is mended
_LONG = 8  # letters from which two slips are mended

# Words that say nothing about which answer is meant.
_EMPTY = frozenset(
    """a an the this that these those it its i im me my mine we us our you your u ur they them their he she is
    am are was were be been being do does did doing done have has had having will would can could shall should
    may might must and or but if then so as of at by for from in into on onto to with without about over under
    up out off not no yes just really very too also only even still yet already please pls thanks thank hi hello
    hey ok okay well there here what which who whom whose when where why how any some all every each other
    another such same own than more most much many lot lots bit one ones get gets got getting go goes going come
    make makes made take takes let want wants wanted think know say tell thing things stuff etc eg ie s t re ve
    ll d m dont doesnt isnt cant wont im ive someone somebody anyone anybody people guy guys person like kind
    sort way ways actually basically honestly""".split()  # noqa: SIM905 - a list of words reads better as words
)

# Words that mean the same here. The first of a line stands for the rest.
_SAME = {
    other: line.split()[0]
    for line in (
        "math maths mathematics mathematical calculus algebra linear statistics stats statistic probability numbers",
        "time long months month weeks week year years timeline duration fast quick quickly soon hours hour ready",
        "certificate cert certs certification certifications certificates certified course courses credential diploma",
        "framework frameworks library libraries tensorflow pytorch keras sklearn torch",
        "tool tools tooling toolkit software",
        "job jobs salary career careers role roles position hire hired hiring employer employers employment",
        "future demand promising outlook worth prospects obsolete",
        "begin roadmap start beginning starting starts started first",
        "learn learning study studying studied learned master",
        "become becoming became turn transition switch move moving change changing path",
        "backend developer dev engineer engineers developers devs programmer coder swe software",
        "skill skills able ability abilities",
        "ai ml artificial intelligence machine",
        "prior previous before experience background beginner newbie knowledge scratch zero",
        "hard difficult tough challenge challenges challenging struggle struggling mistake mistakes fail pitfall",
        "data datascience dataset datasets",
        "project projects portfolio github build building",
    )
    for other in line.split()
}

_ENDINGS = ("ations", "ation", "ingly", "ments", "ment", "ings", "ing", "ies", "ers", "ed", "es", "ly", "er", "s")


def words(text: str, spelled: Collection[str] = ()) -> list[str]:
    """The words of a text that carry meaning, with case, endings and variants levelled.

    Words near one of `spelled` are taken for slips of it.
    """
    return [_level(_mend(word, spelled)) for word in raw_words(text)]


def raw_words(text: str) -> list[str]:
    """The words of a text that carry meaning, in lower case and otherwise as they are."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    return [word for word in _WORD.findall(plain) if word not in _EMPTY]


def asks_for_a_definition(text: str) -> bool:
    """Whether somebody asks what a thing is, rather than about the way to becoming an AI engineer."""
    return _DEFINITION.match(text) is not None


@lru_cache(maxsize=4096)
def _level(word: str) -> str:
    if word in _SAME:
        return _SAME[word]
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3:
            return _SAME.get(stem, stem)
    return word


def _mend(word: str, spelled: Collection[str]) -> str:
    if len(word) < _SHORTEST_MENDED or word in spelled or word in _SAME:
        return word
    slips = 1 if len(word) < _LONG else 2
    near = process.extractOne(word, spelled, scorer=DamerauLevenshtein.distance, score_cutoff=slips)
    return word if near is None else str(near[0])
