"""How near texts are in meaning, where something that can tell is installed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

PART = 0.4  # of nearness in meaning beside the fit, which counts as 1
_NEAREST = 0.7  # part of the nearest wording in an entry's nearness; the third nearest has the rest
_THIRD = 2


class Meaning(Protocol):
    """Turns texts into something whose nearness can be told."""

    def vectors(self, texts: Sequence[str]) -> Any:
        """What stands for the texts, together."""

    def nearness(self, vectors: Any, question: Any) -> list[float]:
        """How near each of the texts is to a question, which comes as the vectors of one text; at most 1."""


def nearness(near: Sequence[float]) -> float:
    """How near an entry is by its wordings: the nearest of them, and a little that it is not the only one."""
    ordered = sorted(near, reverse=True)
    return _NEAREST * ordered[0] + (1 - _NEAREST) * ordered[min(_THIRD, len(ordered) - 1)]
