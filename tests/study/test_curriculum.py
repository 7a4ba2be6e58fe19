"""A curriculum author learns of every mistake at once: which file, which entry, which field, and what to write."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from bot.packs import BUILT_IN
from study import curriculum
from study import pack_fields as fields
from study.curriculum import BadPack, build_pack
from study.pack_fields import Frozen
from study.pack_wording import HINTS
from tests.packs import SMALL, WRITTEN, Documents, problems_of, spoilt


def test_mistakes_in_several_files_are_reported_together() -> None:
    def careless(documents: Documents) -> None:
        documents["pack.toml"].pop("title")
        documents["pack.toml"]["careers"][1]["skills"] = ["charm"]
        documents["milestones.toml"]["milestones"][3].update(hours="six", tags=["numpi"])
        documents["milestones.toml"]["milestones"][5].update(week=9)
        documents["quiz.toml"]["quiz"][0]["answer"] = 7

    problems = problems_of(spoilt(careless))
    assert [(problem.file, problem.entry, problem.field) for problem in problems] == [
        ("pack.toml", "", "title"),
        ("pack.toml", "careers[1] machine-learning-engineer", "skills[0]"),
        ("milestones.toml", "milestones[3] py-collector", "hours"),
        ("milestones.toml", "milestones[5] ds-cleaning", "week"),
        ("quiz.toml", "quiz[0] py-setup-q1", "answer"),
    ]


def test_one_slip_in_a_milestone_is_not_blamed_on_everything_that_refers_to_it() -> None:
    (problem,) = problems_of(spoilt(lambda d: d["milestones.toml"]["milestones"][5].update(hours="six")))
    assert problem.field == "hours"


def test_a_missing_slug_is_not_blamed_on_everything_that_refers_to_it() -> None:
    (problem,) = problems_of(spoilt(lambda d: d["milestones.toml"]["milestones"][5].pop("slug")))
    assert str(problem).startswith("milestones.toml, milestones[5], slug: is missing; write a short name for links")


def _required_keys() -> list[tuple[str, str | None, int, str]]:
    """File, list (None: the file's own keys), index and key of everything the built-in pack must have."""
    places: list[tuple[str, str | None, int, str]] = []
    for file, document in WRITTEN.items():
        for key, value in document.items():
            if key not in {"programmes", "sections"}:
                places.append((file, None, 0, key))
            if isinstance(value, list):
                places += [
                    (file, key, index, name)
                    for index, entry in enumerate(value)
                    for name in entry
                    if name != "cost_note" and not (key == "sections" and name in {"short", "milestones", "links"})
                ]
    return places


def _opened(place: tuple[str, str | None, int, str]) -> tuple[Documents, dict[str, Any]]:
    """The documents, and what one of them has at such a place, to be changed in it."""
    file, key, index, _ = place
    documents = WRITTEN | {file: copy.deepcopy(WRITTEN[file])}
    return documents, documents[file] if key is None else documents[file][key][index]


@pytest.mark.slow
@given(place=st.sampled_from(_required_keys()))
def test_whatever_required_key_is_missing_is_named(place: tuple[str, str | None, int, str]) -> None:
    file, key, index, name = place
    documents, entry = _opened(place)
    del entry[name]
    at = "" if key is None else f"{key}[{index}]"
    assert any(
        problem.file == file and problem.field == name and problem.entry.split(" ")[0] == at
        for problem in problems_of(documents)
    )


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.slow
@given(place=st.sampled_from(_required_keys()), value=ANYTHING)
def test_whatever_is_written_in_a_place_is_read_or_told_and_never_breaks(
    place: tuple[str, str | None, int, str], value: object
) -> None:
    documents, entry = _opened(place)
    entry[place[-1]] = value
    try:
        build_pack(documents)
    except BadPack as bad:
        told = str(bad).splitlines()
    else:
        told = ["it could be read"]
    assert told


# ---------------------------------------------------------------- a pack that holds together


def test_the_documents_are_left_as_they_were() -> None:
    before = copy.deepcopy(WRITTEN)
    build_pack(WRITTEN)
    assert before == WRITTEN


def test_a_pack_without_programmes_is_fine() -> None:
    assert build_pack(spoilt(lambda d: d["pack.toml"].pop("programmes"))).programmes == ()
    assert build_pack(spoilt(lambda d: d["pack.toml"].update(programmes=[]))).programmes == ()


def test_a_pack_is_asked_by_slug() -> None:
    milestone = SMALL.milestone("py-collector")
    assert milestone is SMALL.milestones[3]
    assert SMALL.milestone("py-nothing") is None
    step = SMALL.step("projects")
    assert step is SMALL.steps[3]
    assert SMALL.step("nothing") is None


def test_milestones_of_all_steps_together_are_all_milestones_in_order() -> None:
    assert tuple(m for step in SMALL.steps for m in SMALL.milestones_of(step.slug)) == SMALL.milestones
    assert SMALL.milestones_of("nothing") == ()


def test_every_tag_has_a_name() -> None:
    names = {tag: SMALL.tag_name(tag) for milestone in SMALL.milestones for tag in milestone.tags}
    assert (names["mlops"], names["cloud-platforms"], names["git"]) == ("MLOps Skills", "Cloud Platforms", "Git")
    with pytest.raises(KeyError):
        SMALL.tag_name("nothing")


def test_a_pace_is_found_by_its_months() -> None:
    pace = SMALL.pace(9)
    assert pace is not None
    assert (pace.weeks, pace.hours_per_week) == (39, (6, 10))
    assert SMALL.pace(7) is None


def test_nothing_in_a_pack_can_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        SMALL.milestones[0].hours = 1.0  # type: ignore[misc]


def _models() -> list[type[BaseModel]]:
    kinds = vars(curriculum).values()
    return [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Frozen)]


def test_every_field_has_a_hint_of_what_to_write() -> None:
    lists = {key for document in WRITTEN.values() for key, value in document.items() if isinstance(value, list)}
    named = {name for model in _models() for name in model.model_fields}
    assert named - lists - HINTS.keys() == set()


def test_a_button_carries_two_slugs_in_its_custom_id() -> None:
    assert len("done:v1::") + 2 * fields.SLUG <= 100


def test_every_key_is_in_the_page_for_authors() -> None:
    page = (BUILT_IN.parents[1] / "docs/curriculum.md").read_text(encoding="utf-8")
    keys = {name for model in _models() for name in model.model_fields} | WRITTEN["pack.toml"].keys()
    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", page)] == []
