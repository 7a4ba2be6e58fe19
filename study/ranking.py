"""Who stands where by points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Scored(NamedTuple):
    """A member with the points that count. `member_id` is ours, `user_id` Discord's."""

    member_id: int
    name: str
    user_id: int
    points: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A member's place, counted from 1."""

    place: int
    scored: Scored


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot in a ranking: right at a member with their points."""

    points: int
    member_id: int


TOP = Spot(2**31 - 1, 2**31 - 1)  # above everybody
BOTTOM = Spot(0, 2**31 - 1)  # below everybody who has points, above everybody who has none


def standings(scores: Iterable[Scored]) -> list[Standing]:
    """Rank by points, best first. Equal points share a place and the next place is skipped: 1, 1, 3.

    Among equals whoever joined later comes first, because they had less time for it, so the order never changes
    between two looks.
    """
    ranked: list[Standing] = []
    for number, scored in enumerate(sorted(scores, key=_order), start=1):
        shared = bool(ranked) and ranked[-1].scored.points == scored.points
        ranked.append(Standing(ranked[-1].place if shared else number, scored))
    return ranked


def placed(page: Sequence[Scored], first_place: int, equal: Mapping[int, int]) -> list[Standing]:
    """Give a page of a ranking its places, by the place of its first row and how many have exactly so many points."""
    found = [Standing(first_place, scored) for scored in page[:1]]
    for previous, scored in pairwise(page):
        place = found[-1].place + (equal[previous.points] if scored.points != previous.points else 0)
        found.append(Standing(place, scored))
    return found


def _order(scored: Scored) -> tuple[int, int]:
    return -scored.points, -scored.member_id
