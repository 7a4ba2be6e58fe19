"""Showing up earns points, a streak a few more, a milestone what its hours are worth; nothing earns twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.curriculum import Milestone
from study.periods import Period
from study.points import (
    ANSWERS_A_WEEK,
    CAP_OVER,
    CHECK_IN,
    KUDOS_A_WEEK,
    KUDOS_PAIR,
    MILESTONE_PER_HOUR,
    ON_TIME,
    PROJECTS_A_WEEK,
    STREAK_CAP,
    STREAK_WEEK,
    Award,
    for_answer,
    for_check_in,
    for_kudos,
    for_milestone,
    for_project,
    is_worth_points,
    weekly_goal,
)
from tests.packs import PACK
from tests.study.test_streaks import NOW


def taking(hours: float) -> Milestone:
    return PACK.milestones[0].model_copy(update={"hours": hours})


def total(streak: int, period: Period = NOW) -> int:
    return sum(award.points for award in for_check_in(period, streak, on_time=True))


def test_the_numbers_members_read_about_are_the_numbers_they_get() -> None:
    assert (CHECK_IN, ON_TIME, MILESTONE_PER_HOUR, STREAK_WEEK, STREAK_CAP) == (7, 3, 5, 2, 10)


def test_a_newcomers_first_check_in_earns_ten_points() -> None:
    assert for_check_in(NOW, 1, on_time=True) == (Award("check-in", NOW.label, 7), Award("on-time", NOW.label, 3))


def test_a_second_week_in_a_row_earns_two_more() -> None:
    assert for_check_in(NOW, 2, on_time=True)[2:] == (Award("streak", NOW.label, 2),)


@given(st.integers(0, 500))
def test_a_late_check_in_earns_less_than_any_on_time_and_nothing_for_the_streak_it_keeps(streak: int) -> None:
    assert for_check_in(NOW, streak, on_time=False) == (Award("check-in", NOW.label, 7),)


@pytest.mark.parametrize(("streak", "points"), [(1, 10), (2, 12), (3, 14), (5, 18), (6, 20), (7, 20), (52, 20)])
def test_a_steady_member_is_rewarded_without_burying_newcomers(streak: int, points: int) -> None:
    assert total(streak) == points


@given(st.integers(0, 500))
def test_a_longer_streak_never_earns_less_and_never_more_than_twice_a_newcomers(streak: int) -> None:
    assert CHECK_IN + ON_TIME <= total(streak) <= total(streak + 1) <= 2 * (CHECK_IN + ON_TIME)
    assert all(award.points > 0 for award in for_check_in(NOW, streak, on_time=True))


@given(st.integers(0, 60), st.integers(-300, 300))
def test_no_two_awards_of_a_member_are_for_the_same_deed(streak: int, weeks: int) -> None:
    awards = [
        *for_check_in(NOW, streak, on_time=True),
        *for_check_in(NOW.shift(weeks or 1), streak, on_time=True),
    ]
    assert len({(award.kind, award.ref) for award in awards}) == len(awards)


@pytest.mark.parametrize(
    ("hours", "points"), [(6.0, 30), (7.5, 38), (0.5, 3), (0.1, 1), (2.5, 13), (10.0, 50), (1.1, 6)]
)
def test_a_milestone_earns_what_its_hours_are_worth(hours: float, points: int) -> None:
    assert for_milestone(taking(hours)) == Award("milestone", PACK.milestones[0].slug, points)


def test_every_milestone_of_the_course_earns_more_than_a_check_in() -> None:
    awards = [for_milestone(milestone) for milestone in PACK.milestones]
    assert all(award.points > CHECK_IN + ON_TIME for award in awards)
    assert len({award.ref for award in awards}) == len(PACK.milestones)


def test_showing_a_project_earns_two_check_ins_and_answering_as_much_as_ones_own() -> None:
    assert for_project(7) == Award("project", "7", 20)
    assert for_answer(31) == Award("answer", "31", 10)


def test_kudos_thank_and_do_not_decide_and_each_giver_counts_for_themselves() -> None:
    assert for_kudos(7, 12) == Award("kudos", "7:12", 3)
    assert KUDOS_A_WEEK * for_kudos(7, 12).points < for_project(7).points


def test_what_keeps_points_from_being_farmed() -> None:
    most = {"projects": PROJECTS_A_WEEK, "kudos": KUDOS_A_WEEK, "answers": ANSWERS_A_WEEK}
    assert most == {"projects": 2, "kudos": 5, "answers": 5}
    assert [span.days for span in (CAP_OVER, KUDOS_PAIR)] == [7, 28]


@pytest.mark.parametrize(
    ("done", "minutes", "worth"),
    [
        ("read two chapters", 90, True),
        ("ok", 1, True),
        ("学习", 30, True),
        ("42", 30, True),
        ("読", 30, False),
        ("x", 30, False),
        ("?!… 🎉", 30, False),
        (". . .", 30, False),
        ("a b", 30, True),
        ("", 30, False),
        ("read two chapters", 0, False),
    ],
)
def test_a_check_in_earns_points_when_it_took_some_time_and_says_something(
    done: str, minutes: int, worth: bool
) -> None:
    assert is_worth_points(done, minutes) is worth


def test_a_group_means_to_make_two_check_ins_a_head_and_an_empty_one_as_much_as_a_single_member() -> None:
    assert [weekly_goal(members) for members in (0, 1, 2, 30)] == [20, 20, 40, 600]
