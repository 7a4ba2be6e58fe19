"""The FAQ as people meet it: completions while they type, answers to several questions, and why it says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from study.faq import Entry, Topic, answered_by, article, reference
from study.faq_answering import Library
from study.faq_meaning import PART
from study.faq_search import FaqIndex
from study.faq_terms import Terms
from tests.packs import PACK

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


class Nearness:
    """A stand-in for a language model: it finds texts as near as the share of letters they have in common."""

    def vectors(self, texts: Sequence[str]) -> list[frozenset[str]]:
        return [frozenset(text.casefold()) - {" ", "?"} for text in texts]

    def nearness(self, vectors: Sequence[frozenset[str]], question: Sequence[frozenset[str]]) -> list[float]:
        return [len(one & question[0]) / len(one | question[0]) for one in vectors]


def test_with_meaning_an_entry_without_a_word_in_common_is_found_by_it() -> None:
    blind, seeing = FaqIndex([RYE, FLOUR, OVEN]), FaqIndex([RYE, FLOUR, OVEN], Nearness())
    assert blind.search("warmth of the stove") == []
    assert seeing.search("warmth of the stove")[0].entry == OVEN
    judged, unseen = seeing.judged("rye bread"), blind.judged("rye bread")
    assert judged is not None
    assert unseen is not None
    assert (judged[0].entry, judged[0].votes, judged[0].alike) == (RYE, unseen[0].votes, unseen[0].alike)
    assert judged[1].near == judged[0].near
    # What fits by words is tempered by meaning, and what does not fit by words has meaning alone.
    assert judged[0].fit == pytest.approx((unseen[0].fit + PART * (judged[0].near or 0.0)) / (1 + PART))
    assert 0 < judged[0].fit < unseen[0].fit
    assert [match.score for match in seeing.search("???")] == []


def of_kin() -> FaqIndex:
    short = Entry("short", "Is rye healthy?", "Yes.", kin=("long",))
    long = Entry("long", "What makes grain healthy?", "Much.", ("grain in detail",), kin=("short",))
    return FaqIndex([short, long, OVEN, Entry("shop", "Which shop is healthy for grain sellers?", "Ours.")])


def test_an_entry_of_the_same_answer_at_another_length_stands_right_behind() -> None:
    found = of_kin().search("is rye healthy for us")
    assert [match.entry.slug for match in found][:2] == ["short", "long"]
    scores = [match.score for match in found]
    assert scores == sorted(scores, reverse=True)


def test_numbers_and_everyday_words_of_a_servers_own_entries_tell_them_apart() -> None:
    twelve = Entry("own-12", "Are we in room 12", "So.", topic=Topic.SERVER)
    fourteen = Entry("own-14", "Are we in room 14", "So.", topic=Topic.SERVER)
    everyday = Entry("own-you", "Who are you", "So.", topic=Topic.SERVER)
    index = FaqIndex([twelve, fourteen, everyday])
    assert index.search("is it room 14 today")[0].entry == fourteen
    assert index.search("so who are you")[0].entry == everyday
