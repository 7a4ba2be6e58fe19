"""The FAQ in the shell: asked, served line by line, and measured, without settings, token or database."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from bot.ops.faq import answer_line, answer_lines, answering
from tests.shell import refuses, tells

LIBRARY = answering()
QUESTIONS = Path(__file__).parents[1] / "study" / "faq" / "questions.tsv"


def served(*lines: str) -> list[dict[str, object]]:
    out = io.StringIO()
    answer_lines(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_question_gets_its_slug_the_ranking_and_a_score() -> None:
    (answer,) = served('{"q": "do i need certs"}\n')
    assert answer["id"] == "faq-9"
    assert isinstance(answer["ranked"], list)
    assert answer["ranked"][0] == "faq-9"
    assert isinstance(answer["score"], float)
    assert 0.7 < answer["score"] <= 1


def test_what_it_does_not_know_is_null() -> None:
    (answer,) = served('{"q": "how do I fix CUDA out of memory"}\n')
    assert answer["id"] is None


@pytest.mark.parametrize(
    "line", ["nonsense", "[]", "5", "null", "{}", '{"q": 5}', '{"q": null}', "[" * 5000, '{"q": "\\ud800"}']
)
def test_a_line_that_is_no_question_gets_no_answer_and_ends_nothing(line: str) -> None:
    answers = served(line, '{"q": "math??"}')
    assert [one["id"] for one in answers] == [None, "faq-6"]


def test_only_the_articles_entries_are_served() -> None:
    slugs = {f"faq-{number}" for number in range(1, 11)}
    slugs |= {"steps", "tools", "skills", "careers", "reasons", "tips"}
    assert {entry.slug for entry in LIBRARY.index.entries} == slugs
    assert not LIBRARY.terms.entries


@pytest.mark.parametrize(
    "question", ["", "x", "😀😀", "?" * 4000, "how long " * 450, "**which** <@1234567890123456789> tools?"]
)
def test_strange_questions_are_answered_or_not_but_never_break_it(question: str) -> None:
    answer = answer_line(LIBRARY, json.dumps({"q": question}))
    assert set(answer) == {"id", "ranked", "score"}


def test_it_serves_as_a_program_in_an_empty_folder(tmp_path: Path) -> None:
    assert tells(tmp_path, "faq", "ask", "is 10h a week enough?").startswith("sure: faq-4")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_measured_and_one_that_is_none_refused(tmp_path: Path) -> None:
    told = tells(tmp_path, "faq", "evaluate", str(QUESTIONS))
    for figure in ("recall at 1", "recall at 3", "MRR", "answered right", "answered wrong", "false answers", "p99"):
        assert figure in told
    (tmp_path / "other.tsv").write_text("a\tb\n")
    for name in ("other.tsv", "missing.tsv"):
        assert "cannot be read" in refuses(tmp_path, "faq", "evaluate", name)
