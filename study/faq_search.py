"""Finding the answer to a question in anybody's words, and knowing when there is none.

A question is compared with every wording of an entry (its own question and its aliases), with all of them together, and
a little with the answer. A word counts by how few entries use it, so "AI engineer" counts for next to nothing and
"certificate" for much; endings, common variants and small slips of spelling are levelled first. What a question says
that no entry knows ("airline pilot") counts against all of them, and a question for what a thing is ("what is MCP?")
is never answered with certainty, because the entries are about the way and not about the things.

The two limits were chosen on the development questions so that a false answer is rare; what they give is printed and
held by tests/study/test_faq_search.py.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from study.curriculum import FaqEntry
from study.faq_words import asks_for_a_definition, raw_words, words

SURE = 0.55  # from here on one answer is shown
AHEAD = 0.05  # by which the best has to lead for that
UNSURE = 0.36  # from here on some are offered
OFFERED = 3
LONGEST = 400  # characters of a question that are read

ENOUGH = 1.0  # weight a question needs to be taken at its word
UNKNOWN = 0.8  # weight of a word no entry has, as a share of the rarest known word's


@dataclass(frozen=True, slots=True)
class Match:
    """An entry with how well it fits, from 0 to 1."""

    entry: FaqEntry
    score: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to say to a question: one entry ("sure"), up to three to choose from ("unsure"), or nothing ("unknown")."""

    kind: Literal["sure", "unsure", "unknown"]
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class _Indexed:
    entry: FaqEntry
    wordings: tuple[frozenset[str], ...]
    lines: tuple[str, ...]  # the wordings' words in one order each, for rapidfuzz
    asked_with: frozenset[str]
    said_with: frozenset[str]


class FaqIndex:
    """All entries, ready to be searched."""

    def __init__(self, entries: Sequence[FaqEntry]) -> None:
        self._indexed = tuple(map(_index, entries))
        used_by = Counter(word for one in self._indexed for word in one.asked_with)
        self._weights = {word: math.log((len(entries) + 1) / (used + 0.3)) for word, used in used_by.items()}
        self._unknown = UNKNOWN * max(self._weights.values(), default=1.0)
        wordings = (text for entry in entries for text in (entry.question, *entry.aliases))
        self._spelled = tuple({word for text in wordings for word in raw_words(text)})
        self._by_wording = {_bare(text): entry for entry in entries for text in (entry.question, *entry.aliases)}

    def search(self, question: str, limit: int = OFFERED) -> list[Match]:
        """The entries that fit best, best first, however badly; none for a question without words."""
        asked = frozenset(words(question[:LONGEST], self._spelled))
        scored = [Match(one.entry, self._score(asked, one)) for one in self._indexed] if asked else []
        return sorted((match for match in scored if match.score > 0), key=lambda match: -match.score)[:limit]

    def answer(self, question: str) -> Verdict:
        """What to say to a question. Never raises; nothing but signs, or another language, is "unknown"."""
        known = self._by_wording.get(_bare(question[:LONGEST]))
        if known is not None:
            return Verdict("sure", (Match(known, 1.0),))
        found = self.search(question)
        best = found[0].score if found else 0.0
        if best < UNSURE:
            return Verdict("unknown", ())
        lead = best - (found[1].score if len(found) > 1 else 0.0)
        if best >= SURE and lead >= AHEAD and not asks_for_a_definition(question):
            return Verdict("sure", (found[0],))
        return Verdict("unsure", tuple(match for match in found if match.score >= UNSURE * 0.7))

    def complete(self, text: str, limit: int = 25) -> list[FaqEntry]:
        """Entries for what somebody has typed so far: all in their order for nothing, else the best first."""
        typed = text.strip().casefold()[:LONGEST]
        entries = [one.entry for one in self._indexed]
        if not typed:
            return entries[:limit]
        by_question = [entry for entry in entries if typed in entry.question.casefold()]
        by_alias = [entry for entry in entries if any(typed in alias.casefold() for alias in entry.aliases)]
        by_words = [match.entry for match in self.search(text, limit) if match.score >= UNSURE / 2]
        return list({entry.slug: entry for entry in (*by_question, *by_alias, *by_words)}.values())[:limit]

    def _score(self, asked: frozenset[str], one: _Indexed) -> float:
        total = self._weight(asked)
        best = max(
            (self._alike(asked, total, wording, line) for wording, line in zip(one.wordings, one.lines, strict=True)),
            default=0.0,
        )
        with_any = self._weight(asked & one.asked_with) / total
        with_answer = self._weight(asked & (one.asked_with | one.said_with)) / total
        # A question of nothing but common words ("how does an engineer") fits everything and means nothing.
        return (0.6 * best + 0.3 * with_any + 0.1 * with_answer) * min(1.0, total / ENOUGH)

    def _alike(self, asked: frozenset[str], total: float, wording: frozenset[str], line: str) -> float:
        shared = self._weight(asked & wording)
        if not shared:
            return 0.0
        of_asked, of_wording = shared / total, shared / self._weight(wording)
        balanced = 2 * of_asked * of_wording / (of_asked + of_wording)
        by_letters = fuzz.token_set_ratio(_line(asked), line) / 100
        return 0.45 * balanced + 0.2 * of_asked + 0.35 * by_letters * (0.3 + 0.7 * of_asked)

    def _weight(self, found: frozenset[str]) -> float:
        return sum(self._weights.get(word, self._unknown) for word in found)


def _index(entry: FaqEntry) -> _Indexed:
    wordings = tuple(frozenset(words(text)) for text in (entry.question, *entry.aliases))
    return _Indexed(
        entry=entry,
        wordings=wordings,
        lines=tuple(map(_line, wordings)),
        asked_with=frozenset().union(*wordings),
        said_with=frozenset(words(entry.answer)),
    )


def _line(found: frozenset[str]) -> str:
    return " ".join(sorted(found))


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" ?!.")
