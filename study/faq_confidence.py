"""How probable it is that the best entry of a ranking answers the question."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signs:
    """What a ranking and its question show: `fit`, `lead` and `alike` from 0 to 1, `strange` and `words` counted.

    `near` is nearness in meaning, None where nothing can tell.
    """

    fit: float
    lead: float
    alike: float
    strange: int
    words: int
    topic: bool
    elsewhere: bool
    vague: bool
    near: float | None = None


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
        *(() if signs.near is None else (signs.near,)),
    )


WEIGHTS = (-1.73, 1.27, 1.09, 2.07, -0.89, 1.68, 1.05, -4.30, -1.75, 0.42, -2.01)
WEIGHTS_WITH_MEANING = (-2.23, 1.47, 1.38, 2.18, -0.82, 1.72, 1.18, -4.22, -1.89, 0.31, -2.13, 0.79)


def confidence(signs: Signs) -> float:
    """From 0 to 1."""
    weights = WEIGHTS if signs.near is None else WEIGHTS_WITH_MEANING
    return 1 / (1 + math.exp(-sum(weight * value for weight, value in zip(weights, features(signs), strict=True))))
