"""Finding words of the glossary and milestones in a question, for those who ask what a thing is.

They never stand in the way of an entry about the move itself: surely meant is only what a question asks for by name,
"what is overfitting", "RAG?" or a milestone's own title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from study.faq import Entry, Topic
from study.faq_reading import stems_of, words_of
from study.faq_search import LONGEST, Match
from study.faq_small_talk import SMALL_TALK

NAMED = 0.95  # the question is about this by name
ALMOST_NAMED = 0.8  # the same with a slip
ASKED_ABOUT = 0.5  # it asks what something is, and names this among more
MENTIONED = 0.2  # it names this
TITLE = 0.6  # part of a milestone's title from which it is named

_LONGEST_NAME = 6  # words
_SHORTEST_MENDED = 5  # letters of a name that may hold a slip
_FRAME = re.compile(
    r"^(?:please |can you |could you |pls )?"
    r"(?:what(?: is|s| are| does|re)|whats|define|definition of|explain|meaning of|what is meant by|tell me about|"
    r"how (?:does|do|is|are)|describe)\b ?(?:an |a |the |is |are )?(?P<name>.*?)"
    r"(?: mean| means| stand for| stands for| work| works| exactly| simply| used for| good for| to me| please| pls| "
    r"in simple words| in one paragraph| in ml| in ai| like im (?:five|5))*$"
)
_BETWEEN = re.compile(r"difference between (?:an |a |the )?(?P<one>.+?) (?:and|vs) (?:an |a |the )?(?P<other>.+)")
_SMALL = frozenset(stems_of(SMALL_TALK))


class Terms:
    """Entries that are found by their names."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = {entry.slug: entry for entry in entries}
        self._names: dict[tuple[str, ...], str] = {}
        self._titles: dict[str, frozenset[str]] = {}
        for entry in self._entries.values():
            for text in entry.wordings:
                self._names.setdefault(stems_of(words_of(text)), entry.slug)
            if entry.topic is Topic.MILESTONES:
                self._titles[entry.slug] = frozenset(stems_of(words_of(entry.question))) - _SMALL
        self._names.pop((), None)
        self._starts = {name[0] for name in self._names}
        self._spelled: dict[int, list[tuple[str, str]]] = {}  # names and their entries, by how long they are
        for name, slug in sorted(self._names.items()):
            spelled = " ".join(name)
            self._spelled.setdefault(len(spelled), []).append((spelled, slug))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them in their order."""
        return tuple(self._entries.values())

    def entry(self, slug: str) -> Entry | None:
        """The entry with this slug, or None."""
        return self._entries.get(slug)

    def named(self, name: str) -> Entry | None:
        """The entry with this name, a slip in it or not; None when there is none."""
        slug, _ = self._called(stems_of(words_of(name)))
        return self._entries[slug] if slug else None

    def search(self, question: str) -> list[Match]:
        """What a question names, best first."""
        scores: dict[str, float] = {}
        for slug, score in self._found(words_of(question[:LONGEST])):
            scores[slug] = max(score, scores.get(slug, 0.0))
        best = sorted(scores, key=lambda slug: -scores[slug])
        return [Match(self._entries[slug], scores[slug], alike=scores[slug], fit=scores[slug]) for slug in best]

    def _found(self, words: list[str]) -> Iterator[tuple[str, float]]:
        text = " ".join(words)
        framed, between = _FRAME.match(text), _BETWEEN.search(text)
        asked = [text, framed["name"] if framed else "", *(between.groups() if between else ())]
        for name in asked:
            slug, score = self._called(stems_of(name.split()))
            if slug:
                yield slug, score
        stems = stems_of(words)
        about = ASKED_ABOUT if framed or between else MENTIONED
        places = [place for place, stem in enumerate(stems) if stem in self._starts]
        for length in range(1, _LONGEST_NAME + 1):
            for place in places:
                slug = self._names.get(stems[place : place + length], "")
                if slug and place + length <= len(stems):
                    yield slug, about
        said = set(stems) - _SMALL
        for slug, title in self._titles.items():
            if said.isdisjoint(title):
                continue
            both = len(said & title)
            shared = both / len(title)
            if shared >= TITLE and both > 1:
                yield slug, ASKED_ABOUT * shared

    def _called(self, name: tuple[str, ...]) -> tuple[str, float]:
        if name in self._names:
            return self._names[name], NAMED
        text = " ".join(name)
        if len(text) < _SHORTEST_MENDED:
            return "", 0.0
        # One slip makes a name longer or shorter by a letter at most; of several the first by the alphabet is meant.
        near = [
            (spelled, slug)
            for length in (len(text) - 1, len(text), len(text) + 1)
            for spelled, slug in self._spelled.get(length, ())
            if OSA.distance(text, spelled, score_cutoff=1) <= 1
        ]
        return (min(near)[1], ALMOST_NAMED) if near else ("", 0.0)
