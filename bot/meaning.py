"""Nearness in meaning by WordLlama, whose weights come in its package, where requirements-semantic.txt is installed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from study.faq_meaning import Meaning


class _WordLlama:
    """Static word vectors of 256 numbers; no network, nothing downloaded."""

    def __init__(self) -> None:
        import wordllama  # late and only where it is installed: it takes half a second to load

        weights = Path(wordllama.__file__).parent
        self._model = wordllama.WordLlama.load(cache_dir=weights, disable_download=True)

    def vectors(self, texts: Sequence[str]) -> Any:
        """One row for each text, of length 1."""
        return self._model.embed([text or " " for text in texts], norm=True)

    def nearness(self, vectors: Any, question: Any) -> list[float]:
        """The cosine of each row and the question's."""
        return [float(near) for near in vectors @ question[0]]


def installed_meaning() -> Meaning | None:
    """What can tell nearness in meaning; None where the extra is not installed."""
    return _WordLlama() if find_spec("wordllama") else None
