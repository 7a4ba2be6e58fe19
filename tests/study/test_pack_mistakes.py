"""A table of ways to spoil a pack, and what its author is told for each: the place, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.packs import Documents, problems_of, spoilt


def pack(key: str, index: int, **values: object) -> Callable[[Documents], object]:
    """Write `values` into one entry of a list of pack.toml."""
    return lambda documents: documents["pack.toml"][key][index].update(values)


def entry(kind: str, index: int, **values: object) -> Callable[[Documents], object]:
    """Write `values` into one entry of a file that is called as what it lists."""
    return lambda documents: documents[f"{kind}.toml"][kind][index].update(values)


def milestone(index: int, **values: object) -> Callable[[Documents], object]:
    return entry("milestones", index, **values)


def resource(index: int, **values: object) -> Callable[[Documents], object]:
    return lambda documents: documents["milestones.toml"]["milestones"][index]["resources"][1].update(values)


def swap(documents: Documents, first: int, second: int) -> None:
    """Exchange two milestones and keep the weeks in order."""
    milestones = documents["milestones.toml"]["milestones"]
    milestones[first], milestones[second] = milestones[second], milestones[first]
    milestones[first]["week"], milestones[second]["week"] = first + 1, second + 1


def wordy(documents: Documents) -> None:
    """Fill every list of a milestone with texts that each fit."""
    documents["milestones.toml"]["milestones"][3].update(outcomes=["o" * 199] * 8, done_when=["d" * 199] * 8)


SETUP = "milestones.toml, milestones[0] py-setup"
IDIOMS = "milestones.toml, milestones[1] py-idioms"
NUMPY = "milestones.toml, milestones[2] py-numpy"
COLLECTOR = "milestones.toml, milestones[3] py-collector"

# What the author did | what is told: the place up to the colon, behind it a part of the message
MISTAKES: list[tuple[Callable[[Documents], object], str]] = [
    (lambda d: d["pack.toml"].update(titel="x"), "pack.toml, titel: did you mean 'title'?"),
    (lambda d: d["faq.toml"].update(faqs=[]), "faq.toml, faqs: did you mean 'faq'?"),
    (milestone(3, est_hours=5), f"{COLLECTOR}, est_hours: did you mean 'hours'?"),
    (resource(3, link="x"), f"{COLLECTOR}, resources[1].link: is not a key that is read here"),
    (milestone(0, hours="6"), f"{SETUP}, hours: '6' does not fit; write a number of hours above 0"),
    (milestone(0, hours=0), f"{SETUP}, hours: write a number of hours above 0"),
    (milestone(0, hours=float("nan")), f"{SETUP}, hours: write a number of hours above 0"),
    (milestone(0, week=True), f"{SETUP}, week: True does not fit; write the number of the week"),
    (resource(0, free="yes"), f"{SETUP}, resources[1].free: write true or false"),
    (milestone(0, done_when="it runs"), f"{SETUP}, done_when: write a list of checks"),
    (milestone(0, done_when=[]), f"{SETUP}, done_when: has 0 entries; write at least 1"),
    (milestone(0, goal="   "), f"{SETUP}, goal: is empty; write what the week is for"),
    (milestone(0, done_when=["fine", ""]), f"{SETUP}, done_when[1]: is empty"),
    (milestone(0, title="x" * 101), f"{SETUP}, title: has 101 characters; write at most 100"),
    (milestone(0, title="one\ntwo"), f"{SETUP}, title: line break"),
    (
        lambda d: d["milestones.toml"]["milestones"][0]["resources"].extend(
            d["milestones.toml"]["milestones"][1]["resources"] * 4
        ),
        f"{SETUP}, resources: write at most 5",
    ),
    (resource(0, kind="blog"), f"{SETUP}, resources[1].kind: 'blog' does not fit; write one of \"docs\""),
    (resource(0, url="docs.astral.sh/uv/"), f"{SETUP}, resources[1].url: write a whole web address"),
    (resource(0, url="javascript:alert(1)"), f"{SETUP}, resources[1].url: write a whole web address"),
    (resource(0, url="https://a.example/b c"), f"{SETUP}, resources[1].url: write a whole web address"),
    (resource(0, url="https://[half/x"), f"{SETUP}, resources[1].url: write a whole web address"),
    (
        resource(0, url="https://ana:secret@a.example/x"),
        f"{SETUP}, resources[1].url: has a user name or password in it",
    ),
    (entry("faq", 0, slug="FAQ 1"), "faq.toml, faq[0] FAQ 1, slug: 'FAQ 1' does not fit; write a short name for links"),
    (entry("glossary", 0, slug="x" * 41), f"glossary.toml, glossary[0] {'x' * 40}, slug: has 41 characters"),
    (
        entry("glossary", 1, slug="broadcasting"),
        "glossary.toml, glossary[1] broadcasting, slug: is the same as that of glossary[0] broadcasting",
    ),
    (
        entry("quiz", 1, id="py-setup-q1"),
        "quiz.toml, quiz[1] py-setup-q1, id: is the same as that of quiz[0] py-setup-q1",
    ),
    (
        lambda d: d["pack.toml"]["paces"].append(dict(d["pack.toml"]["paces"][0])),
        "pack.toml, paces[3] 6, months: is the same as that of paces[0] 6",
    ),
    (
        lambda d: d["pack.toml"]["tool_groups"][4]["tools"].append({"slug": "mlops", "name": "X"}),
        "pack.toml, tool_groups[4] version-control, tools[1].slug: 'mlops' is already used in skills[4] mlops",
    ),
    (milestone(2, step="pyhton"), f"{NUMPY}, step: did you mean 'python'?"),
    (milestone(2, tags=["numpi"]), f"{NUMPY}, tags[0]: 'numpi' is not the slug of a skill, tool group or tool"),
    (milestone(2, tags=["numpi"]), f"{NUMPY}, tags[0]: did you mean 'numpy'?"),
    (milestone(2, tags=["numpy", "numpy"]), f"{NUMPY}, tags[1]: 'numpy' is there twice"),
    (
        pack("careers", 0, skills=["charm"]),
        "pack.toml, careers[0] ai-engineer, skills[0]: 'charm' is not the slug of a skill",
    ),
    (
        pack("careers", 0, milestones=["proj-rag", "proj-rug"]),
        "pack.toml, careers[0] ai-engineer, milestones[1]: did you mean 'proj-rag'?",
    ),
    (entry("faq", 1, milestones=["py-numpi"]), "faq.toml, faq[1] faq-6, milestones[0]: did you mean 'py-numpy'?"),
    (
        entry("glossary", 0, milestones=["ds-panda"]),
        "glossary.toml, glossary[0] broadcasting, milestones[0]: did you mean 'ds-pandas'?",
    ),
    (entry("quiz", 0, milestone="py-set-up"), "quiz.toml, quiz[0] py-setup-q1, milestone: did you mean 'py-setup'?"),
    (milestone(4, week=4), "milestones.toml, milestones[4] ds-pandas, week: is 4; write 5"),
    (lambda d: swap(d, 0, 8), f"{IDIOMS}, step: 'python' is an earlier step; move this milestone up"),
    (milestone(1, builds_on=["py-numpy"]), f"{IDIOMS}, builds_on[0]: 'py-numpy' does not come before this one"),
    (milestone(1, builds_on=["py-idioms"]), f"{IDIOMS}, builds_on[0]: does not come before this one"),
    (
        lambda d: d["pack.toml"]["steps"].append(
            {"slug": "rest", "title": "Rest", "summary": "Rest.", "gain": "Rest."}
        ),
        "pack.toml, steps[5] rest, slug: 0 milestones are of this step",
    ),
    (wordy, f"{COLLECTOR}: at most 3000 fit in one message"),
    (entry("faq", 0, question="x" * 101), "faq.toml, faq[0] faq-4, question: has 101 characters; write at most 100"),
    (entry("faq", 0, answer="x" * 1501), "faq.toml, faq[0] faq-4, answer: has 1501 characters; write at most 1500"),
    (
        entry("faq", 1, aliases=["How  many months"]),
        "faq.toml, faq[1] faq-6, aliases[0]: is already used in faq[0] faq-4",
    ),
    (
        entry("faq", 0, aliases=["do I need to be strong at maths?"]),
        "faq.toml, faq[1] faq-6, question: is already used in faq[0] faq-4",
    ),
    (
        entry("glossary", 2, aliases=["Vector Embedding"]),
        "glossary.toml, glossary[2] overfitting, aliases[0]: is already used in glossary[1] embedding",
    ),
    (
        entry("quiz", 0, options=["yes", "n" * 81]),
        "quiz.toml, quiz[0] py-setup-q1, options[1]: has 81 characters; write at most 80",
    ),
    (entry("quiz", 0, answer=4), "quiz.toml, quiz[0] py-setup-q1, answer: is 4; write 0 to 3"),
    (entry("quiz", 0, options=["yes", "no", "yes"]), "quiz.toml, quiz[0] py-setup-q1, options[2]: is there twice"),
    (pack("paces", 1, weeks=26), "pack.toml, paces[1] 9, weeks: is 26; 9 months are 36 to 40 weeks"),
    (pack("paces", 0, hours_per_week=[10, 8]), "pack.toml, paces[0] 6, hours_per_week: write the smaller number first"),
    (
        pack("paces", 0, hours_per_week=[8]),
        "pack.toml, paces[0] 6, hours_per_week[1]: is missing; write the least and the most hours a week",
    ),
    (
        lambda d: d["pack.toml"].update(steps={"slug": "python"}),
        "pack.toml, steps: write at least one, each under [[steps]]",
    ),
    (lambda d: d["pack.toml"]["tips"].append("Sleep well"), "pack.toml, tips[1]: 'Sleep well' does not fit"),
    (
        lambda d: d["pack.toml"]["careers"].extend(
            {**d["pack.toml"]["careers"][0], "slug": f"career-{number}"} for number in range(21)
        ),
        "pack.toml, careers: has 26 entries; Discord shows at most 25",
    ),
    (lambda d: d.pop("quiz.toml"), "quiz.toml: is missing; a pack is made of pack.toml, milestones.toml"),
    (lambda d: d.update({"extra.toml": {}}), "extra.toml: is not a file of a pack"),
]


@pytest.mark.parametrize(("spoil", "told"), MISTAKES, ids=[told for _, told in MISTAKES])
def test_a_mistake_is_told_with_its_place_and_what_to_write(spoil: Callable[[Documents], object], told: str) -> None:
    place, _, said = told.partition(": ")
    problems = [str(problem) for problem in problems_of(spoilt(spoil))]
    assert [problem for problem in problems if problem.startswith(f"{place}: ") and said in problem], problems


def test_a_lists_only_entry_with_a_mistake_is_told_once() -> None:
    (problem,) = problems_of(spoilt(milestone(0, done_when=[7])))
    assert problem.field == "done_when[0]"
