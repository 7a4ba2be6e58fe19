"""The FAQ as people meet it: completions while they type, answers to several questions, and why it says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.packs import BUILT_IN, read_pack
from study.faq import Entry, Topic, answered_by, article, reference
from study.faq_answering import Library
from study.faq_search import FaqIndex
from study.faq_terms import Terms

PACK = read_pack(BUILT_IN)
RYE = Entry("rye", "Does rye bread rise?", "So.", ("dark loaf",))
FLOUR = Entry("flour", "Which flour for bread?", "So.", ("wheat",))
OVEN = Entry("oven", "How hot is the oven?", "So.", ("temperature", "breadmaker"))
GLUTEN = Entry("term-gluten", "Gluten bread protein", "So.", ("gluten",), Topic.GLOSSARY)


def bakery() -> Library:
    return Library(FaqIndex([RYE, FLOUR, OVEN]), Terms([GLUTEN]))


def ours() -> Library:
    return Library(FaqIndex(answered_by(article(PACK))), Terms(reference(PACK)))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("how hot", ["oven"]),
        ("HOW  Hot", ["oven"]),
        ("bread", ["flour", "rye", "term-gluten", "oven"]),  # a word of it, the likelier first, then an alias
        ("rea", ["rye", "flour", "term-gluten", "oven"]),  # in the middle of a word
        ("dark l", ["rye"]),
        ("glu", ["term-gluten"]),
        ("whch flour", ["flour"]),  # a slip
        ("zz", []),
    ],
)
def test_what_begins_with_it_comes_before_what_holds_it_and_aliases_last(typed: str, offered: list[str]) -> None:
    assert [entry.slug for entry in bakery().complete(typed)] == offered


def test_an_entry_is_found_by_its_slug_wherever_it_lies() -> None:
    library = bakery()
    assert [library.entry(slug) for slug in ("rye", "term-gluten", "nothing")] == [RYE, GLUTEN, None]


def sure(question: str) -> list[str]:
    verdict = ours().answer(question)
    return [match.entry.slug for match in verdict.matches] if verdict.kind == "sure" else []


def test_two_questions_in_one_text_get_two_answers_and_one_asked_twice_gets_one() -> None:
    long, maths = "how long does it take?", "is math required?"
    assert sure(long) == ["faq-4"]
    assert sure(maths) == ["faq-6"]
    assert sure(f"{long} {maths}") == ["faq-4", "faq-6"]
    assert sure(f"{long} and {long}") == ["faq-4"]
    assert sure(f"{long} zorp blarg, anyway?") == ["faq-4"]


def test_a_search_lists_what_is_sure_first_and_nothing_twice() -> None:
    found = [match.entry.slug for match in ours().search("how long does it take? is math required?")]
    assert found[:2] == ["faq-4", "faq-6"]
    assert len(found) == len(set(found)) > 2


def test_a_question_word_for_word_is_certain_and_everything_else_at_most_half_as_likely() -> None:
    index = FaqIndex(answered_by(article(PACK)))
    first, *rest = index.search(PACK.faq[3].question.upper())
    assert first.entry.slug == PACK.faq[3].slug
    assert (first.score, first.votes, first.alike, first.fit) == (1.0, 1.0, 1.0, 1.0)
    assert rest
    assert first.entry.slug not in {match.entry.slug for match in rest}
    assert all(match.score <= 0.5 for match in rest)


def test_who_asks_why_is_told_what_was_understood() -> None:
    index = FaqIndex(answered_by(article(PACK)))
    assert index.read("zorp") == "nothing, 1 unknown"
    assert index.read("from backend to ai") == "change, topic"
    assert index.read("how to become a doctor") == "change, about something else"
    assert index.read("the") == "nothing"
    assert index.judged("zorp blarg") is None
    judged = index.judged("how long does it take to learn python")
    assert judged is not None
    match, signs = judged
    assert match.entry.slug == "faq-4"
    assert (signs.fit, signs.alike, signs.near) == (match.fit, match.alike, None)
    assert (signs.strange, signs.words, signs.elsewhere, signs.vague) == (0, 8, False, False)
    assert 0 < signs.lead <= signs.fit


def test_an_entry_taken_out_is_found_no_more_and_a_changed_one_by_its_new_words() -> None:
    index = FaqIndex([RYE, FLOUR, OVEN])
    assert [match.entry.slug for match in index.search("oven temperature")] == ["oven"]
    index.remove("oven")
    assert index.search("oven temperature") == []
    assert (index.entry("oven"), index.entries) == (None, (RYE, FLOUR))
    index.put(replace(RYE, aliases=("oven spring",)))
    assert [match.entry.slug for match in index.search("oven")] == ["rye"]
    assert index.search("dark loaf") == []


def test_what_lies_beside_an_entry_begins_with_itself() -> None:
    index = FaqIndex(answered_by(article(PACK)))
    for entry in index.entries[:4]:
        assert entry in index.beside(entry)[:2]
    mine = FaqIndex([RYE, FLOUR])
    assert mine.beside(RYE)[0] == RYE
    mine.put(replace(FLOUR, question="Does rye flour rise?"))
    assert [one.slug for one in mine.beside(RYE)] == ["rye", "flour"]
