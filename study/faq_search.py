"""Finding the answer to a question in anybody's words, and knowing when there is none.

Every idea of a question (study/faq_words.py) votes for the entries whose wordings hold it: "certificate" for one entry
with all its weight, "need" for several with a little. A question's share of votes for an entry, and how much it is like
the nearest of the entry's wordings, make the score. Words nobody has told us about are votes for no entry, and count
more in a question that does not name the field: "which tools do carpenters need" is not for us.

The numbers below were chosen on questions people really ask, each inside a range that does about equally well, and so
that a wrong sure answer is rare; tests/study/test_faq_search.py holds what they give.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Literal

from rapidfuzz import fuzz

from study.curriculum import FaqEntry
from study.faq_words import TOPIC, VAGUE, Reader, Reading, words_of

SURE = 0.45  # score from which one answer is shown
AHEAD = 0.15  # by which it has to lead for that
UNSURE = 0.33  # score from which some are offered
OFFERED = 3
WORTH_OFFERING = 0.12  # the least an offered entry has, when the best of them is over UNSURE
LONGEST = 400  # characters of a question that are read

_BY_VOTES = 0.65  # the votes' part in the score; the nearest wording has the rest
_FEW = 0.4  # uses by no entry in particular that every idea starts with, so that one use alone proves little
_REPEATED = 1.4  # weight of an idea that a question names more than once, by any of its phrases
_STRANGE = 0.4  # votes that a word nobody has told us about takes away from all entries
_STRANGE_AND_LOST = 2.0  # the same in a question that does not name the field
_ELSEWHERE = 0.3  # what is left of the score of a question about something else; under UNSURE, so it gets no answer
_VAGUE = 0.4  # the same of a question that names the field and else only ideas that go with any answer
_CLOSE = 20  # entries whose wordings are compared one by one

_SHORTEST_TYPED = 4  # letters from which a half-typed text may hold a slip
_TYPED_ALIKE = 80  # of 100; letters in common, from which it may mean a question
_MAY_BE_MEANT = 4  # place of an entry that does not hold what was typed


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
class _Votes:
    """What one idea has to give, at most 1, and to which entries, by number; the shares make up 1."""

    weight: float
    shares: Mapping[int, float]


class FaqIndex:
    """All entries, ready to be searched."""

    def __init__(self, entries: Sequence[FaqEntry]) -> None:
        self._entries = tuple(entries)
        wordings = [(entry.question, *entry.aliases) for entry in entries]
        self._reader = Reader(text for texts in wordings for text in texts)
        self._ideas = [[frozenset(self._reader.read(text).ideas) for text in texts] for texts in wordings]
        self._votes = _votes(self._ideas)
        self._typed = [tuple(text.casefold() for text in texts) for texts in wordings]
        self._word_for_word = _word_for_word(wordings)

    def search(self, question: str, limit: int = OFFERED) -> list[Match]:
        """The entries that share an idea with a question, best first; none for a question without any."""
        asked = question[:LONGEST]
        scores = self._scores(self._reader.read(asked))
        same = self._word_for_word.get(_bare(asked))
        if same is not None:
            scores[same] = 1.0
        best = sorted(scores, key=lambda number: (-scores[number], number != same, number))[:limit]
        return [Match(self._entries[number], scores[number]) for number in best]

    def answer(self, question: str) -> Verdict:
        """What to say to a question. Never raises; nothing but signs, or another language, is "unknown"."""
        found = self.search(question)
        best, second, *_ = *(match.score for match in found), 0.0, 0.0
        if best < UNSURE:
            return Verdict("unknown", ())
        if _bare(question[:LONGEST]) in self._word_for_word or (best >= SURE and best - second >= AHEAD):
            return Verdict("sure", (found[0],))
        return Verdict("unsure", tuple(match for match in found if match.score >= WORTH_OFFERING))

    def complete(self, text: str, limit: int = 25) -> list[FaqEntry]:
        """Entries for what somebody has typed so far: all in their order for nothing, else the best first.

        Questions that begin with it come before those that hold it, then those with an alias that does, then others
        that may be meant.
        """
        typed = " ".join(text[:LONGEST].casefold().split())
        meant = {match.entry.slug: match.score for match in self.search(typed, limit)}
        ranked = []
        for number, entry in enumerate(self._entries):
            place = _place(typed, self._typed[number])
            score = meant.get(entry.slug, 0.0)
            if place is not None or score >= WORTH_OFFERING:
                ranked.append((_MAY_BE_MEANT if place is None else place, -score, number))
        return [self._entries[number] for *_, number in sorted(ranked)[:limit]]

    def _scores(self, reading: Reading) -> dict[int, float]:
        said = Counter(reading.ideas)
        weights = {
            idea: self._votes[idea].weight * (_REPEATED if times > 1 else 1.0)
            for idea, times in said.items()
            if idea in self._votes
        }
        strange = reading.unknown + len(said.keys() - self._votes.keys() - VAGUE - {TOPIC})
        total = sum(weights.values()) + strange * (_STRANGE if TOPIC in said else _STRANGE_AND_LOST)
        votes: dict[int, float] = defaultdict(float)
        for idea, weight in weights.items():
            for number, share in self._votes[idea].shares.items():
                votes[number] += weight * share
        keep = _kept(reading)
        scores: dict[int, float] = {}
        for number in nlargest(_CLOSE, votes, key=votes.__getitem__):
            alike = max(self._alike(weights, total, wording) for wording in self._ideas[number])
            scores[number] = keep * min(1.0, _BY_VOTES * votes[number] / total + (1 - _BY_VOTES) * alike)
        return scores

    def _alike(self, weights: Mapping[str, float], total: float, wording: Collection[str]) -> float:
        """How much of a question and of a wording is in both, from 0 to 1, by the weight of their ideas."""
        shared = sum(weights.get(idea, 0.0) for idea in wording)
        return 2 * shared / (total + sum(self._votes[idea].weight for idea in wording if idea in self._votes))


def _kept(reading: Reading) -> float:
    """The part of its scores that a question keeps."""
    if reading.elsewhere:
        return _ELSEWHERE
    if VAGUE.issuperset(set(reading.ideas) - {TOPIC}):
        return _VAGUE if TOPIC in reading.ideas else _ELSEWHERE
    return 1.0


def _votes(ideas: Sequence[Sequence[Collection[str]]]) -> dict[str, _Votes]:
    """What each idea of the entries' wordings votes for; the field itself has no vote."""
    uses: dict[str, Counter[int]] = defaultdict(Counter)
    for number, wordings in enumerate(ideas):
        for idea in (idea for wording in wordings for idea in wording if idea != TOPIC):
            uses[idea][number] += 1
    votes = {}
    for idea, used in uses.items():
        shares = {number: times / used.total() for number, times in used.items()}
        votes[idea] = _Votes(math.sqrt(max(shares.values())) * used.total() / (used.total() + _FEW), shares)
    return votes


def _word_for_word(wordings: Sequence[Sequence[str]]) -> dict[str, int]:
    """The entry of each wording; a wording that two entries share, signs apart, is left out."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for number, texts in enumerate(wordings):
        for text in texts:
            numbers[_bare(text)].add(number)
    return {text: min(found) for text, found in numbers.items() if text and len(found) == 1}


def _place(typed: str, wordings: Sequence[str]) -> int | None:
    """How near a half-typed text is to an entry's wordings, from 0; the first of them is its question."""
    question = wordings[0]
    if question.startswith(typed):
        return 0
    if f" {typed}" in question:
        return 1
    if typed in question:
        return 2
    if any(typed in alias for alias in wordings):
        return 3
    if len(typed) >= _SHORTEST_TYPED and fuzz.partial_ratio(typed, question, score_cutoff=_TYPED_ALIKE):
        return _MAY_BE_MEANT
    return None


def _bare(text: str) -> str:
    return " ".join(words_of(text))
