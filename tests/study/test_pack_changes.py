"""A new version of a curriculum says what came, what went, what is called otherwise and what moved."""

from __future__ import annotations

from study.pack_changes import Known, pack_changes, remembered
from tests.packs import PACK


def test_the_same_curriculum_has_not_changed() -> None:
    changes = pack_changes(remembered(PACK), PACK)
    assert changes.none
    assert (changes.added, changes.removed, changes.renamed, changes.moved) == ({}, {}, {}, {})


def test_every_milestone_is_remembered_by_its_title_and_step() -> None:
    before = remembered(PACK)
    assert len(before) == len(PACK.milestones)
    for milestone in PACK.milestones:
        assert before[milestone.slug] == Known(milestone.title, milestone.step)


def test_what_came_went_was_renamed_or_moved_is_told_by_its_title() -> None:
    first, second, third, fourth, *_ = PACK.milestones
    before = remembered(PACK)
    del before[first.slug]
    before["gone"] = Known("An old one", first.step)
    before[second.slug] = Known("Called otherwise", second.step)
    before[third.slug] = Known(third.title, "elsewhere")
    before[fourth.slug] = Known("Both", "elsewhere")
    changes = pack_changes(before, PACK)
    assert not changes.none
    assert changes.added == {first.slug: first.title}
    assert changes.removed == {"gone": "An old one"}
    assert changes.renamed == {second.slug: ("Called otherwise", second.title), fourth.slug: ("Both", fourth.title)}
    assert changes.moved == {third.slug: (third.title, third.step), fourth.slug: (fourth.title, fourth.step)}
