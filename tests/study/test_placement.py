"""What somebody brings along is known, not done: whole steps, or the first half of one."""

from __future__ import annotations

from study.placement import Level, known_milestones
from tests.packs import SMALL


def test_a_known_step_is_known_whole_and_a_new_one_not_at_all() -> None:
    assert known_milestones(SMALL, {"python": Level.KNOWN, "data-science": Level.NEW}) == [
        "py-setup",
        "py-idioms",
        "py-numpy",
        "py-collector",
    ]


def test_of_a_step_known_in_part_the_first_half_is_known() -> None:
    assert known_milestones(SMALL, {"python": Level.SOME}) == ["py-setup", "py-idioms"]


def test_who_says_nothing_starts_at_the_beginning() -> None:
    assert known_milestones(SMALL, {}) == []
