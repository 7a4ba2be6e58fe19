"""How much of a question stands in a wording word by word, for entries in words the tables have never heard of.

A server's own entry may be all everyday words, "missed the call", which are no ideas to study/faq_reading.py. What a
question has in common with such a wording is counted in words instead.
"""

from __future__ import annotations

from collections import defaultdict

from study.faq import Entry
from study.faq_reading import stem, stems_of, words_of

LIKE = 0.6  # from which a wording counts
ENOUGH = 1000  # wordings that are compared with a question
_MOST = 0.95  # what a wording of the same words gives
_FILLING = frozenset(
    stems_of(
        words_of(
            "a an the i me my we our us you your it its he she they is are am was were be been do does did have has "
            "had can could will would shall should may might must to of in on at for from with by as and or but if so "
            "that this these those there here what which who whom whose where when why how please pls just any some "
            "also too very really get got want need know tell about not no yes ok hi hello hey thanks"
        )
    )
)


class Likeness:
    """Wordings by their words."""

    def __init__(self) -> None:
        self._wordings: dict[str, list[frozenset[str]]] = {}
        self._places: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)

    def put(self, entry: Entry) -> None:
        """Take in an entry's wordings."""
        self._wordings[entry.slug] = [_words(text) for text in entry.wordings]
        for number, words in enumerate(self._wordings[entry.slug]):
            for word in words:
                self._places[word].add((entry.slug, number))

    def remove(self, slug: str) -> None:
        """Let go of an entry's wordings, if it has any here."""
        for number, words in enumerate(self._wordings.pop(slug, [])):
            for word in words:
                self._places[word].discard((slug, number))

    def search(self, question: str) -> dict[str, float]:
        """Entries one of whose wordings has much in common with a question, with how much, from LIKE to 1."""
        if not self._wordings:
            return {}
        asked = _words(question)
        candidates: set[tuple[str, int]] = set()
        # The rarest words first: a wording that shares only words that everybody uses is not looked at.
        for word in sorted(asked, key=lambda word: (len(self._places.get(word, ())), word)):
            places = self._places.get(word, set())
            if len(candidates) + len(places) <= ENOUGH:
                candidates |= places
        found: dict[str, float] = {}
        for slug, number in candidates:
            words = self._wordings[slug][number]
            like = _MOST * 2 * len(asked & words) / (len(asked) + len(words))
            if like >= max(LIKE, found.get(slug, 0.0)):
                found[slug] = like
        return found


def _words(text: str) -> frozenset[str]:
    # Numbers stay as they are: "room 12" is not "room 14".
    stems = frozenset(word if word.isdigit() else stem(word) for word in words_of(text))
    return (stems - _FILLING) or stems
