"""Answering from the FAQ."""

from __future__ import annotations

from study.curriculum import Pack
from study.faq import Entry, article, reference
from study.faq_answering import Library, Verdict
from study.faq_search import FaqIndex, Match
from study.faq_terms import Terms


class FaqService:
    """The pack's questions, browsed, completed as one types, and asked in one's own words."""

    def __init__(self, pack: Pack) -> None:
        self._library = Library(FaqIndex(article(pack)), Terms(reference(pack)))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The common questions and the sections, in their order."""
        return self._library.index.entries

    def complete(self, text: str) -> list[Entry]:
        """Entries that fit what somebody has typed so far, best first."""
        return self._library.complete(text)

    def ask(self, question: str) -> Verdict:
        """The answer to a question in anybody's words, some likely ones, or an honest none.

        An entry's own slug, which autocomplete sends, is answered surely.
        """
        chosen = self._library.entry(question)
        if chosen is not None:
            return Verdict(kind="sure", matches=(Match(entry=chosen, score=1.0),))
        return self._library.answer(question)
