"""Who asks what a thing is gets that thing: by its name, with a slip, among more words, or by half a title."""

from __future__ import annotations

import pytest

from study.faq import Entry, Topic
from study.faq_terms import ALMOST_NAMED, ASKED_ABOUT, MENTIONED, NAMED, Terms

RAG = Entry("term-rag", "Retrieval-augmented generation", "So.", ("RAG",), Topic.GLOSSARY)
OVERFITTING = Entry("term-overfitting", "Overfitting", "So.", (), Topic.GLOSSARY)
NEIGHBOUR = Entry("term-ann", "Approximate nearest neighbour search in stores", "So.", ("ANN",), Topic.GLOSSARY)
EMBEDDING = Entry("term-embedding", "Embedding", "So.", (), Topic.GLOSSARY)
COLLECTOR = Entry(
    "milestone-collector", "Build a polite article collector with retries", "So.", ("collector",), Topic.MILESTONES
)


def found(question: str) -> list[tuple[str, float]]:
    terms = Terms([RAG, OVERFITTING, NEIGHBOUR, EMBEDDING, COLLECTOR])  # made here, so that nothing is shared
    return [(match.entry.slug, match.score) for match in terms.search(question)]


@pytest.mark.parametrize(
    ("question", "slug", "score"),
    [
        ("overfitting", "term-overfitting", NAMED),
        ("what is overfitting?", "term-overfitting", NAMED),
        ("please explain RAG simply", "term-rag", NAMED),
        ("what does ANN stand for", "term-ann", NAMED),
        ("retrieval augmented generation", "term-rag", NAMED),
        ("ovrfitting", "term-overfitting", ALMOST_NAMED),
        ("whats an enbedding", "term-embedding", ALMOST_NAMED),
        ("what is a rgg", None, 0.0),  # too short to guess at a slip
        ("my model has overfitting and i am sad", "term-overfitting", MENTIONED),
        ("we use rag here", "term-rag", MENTIONED),
        ("rag is what we use here", "term-rag", MENTIONED),
        ("here we use retrieval augmented generation", "term-rag", MENTIONED),
        ("explain why my model shows overfitting on monday", "term-overfitting", ASKED_ABOUT),
        ("approximate nearest neighbour search in stores never ends", "term-ann", MENTIONED),
        ("Build a polite article collector with retries", "milestone-collector", NAMED),
        ("collector", "milestone-collector", NAMED),
        ("my collector never stops", "milestone-collector", MENTIONED),
        ("can i lose weight", None, 0.0),
        ("", None, 0.0),
    ],
)
def test_a_thing_is_found_by_how_directly_it_is_asked_for(question: str, slug: str | None, score: float) -> None:
    assert found(question)[:1] == ([(slug, score)] if slug else [])


def test_a_difference_is_between_two_things_and_both_are_meant() -> None:
    both = {("term-overfitting", NAMED), ("term-embedding", NAMED)}
    assert set(found("what is the difference between overfitting and an embedding")) == both
    assert set(found("difference between an embedding vs overfitting")) == both


@pytest.mark.parametrize(
    ("question", "score"),
    [
        ("where do i put the polite article retries i wanted", ASKED_ABOUT * 0.75),
        ("the polite collector", MENTIONED),  # half of it may be anything; its short name is all that is named
        ("polite", None),
    ],
)
def test_most_of_a_milestones_title_names_it(question: str, score: float | None) -> None:
    assert found(question) == ([("milestone-collector", score)] if score else [])


def test_the_most_directly_named_comes_first_and_says_how_sure_it_is() -> None:
    named, asked = Terms([EMBEDDING, RAG]).search("difference between rag and gardening in an embedding")
    assert (named.entry, named.score, named.alike, named.fit) == (RAG, NAMED, NAMED, NAMED)
    assert (asked.entry, asked.score, asked.alike, asked.fit) == (EMBEDDING, ASKED_ABOUT, ASKED_ABOUT, ASKED_ABOUT)


def test_a_word_is_looked_up_by_its_name_with_or_without_a_slip() -> None:
    terms = Terms([RAG, OVERFITTING])
    assert terms.entries == (RAG, OVERFITTING)
    found = {name: terms.named(name) for name in ("rag", "Overfitted", "ovrfitting", "kubernetes", "", "ra")}
    assert [name for name, entry in found.items() if entry is RAG] == ["rag"]
    assert [name for name, entry in found.items() if entry is OVERFITTING] == ["Overfitted", "ovrfitting"]


def test_of_two_things_of_one_name_the_first_has_it() -> None:
    assert Terms([RAG, Entry("term-rags", "RAG", "So.")]).named("rag") == RAG
    assert Terms([Entry("term-signs", "???", "So.")]).named("!!!") is None
