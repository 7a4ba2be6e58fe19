"""What the operator's commands print on: tables, and bars for what takes long."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

UNBROKEN = 10_000  # characters of a line that no terminal has to hold

Told = Callable[[str, int, int], None]  # what is being done, how much of it is done, and how much there is


def screen() -> Console:
    """Standard output. A terminal wraps a table to its width; a pipe gets a row a line, whole, for grep and mail."""
    console = Console()
    if not console.is_terminal:
        console.width = UNBROKEN
    return console


def put(words: str) -> None:
    """Print a sentence as it is: no path in it is broken or coloured, nothing in brackets taken for a colour."""
    Console(markup=False, highlight=False).print(words, soft_wrap=True)


def bars() -> Progress:
    """Bars for what takes long, in a terminal; nowhere else anything."""
    console = Console()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


@contextmanager
def told() -> Iterator[Told]:
    """Give what is to be called as something goes on: a bar each for what comes before the comma of its name."""
    with bars() as shown, _log_above():
        tasks: dict[str, TaskID] = {}

        def tell(what: str, done: int, total: int) -> None:
            name = what.partition(",")[0]
            if name not in tasks:
                tasks[name] = shown.add_task(name, total=total)
            shown.update(tasks[name], description=what, completed=done, total=total)

        yield tell


@contextmanager
def _log_above() -> Iterator[None]:
    """Have the log's lines go above the bars: standard error is theirs while they are shown."""
    moved = [one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler]
    before = [one.setStream(sys.stderr) for one in moved]
    try:
        yield
    finally:
        for handler, stream in zip(moved, before, strict=True):
            if stream is not None:
                handler.setStream(stream)
