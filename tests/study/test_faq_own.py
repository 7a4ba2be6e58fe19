"""A server's own entries: their limits, their file, and which questions are one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.packs import BUILT_IN, read_pack
from study.errors import BadEntries, EmptyText, TextTooLong
from study.faq import Entry, Topic, article, reference
from study.faq_answering import Library, parts_of
from study.faq_own import (
    ANSWER_LIMIT,
    QUESTION_LIMIT,
    SLUG_LIMIT,
    alike,
    digest,
    folded,
    own_entry,
    read_entries,
    slug_for,
    written,
)
from study.faq_search import FaqIndex
from study.faq_terms import Terms

PACK = read_pack(BUILT_IN)
ARTICLE = article(PACK)
words = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=60)
quickly = settings(max_examples=100, deadline=None)


def entry(slug: str, question: str, *aliases: str, answer: str = "So.") -> Entry:
    return own_entry(slug, question, answer, aliases, "Nadia", None)


# ---------------------------------------------------------------- what an entry may be


def test_an_entry_keeps_each_phrase_once() -> None:
    made = entry("a", "  Where  is it? ", "where is IT", "the place", "The place!", "")
    assert made.question == "Where is it?"
    assert made.aliases == ("the place",)


@pytest.mark.parametrize(
    ("question", "answer", "error"),
    [
        ("", "So.", EmptyText),
        ("Why?", " \n", EmptyText),
        ("x" * (QUESTION_LIMIT + 1), "So.", TextTooLong),
        ("Why?", "x" * (ANSWER_LIMIT + 1), TextTooLong),
    ],
)
def test_an_entry_needs_words_and_not_too_many(question: str, answer: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        own_entry("a", question, answer, (), "Nadia", None)


@quickly
@given(st.text(max_size=200), st.lists(st.text(max_size=10), max_size=3))
def test_a_slug_is_new_and_fits(question: str, taken: list[str]) -> None:
    first = slug_for(question, taken)
    second = slug_for(question, [*taken, first])
    assert first != second
    assert all(len(slug) <= SLUG_LIMIT and slug.replace("-", "").isalnum() for slug in (first, second))


# ---------------------------------------------------------------- the file


@quickly
@given(st.lists(st.tuples(words, words, st.lists(words, max_size=3)), min_size=1, max_size=4))
def test_what_is_written_is_read_again(drafts: list[tuple[str, str, list[str]]]) -> None:
    entries = []
    for number, (question, answer, aliases) in enumerate(drafts):
        try:
            entries.append(own_entry(f"own-{number}", question, answer, aliases, "Nadia", None))
        except EmptyText:
            return
    assert read_entries(written(entries), "Nadia", {}) == entries


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "at least one"),
        ("[[", "faq|file|Expected|Invalid|Unexpected"),
        ("faq = 5", "at least one"),
        ("[[faq]]\nquestion = 5", "a question and an answer"),
        ('[[faq]]\nquestion = "a"\nanswer = "b"\naliases = [5]', "list of texts"),
        ('[[faq]]\nslug = "A B"\nquestion = "a"\nanswer = "b"', "lower-case"),
        (
            '[[faq]]\nslug = "a"\nquestion = "a"\nanswer = "b"\n[[faq]]\nslug = "a"\nquestion = "c"\nanswer = "d"',
            "twice",
        ),
        ('[[faq]]\nquestion = " "\nanswer = "b"', "empty"),
        ('[[faq]]\nquestion = "a"\nanswer = "b"\nlinks = [{ title = "x", url = "ftp://x" }]', "web address"),
    ],
)
def test_a_file_with_a_mistake_is_refused_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BadEntries) as caught:
        read_entries(text, "Nadia", {})
    assert any(one in caught.value.problem for one in said.split("|"))


# ---------------------------------------------------------------- questions that are one


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("where are the recordings?", "Where are the recordings", True),
        ("where are the recordings of our calls kept", "where do you keep the recordings of our calls", True),
        ("where are the recordings?", "where is the syllabus?", False),
        ("???", "!!!", False),
        ("is it on monday", "is it on friday", False),
    ],
)
def test_questions_that_ask_the_same_are_told_from_others(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same


@quickly
@given(st.text(max_size=80))
def test_a_question_is_like_itself_whatever_its_signs(text: str) -> None:
    assert alike(text, text)
    assert digest(text) == digest(f" {text} ".upper().lower()) or folded(text) != folded(f" {text} ".upper().lower())
    assert len(digest(text)) == 16


# ---------------------------------------------------------------- the index, changed in place


def test_an_index_changed_in_place_is_one_that_was_made_so() -> None:
    mine = entry("own-a", "Where are the recordings?", "missed the call")
    better = entry("own-a", "Where are the videos?", "watch it again")
    changed = FaqIndex(ARTICLE)
    for step in (mine, better, entry("own-b", "Who has the key?"), entry("faq-9", "Our certificate?", "badge please")):
        changed.put(step)
    changed.remove("own-b")
    changed.remove("nobody")
    made = FaqIndex([*(one for one in ARTICLE if one.slug != "faq-9"), better])
    made.put(entry("faq-9", "Our certificate?", "badge please"))
    for question in (
        "missed the call",
        "where are the videos",
        "who has the key",
        "badge",
        "do i need certs",
        "math??",
    ):
        one, other = changed.search(question), made.search(question)
        assert [(match.entry, match.score) for match in one][:3] == [(match.entry, match.score) for match in other][:3]


def test_everyday_words_of_a_servers_entry_are_found_too() -> None:
    library = Library(FaqIndex([*ARTICLE, entry("own-a", "Where are the recordings?", "missed the call")]))
    for question in ("i missed the call", "MISSED THE CALL!!", "recordings"):
        assert library.answer(question).matches[0].entry.slug == "own-a"
    assert library.answer("do i need certs").matches[0].entry.slug == "faq-9"


# ---------------------------------------------------------------- words of the field

TERMS = Library(FaqIndex(ARTICLE), Terms(reference(PACK)))


@pytest.mark.parametrize(
    ("question", "slugs"),
    [
        ("what is overfitting?", ["term-overfitting"]),
        ("RAG", ["term-retrieval-augmented-generation"]),
        ("explain transformers simply", ["term-transformer"]),
        ("what does ANN stand for", ["term-approximate-nearest-neighbour"]),
        ("whats an embeding", ["term-embedding"]),
        ("Set up a Python workspace you trust", ["milestone-py-setup"]),
    ],
)
def test_a_thing_asked_for_by_name_is_explained(question: str, slugs: list[str]) -> None:
    verdict = TERMS.answer(question)
    assert (verdict.kind, [match.entry.slug for match in verdict.matches]) == ("sure", slugs)


def test_words_of_the_field_do_not_take_the_answers_of_the_article() -> None:
    for question in ("do i need mlops", "which tools", "what skills", "do i need to know kubernetes"):
        assert TERMS.answer(question).matches[0].entry.topic not in {Topic.GLOSSARY, Topic.MILESTONES}


def test_a_text_of_one_question_has_no_parts() -> None:
    assert parts_of("how long does it take?") == []
    assert parts_of("how long does it take? which tools are used?") == ["how long does it take", "which tools are used"]
    assert parts_of("how long and do i need maths") == ["how long", "do i need maths"]
