"""Tables and sections in Markdown, escaped so that they read the same on the site and in the repository."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with these headings."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(cell, line)) + " |" for line in lines)


def cell(text: str) -> str:
    """A text that may stand in a table."""
    return " ".join(text.replace("|", "\\|").split())


def code(text: str) -> str:
    """A text as it is typed."""
    return f"`{text}`"


def lines(*texts: str) -> str:
    """Texts under each other in one cell; empty ones are left out."""
    return "<br>".join(text for text in texts if text)
