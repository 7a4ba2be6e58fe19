"""What the operator's commands print on: tables, and bars for what takes long."""

from __future__ import annotations

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


def bars() -> Progress:
    """Bars for what takes long, in a terminal; nowhere else anything."""
    console = Console()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


@contextmanager
def told() -> Iterator[Told]:
    """Give what is to be called as something goes on: a bar each for what comes before the comma of its name."""
    with bars() as shown:
        tasks: dict[str, TaskID] = {}

        def tell(what: str, done: int, total: int) -> None:
            name = what.partition(",")[0]
            if name not in tasks:
                tasks[name] = shown.add_task(name, total=total)
            shown.update(tasks[name], description=what, completed=done, total=total)

        yield tell
