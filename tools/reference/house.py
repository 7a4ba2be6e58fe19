"""The picture of the rooms in docs/architecture.md. Its arrows are checked against what the code imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs/images/house.svg"
WIDTH, HEIGHT = 760, 560


class Room(NamedTuple):
    """A box: its corner and size in pixels, its package (empty for what is no code), and what is in it."""

    x: int
    y: int
    width: int
    package: str
    title: str
    lines: tuple[str, ...]


ROOMS = {
    "discord": Room(230, 16, 300, "", "Discord", ("slash commands, buttons, forms",)),
    "cogs": Room(20, 120, 210, "cogs", "cogs/", ("one file a feature:", "take, call, show")),
    "ui": Room(275, 120, 210, "bot.ui", "bot/ui/", ("results as panels,", "forms, texts, pictures")),
    "delivery": Room(
        530, 120, 210, "bot.delivery", "bot/delivery/", ("what is sent unasked:", "due, claim, send, mark")
    ),
    "services": Room(275, 250, 210, "bot.services", "bot/services/", ("one method = one wish", "= one unit of work")),
    "study": Room(
        20,
        380,
        300,
        "study",
        "study/",
        ("the rules, pure Python: weeks, streaks,", "points, plans, the FAQ, the pack's types"),
    ),
    "db": Room(440, 380, 300, "db", "db/", ("schema, queries, migrations,", "the unit of work")),
    "content": Room(20, 490, 300, "", "content/", ("the curriculum: TOML, checked on load",)),
    "data": Room(440, 490, 300, "", "SQLite or PostgreSQL", ("one file, or a server for many processes",)),
}
ARROWS = (
    ("cogs", "ui"),
    ("cogs", "services"),
    ("delivery", "ui"),
    ("delivery", "services"),
    ("delivery", "db"),
    ("services", "study"),
    ("services", "db"),
    ("db", "study"),
)
TOUCHES = (("cogs", "discord"), ("ui", "discord"), ("delivery", "discord"), ("content", "study"), ("data", "db"))


def house() -> str:
    """The picture as SVG. Raises ValueError for an arrow between rooms of which one does not import the other."""
    wrong = [(a, b) for a, b in ARROWS if ROOMS[b].package not in _imported(ROOMS[a].package)]
    if wrong:
        raise ValueError(f"no such import: {wrong}")
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="system-ui, sans-serif" text-anchor="middle">'
    )
    marker = (
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 0 8 4 0 8z" fill="#3f51b5"/></marker></defs>'
    )
    paper = f'<rect width="{WIDTH}" height="{HEIGHT}" rx="12" fill="#ffffff"/>'
    lines = [_line(a, b, 'stroke="#3f51b5" stroke-width="2" marker-end="url(#tip)"') for a, b in ARROWS]
    lines += [_line(a, b, 'stroke="#9aa0b5" stroke-width="2" stroke-dasharray="5 5"') for a, b in TOUCHES]
    boxes = [part for room in ROOMS.values() for part in _box(room)]
    return "\n".join([head, marker, paper, *lines, *boxes, "</svg>"]) + "\n"


def _box(room: Room) -> Iterator[str]:
    fill, edge = ("#eef0fa", "#3f51b5") if room.package else ("#f4f4f4", "#9aa0b5")
    middle, shape = room.x + room.width // 2, f'width="{room.width}" height="{_height(room)}" rx="8"'
    yield f'<rect x="{room.x}" y="{room.y}" {shape} fill="{fill}" stroke="{edge}"/>'
    bold = 'font-size="16" font-weight="600" fill="#1d2340"'
    yield f'<text x="{middle}" y="{room.y + 24}" {bold}>{escape(room.title)}</text>'
    for number, line in enumerate(room.lines):
        y = room.y + 44 + 18 * number
        yield f'<text x="{middle}" y="{y}" font-size="13" fill="#3b3f55">{escape(line)}</text>'


def _height(room: Room) -> int:
    return 36 + 18 * len(room.lines)


def _line(start: str, end: str, style: str) -> str:
    """A line between the sides of two boxes that face each other."""
    a, b = ROOMS[start], ROOMS[end]
    if abs(a.y - b.y) < 20:  # side by side
        y = a.y + _height(a) // 2
        x1, x2 = (a.x + a.width, b.x) if a.x < b.x else (a.x, b.x + b.width)
        return f'<path d="M{x1} {y}H{x2}" {style}/>'
    y1, y2 = (a.y + _height(a), b.y) if a.y < b.y else (a.y, b.y + _height(b))
    return f'<path d="M{_meet(a, b)} {y1}L{_meet(b, a)} {y2}" {style}/>'


def _meet(room: Room, other: Room) -> int:
    """Where on a room's side the line to another begins: as near to it as the corners allow."""
    towards = other.x + other.width // 2
    return min(max(towards, room.x + 30), room.x + room.width - 30)


@cache
def _imported(package: str) -> frozenset[str]:
    """The rooms that a package's files import, by their packages."""
    folder = ROOT / package.replace(".", "/")
    modules = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                modules.add(node.module)
    known = {room.package for room in ROOMS.values() if room.package}
    return frozenset(one for one in known for module in modules if f"{module}.".startswith(f"{one}."))
