"""Readiness for a role grows with every milestone that matters for it and is whole when all of them are done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.careers import readiness, skill_profile
from study.curriculum import Career, Milestone
from study.progress import Mark, Progress, progress
from tests.clock import MONDAY
from tests.packs import PACK

SLUGS = [milestone.slug for milestone in PACK.milestones]
SETTLED = st.dictionaries(st.sampled_from(SLUGS), st.booleans().map(lambda known: Mark(MONDAY, known=known)))


def test_who_has_done_nothing_is_nowhere_and_who_has_done_all_is_there() -> None:
    nothing, everything = progress(PACK, {}), progress(PACK, dict.fromkeys(SLUGS, Mark(MONDAY)))
    for career in PACK.careers:
        assert readiness(PACK, career, nothing).share == 0
        there = readiness(PACK, career, everything)
        assert there.share == pytest.approx(1)
        assert there.next is None
    assert {one.share for one in skill_profile(PACK, nothing)} == {0}
    assert {one.share for one in skill_profile(PACK, everything)} == {1}


@given(marks=SETTLED, index=st.integers(0, 4))
def test_doing_what_is_named_raises_readiness_by_what_was_said_and_nothing_else_more(
    marks: dict[str, Mark], index: int
) -> None:
    career = PACK.careers[index]
    before = readiness(PACK, career, progress(PACK, marks))
    assert before.career is career
    if before.next is None:
        assert set(what_matters(career)) <= set(marks)
        assert before.gain == 0
        return
    assert before.next.slug not in marks
    after = readiness(PACK, career, progress(PACK, {**marks, before.next.slug: Mark(MONDAY)}))
    assert after.share - before.share == pytest.approx(before.gain)
    founded = [one for one in PACK.milestones if one.slug not in marks and set(one.builds_on) <= set(marks)]
    # Where nothing that matters has its foundations laid, what is named may lie farther ahead than the rest.
    for other in founded if before.next in founded else ():
        then = readiness(PACK, career, progress(PACK, {**marks, other.slug: Mark(MONDAY)}))
        assert then.share <= after.share + 1e-9


def what_matters(career: Career) -> dict[str, Milestone]:
    """What a role names, and then what trains a skill it leans on."""
    training = [one.slug for one in PACK.milestones if set(one.tags) & set(career.skills)]
    return {slug: PACK.milestones_by_slug[slug] for slug in [*career.milestones, *training]}


def done(*slugs: str) -> Progress:
    return progress(PACK, {slug: Mark(MONDAY) for slug in slugs})


@pytest.mark.parametrize("career", PACK.careers, ids=lambda career: career.slug)
def test_an_hour_of_what_a_role_names_counts_twice_one_that_trains_its_skills_once_and_no_other(career: Career) -> None:
    named = set(career.milestones)
    training = set(what_matters(career)) - named
    hours = {one.slug: one.hours for one in PACK.milestones}
    whole = sum(2 * hours[slug] for slug in named) + sum(hours[slug] for slug in training)
    for slug, worth in hours.items():
        counted = 2 * worth if slug in named else worth if slug in training else 0
        assert readiness(PACK, career, done(slug)).share == pytest.approx(counted / whole)


def test_what_is_named_next_can_be_begun_as_long_as_anything_can() -> None:
    for career in PACK.careers:
        first = readiness(PACK, career, done())
        assert first.next is not None
        assert first.next.builds_on == () or not [one for one in what_matters(career).values() if not one.builds_on]
    # Of what can be begun the heaviest; of what cannot, once nothing else is left, the same.
    career = PACK.careers[0]
    matters = what_matters(career).values()
    closed = [one for one in matters if one.builds_on]
    still_closed = done(*(one.slug for one in matters if one.slug != closed[-1].slug))
    assert readiness(PACK, career, still_closed).next == closed[-1]


def test_a_skill_has_the_share_of_the_hours_that_train_it_and_one_that_nothing_trains_has_none() -> None:
    pack = PACK.model_copy(update={"skills": (*PACK.skills, PACK.skills[0].model_copy(update={"slug": "juggling"}))})
    one = PACK.milestones[0]
    found = skill_profile(pack, done(one.slug))
    assert [each.skill for each in found] == list(pack.skills)
    for each in found:
        own = [other.hours for other in PACK.milestones if each.skill.slug in other.tags]
        expected = one.hours / sum(own) if each.skill.slug in one.tags else 0.0
        assert each.share == pytest.approx(expected)
    assert found[-1].share == 0


@given(marks=SETTLED, more=st.sampled_from(SLUGS))
def test_no_milestone_ever_lowers_a_skill_or_a_readiness(marks: dict[str, Mark], more: str) -> None:
    before, after = progress(PACK, marks), progress(PACK, {**marks, more: Mark(MONDAY)})
    for old, new in zip(skill_profile(PACK, before), skill_profile(PACK, after), strict=True):
        assert new.share >= old.share
    for career in PACK.careers:
        assert readiness(PACK, career, after).share >= readiness(PACK, career, before).share - 1e-9
