"""Finding the answer to a question in anybody's words, and knowing when there is none.

Every idea of a question (study/faq_reading.py) votes for the entries whose wordings hold it: "certificate" for one
entry with all its weight, "need" for several with a little. A question's share of votes for an entry, and how much it
is like the nearest of the entry's wordings, make its fit. Words nobody has told us about are votes for no entry, and
count more in a question that does not name the field: "which tools do carpenters need" is not for us.

An entry and its kin (a common question and the section that says the same at length) share what is voted for either.
How sure one may be of the best fit is in study/faq_confidence.py.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import Any

from study.faq import Entry, Topic
from study.faq_confidence import Signs, confidence
from study.faq_likeness import Likeness
from study.faq_meaning import PART, Meaning, nearness
from study.faq_reading import Reader, Reading, words_of
from study.faq_words import EMPHASIS, TOPIC, VAGUE

LONGEST = 400  # characters of a question that are read

_BY_VOTES = 0.65  # the votes' part in the fit; the nearest wording has the rest
_FEW = 0.4  # uses by no entry in particular that every idea starts with, so that one use alone proves little
_REPEATED = 1.4  # weight of an idea that a question names more than once, by any of its phrases
_STRANGE = 0.4  # votes that a word nobody has told us about takes away from all entries
_STRANGE_AND_LOST = 2.0  # the same in a question that does not name the field
_KIN = 0.5  # part of the votes for an entry's kin that it has too
_AFTER_KIN = 0.8  # what is left of an entry's fit in the ranking when its kin stands above it
_UNSAID = "change"  # what is most likely meant where a question names the field and nothing else
_AHEAD = 0.06  # by which a fit has to lead, kin apart, to be more than one of two
_ONE_OF_TWO = 0.6  # the most such a one's probability is
_CLOSE = 20  # entries whose wordings are compared one by one


@dataclass(frozen=True, slots=True)
class Match:
    """An entry with how probable it is, from 0 to 1, that it answers the question.

    `votes`, `alike` and `fit` are what that comes from, each from 0 to 1; `near` is how near it is in
    meaning, None where nothing can tell.
    """

    entry: Entry
    score: float
    votes: float = 0.0
    alike: float = 0.0
    fit: float = 0.0
    near: float | None = None


@dataclass(frozen=True, slots=True)
class _Votes:
    """What one idea has to give, at most 1, and to which entries, by slug; the shares make up 1."""

    weight: float
    shares: Mapping[str, float]


class FaqIndex:
    """Entries, ready to be searched. One can be put in or taken out at any time."""

    def __init__(self, entries: Iterable[Entry] = (), meaning: Meaning | None = None) -> None:
        self._meaning = meaning
        self._vectors: dict[str, Any] = {}
        self._entries: dict[str, Entry] = {}
        self._reader = Reader()
        self._likeness = Likeness()  # of servers' own entries
        self._ideas: dict[str, list[frozenset[str]]] = {}
        self._uses: defaultdict[str, Counter[str]] = defaultdict(Counter)
        # By idea and entry: the numbers of the wordings that hold it.
        self._places: defaultdict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
        # Told from the entries when they are first needed, and forgotten with every change of one.
        self._votes: dict[str, _Votes] = {}
        self._weights: dict[str, list[float]] = {}  # of the wordings of each entry
        self._beside: dict[str, tuple[Entry, ...]] = {}
        self._related: set[str] = set()  # entries with kin
        self._wordings: defaultdict[str, set[str]] = defaultdict(set)
        for entry in entries:
            self.put(entry)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in the order they were put in."""
        return tuple(self._entries.values())

    def put(self, entry: Entry) -> None:
        """Take in an entry, in place of the one with its slug."""
        self._drop(entry.slug)
        self._entries[entry.slug] = entry
        if entry.kin:
            self._related.add(entry.slug)
        self._reader.learn(entry.wordings)
        if entry.topic is Topic.SERVER:
            self._likeness.put(entry)
        self._ideas[entry.slug] = [frozenset(self._reader.read(text).ideas) for text in entry.wordings]
        for number, wording in enumerate(self._ideas[entry.slug]):
            for idea in wording:
                places = self._places[idea]
                places[entry.slug] = (*places.get(entry.slug, ()), number)
                if idea != TOPIC:
                    self._uses[idea][entry.slug] += 1
        if self._meaning is not None:
            self._vectors[entry.slug] = self._meaning.vectors(entry.wordings)
        for text in entry.wordings:
            self._wordings[_bare(text)].add(entry.slug)
        self._forget()

    def remove(self, slug: str) -> None:
        """Take out the entry with this slug, if there is one."""
        self._drop(slug)
        self._entries.pop(slug, None)

    def _drop(self, slug: str) -> None:
        entry = self._entries.get(slug)
        if entry is None:
            return
        self._related.discard(slug)
        self._reader.forget(entry.wordings)
        self._likeness.remove(slug)
        self._vectors.pop(slug, None)
        for idea in (idea for wording in self._ideas.pop(slug) for idea in wording):
            self._places[idea].pop(slug, None)
            self._uses[idea].pop(slug, None)
        for text in entry.wordings:
            self._wordings[_bare(text)].discard(slug)
        self._forget()

    def _forget(self) -> None:
        for told in (self._votes, self._weights, self._beside):
            told.clear()

    def entry(self, slug: str) -> Entry | None:
        """The entry with this slug, or None."""
        return self._entries.get(slug)

    def beside(self, entry: Entry) -> tuple[Entry, ...]:
        """What an entry's own wordings lead to, itself among it, the nearest first."""
        if entry.slug not in self._beside:
            found = self.search(" ".join(entry.wordings)[:LONGEST])
            self._beside[entry.slug] = tuple(match.entry for match in found)
        return self._beside[entry.slug]

    def search(self, question: str) -> list[Match]:
        """The entries that share an idea with a question, best first; none for a question without any."""
        asked = question[:LONGEST]
        same = self._wordings.get(_bare(asked), set()) if _bare(asked) else set()
        reading = self._reader.read(asked)
        found = self._found(asked, reading)
        if len(same) == 1:
            (slug,) = same
            rest = [match for match in found if match.entry.slug != slug]
            return [Match(self._entries[slug], 1.0, 1.0, 1.0, 1.0), *(_with(one, one.score / 2) for one in rest)]
        return self._with_likes(_ranked(found, reading), asked)

    def _with_likes(self, ranked: list[Match], asked: str) -> list[Match]:
        likes = self._likeness.search(asked)
        if not likes:
            return ranked
        known = {match.entry.slug: match for match in ranked}
        for slug, like in likes.items():
            match = known.get(slug) or Match(self._entries[slug], 0.0)
            known[slug] = replace(match, score=max(match.score, like), alike=max(match.alike, like))
        return sorted(known.values(), key=lambda match: -match.score)

    def read(self, question: str) -> str:
        """What is understood of a question, for whoever asks why."""
        reading = self._reader.read(question[:LONGEST])
        strange = f", {reading.unknown} unknown" if reading.unknown else ""
        return (", ".join(reading.ideas) or "nothing") + strange + (", about something else" * reading.elsewhere)

    def judged(self, question: str) -> tuple[Match, Signs] | None:
        """The best fit for a question and the signs it is judged by; None where nothing fits at all."""
        reading = self._reader.read(question[:LONGEST])
        found = self._found(question[:LONGEST], reading)
        return _judged(found, reading) if found else None

    def _found(self, asked: str, reading: Reading) -> list[Match]:
        """What fits, by its words and, where that can be told, by its meaning."""
        fits = self._fits(reading)
        if self._meaning is None or not reading.words:
            return fits
        by_words = {match.entry.slug: match for match in fits}
        question = self._meaning.vectors([asked])
        found = []
        for slug, vectors in self._vectors.items():
            near = nearness(self._meaning.nearness(vectors, question))
            match = by_words.get(slug) or Match(self._entries[slug], 0.0)
            fit = max(0.0, (match.fit + PART * near) / (1 + PART))
            found.append(Match(match.entry, 0.0, match.votes, match.alike, fit, near))
        return found

    def _fits(self, reading: Reading) -> list[Match]:
        said = Counter(reading.ideas)
        if TOPIC in said and said.keys() <= VAGUE | {TOPIC}:
            said[_UNSAID] = 1
        weights = {
            idea: self._votes_of(idea).weight * (_REPEATED if times > 1 else 1.0)
            for idea, times in said.items()
            if self._uses.get(idea)
        }
        total = sum(weights.values()) + _strange(reading, weights) * (_STRANGE if TOPIC in said else _STRANGE_AND_LOST)
        votes: dict[str, float] = defaultdict(float)
        for idea, weight in weights.items():
            for slug, share in self._votes_of(idea).shares.items():
                votes[slug] += weight * share / total
        for kin, given in [(kin, votes[slug]) for slug in self._related if slug in votes for kin in self._kin(slug)]:
            votes[kin] += _KIN * given
        fits = []
        for slug in nlargest(_CLOSE, votes, key=votes.__getitem__):
            alike = self._alike(weights, total, slug)
            fit = min(1.0, _BY_VOTES * votes[slug] + (1 - _BY_VOTES) * alike)
            fits.append(Match(self._entries[slug], 0.0, min(1.0, votes[slug]), alike, fit))
        return fits

    def _kin(self, slug: str) -> tuple[str, ...]:
        return tuple(one for one in self._entries[slug].kin if one in self._entries)

    def _votes_of(self, idea: str) -> _Votes:
        if idea not in self._votes:
            used = self._uses[idea]
            total = used.total()
            shares = {slug: times / total for slug, times in used.items()}
            most = max(
                share + sum(shares.get(kin, 0.0) for kin in self._entries[slug].kin) for slug, share in shares.items()
            )
            weight = EMPHASIS.get(idea, 1.0) * math.sqrt(min(1.0, most)) * total / (total + _FEW)
            self._votes[idea] = _Votes(weight, shares)
        return self._votes[idea]

    def _alike(self, weights: Mapping[str, float], total: float, slug: str) -> float:
        """How much of a question and of an entry's best wording is in both, from 0 to 1, by the weight of its ideas."""
        own = self._weights.get(slug)
        if own is None:
            own = self._weights[slug] = [self._weight(wording) for wording in self._ideas[slug]]
        shared: dict[int, float] = {}
        for idea, weight in weights.items():
            for number in self._places[idea].get(slug, ()):
                shared[number] = shared.get(number, 0.0) + weight
        return min(1.0, max([2 * both / (total + own[number]) for number, both in shared.items()], default=0.0))

    def _weight(self, wording: Collection[str]) -> float:
        return sum(self._votes_of(idea).weight for idea in wording if self._uses.get(idea))


