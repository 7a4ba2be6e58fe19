"""What to say to a question: the answer, some likely ones, or an honest none; two answers to two questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from study.faq import Entry, Topic
from study.faq_reading import words_of
from study.faq_search import LONGEST, FaqIndex, Match
from study.faq_terms import Terms

SURE = 0.78  # probability from which an answer is shown
UNSURE = 0.35  # from which some are offered
OFFERED = 3
WORTH_OFFERING = 0.1  # the least an offered entry has
MOST_QUESTIONS = 3  # in one text
MOST_CHOICES = 25  # of a completion, Discord's limit

_SHORTEST_TYPED = 4  # letters from which a half-typed text may hold a slip
_TYPED_ALIKE = 80  # of 100; letters in common, from which it may mean a question
_MAY_BE_MEANT = 4  # place of an entry that does not hold what was typed
_SHORTEST_PART = 2  # words of a question in a text of several
_PARTS = re.compile(
    r"[?!.;\n]+|,? \b(?:and|also|plus|or)\b(?: also)?,? "
    r"(?=(?:how|what|which|do|does|is|are|can|should|will|where|when|why|who|must)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to say to a question.

    "sure": its answer, or one for each of its questions; "unsure": up to three to choose from; "unknown": nothing.
    """

    kind: Literal["sure", "unsure", "unknown"]
    matches: tuple[Match, ...]


class Library:
    """All a server's FAQ knows: entries found by meaning, and the things found by their names."""

    def __init__(self, index: FaqIndex, terms: Terms | None = None) -> None:
        self.index = index
        self.terms = terms or Terms(())

    def search(self, question: str) -> list[Match]:
        """Everything that has to do with a question, the most probable first."""
        return self.decide(question)[0]

    def answer(self, question: str) -> Verdict:
        """What to say to a question. Never raises; nothing but signs, or another language, is "unknown"."""
        found, sure = self.decide(question)
        if sure:
            return Verdict("sure", sure)
        if not found or found[0].score < UNSURE:
            return Verdict("unknown", ())
        return Verdict("unsure", tuple(match for match in found[:OFFERED] if match.score >= WORTH_OFFERING))

    def entry(self, slug: str) -> Entry | None:
        """The entry with this slug, or None."""
        return self.index.entry(slug) or self.terms.entry(slug)

    def complete(self, text: str) -> list[Entry]:
        """Entries for what somebody has typed so far: all on the move for nothing, else the best first.

        Questions that begin with it come before those that hold it, then those with an alias that does, then others
        that may be meant.
        """
        typed = " ".join(text[:LONGEST].casefold().split())
        if not typed:
            return list(self.index.entries[:MOST_CHOICES])
        meant = {match.entry.slug: match.score for match in self._ranked(typed)}
        placed: list[tuple[int, float, int, Entry]] = []
        for number, entry in enumerate((*self.index.entries, *self.terms.entries)):
            place = _place(typed, entry)
            score = meant.get(entry.slug, 0.0)
            if place is not None or score >= WORTH_OFFERING:
                placed.append((_MAY_BE_MEANT if place is None else place, -score, number, entry))
        return [entry for *_, entry in sorted(placed, key=lambda one: one[:3])[:MOST_CHOICES]]

    def decide(self, question: str) -> tuple[list[Match], tuple[Match, ...]]:
        """Everything that has to do with a question, the most probable first, and what of it is sure."""
        found = self._ranked(question)
        whole = [found[0]] if found and found[0].score >= SURE else []
        if whole and whole[0].score >= 1.0:
            return found, tuple(whole)
        parts = [self._ranked(part) for part in parts_of(question)]
        bests = [ranking[0] for ranking in parts if ranking and ranking[0].score >= SURE]
        sure = _different([*bests, *whole] if len(bests) > 1 else [*whole, *bests][:1])
        slugs = {match.entry.slug for match in sure}
        return [*sure, *(match for match in found if match.entry.slug not in slugs)], sure

    def _ranked(self, question: str) -> list[Match]:
        return sorted([*self.index.search(question), *self.terms.search(question)], key=lambda match: -match.score)


def parts_of(text: str) -> list[str]:
    """The questions of a text that has several, at most three; none for a text of one."""
    parts = [part.strip() for part in _PARTS.split(text[:LONGEST])]
    parts = [part for part in parts if len(words_of(part)) >= _SHORTEST_PART]
    return parts[:MOST_QUESTIONS] if len(parts) > 1 else []


def _different(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Those that do not say what one before them says."""
    kept: list[Match] = []
    for match in matches:
        if all(match.entry.slug != one.entry.slug and match.entry.slug not in one.entry.kin for one in kept):
            kept.append(match)
    return tuple(kept[:MOST_QUESTIONS])


def _place(typed: str, entry: Entry) -> int | None:
    """How near a half-typed text is to an entry's wordings, from 0."""
    question, *aliases = (text.casefold() for text in entry.wordings)
    if question.startswith(typed):
        return 0
    if f" {typed}" in question:
        return 1
    if typed in question:
        return 2
    if any(typed in alias for alias in aliases):
        return 3
    long_enough = len(typed) >= _SHORTEST_TYPED and entry.topic not in {Topic.GLOSSARY, Topic.MILESTONES}
    if long_enough and fuzz.partial_ratio(typed, question, score_cutoff=_TYPED_ALIKE):
        return _MAY_BE_MEANT
    return None
