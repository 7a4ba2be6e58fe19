"""In which order a line with right-to-left scripts is drawn.

The Unicode bidirectional algorithm (UAX 9) for one line without explicit controls, which `type.clean` takes away: rules
P2-P3 (the line's own direction), W1-W7 (numbers), N0 (brackets), N1-N2 (what else is neutral), I1-I2 and L2 (order).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from unicodedata import bidirectional

STRONG = ("L", "R", "AL")
BRACKETS = dict(zip("([{（［｛「『【〈《〔⟨", ")]}）］｝」』】〉》〕⟩", strict=True))


def levels(clusters: Sequence[str]) -> list[int]:
    """The level of each cluster, odd where it runs right to left. The line's direction is that of its first letter."""
    kinds = [_kind(cluster) for cluster in clusters]
    base = next((int(kind != "L") for kind in kinds if kind in STRONG), 0)
    around = "R" if base else "L"
    _settle_numbers(kinds, around)
    _settle_brackets(kinds, clusters, around)
    _settle_neutrals(kinds, around)
    return [_level(kind, base) for kind in kinds]


def visual_order(line: Sequence[int]) -> list[int]:
    """Positions in the order in which they stand from left to right, given the level of each (rule L2)."""
    order = list(range(len(line)))
    for level in range(max(line, default=0), 0, -1):
        turned: list[int] = []
        for high, group in groupby(order, key=lambda at, level=level: line[at] >= level):  # type: ignore[misc]
            part = list(group)
            turned += reversed(part) if high else part
        order = turned
    return order


def _kind(cluster: str) -> str:
    # A cluster goes where its first character goes; what Unicode gives no class (or a control) is neutral.
    kind = bidirectional(cluster[0])
    return kind if kind in {*STRONG, "EN", "AN", "ES", "ET", "CS", "NSM"} else "ON"


def _settle_numbers(kinds: list[str], around: str) -> None:
    strong = before = around
    for at, kind in enumerate(kinds):
        if kind == "NSM":  # W1
            kinds[at] = before
        elif kind == "EN" and strong == "AL":  # W2
            kinds[at] = "AN"
        before = kinds[at]
        strong = kind if kind in STRONG else strong
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for at in range(1, len(kinds) - 1):  # W4
        left, kind, right = kinds[at - 1 : at + 2]
        if left == right and ((kind == "CS" and left in {"EN", "AN"}) or (kind == "ES" and left == "EN")):
            kinds[at] = left
    _settle_signs(kinds)
    strong = around
    for at, kind in enumerate(kinds):  # W7
        strong = kind if kind in STRONG else strong
        if kind == "EN" and strong == "L":
            kinds[at] = "L"


def _settle_signs(kinds: list[str]) -> None:
    # W5: signs beside a number are part of it. W6: all others are neutral.
    at = 0
    for kind, group in groupby(list(kinds)):
        end = at + len(list(group))
        beside = "EN" in kinds[max(at - 1, 0) : at] or "EN" in kinds[end : end + 1]
        if kind == "ET" and beside:
            kinds[at:end] = ["EN"] * (end - at)
        elif kind in {"ES", "ET", "CS"}:
            kinds[at:end] = ["ON"] * (end - at)
        at = end


def _settle_brackets(kinds: list[str], clusters: Sequence[str], around: str) -> None:
    for start, end in _pairs(kinds, clusters):
        inside = {_side(kind) for kind in kinds[start + 1 : end] if kind != "ON"}
        if not inside:
            continue
        before = next((_side(kind) for kind in reversed(kinds[:start]) if kind != "ON"), around)
        kinds[start] = kinds[end] = around if around in inside else before


def _pairs(kinds: Sequence[str], clusters: Sequence[str]) -> list[tuple[int, int]]:
    pairs, opened = [], list[tuple[str, int]]()
    for at, cluster in enumerate(clusters):
        if kinds[at] != "ON":
            continue
        if cluster in BRACKETS:
            opened.append((BRACKETS[cluster], at))
        elif cluster in {closing for closing, _ in opened}:
            while opened:
                closing, start = opened.pop()
                if closing == cluster:
                    pairs.append((start, at))
                    break
    return sorted(pairs)


def _settle_neutrals(kinds: list[str], around: str) -> None:
    at = 0
    for neutral, group in groupby([kind == "ON" for kind in kinds]):
        end = at + len(list(group))
        if neutral:
            before = _side(kinds[at - 1]) if at else around
            after = _side(kinds[end]) if end < len(kinds) else around
            kinds[at:end] = [before if before == after else around] * (end - at)
        at = end


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"  # numbers count as right to left beside neutrals


def _level(kind: str, base: int) -> int:
    if base == 0:
        return {"L": 0, "R": 1}.get(kind, 2)
    return {"R": 1}.get(kind, 2)
