"""Readiness for a role grows with every milestone that matters for it and is whole when all of them are done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.packs import BUILT_IN, read_pack
from study.careers import readiness, skill_profile
from study.progress import Mark, progress
from tests.clock import MONDAY

PACK = read_pack(BUILT_IN)
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
    if before.next is None:
        return
    assert before.next.slug not in marks
    after = readiness(PACK, career, progress(PACK, {**marks, before.next.slug: Mark(MONDAY)}))
    assert after.share - before.share == pytest.approx(before.gain)
    founded = [one for one in PACK.milestones if one.slug not in marks and set(one.builds_on) <= set(marks)]
    # Where nothing that matters has its foundations laid, what is named may lie farther ahead than the rest.
    for other in founded if before.next in founded else ():
        then = readiness(PACK, career, progress(PACK, {**marks, other.slug: Mark(MONDAY)}))
        assert then.share <= after.share + 1e-9


@given(marks=SETTLED, more=st.sampled_from(SLUGS))
def test_no_milestone_ever_lowers_a_skill_or_a_readiness(marks: dict[str, Mark], more: str) -> None:
    before, after = progress(PACK, marks), progress(PACK, {**marks, more: Mark(MONDAY)})
    for old, new in zip(skill_profile(PACK, before), skill_profile(PACK, after), strict=True):
        assert new.share >= old.share
    for career in PACK.careers:
        assert readiness(PACK, career, after).share >= readiness(PACK, career, before).share - 1e-9