def _strange(reading: Reading, weights: Mapping[str, float]) -> int:
    return reading.unknown + len(set(reading.ideas) - weights.keys() - VAGUE - {TOPIC})


def _ranked(found: list[Match], reading: Reading) -> list[Match]:
    """The best first, an entry's kin a little behind it; each with how probable it is that it is right."""
    if not found:
        return []
    best, signs = _judged(found, reading)
    sure = confidence(signs) if signs.lead >= _AHEAD else min(_ONE_OF_TWO, confidence(signs))
    kin = best.entry.kin
    rest = [match for match in found if match is not best]
    rest.sort(key=lambda match: -match.fit * (_AFTER_KIN if match.entry.slug in kin else 1.0))
    return [_with(best, sure), *(_with(match, sure * match.fit / best.fit if best.fit else 0.0) for match in rest)]


def _judged(found: list[Match], reading: Reading) -> tuple[Match, Signs]:
    best = max(found, key=lambda match: match.fit)
    others = (match.fit for match in found if match is not best and match.entry.slug not in best.entry.kin)
    said = set(reading.ideas)
    signs = Signs(
        fit=best.fit,
        lead=best.fit - max(others, default=0.0),
        alike=best.alike,
        strange=reading.unknown,
        words=len(reading.words),
        topic=TOPIC in said,
        elsewhere=reading.elsewhere,
        vague=said <= VAGUE | {TOPIC},
        near=best.near,
    )
    return best, signs


def _with(match: Match, score: float) -> Match:
    return Match(match.entry, score, match.votes, match.alike, match.fit, match.near)


def _bare(text: str) -> str:
    return " ".join(words_of(text))
