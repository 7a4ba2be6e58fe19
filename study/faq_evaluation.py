"""How well the FAQ answers a list of questions whose right answers are known."""

from __future__ import annotations

import csv
import io
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from study.faq_search import Match

COLUMNS = ("question", "gold", "class")
NEAR = "near"  # the class, or the kind, of a question that sounds like one of ours and is not


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the slugs of which any is right; none where "I don't know" is.

    `kind` is its class: in, out, near, or soft, where an answer and none are both fine. `style` is how it is asked.
    """

    text: str
    gold: frozenset[str]
    kind: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of it, in shares from 0 to 1; times in milliseconds.

    Recall and the mean reciprocal rank are of questions with an answer; `false` of those without, `near` of those
    among them that sound like ours.
    """

    recall_at_1: float
    recall_at_3: float
    mrr: float
    right: float
    wrong: float
    false: float
    near: float
    p50_ms: float
    p99_ms: float


class BadQuestions(Exception):
    """A file of questions that cannot be read; says where and why."""


def read_questions(text: str) -> list[Question]:
    """Read tab-separated questions with a head: question, gold, class, and kind if there is one.

    A gold is slugs joined by "|", or "none"; a number means that common question, "section:tips" the section. Raises
    BadQuestions.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter="\t", quoting=csv.QUOTE_NONE)
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise BadQuestions(f"line 1: there is no column {missing[0]!r}; the columns are {', '.join(COLUMNS)}")
    questions = []
    for row in rows:
        gold, kind, style = row["gold"], (row["class"] or "").strip(), (row.get("kind") or "").strip()
        if not gold or not kind:
            raise BadQuestions(f"line {rows.line_num}: has too few columns; separate them by tabs")
        kind = NEAR if kind == "out" and style == NEAR else kind
        questions.append(Question(row["question"], _slugs(gold), kind, style))
    return questions


def evaluate(questions: Sequence[Question], ask: Callable[[str], tuple[list[Match], bool]]) -> Figures:
    """Ask every question; `ask` gives the ranking and whether its first would be shown as the answer."""
    places: list[int | None] = []
    answered: list[bool | None] = []  # right, wrong, or not at all
    mistaken: list[tuple[str, bool]] = []
    times = []
    for one in questions:
        began = time.perf_counter()
        ranking, shown = ask(one.text)
        times.append((time.perf_counter() - began) * 1000)
        if one.kind == "in":
            slugs = [match.entry.slug for match in ranking]
            places.append(next((place for place, slug in enumerate(slugs, start=1) if slug in one.gold), None))
            answered.append(slugs[0] in one.gold if shown else None)
        elif one.kind != "soft":
            mistaken.append((one.kind, shown))
    return Figures(
        recall_at_1=_share([place == 1 for place in places]),
        recall_at_3=_share([place is not None and place <= 3 for place in places]),
        mrr=sum(1 / place for place in places if place) / len(places) if places else 0.0,
        right=_share([one is True for one in answered]),
        wrong=_share([one is False for one in answered]),
        false=_share([shown for _, shown in mistaken]),
        near=_share([shown for kind, shown in mistaken if kind == NEAR]),
        p50_ms=_percentile(times, 50),
        p99_ms=_percentile(times, 99),
    )


def _slugs(gold: str) -> frozenset[str]:
    parts = {part.strip().removeprefix("section:") for part in gold.split("|")} - {"none", ""}
    return frozenset(f"faq-{part}" if re.fullmatch(r"\d+", part) else part for part in parts)


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


def _percentile(times: Sequence[float], percent: int) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else 0.0
