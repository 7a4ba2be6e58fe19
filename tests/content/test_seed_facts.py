"""Every fact of the article the built-in pack grew from is in the pack, in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.packs import PACK

SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seed.txt"

KINDS = {
    "steps": "step",
    "tool_groups": "tools",
    "reasons": "reason",
    "skills": "skill",
    "careers": "career",
    "tips": "tip",
    "programmes": "programme",
    "faq": "faq",
}

# Where in the pack, and what has to be said there, fact by fact; case does not matter.
FACTS: dict[str, list[tuple[str, ...]]] = {
    "introduction": [
        ("need for AI engineers", "rising"),
        ("learns from data",),
        ("Programming", "system design", "solving problems"),
        ("practical", "rewarding"),
        ("clear order", "confusion", "gaps"),
        ("building", "deploying", "scaling"),
        ("machine learning", "data", "models into production"),
    ],
    "conclusion": [
        ("decision for the long run", "room to grow", "higher pay", "advanced technology"),
        ("foundation was solid", "right way", "easier"),
        ("roadmap", "hands-on", "skills you keep fresh"),
        ("2026",),
        ("next step",),
    ],
    "step python": [("machine learning", "data analysis")],
    "step data-science": [("preprocess", "visualise", "analyse")],
    "step machine-learning": [("algorithms", "supervised learning", "evaluate")],
    "step projects": [("Real-world", "Practical experience", "confidence")],
    "step deployment": [("deploy", "cloud", "MLOps")],
    "tools ai-frameworks": [("TensorFlow", "PyTorch", "building", "training", "machine learning models")],
    "tools cloud-platforms": [("Amazon Web Services", "Google Cloud", "scale", "deployments")],
    "tools data-tools": [("Pandas", "NumPy", "processing", "visualising", "large scale")],
    "tools mlops-tools": [("deployment", "monitoring", "lifecycle")],
    "tools version-control": [("Git", "code", "together")],
    "reason high-demand": [("High Demand", "industries", "automation", "intelligent systems", "world")],
    "reason salary": [("Salary", "pay more", "technical skills", "specialised")],
    "reason future-proof": [("Future-Proof", "long term", "relevant", "changing fast")],
    "reason innovation": [("Innovation", "generative AI", "intelligent systems")],
    "reason skill-expansion": [("Expansion", "past backend", "data", "AI")],
    "skill machine-learning-knowledge": [("algorithms", "trained", "evaluate", "predicts")],
    "skill data-processing": [("Cleaning", "transforming", "analysing", "large datasets")],
    "skill mathematics-fundamentals": [("linear algebra", "probability", "statistics", "understand")],
    "skill deep-learning-basics": [("Neural networks", "vision", "NLP")],
    "skill mlops": [("production", "watching", "keeping them in good health")],
    "career ai-engineer": [("intelligent applications", "machine learning", "data")],
    "career machine-learning-engineer": [("predict", "deploys", "production")],
    "career data-engineer": [("pipelines", "AI", "analytics")],
    "career mlops-engineer": [("deployment", "monitors", "machine learning models")],
    "career ai-product-developer": [("products", "innovation", "user's experience")],
    "tip basics": [("foundation", "advanced")],
    "tip projects": [("real world", "applications", "hands")],
    "tip continuous-learning": [("trends", "technologies", "AI and machine learning")],
    "tip portfolio": [("projects", "skills", "Show")],
    "tip mentorship": [("Experts", "structured programmes", "shorten")],
    "programme applied-ai-ml": [
        ("Executive Post Graduate Certificate", "Applied AI & Machine Learning"),
        ("Indian Institute of Technology Kharagpur", "Structured learning", "strong foundations"),
    ],
    "programme generative-agentic-ai": [
        ("Executive Post Graduate Certificate", "Generative AI & Agentic AI"),
        ("Indian Institute of Technology Kharagpur", "advanced expertise", "next generation"),
    ],
    "faq faq-1": [
        ("Python", "fundamentals of machine learning", "process data"),
        ("real world", "deployed", "TensorFlow", "PyTorch", "smoothly"),
    ],
    "faq faq-2": [
        ("Python", "machine learning algorithms", "preprocessing", "statistics", "linear algebra"),
        ("MLOps", "cloud platforms", "system design", "scale"),
    ],
    "faq faq-3": [
        ("No. Prior data science experience is not required",),
        ("handling data", "machine learning", "practice", "structured learning", "projects", "bit by bit"),
    ],
    "faq faq-4": [
        ("6 to 12 months", "consistently"),
        ("the skills you have today", "pace at which you learn", "dedication"),
        ("deployment", "real-world AI projects", "extra time", "improving"),
    ],
    "faq faq-5": [
        ("TensorFlow", "PyTorch", "Pandas", "NumPy"),
        ("AWS", "Google Cloud", "MLOps tools", "deploy", "monitor", "manage", "production"),
    ],
    "faq faq-6": [
        ("linear algebra", "probability", "statistics", "understand"),
        ("not always need deep theory", "practical grasp", "build", "evaluate", "better", "over time"),
    ],
    "faq faq-7": [
        ("complex", "large", "new tools and frameworks"),
        ("consistent", "practical experience", "overcome", "Structured learning", "regular practice"),
    ],
    "faq faq-8": [
        ("AI engineer", "machine learning engineer", "data scientist", "MLOps engineer"),
        ("healthcare", "finance", "e-commerce", "technology", "career growth", "competitive pay"),
    ],
    "faq faq-9": [
        ("do not have to have one", "can help a lot", "structure", "proof of your skills"),
        ("guided roadmap", "hands-on experience", "chances", "outside AI"),
    ],
    "faq faq-10": [
        ("very promising", "adopting AI"),
        ("generative AI", "intelligent systems", "long career", "stable work", "around the world"),
    ],
}


def _texts_in(value: Any) -> Iterator[str]:
    """Every text in a value, a list or a dict, however deep."""
    match value:
        case str():
            yield value
        case dict():
            yield from _texts_in(tuple(value.values()))
        case tuple():
            for inner in value:
                yield from _texts_in(inner)


def _text(place: str) -> str:
    kind, _, slug = place.partition(" ")
    if not slug:
        return str(getattr(PACK, kind))
    entries = next(getattr(PACK, key) for key, name in KINDS.items() if name == kind)
    return " ".join(_texts_in(next(entry for entry in entries if entry.slug == slug).model_dump()))


@pytest.mark.parametrize(
    ("place", "names"), [(place, names) for place, facts in FACTS.items() for names in facts], ids=str
)
def test_a_reader_finds_the_fact_where_it_belongs(place: str, names: tuple[str, ...]) -> None:
    text = _text(place).casefold()
    assert [name for name in names if name.casefold() not in text] == []


SECTIONS = {
    "steps": "Learn Python, Study Data Science, Learn Machine Learning, Build Projects, Learn Deployment",
    "tool_groups": "AI Frameworks, Cloud Platforms, Data Tools, MLOps Tools, Version Control",
    "reasons": "High Demand Roles, Better Salary Growth, Future-Proof Career, Innovation Opportunities, "
    "Skill Expansion",
    "skills": "Machine Learning Knowledge, Data Processing Skills, Mathematics Fundamentals, Deep Learning Basics, "
    "MLOps Skills",
    "careers": "AI Engineer, Machine Learning Engineer, Data Engineer, MLOps Engineer, AI Product Developer",
    "tips": "Start with Basics, Work on Projects, Learn Continuously, Build Portfolio, Seek Mentorship",
}


@pytest.mark.parametrize("section", SECTIONS)
def test_each_section_has_its_five_in_the_articles_order(section: str) -> None:
    assert ", ".join(entry.title for entry in getattr(PACK, section)) == SECTIONS[section]


def test_the_ten_questions_stand_in_the_articles_order() -> None:
    assert [entry.slug for entry in PACK.faq] == [f"faq-{number}" for number in range(1, 11)]


def test_both_programmes_are_there() -> None:
    assert len(PACK.programmes) == 2


def test_every_fact_table_entry_is_complete() -> None:
    """Nobody can add an entry to one of the article's sections without saying what it has to tell."""
    told = {place for place in FACTS if " " not in place}
    for key, kind in KINDS.items():
        told.update(f"{kind} {entry.slug}" for entry in getattr(PACK, key))
    assert told == FACTS.keys()


