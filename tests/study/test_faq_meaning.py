"""Nearness in meaning beside words: with a stand-in, and with the real extra where that is installed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from bot.meaning import installed_meaning
from bot.ops.faq import measured
from study.faq import Entry
from study.faq_answering import Library
from study.faq_meaning import nearness
from study.faq_search import FaqIndex
from tests.study.test_faq_figures import PROMISED, QUESTIONS, missed

# What the issue of the search asks for when the extra is installed.
WITH_EXTRA = {"recall_at_1": 0.90, "recall_at_3": 0.97, "right": 0.78, "wrong": 0.06, "near": PROMISED["near"]}


class Pairs:
    """Knows that an automobile is a car, and nothing else."""

    def vectors(self, texts: Sequence[str]) -> Any:
        return ["car" if {"car", "automobile"} & set(text.casefold().split()) else text for text in texts]

    def nearness(self, vectors: Any, question: Any) -> list[float]:
        return [float(one == question[0]) for one in vectors]


def test_what_shares_no_word_is_found_by_its_meaning() -> None:
    entries = [Entry("car", "Where do I park a car", "Here."), Entry("bike", "Where is the shed", "There.")]
    asked = "automobile"
    assert not Library(FaqIndex(entries)).search(asked)
    index = FaqIndex(entries, Pairs())
    assert index.search(asked)[0].entry.slug == "car"
    index.remove("car")
    assert all(match.entry.slug != "car" for match in index.search(asked))
    assert index.search("") == index.search("???") == []


def test_an_entry_is_as_near_as_its_nearest_wording_and_its_third() -> None:
    assert nearness([1.0]) == pytest.approx(1.0)
    assert nearness([0.0, 1.0, 0.5, 0.2]) == pytest.approx(0.7 * 1.0 + 0.3 * 0.2)


@pytest.mark.skipif(installed_meaning() is None, reason="requirements-semantic.txt is not installed")
def test_the_promises_of_the_extra_are_kept() -> None:
    assert missed(measured(QUESTIONS), WITH_EXTRA) == []
