"""People ask /faq in their own words and get the right answer, some likely ones, or an honest "I don't know"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from study.faq import Entry, answered_by, article
from study.faq_answering import OFFERED, Library, Verdict, parts_of
from study.faq_search import LONGEST, FaqIndex
from tests.packs import PACK

FAQ = article(PACK)
INDEX = Library(FaqIndex(answered_by(FAQ)))
WORDINGS = [(text, entry.slug) for entry in answered_by(FAQ) for text in entry.wordings]
KIN = {entry.slug: {entry.slug, *entry.kin} for entry in FAQ}


def entry(slug: str, question: str, *aliases: str) -> Entry:
    return Entry(slug=slug, question=question, answer="So.", aliases=aliases)


def library(*entries: Entry) -> Library:
    return Library(FaqIndex(entries))


def slugs(verdict: Verdict) -> list[str]:
    return [match.entry.slug for match in verdict.matches]


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("how to break into AI as a rails developer", "faq-1"),
        ("steps to become ai engineer", "faq-1"),
        ("What abilities separate a good AI engineer from a backend engineer?", "faq-2"),
        ("which of my skills are transferable", "faq-2"),
        ("no experience with ML at all, can I still switch", "faq-3"),
        ("I know nothing about AI. is it ok?", "faq-3"),
        ("2 hours a day, how many months", "faq-4"),
        ("Can I make the switch within 8 months?", "faq-4"),
        ("numpy, pandas, sklearn - what should I know?", "faq-5"),
        ("which cloud platform should I pick, aws or gcp or azure", "faq-5"),
        ("im terrible at maths can i still become an ai engineer", "faq-6"),
        ("how much statistics do i need to know", "faq-6"),
        ("I am stuck in tutorial hell", "faq-7"),
        ("what are the biggest challenges when moving to AI", "faq-7"),
        ("what positions can i apply for after this", "faq-8"),
        ("in which sectors do ai engineers work", "faq-8"),
        ("are Coursera certs taken seriously", "faq-9"),
        ("will i get hired without a certificate", "faq-9"),
        ("will AI replace programmers", "faq-10"),
        ("is AI a bubble", "faq-10"),
    ],
)
def test_a_question_in_ones_own_words_gets_its_answer(question: str, slug: str) -> None:
    verdict = INDEX.answer(question)
    assert verdict.kind == "sure"
    assert KIN[slug] >= set(slugs(verdict))


@pytest.mark.parametrize(
    "question",
    [
        "what is overfitting",
        "what is docker",
        "what's the difference between a list and a tuple",
        "explain gradient descent like im five",
        "how do i install pytorch",
        "RuntimeError: CUDA error: device-side assert triggered",
        "how do I merge two dataframes in pandas",
        "is 16gb ram enough",
        "how much do AI engineers make in the US",
        "how to become a doctor",
        "how long does it take to become a lawyer",
        "when do we receive the certificates",
        "how do I leave the study group",
        "how do points work",
        "who is first on the leaderboard",
        "what is the weather today",
        "tell me a joke",
        "hello there",
        "bonjour, comment ça va",
        "скажи пожалуйста",
        "😀😀",
        "???",
        "qwertyuiop",
        "",
        "  \n ",
    ],
)
def test_somebody_who_asks_about_something_else_is_told_honestly(question: str) -> None:
    assert INDEX.answer(question) == Verdict("unknown", ())


def test_a_question_that_could_mean_two_things_offers_both() -> None:
    verdict = INDEX.answer("beginner roadmap AI")
    assert verdict.kind == "unsure"
    assert {"faq-1", "faq-3"} <= set(slugs(verdict))


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("do i need a certficate", "faq-9"),
        ("how much mathmatics do i need", "faq-6"),
        ("wich tensorflwo tools and libarries", "faq-5"),
        ("biggest challanges", "faq-7"),
    ],
)
def test_slips_of_spelling_are_understood(typed: str, slug: str) -> None:
    verdict = INDEX.answer(typed)
    assert (verdict.kind, slugs(verdict)) == ("sure", [slug])


def test_a_real_word_is_not_taken_for_a_slip_of_another() -> None:
    """A pilot is not somebody who pivots."""
    assert INDEX.answer("how do I become a pilot").kind == "unknown"


@pytest.mark.parametrize(("wording", "slug"), WORDINGS)
def test_every_wording_of_an_entry_is_answered_surely_with_it(wording: str, slug: str) -> None:
    verdict = INDEX.answer(wording)
    assert (verdict.kind, slugs(verdict)) == ("sure", [slug])
    assert verdict.matches[0].score == 1.0


@pytest.mark.slow
def test_a_wording_nobody_wrote_down_is_hardly_ever_answered_with_another_entry() -> None:
    """With a wording left out, the others of its entry carry it, or at least mislead nobody."""
    lost = 0
    for wording, slug in WORDINGS:
        rest = [
            replace(one, aliases=tuple(alias for alias in one.aliases if alias != wording)) for one in answered_by(FAQ)
        ]
        verdict = library(*rest).answer(f"{wording} and so on")
        lost += verdict.kind == "sure" and KIN[slug].isdisjoint(slugs(verdict))
    assert lost <= len(WORDINGS) // 20


OTHER = library(
    entry("proofing", "How long should my dough rise?", "dough rising", "rise overnight"),
    entry("flour", "Which flour do I buy?", "rye or wheat flour", "best flour"),
    entry("crust", "Why is my crust pale?", "pale crust", "crust not brown"),
)


def test_another_groups_questions_are_found_by_their_own_words() -> None:
    assert slugs(OTHER.answer("my dough does not rise")) == ["proofing"]
    assert slugs(OTHER.answer("is rye flour ok?")) == ["flour"]
    assert OTHER.answer("do I need a certificate").kind == "unknown"


def test_a_wording_of_two_entries_is_not_answered_with_one_of_them() -> None:
    index = library(entry("a", "Is it rye?", "grain, then"), entry("b", "Is it wheat?", "is it rye"))
    assert index.answer("is it rye").kind != "sure"


def test_a_group_without_questions_answers_nothing() -> None:
    empty = library()
    assert empty.answer("how long") == Verdict("unknown", ())
    assert empty.complete("") == []


anybody = st.one_of(
    st.text(),
    st.text(alphabet="aeimnorst ?!.,'", max_size=80),
    st.lists(st.sampled_from([word for text, _ in WORDINGS for word in text.split()]), max_size=12).map(" ".join),
)
quickly = settings(max_examples=150, deadline=None)


@pytest.mark.slow
@quickly
@given(anybody)
def test_nothing_anybody_types_breaks_the_search(text: str) -> None:
    found = INDEX.search(text)
    scores = [match.score for match in found]
    assert scores == sorted(scores, reverse=True) or parts_of(text)
    assert all(0 <= score <= 1 for score in scores)
    verdict = INDEX.answer(text)
    assert len(verdict.matches) in {"sure": [1, 2, 3], "unsure": [1, 2, 3], "unknown": [0]}[verdict.kind]
    assert list(verdict.matches) == found[: len(verdict.matches)]
    assert len({one.slug for one in INDEX.complete(text)}) == len(INDEX.complete(text))


@pytest.mark.slow
@quickly
@given(anybody.filter(str.isascii), st.text(" ?!.…", max_size=4), st.sampled_from([str.upper, str.lower, str.title]))
def test_case_and_signs_do_not_change_an_answer(text: str, signs: str, dressed: Callable[[str], str]) -> None:
    plain = text.replace("'", "")
    assert INDEX.answer(f"  {dressed(plain)}{signs} ") == INDEX.answer(plain)


def test_a_very_long_question_is_read_from_its_beginning() -> None:
    long = ("which tools should i learn for ai? " + "lorem ipsum " * 320)[:4000]
    assert INDEX.answer(long) == INDEX.answer(long[:LONGEST]) != INDEX.answer(long[:40])
    assert INDEX.complete(long) == INDEX.complete(long[:LONGEST])


# ---------------------------------------------------------------- as one types


def test_nothing_typed_offers_all_in_the_packs_order() -> None:
    assert INDEX.complete("") == INDEX.complete("  ") == list(answered_by(FAQ))


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("how l", "faq-4"),
        ("HOW LONG does", "faq-4"),
        ("which t", "faq-5"),
        ("certif", "faq-9"),
        ("math", "faq-6"),
        ("bootcamp", "faq-9"),
        ("data scie", "faq-3"),
        ("certficate", "faq-9"),
        ("jobs and titles", "faq-8"),
    ],
)
def test_what_was_typed_so_far_brings_its_question_first(typed: str, slug: str) -> None:
    assert INDEX.complete(typed)[0].slug == slug


def test_questions_that_begin_with_it_come_before_those_that_hold_it() -> None:
    found = [one.slug for one in INDEX.complete("do")]
    assert found[:3] == ["faq-3", "faq-6", "faq-9"]
    assert set(found[3:]) >= {"faq-2", "faq-4"}


def test_nothing_plausible_offers_nothing() -> None:
    assert INDEX.complete("zzzzzz") == []


def test_no_more_than_three_are_offered() -> None:
    assert OFFERED == 3
    assert len(INDEX.answer("learn skills tools maths jobs certificate future").matches) <= OFFERED
