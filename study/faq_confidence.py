"""How probable it is that the best entry of a ranking answers the question."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signs:
    """What a ranking and its question show: `fit`, `lead` and `alike` from 0 to 1, `strange` and `words` counted."""

    fit: float
    lead: float
    alike: float
    strange: int
    words: int
    topic: bool
    elsewhere: bool
    vague: bool


def features(signs: Signs) -> tuple[float, ...]:
    """The signs as numbers of about the same size, in the order of the weights."""
    return (
        1.0,
        signs.fit,
        signs.lead,
        signs.alike,
        min(signs.strange, 3) / 3,
        min(signs.words, 12) / 12,
        float(signs.topic),
        float(signs.elsewhere),
        float(signs.vague),
        float(signs.topic and signs.strange > 0),
        float(not signs.topic and signs.strange > 0),
    )


WEIGHTS = (-1.73, 1.27, 1.09, 2.07, -0.89, 1.68, 1.05, -4.30, -1.75, 0.42, -2.01)


def confidence(signs: Signs) -> float:
    """From 0 to 1."""
    return 1 / (1 + math.exp(-sum(weight * value for weight, value in zip(WEIGHTS, features(signs), strict=True))))
