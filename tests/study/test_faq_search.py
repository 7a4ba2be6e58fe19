"""Members ask in their own words and get the answer, a choice, or an honest none; hardly ever a wrong one."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.packs import BUILT_IN, read_pack
from study.curriculum import FaqEntry
from study.faq_search import FaqIndex

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "faq" / "dev_questions.tsv"
ENTRIES = read_pack(BUILT_IN).faq
INDEX = FaqIndex(ENTRIES)
WORDINGS = [(text, entry) for entry in ENTRIES for text in (entry.question, *entry.aliases)]


@pytest.mark.parametrize(("text", "entry"), WORDINGS, ids=lambda value: value if isinstance(value, str) else value.slug)
def test_every_wording_of_an_entry_finds_it(text: str, entry: FaqEntry) -> None:
    for asked in (text, text.upper(), f"  {text}?? "):
        verdict = INDEX.answer(asked)
        assert verdict.kind == "sure"
        assert verdict.matches[0].entry == entry


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("so how many months would that take me", "faq-4"),
        ("i was bad at maths in school", "faq-6"),
        ("will a certifcate help me", "faq-9"),
        ("what tools do people use", "faq-5"),
        ("do i have to know data science before", "faq-3"),
    ],
)
def test_a_question_in_ones_own_words_is_answered_or_offered(question: str, slug: str) -> None:
    assert slug in [match.entry.slug for match in INDEX.answer(question).matches]


@pytest.mark.parametrize(
    "question",
    [
        "",
        " ",
        "?",
        "🍕🍕",
        "x",
        "What is the capital of Mongolia?",
        "¿Qué hora es?",
        "これは何ですか",
        "how many are you?",
    ],
)
def test_what_nobody_can_answer_gets_an_honest_none(question: str) -> None:
    assert INDEX.answer(question).kind == "unknown"


def test_a_definition_is_never_answered_for_sure() -> None:
    assert INDEX.answer("what is tensorflow used for in a learning path").kind != "sure"


@given(st.one_of(st.text(max_size=4000), st.lists(st.sampled_from([t for t, _ in WORDINGS]), max_size=4).map(" ".join)))
def test_whatever_is_asked_there_is_a_verdict(question: str) -> None:
    found = INDEX.search(question, limit=10)
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
    assert all(0 < match.score <= 1.000001 for match in found)
    verdict = INDEX.answer(question)
    assert len(verdict.matches) == {"sure": 1, "unknown": 0}.get(verdict.kind, len(verdict.matches)) <= 3
    assert len(INDEX.complete(question)) <= 25


@given(st.sampled_from(WORDINGS), st.data())
def test_one_slip_of_the_finger_in_a_long_word_changes_nothing(
    wording: tuple[str, FaqEntry], data: st.DataObject
) -> None:
    text, entry = wording
    long = [word for word in text.split() if word.isalpha() and len(word) >= 9]
    if not long:
        return
    word = data.draw(st.sampled_from(long))
    at = data.draw(st.integers(2, len(word) - 3))
    slipped = text.replace(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    assert entry in [match.entry for match in INDEX.search(slipped)]


def test_an_empty_faq_answers_nothing() -> None:
    assert FaqIndex(()).answer("how long").kind == "unknown"
    assert FaqIndex(()).complete("") == []


def test_completion_offers_all_before_anything_is_typed_and_the_fitting_first_after() -> None:
    assert INDEX.complete("") == list(ENTRIES)
    assert INDEX.complete("", limit=3) == list(ENTRIES[:3])
    assert INDEX.complete("certif")[0].slug == "faq-9"
    assert INDEX.complete("how long")[0].slug == "faq-4"


def test_the_development_questions_are_answered_as_well_as_we_say() -> None:
    if not SHARED.exists():
        pytest.skip(f"the development questions are not here ({SHARED.parent.name}/{SHARED.name})")
    asked = answered = first = offered = wrong = out = false = 0
    with SHARED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            gold = {f"faq-{number}" for number in row["gold"].split("|") if number.isdigit()}
            verdict, found = INDEX.answer(row["question"]), INDEX.search(row["question"])
            shown = [match.entry.slug for match in verdict.matches]
            if row["class"] == "in" and gold:
                asked += 1
                first += bool(found) and found[0].entry.slug in gold
                offered += bool(gold & set(shown))
                answered += verdict.kind == "sure" and shown[0] in gold
                wrong += verdict.kind == "sure" and shown[0] not in gold
            elif row["class"] == "out":
                out += 1
                false += verdict.kind == "sure"
    assert first / asked >= 0.73
    assert offered / asked >= 0.74
    assert answered / asked >= 0.43
    assert wrong / asked <= 0.06
    assert false / out <= 0.03
