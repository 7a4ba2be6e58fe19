"""Ids of controls: made up to fit what a control reads from its own."""

from __future__ import annotations

import random


def filled(template: str, chance: random.Random) -> str:
    """An id that fits a control's template, with made-up numbers and names in it."""
    made, at = "", 0
    while at < len(template):
        if template.startswith("(?P<", at):
            end, depth = at, 0
            while True:
                depth += {"(": 1, ")": -1}.get(template[end], 0)
                end += 1
                if depth == 0:
                    break
            inner = template[template.index(">", at) + 1 : end - 1]
            made += _piece(inner, chance)
            at = end
        else:
            made += template[at]
            at += 1
    return made.replace("\\", "")


def _piece(inner: str, chance: random.Random) -> str:
    if inner == r"\d{4}-W\d\d":
        return chance.choice(["2026-W09", "2026-W10", "2026-W53", "0000-W00", "9999-W99"])
    if inner == "[0-9a-f]{16}":
        return f"{chance.getrandbits(64):016x}"
    if inner in {"[gs]", "[pt]"}:
        return chance.choice(inner[1:3])
    if "|" in inner and "\\" not in inner and "[" not in inner:
        return chance.choice(inner.split("|"))
    if "\\d" in inner:
        return str(chance.choice([0, 1, 2, 3, 10**9, 2**62, 10**17]))
    return chance.choice(["py-setup", "py-setup", "nothing", "a", "python"])


def place_of(custom_id: str) -> str:
    """The kind of a control; those of a message that lives for a while have ids that say nothing."""
    return custom_id.split(":", maxsplit=1)[0] if ":" in custom_id else "a passing control"
