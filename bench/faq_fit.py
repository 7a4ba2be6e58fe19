"""Finds the weights of study/faq_confidence.py: `python -m bench.faq_fit FILE.tsv ...` prints them, for the search with
meaning where that is installed.

Logistic regression on the questions of the files, with weights kept small because there are few questions. The files
must not be those the search is judged by.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

from bot.meaning import installed_meaning
from bot.packs import BUILT_IN, read_pack
from study.faq import answered_by, article
from study.faq_confidence import features
from study.faq_evaluation import Question, read_questions
from study.faq_search import FaqIndex

ROUNDS = 20000
RATE = 1.0
SMALL = 0.001  # how strongly weights are kept small


def _examples(index: FaqIndex, questions: list[Question]) -> list[tuple[tuple[float, ...], float]]:
    examples = []
    for one in questions:
        judged = index.judged(one.text)
        if judged is not None and one.kind != "soft":
            best, signs = judged
            examples.append((features(signs), float(best.entry.slug in one.gold)))
    return examples


def _fitted(examples: list[tuple[tuple[float, ...], float]]) -> list[float]:
    weights = [0.0] * len(examples[0][0])
    for _ in range(ROUNDS):
        slopes = [SMALL * weight * bool(at) for at, weight in enumerate(weights)]
        for values, right in examples:
            guess = 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, values, strict=True))))
            for at, value in enumerate(values):
                slopes[at] += (guess - right) * value / len(examples)
        weights = [weight - RATE * slope for weight, slope in zip(weights, slopes, strict=True)]
    return weights


def main(files: list[str]) -> None:
    """Print the weights that fit the questions of the files."""
    meaning = installed_meaning()
    index = FaqIndex(answered_by(article(read_pack(BUILT_IN))), meaning)
    questions = [one for file in files for one in read_questions(Path(file).read_text(encoding="utf-8"))]
    fitted = _fitted(_examples(index, questions))
    name = "WEIGHTS_WITH_MEANING" if meaning else "WEIGHTS"
    print(f"{name} = (" + ", ".join(f"{weight:.2f}" for weight in fitted) + ")")  # noqa: T201 - that is its result


if __name__ == "__main__":
    main(sys.argv[1:])
