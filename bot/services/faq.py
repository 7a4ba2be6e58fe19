"""Answering from the FAQ."""

from __future__ import annotations

from study.curriculum import FaqEntry, Pack
from study.faq_search import FaqIndex, Match, Verdict


class FaqService:
    """The pack's questions, browsed, completed as one types, and asked in one's own words."""

    def __init__(self, pack: Pack) -> None:
        self._entries = pack.faq
        self._index = FaqIndex(pack.faq)

    @property
    def entries(self) -> tuple[FaqEntry, ...]:
        """All entries in the pack's order."""
        return self._entries

    def complete(self, text: str) -> list[FaqEntry]:
        """Entries that fit what somebody has typed so far, best first; all of them for nothing typed."""
        return self._index.complete(text)

    def ask(self, question: str) -> Verdict:
        """The answer to a question in anybody's words, some likely ones, or an honest none.

        An entry's own slug, which autocomplete sends, is answered surely.
        """
        chosen = next((entry for entry in self._entries if entry.slug == question), None)
        if chosen is not None:
            return Verdict(kind="sure", matches=(Match(entry=chosen, score=1.0),))
        return self._index.answer(question)
