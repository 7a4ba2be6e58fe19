"""Members see who stands where, and share a place when they are equal."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.ranking import BOTTOM, TOP, Scored, Spot, Standing, placed, standings

ANA, BEN, CHI, DEV, EVE = (
    Scored(member_id, name, 100 + member_id, points)
    for member_id, name, points in [(1, "Ana", 30), (2, "ben", 50), (3, "Chi", 30), (4, "Dev", 0), (5, "Eve", 20)]
)
GROUP = [ANA, BEN, CHI, DEV, EVE]
SCORES = st.lists(st.integers(0, 12), max_size=30).map(
    lambda points: [Scored(number, "Ana" * (number % 3), 100 + number, each) for number, each in enumerate(points)]
)


def test_two_members_with_equal_points_share_a_place_and_the_next_place_is_skipped() -> None:
    ranked = standings(GROUP)
    assert [(standing.place, standing.scored.name) for standing in ranked] == [
        (1, "ben"),
        (2, "Chi"),
        (2, "Ana"),
        (4, "Eve"),
        (5, "Dev"),
    ]


def test_two_leaders_are_both_first_and_nobody_is_second() -> None:
    points = {"Ana": 9, "Ben": 9, "Chi": 3}
    ranked = standings(Scored(number, name, number, each) for number, (name, each) in enumerate(points.items()))
    assert [standing.place for standing in ranked] == [1, 1, 3]


def test_of_equals_whoever_joined_later_is_listed_first() -> None:
    equals = [Scored(3, "ana", 7, 5), Scored(1, "Ben", 8, 5), Scored(9, "Ana", 9, 5), Scored(4, "ana", 6, 5)]
    assert [standing.scored.member_id for standing in standings(equals)] == [9, 4, 3, 1]


def test_a_group_of_nobody_has_no_standings() -> None:
    assert standings([]) == []


@given(SCORES)
def test_everybody_is_listed_once_behind_exactly_those_who_have_more(scores: list[Scored]) -> None:
    ranked = standings(scores)
    assert sorted(standing.scored.member_id for standing in ranked) == [scored.member_id for scored in scores]
    for standing in ranked:
        assert standing.place == 1 + sum(scored.points > standing.scored.points for scored in scores)


@pytest.mark.slow
@given(SCORES, st.randoms(use_true_random=False))
def test_two_looks_at_the_same_points_show_the_same_order(scores: list[Scored], chance: random.Random) -> None:
    shuffled = list(scores)
    chance.shuffle(shuffled)
    assert standings(shuffled) == standings(scores)


@pytest.mark.slow
@given(SCORES.filter(bool), st.integers(0, 40), st.integers(1, 12))
def test_any_page_has_the_places_of_the_whole_ranking(scores: list[Scored], start: int, length: int) -> None:
    ranked = standings(scores)
    there = ranked[start % len(ranked) :][:length]
    equal = {one.points: sum(other.points == one.points for other in scores) for one in scores}
    assert placed([one.scored for one in there], there[0].place, equal) == there


def test_a_page_further_down_goes_on_counting_from_its_first_place() -> None:
    names = [("Ana", 9), ("Ben", 9), ("Chi", 5), ("Dev", 4), ("Eve", 4)]
    page = [Scored(number, name, number, points) for number, (name, points) in enumerate(names)]
    # A third with nine points stands on the page before.
    assert placed(page, 11, {9: 3, 5: 1, 4: 2}) == [
        Standing(place, scored) for place, scored in zip([11, 11, 14, 15, 15], page, strict=True)
    ]


def test_a_page_of_nobody_has_no_places() -> None:
    assert placed([], 1, {}) == []


@given(st.integers(1, 2**31 - 1), st.integers(1, 2**31 - 1))
def test_every_member_stands_between_the_top_and_the_bottom(points: int, member_id: int) -> None:
    def order(spot: Spot) -> tuple[int, int]:
        """Down the ranking, as `standings` goes."""
        return -spot.points, -spot.member_id

    assert order(TOP) <= order(Spot(points, member_id)) < order(BOTTOM) <= order(Spot(0, member_id))
    assert {TOP.points, TOP.member_id, BOTTOM.member_id} == {2_147_483_647}  # the largest number a column holds
