"""Reads a question into the ideas it is made of, with spelling mended."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from study.faq_small_talk import SMALL_TALK
from study.faq_words import AI, BACKEND, ELSEWHERE, IDEAS, NAMES, TOPIC, VAGUE

_WORD = re.compile(r"c\+\+|c#|[^\W\d_]+|\d+")
_MARKUP = re.compile(r"<[@#&!:/\w]*?:?\d{5,20}(?::\w)?>|https?://\S+|```.*?```|\|\|", re.DOTALL)
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ers", "er"), ("ed", ""), ("es", "e"), ("s", ""), ("ly", ""))
_NOT_FORMS = frozenset({"quite", "lately", "state"})  # of "quit", "late" and "stats"
_LONGEST_PHRASE = 5  # words
_SHORTEST_MENDED = 4  # letters of a word whose spelling is mended
_SHORTEST_OTHER = 5  # letters of a word in which one letter may be another's
_REMEMBERED = 5000  # words whose spelling was mended before
_LONG = 8  # letters from which two slips are mended

# Questions about the things of the field and not about the way into it.
_ROLES = r"(?! between (an? |the )?(ai|ml|data|mlops|machine) \w+)"
_ABOUT_THINGS = re.compile(
    r"(explain|define|difference between (?!an? )|who (is|are|was) (?!hiring)|who (made|created|invented|won|wrote))\b"
    r"|(what|whats)\b.* (difference" + _ROLES + r"|meaning|definition|stands? for|mean)\b"
    r"|how (is|are) an? |how (do|does|is|are) .*\bwork$|whats new\b|what is new\b"
    r"|(what|which|how high|whats) (is |are |the |a )*(average |typical |usual )?(salary|salaries|wage)\b"
    r"(?!.*(more|better))"
    r"|(what|how much) (do|does) .*\b(earn|make|get paid)\b(?!.* (more|better))"
    r"|how many \w+ (are|have|has)\b|how much (do|does|can|would|is) .*\b(make|earn|cost)\b|how long (is|are) an? "
)
_WHAT_IS = re.compile(r"(?:whats|what (?:is|are|does)) (?:an? )?(\w+)")
# What somebody wants to do, be, choose or have done; about the way if the word that follows is one of its words.
_WANTED = (
    re.compile(r"\bhow (?:(?:do|can|should|would|could) (?:i|you|we|one)|to) (\w+)"),
    re.compile(r"\b(?:become|becoming|be|as) an? (\w+)"),
    re.compile(r"\b(?:jobs?|salary|salaries|work|companies) in (\w+)"),
    re.compile(r"\b(?:which|best|can (?:you|someone|anyone|somebody)|does anyone) (\w+)"),
)


STEMS = 8192  # words whose stems are remembered
TEXTS = 64  # texts whose words are remembered: a question is read from several sides


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without signs, links and mentions."""
    return list(_words(text))


@lru_cache(TEXTS)
def _words(text: str) -> list[str]:
    plain = _MARKUP.sub(" ", text)
    return _WORD.findall(unicodedata.normalize("NFKC", plain).casefold().replace("'", "").replace("’", ""))


@lru_cache(STEMS)
def stem(word: str) -> str:
    """The word without its ending, so that forms of one word are the same; any number is "#"."""
    if word.isdigit():
        return "#"
    if len(word) <= 3 or word in _NOT_FORMS:
        return word
    for ending, instead in _ENDINGS:
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and not (ending == "s" and base.endswith(("s", "u", "i"))):
            word = base + instead
            break
    if word[-1] == word[-2] and word[-1] != "s":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def stems_of(words: Iterable[str]) -> tuple[str, ...]:
    """The stems of words, in their order."""
    return tuple(map(stem, words))