def test_a_member_finds_help_for_every_answer() -> None:
    assert [entry.slug for entry in PACK.faq if not entry.milestones or not 8 <= len(entry.aliases) <= 12] == []


def test_every_milestone_asks_four_questions() -> None:
    asked = [question.milestone for question in PACK.quiz]
    assert {milestone.slug: asked.count(milestone.slug) for milestone in PACK.milestones} == {
        milestone.slug: 4 for milestone in PACK.milestones
    }


# ---------------------------------------------------------------- against the article itself

needs_seed = pytest.mark.skipif(not SEED.exists(), reason=f"the article is not at {SEED}")
RUN = 8


def _runs(text: str) -> set[str]:
    words = re.findall(r"[a-z0-9]+", text.casefold().replace("’", "'"))
    return {" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


@needs_seed
def test_no_run_of_eight_words_is_copied_from_the_article() -> None:
    article = {run for line in SEED.read_text(encoding="utf-8").splitlines() for run in _runs(line)}
    # Names of the programmes are names, however long.
    allowed = {run for programme in PACK.programmes for run in _runs(programme.title)}
    copied = {run for text in _texts_in(PACK.model_dump()) for run in _runs(text) & article - allowed}
    assert copied == set()


@needs_seed
def test_the_pack_has_as_many_entries_as_the_article() -> None:
    counts: list[int] = []
    for line in SEED.read_text(encoding="utf-8").splitlines():
        if line.strip().startswith("•"):
            counts[-1] += 1
        elif line.strip():
            counts.append(0)
    sections = (PACK.steps, PACK.tool_groups, PACK.reasons, PACK.skills, PACK.careers, PACK.tips)
    assert [count for count in counts if count] == [len(section) for section in sections]
    asked = re.findall(r"^\d+\. ", SEED.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(asked) == len(PACK.faq)
