"""How long the FAQ takes to answer, with the built-in entries and with a thousand, and how much memory it holds.

`python -m bench.faq`, or `make bench`. Questions are the project's own; the thousand entries are about made-up things
that share the words people ask with.
"""

from __future__ import annotations

import gc
import random
import resource
import statistics
import sys
import time
from pathlib import Path

from bench.table import Figure, show
from bot.packs import BUILT_IN, read_pack
from study.faq import Entry, Topic, answered_by, article
from study.faq_answering import Library
from study.faq_evaluation import read_questions
from study.faq_search import FaqIndex

MANY = 1000
ROUNDS = 5
FEW_P99, MANY_P99 = 0.005, 0.010  # seconds
READY = 1.0  # seconds until the index of a thousand is ready
RESIDENT = 60  # megabytes, Python and all the rest of the process included
QUESTIONS = Path(__file__).parents[1] / "tests" / "study" / "faq" / "questions.tsv"

_ASKED = "how do I / where is the / which / do I need / what about the / can I change my / when is the / who has the"
_THINGS = "server room book course login review talk project demo slot sheet budget form chair laptop badge list"


def _entry(number: int, dice: random.Random) -> Entry:
    asked = [one.strip() for one in _ASKED.split("/")]
    thing = f"{dice.choice(_THINGS.split())} thing{number}"
    aliases = tuple(f"{dice.choice(asked)} {thing} {dice.choice(_THINGS.split())}" for _ in range(6))
    return Entry(f"own-{number}", f"{dice.choice(asked).capitalize()} {thing}?", "So.", aliases, Topic.SERVER)


def _times(library: Library) -> list[float]:
    times = []
    for _ in range(ROUNDS):
        for question in read_questions(QUESTIONS.read_text(encoding="utf-8")):
            began = time.perf_counter()
            library.answer(question.text)
            times.append(time.perf_counter() - began)
    return sorted(times)


def _resident() -> float:
    """The most memory this process ever held, in megabytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024**2 if sys.platform == "darwin" else most / 1024


def figures() -> list[Figure]:
    """What a question takes with few and with many entries, and what the index of many costs."""
    dice = random.Random(6)  # noqa: S311 - made-up entries, the same each time
    entries = [*answered_by(article(read_pack(BUILT_IN)))]
    few = _times(Library(FaqIndex(entries)))
    gc.collect()
    made = [_entry(number, dice) for number in range(MANY - len(entries))]
    began = time.perf_counter()
    library = Library(FaqIndex([*entries, *made]))
    ready = time.perf_counter() - began
    found = []
    for count, times, most in ((len(entries), few, FEW_P99), (MANY, _times(library), MANY_P99)):
        p99 = times[len(times) * 99 // 100]
        found += [
            Figure("faq", f"{count} entries: p50", statistics.median(times) * 1000, "ms"),
            Figure("faq", f"{count} entries: p99", p99 * 1000, "ms", most=most * 1000),
        ]
    found.append(Figure("faq", f"index of {MANY}, ready after", ready, "s", most=READY))
    return found


def main() -> int:
    """Measure in a process of its own, whose memory is looked at as well; return 1 when a bound is broken."""
    found = figures()
    return show([*found, Figure("faq", "most memory of its process", _resident(), "MB", most=RESIDENT)])


if __name__ == "__main__":
    sys.exit(main())