_PHRASES = {stems_of(words_of(phrase)): idea for idea, phrases in IDEAS.items() for phrase in phrases.split(",")}
_STARTS = frozenset(phrase[0] for phrase in _PHRASES if phrase)
_STEMS_SMALL = frozenset(stems_of(SMALL_TALK)) | {"#"}
_TOLD = _STEMS_SMALL | {word for phrase in _PHRASES for word in phrase}
_SPELLED = frozenset(word for phrases in IDEAS.values() for word in words_of(phrases)) | set(SMALL_TALK)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question says.

    `ideas` come in its order; `unknown` counts the words nobody has told us about; `elsewhere` is whether it is about
    something else altogether; `words` are all its words.
    """

    ideas: tuple[str, ...]
    unknown: int
    elsewhere: bool
    words: tuple[str, ...]


class Reader:
    """Reads questions with the tables of study/faq_words.py and the words of the entries' own wordings."""

    def __init__(self) -> None:
        self._uses: Counter[str] = Counter()  # of the stems of the entries' own words, in how many entries
        self._told_of: Counter[tuple[str, ...]] = Counter()  # phrases of ELSEWHERE that entries hold
        # By first letter, which is hardly ever mistyped, and by length.
        self._spelled: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
        self._mended: dict[str, str] = {}
        for word in _SPELLED:
            self._spelled[word[0], len(word)].add(word)

    def learn(self, wordings: Collection[str]) -> None:
        """Take in the words of an entry's wordings."""
        own = {word for wording in wordings for word in words_of(wording)}
        self._uses.update(set(stems_of(own)) - _STEMS_SMALL)
        self._told_of.update(_elsewhere_in(wordings))
        for word in own:
            self._spelled[word[0], len(word)].add(word)
        self._mended.clear()

    def forget(self, wordings: Collection[str]) -> None:
        """Let go of the words of an entry that is no more."""
        own = {word for wording in wordings for word in words_of(wording)}
        self._uses.subtract(set(stems_of(own)) - _STEMS_SMALL)
        self._told_of.subtract(_elsewhere_in(wordings))
        for word in own - _SPELLED:
            if self._uses[stem(word)] <= 0:
                self._spelled[word[0], len(word)].discard(word)
        self._mended.clear()

    def read(self, text: str) -> Reading:
        """Find the ideas of a text, the longest phrases first."""
        words = words_of(text)
        mended = [self._mend(word) for word in words]
        stems = stems_of(mended)
        ideas: list[str] = []
        unknown = place = 0
        elsewhere = self._wants_elsewhere(" ".join(words))
        while place < len(stems):
            length, idea = _phrase_at(stems, place)
            word, phrase = stems[place], stems[place : place + length]
            place += length
            if idea == ELSEWHERE and self._told_of[phrase] <= 0:
                elsewhere = True
            elif idea and idea != ELSEWHERE:
                ideas.append(idea)
            elif self._is_own(word):
                ideas.append(word)
            elif word not in _STEMS_SMALL:
                unknown += 1
        elsewhere = elsewhere or self._asks_what_is(" ".join(words), frozenset(ideas))
        return Reading(_with_topic(ideas), unknown, elsewhere, tuple(mended))

    def _is_own(self, word: str) -> bool:
        return self._uses[word] > 0

    def _is_told(self, word: str) -> bool:
        return word in _TOLD or self._uses[word] > 0

    def _wants_elsewhere(self, text: str) -> bool:
        return any(not self._is_told(stem(self._mend(word))) for form in _WANTED for word in form.findall(text))

    def _asks_what_is(self, text: str, ideas: frozenset[str]) -> bool:
        if _ABOUT_THINGS.match(text):
            return True
        named = _WHAT_IS.match(text)
        if named is None or stem(named[1]) in _STEMS_SMALL:
            return False
        return not self._is_told(stem(self._mend(named[1]))) or ideas <= NAMES | VAGUE

    def _mend(self, word: str) -> str:
        if len(word) < _SHORTEST_MENDED or self._is_told(stem(word)):
            return word
        if word not in self._mended:
            if len(self._mended) >= _REMEMBERED:
                self._mended.clear()
            self._mended[word] = self._nearest(word)
        return self._mended[word]

    def _nearest(self, word: str) -> str:
        slips = 1 if len(word) < _LONG else 2
        near = [
            (meant, distance)
            for length in range(len(word) - slips, len(word) + slips + 1)
            for meant in self._spelled.get((word[0], length), ())
            if (distance := OSA.distance(word, meant, score_cutoff=slips)) <= slips and _is_slip(word, meant)
        ]
        # Swapped letters before others; at last by the alphabet, so that the order of a set decides nothing.
        best = min(near, key=lambda one: (one[1], sorted(one[0]) != sorted(word), one[0]), default=(word, 0))
        return best[0]


def _elsewhere_in(wordings: Iterable[str]) -> set[tuple[str, ...]]:
    """The phrases of ELSEWHERE that stand in an entry's wordings, so that it may be asked about them."""
    found = set()
    for stems in (stems_of(words_of(text)) for text in wordings):
        place = 0
        while place < len(stems):
            length, idea = _phrase_at(stems, place)
            if idea == ELSEWHERE:
                found.add(stems[place : place + length])
            place += length
    return found


def _is_slip(word: str, meant: str) -> bool:
    if len(meant) < _SHORTEST_MENDED:
        return False
    # A letter left out, doubled or swapped is a slip; one for another makes a "pilot" of a "pivot".
    other = len(meant) == len(word) and sorted(meant) != sorted(word)
    if len(meant) < len(word) <= _SHORTEST_OTHER:
        return False  # "pasta" is not "past" with a letter too many
    if len(word) < _SHORTEST_OTHER:
        return not other
    return not (other and len(word) < _LONG)


def _with_topic(ideas: list[str]) -> tuple[str, ...]:
    """The ideas with both halves of the field as one; where nothing but them is said, the way between them is meant."""
    said = set(ideas)
    told = [TOPIC if idea in {AI, BACKEND} else idea for idea in ideas]
    if {AI, BACKEND} <= said and said - {AI, BACKEND} <= VAGUE | {"start", "learn", "python", "java"}:
        told.append("change")
    return tuple(told)


def _phrase_at(stems: tuple[str, ...], place: int) -> tuple[int, str | None]:
    if stems[place] not in _STARTS:
        return 1, None
    for length in range(min(_LONGEST_PHRASE, len(stems) - place), 0, -1):
        idea = _PHRASES.get(stems[place : place + length])
        if idea:
            return length, idea
    return 1, None
