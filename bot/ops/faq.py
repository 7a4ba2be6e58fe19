"""The FAQ in the shell: ask it, let another program ask it, and measure it. Needs no settings, token or database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, TextIO

import typer

from bot.meaning import installed_meaning
from bot.packs import BUILT_IN, read_pack
from study.faq import answered_by, article, reference
from study.faq_answering import SURE, UNSURE, Library
from study.faq_evaluation import BadQuestions, Figures, Question, evaluate, read_questions
from study.faq_search import FaqIndex, Match
from study.faq_terms import Terms

SHOWN = 8  # entries in a ranking
WRONG = 2  # exit status for what the operator can mend

faq = typer.Typer(help="Ask the FAQ, serve it to a program, or measure it.", no_args_is_help=True)


def main() -> None:
    """Run `python -m bot faq` alone, without loading the rest of the bot."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    app.callback()(lambda: None)
    app.add_typer(faq, name="faq")
    app(prog_name="python -m bot")


def answering() -> Library:
    """The built-in common questions and the sections on the move, and nothing else."""
    return Library(FaqIndex(answered_by(article(read_pack(BUILT_IN))), installed_meaning()))


def everything() -> Library:
    """All that a server without entries of its own can ask for."""
    pack = read_pack(BUILT_IN)
    return Library(FaqIndex(article(pack), installed_meaning()), Terms(reference(pack)))


@faq.command(short_help="Print how the entries rank for a question.")
def ask(question: Annotated[str, typer.Argument(metavar="QUESTION", help="In anybody's words.")]) -> None:
    """Print the ranking for a question with what each score is made of."""
    library = everything()
    verdict = library.answer(question)
    found = library.search(question)
    shown = ", ".join(match.entry.slug for match in verdict.matches)
    typer.echo(f"{verdict.kind}{': ' if shown else ''}{shown}")
    typer.echo(f"(an answer from {SURE:.2f}, a choice from {UNSURE:.2f}; understood: {library.index.read(question)})\n")
    typer.echo(f"{'probability':>11} {'fit':>6} {'votes':>6} {'alike':>6}  entry")
    for match in found[:SHOWN]:
        typer.echo(_line(match))
    if not found:
        typer.echo("nothing here has to do with it")


@faq.command(short_help="Answer a JSON object a line, until the input ends.")
def serve() -> None:
    """Read one JSON object a line, {"q": "..."}, and answer each with one, until the input ends."""
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    answer_lines(sys.stdin, sys.stdout)


@faq.command(name="evaluate")
def measure(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.tsv", help="With the columns question, gold and class, split by tabs.")
    ],
) -> None:
    """Print how well the questions of a file are answered."""
    try:
        questions = read_questions(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, BadQuestions) as error:
        typer.echo(f"{file} cannot be read: {error}", err=True)
        raise typer.Exit(WRONG) from None
    for line in report(measured(questions), len(questions)):
        typer.echo(line)


def measured(questions: Sequence[Question]) -> Figures:
    """How the built-in entries do on questions."""
    library = answering()

    def ranked(question: str) -> tuple[list[Match], bool]:
        found, sure = library.decide(question)
        return found, bool(sure)

    return evaluate(questions, ranked)


def report(figures: Figures, count: int) -> list[str]:
    """The figures as lines of text."""
    return [
        f"questions            {count}",
        f"recall at 1          {figures.recall_at_1:.3f}",
        f"recall at 3          {figures.recall_at_3:.3f}",
        f"MRR                  {figures.mrr:.3f}",
        f"answered right       {figures.right:.3f}",
        f"answered wrong       {figures.wrong:.3f}",
        f"false answers        {figures.false:.3f}",
        f"  near misses        {figures.near:.3f}",
        f"time p50             {figures.p50_ms:.2f} ms",
        f"time p99             {figures.p99_ms:.2f} ms",
    ]


def answer_lines(lines: Iterable[str], out: TextIO) -> None:
    """Answer each line as it comes; one that is no question gets no answer, and `error` says why."""
    library = answering()
    for line in lines:
        if line.strip():
            print(json.dumps(answer_line(library, line)), file=out, flush=True)


def answer_line(library: Library, line: str) -> dict[str, object]:
    """The answer to one line of JSON."""
    try:
        asked = json.loads(line)
        question = asked["q"] if isinstance(asked, dict) else None
    except (ValueError, KeyError, RecursionError):
        question = None
    if not isinstance(question, str):
        return {"id": None, "ranked": [], "score": 0.0, "error": 'write {"q": "the question"}'}
    found, sure = library.decide(question)
    score = (sure[0] if sure else found[0]).score if found else 0.0
    return {
        "id": sure[0].entry.slug if sure else None,
        "ranked": [match.entry.slug for match in found],
        "score": round(score, 4),
    }


def _line(match: Match) -> str:
    parts = f"{match.score:>11.2f} {match.fit:>6.2f} {match.votes:>6.2f} {match.alike:>6.2f}"
    return f"{parts}  {match.entry.slug}: {match.entry.question}"
