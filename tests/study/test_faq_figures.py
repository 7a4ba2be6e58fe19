"""How well the FAQ answers questions that nothing was tuned on: the figures may not drop, and nobody may cheat."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import astuple
from pathlib import Path

import pytest

from bot.ops.faq import measured
from study.faq import Entry, article
from study.faq_evaluation import BadQuestions, Figures, Question, evaluate, read_questions
from study.faq_reading import words_of
from study.faq_search import Match
from tests.packs import PACK

HERE = Path(__file__).parent / "faq"
QUESTIONS = read_questions((HERE / "questions.tsv").read_text(encoding="utf-8"))
STORED = tomllib.loads((HERE / "figures.toml").read_text(encoding="utf-8"))
POINTS = 0.02
BETTER_BIG = {"recall_at_1", "recall_at_3", "mrr", "right"}
# What the project promises, whatever the stored figures are.
PROMISED = {"recall_at_1": 0.85, "recall_at_3": 0.95, "right": 0.72, "wrong": 0.07, "false": 0.08, "near": 0.12}


@pytest.fixture(scope="module")
def figures() -> Figures:
    return measured(QUESTIONS)


def missed(figures: Figures, wanted: Mapping[str, float], *, by: float = 0.0) -> list[str]:
    """What is worse than it should be, by more than so much: some figures are better big and the others small."""
    sign = {name: 1 if name in BETTER_BIG else -1 for name in wanted}
    return [name for name, figure in wanted.items() if sign[name] * (figure - getattr(figures, name)) > by]


def test_no_figure_drops_by_more_than_two_points(figures: Figures) -> None:
    assert missed(figures, STORED, by=POINTS) == []


def test_the_promises_are_kept(figures: Figures) -> None:
    assert missed(figures, PROMISED) == []


@pytest.mark.parametrize("file", ["questions.tsv", "training.tsv"])
def test_no_alias_equals_a_question_of_the_evaluation(file: str) -> None:
    asked = {" ".join(words_of(one.text)) for one in read_questions((HERE / file).read_text(encoding="utf-8"))}
    if file == "questions.tsv":
        wordings = {" ".join(words_of(text)) for entry in article(PACK) for text in entry.wordings}
        assert asked & wordings == set()
    else:
        assert asked & {" ".join(words_of(one.text)) for one in QUESTIONS} == set()


def test_there_are_enough_questions_of_every_kind() -> None:
    kinds = Counter(one.style for one in QUESTIONS)
    assert len(QUESTIONS) >= 150
    assert all(kinds[style] >= 10 for style in ("plain", "short", "typo", "slang", "non-native", "multi"))
    assert len({one.style for one in QUESTIONS if one.kind != "in"}) >= 3


def test_the_figures_count_what_they_say() -> None:
    rows = read_questions("question\tgold\tclass\na\t4\tin\nb\tsection:tips|1\tin\nc\tnone\tout\nd\tnone\tnear\n")
    assert [one.gold for one in rows] == [{"faq-4"}, {"tips", "faq-1"}, set(), set()]
    entries = {entry.slug: entry for entry in article(PACK)}

    def ask(question: str) -> tuple[list[Match], bool]:
        found = {"a": ["faq-4"], "b": ["faq-2", "faq-1"], "c": [], "d": ["faq-9"]}[question]
        return [Match(entries[slug], 0.9) for slug in found], bool(found)

    figures = evaluate(rows, ask)
    assert (figures.recall_at_1, figures.recall_at_3, figures.mrr) == (0.5, 1.0, 0.75)
    assert (figures.right, figures.wrong, figures.false, figures.near) == (0.5, 0.5, 0.5, 1.0)


def test_a_file_of_questions_is_read_as_a_spreadsheet_writes_it() -> None:
    rows = read_questions(
        "\ufeffquestion\tgold\tclass\tkind\n"
        'is "AI" a fad\t 10 | section:tips \tin\tplain\n'
        "will it rain\tnone\tout\tnear\n"
        "is it hard\tnone|\tsoft\t\n"
        "near you\tnone\tin\tnear\n"
    )
    assert rows == [
        Question('is "AI" a fad', frozenset({"faq-10", "tips"}), "in", "plain"),
        Question("will it rain", frozenset(), "near", "near"),
        Question("is it hard", frozenset(), "soft", ""),
        Question("near you", frozenset(), "in", "near"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: there is no column 'question'; the columns are question, gold, class"),
        ("question\tgold\nx\t1\n", "line 1: there is no column 'class'; the columns are question, gold, class"),
        ("question\tgold\tclass\na\t1\tin\nb\t2\n", "line 3: has too few columns; separate them by tabs"),
        ("question\tgold\tclass\na\t\tin\n", "line 2: has too few columns; separate them by tabs"),
    ],
)
def test_a_file_of_another_shape_is_refused_with_its_line(text: str, said: str) -> None:
    with pytest.raises(BadQuestions) as caught:
        read_questions(text)
    assert str(caught.value) == said


def test_shares_are_of_the_questions_they_are_about() -> None:
    head = "question\tgold\tclass\n"
    places = {"first": 1, "best": 1, "third": 3, "fourth": 4, "nowhere": 0}
    rows = read_questions(
        head + "".join(f"{name}\tright\tin\n" for name in places) + "either\tnone\tsoft\nno\tnone\tout\n"
    )
    right, other = (Entry(slug, slug, "So.") for slug in ("right", "other"))

    def ask(question: str) -> tuple[list[Match], bool]:
        place = places.get(question, 0)
        ranking = [Match(right if at == place else other, 0.9) for at in range(1, 6)]
        return ranking, question in {"first", "best", "third", "either"}

    figures = evaluate(rows, ask)
    assert (figures.recall_at_1, figures.recall_at_3) == (0.4, 0.6)
    assert figures.mrr == pytest.approx((1 + 1 + 1 / 3 + 1 / 4) / 5)
    assert (figures.right, figures.wrong) == (0.4, 0.2)  # the others were not answered
    assert (figures.false, figures.near) == (0.0, 0.0)
    assert 0 <= figures.p50_ms <= figures.p99_ms < 1000


def test_of_no_questions_there_are_no_shares() -> None:
    assert set(astuple(evaluate([], lambda question: ([], False)))) == {0.0}


def test_half_of_the_answers_come_faster_than_the_median_and_the_slowest_counts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    took = [number / 1000 for number in reversed(range(101))]  # seconds
    clock = iter([moment for number, each in enumerate(took) for moment in (number, number + each)])
    monkeypatch.setattr("study.faq_evaluation.time.perf_counter", lambda: next(clock))
    rows = [Question("a", frozenset(), "soft")] * len(took)
    figures = evaluate(rows, lambda question: ([], False))
    assert [figures.p50_ms, figures.p99_ms] == pytest.approx([50, 99])
