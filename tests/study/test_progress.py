"""A member's way: what is done, what was known before, what is due when, and where they stand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.periods import Period
from study.plan import Plan, plan_dates
from study.progress import UNDO_FOR, Mark, Marked, Overview, current, overview, progress
from tests.clock import MONDAY
from tests.packs import PACK

SLUGS = [milestone.slug for milestone in PACK.milestones]
MARKS = st.dictionaries(
    st.sampled_from([*SLUGS, "went-with-an-older-pack"]), st.booleans().map(lambda known: Mark(MONDAY, known=known))
)
DONE, KNOWN = Mark(MONDAY), Mark(MONDAY, known=True)


def marked_by(marks: dict[str, Mark]) -> Marked:
    """What is left of marks where only slugs are read."""
    return Marked(frozenset(marks), frozenset(slug for slug, mark in marks.items() if mark.known))


def test_who_has_just_begun_stands_at_the_first_milestone_of_the_first_step() -> None:
    mine = progress(PACK, {})
    assert [planned.number for planned in mine.milestones] == list(range(1, len(SLUGS) + 1))
    assert [step.number for step in mine.steps] == list(range(1, len(PACK.steps) + 1))
    assert mine.current == mine.milestones[0]
    assert mine.current_step == mine.steps[0]
    assert (mine.done, mine.known, mine.total, mine.former) == (0, 0, len(SLUGS), 0)
    assert {planned.due for planned in mine.milestones} == {None}
    assert mine.finish is None


@given(MARKS)
def test_everything_is_done_known_or_open_and_the_steps_add_up_to_the_whole(marks: dict[str, Mark]) -> None:
    mine = progress(PACK, marks)
    assert {planned.milestone.slug: planned.mark for planned in mine.milestones if planned.mark} == {
        slug: mark for slug, mark in marks.items() if slug in SLUGS
    }
    asked = [planned.questions for planned in mine.milestones]
    assert asked == [sum(one.milestone == slug for one in PACK.quiz) for slug in SLUGS]
    assert mine.done == sum(not mark.known for slug, mark in marks.items() if slug in SLUGS)
    assert mine.known == sum(mark.known for slug, mark in marks.items() if slug in SLUGS)
    for step, told in zip(PACK.steps, mine.steps, strict=True):
        own = mine.of_step(step.slug)
        assert told.step is step
        assert [planned.milestone for planned in own] == list(PACK.milestones_of(step.slug))
        assert all(mine.step_of(planned) == told for planned in own)
        assert told.done == sum(planned.done_at == MONDAY for planned in own)
        assert (told.known, told.total) == (sum(planned.known for planned in own), len(own))
        assert told.complete is all(planned.mark for planned in own)
    opened = [slug for slug in SLUGS if slug not in marks]
    assert (mine.current and mine.current.milestone.slug) == (opened[0] if opened else None)
    assert mine.current_step == (mine.step_of(mine.current) if mine.current else None)


def test_what_was_done_in_a_pack_of_before_is_counted_apart_and_what_was_known_there_is_not() -> None:
    mine = progress(PACK, {"gone": DONE, "gone-too": DONE, "known-and-gone": KNOWN, SLUGS[0]: DONE})
    assert (mine.former, mine.done) == (2, 1)


@given(MARKS)
def test_an_overview_takes_no_more_than_what_is_marked(marks: dict[str, Mark]) -> None:
    mine, told = progress(PACK, marks), overview(PACK, marked_by(marks))
    assert told == Overview(mine.steps, mine.current_step, mine.former)
    assert (told.done, told.known, told.total) == (mine.done, mine.known, mine.total)


@given(MARKS, st.integers(1, 60))
def test_a_plans_weeks_are_for_what_was_not_known_before(marks: dict[str, Mark], weeks: int) -> None:
    plan = Plan(date(2026, 3, 2), weeks, frozenset({Period(date(2026, 3, 9))}))
    mine = progress(PACK, marks, plan)
    asked = [planned for planned in mine.milestones if not planned.known]
    assert [planned.due for planned in asked] == (plan_dates(len(asked), plan) if asked else [])
    assert all(planned.due is None for planned in mine.milestones if planned.known)
    assert mine.finish == (asked[-1].due if asked else None)


def test_who_knew_everything_needs_no_plan() -> None:
    mine = progress(PACK, dict.fromkeys(SLUGS, KNOWN), Plan(date(2026, 3, 2), 26))
    assert (mine.finish, mine.current, mine.current_step) == (None, None, None)
    assert all(step.complete for step in mine.steps)


@pytest.mark.parametrize("slug", [SLUGS[0], SLUGS[-1], "no-such-thing"])
def test_a_milestone_is_found_by_its_slug(slug: str) -> None:
    found = progress(PACK, {}).of(slug)
    assert (found and found.milestone) == PACK.milestone(slug)


def test_a_milestone_that_nobody_asks_about_has_no_questions() -> None:
    assert PACK.questions_of("no-such-thing") == ()


def test_a_member_may_take_back_a_milestone_for_a_week() -> None:
    assert timedelta(weeks=1) - UNDO_FOR == timedelta()


@given(MARKS, st.none() | st.integers(1, 80))
def test_where_somebody_is_takes_no_more_than_what_is_marked(marks: dict[str, Mark], weeks: int | None) -> None:
    plan = Plan(MONDAY.date(), weeks, frozenset({Period.of_day(MONDAY.date())})) if weeks else None
    assert current(PACK, marked_by(marks), plan) == progress(PACK, marks, plan).current
