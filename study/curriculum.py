"""The curriculum as frozen types, and how a pack is built from parsed TOML with every mistake reported at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field

from study import pack_fields as fields
from study.errors import StudyError
from study.pack_checks import Draft, PackProblem, check
from study.pack_faq import FaqEntry, FaqSection, Term
from study.pack_fields import Frozen
from study.pack_reading import Section, read_head, read_section

__all__ = ["BadPack", "Pack", "PackProblem", "build_pack"]


class Resource(Frozen):
    """Something to read, watch or try. `hours` is the part used in its milestone; `focus` says which part."""

    title: fields.Label
    url: fields.WebLink
    kind: Literal["docs", "course", "book", "article", "interactive", "repo", "video"]
    free: fields.Flag
    hours: fields.Hours
    focus: fields.Line


class Milestone(Frozen):
    """One week's work at the standard pace. `week` counts from 1 through the pack; `hours` include the reading.

    `tags` are slugs of skills, tool groups or tools; `builds_on` are slugs of earlier milestones.
    """

    slug: fields.Slug
    step: fields.Slug
    week: fields.Count
    title: fields.Title
    goal: fields.Summary
    outcomes: fields.Lines
    deliverable: fields.Summary
    deliverable_kind: Literal["repo", "notebook", "write-up", "demo", "plot"]
    done_when: fields.Lines
    hours: fields.Hours
    tags: fields.SomeSlugs
    builds_on: fields.Slugs
    resources: Annotated[tuple[Resource, ...], Field(min_length=1, max_length=fields.ROW_BUTTONS)]
    question: fields.Prompt
    stretch: fields.Summary
    cost_note: fields.Line | None = None


class Step(Frozen):
    """One step of the roadmap; `gain` is what a member can do after it."""

    slug: fields.Slug
    title: fields.Title
    summary: fields.Summary
    gain: fields.Line


class Skill(Frozen):
    """Something a member learns to do."""

    slug: fields.Slug
    title: fields.Title
    summary: fields.Summary


class Tool(Frozen):
    """A tool by its name, so that milestones can be tagged with it."""

    slug: fields.Slug
    name: fields.Label


class ToolGroup(Frozen):
    """Tools that do the same kind of work."""

    slug: fields.Slug
    title: fields.Title
    summary: fields.Summary
    tools: Annotated[tuple[Tool, ...], Field(min_length=1, max_length=fields.SELECT_OPTIONS)]


class Career(Frozen):
    """A role to move into, with the skills it leans on and the milestones that show them."""

    slug: fields.Slug
    title: fields.Title
    summary: fields.Summary
    skills: fields.SomeSlugs
    milestones: fields.SomeSlugs


class Reason(Frozen):
    """Why to make the move."""

    slug: fields.Slug
    title: fields.Title
    summary: fields.Summary


class Tip(Frozen):
    """Advice for the way."""

    slug: fields.Slug
    title: fields.Title
    summary: fields.Summary


class Programme(Frozen):
    """A taught course by a university or school."""

    slug: fields.Slug
    title: fields.Title
    provider: fields.Title
    summary: fields.Summary


class Question(Frozen):
    """A self-check with one right option; `answer` is its index from 0."""

    id: fields.Slug
    milestone: fields.Slug
    question: fields.Line
    options: Annotated[tuple[fields.Label, ...], Field(min_length=2, max_length=fields.ROW_BUTTONS)]
    answer: Annotated[int, Field(strict=True, ge=0)]
    explanation: fields.Summary


class Pace(Frozen):
    """A speed a group can choose; `hours_per_week` is least and most."""

    months: Annotated[int, Field(strict=True, ge=1, le=fields.MOST_MONTHS)]
    weeks: fields.Count
    title: fields.Title
    suits: fields.Line
    hours_per_week: tuple[fields.Count, fields.Count]


class Head(Frozen):
    """What a pack says about itself."""

    slug: fields.Slug
    title: fields.Title
    summary: fields.Summary
    audience: fields.Line
    introduction: fields.Prose
    conclusion: fields.Prose


class Pack(Head):
    """A whole curriculum. Every reference in it resolves; milestones come in the order they are done."""

    steps: tuple[Step, ...]
    milestones: tuple[Milestone, ...]
    skills: tuple[Skill, ...]
    tool_groups: tuple[ToolGroup, ...]
    careers: tuple[Career, ...]
    reasons: tuple[Reason, ...]
    tips: tuple[Tip, ...]
    programmes: tuple[Programme, ...]
    paces: tuple[Pace, ...]
    faq: tuple[FaqEntry, ...]
    sections: tuple[FaqSection, ...]
    glossary: tuple[Term, ...]
    quiz: tuple[Question, ...]

    @cached_property
    def milestones_by_slug(self) -> dict[str, Milestone]:
        """The milestones by their slugs, in order."""
        return {milestone.slug: milestone for milestone in self.milestones}

    @cached_property
    def numbered(self) -> tuple[tuple[int, Milestone, int], ...]:
        """The milestones in order, each with its number from 1 on and how many self-check questions it has."""
        numbered = enumerate(self.milestones, start=1)
        return tuple((number, one, len(self.questions_of(one.slug))) for number, one in numbered)

    @cached_property
    def slugs_by_step(self) -> tuple[tuple[int, Step, frozenset[str]], ...]:
        """The steps in order, each with its number from 1 on and the slugs of its milestones."""
        numbered = enumerate(self.steps, start=1)
        return tuple(
            (number, step, frozenset(one.slug for one in self.milestones_of(step.slug))) for number, step in numbered
        )

    @cached_property
    def _questions(self) -> dict[str, tuple[Question, ...]]:
        found: dict[str, tuple[Question, ...]] = {}
        for question in self.quiz:
            found[question.milestone] = (*found.get(question.milestone, ()), question)
        return found

    @cached_property
    def _tags(self) -> dict[str, str]:
        names = {skill.slug: skill.title for skill in self.skills}
        for group in self.tool_groups:
            names[group.slug] = group.title
            names.update({tool.slug: tool.name for tool in group.tools})
        return names

    def milestone(self, slug: str) -> Milestone | None:
        """Return the milestone with this slug, or None."""
        return self.milestones_by_slug.get(slug)

    def step(self, slug: str) -> Step | None:
        """Return the step with this slug, or None."""
        return next((step for step in self.steps if step.slug == slug), None)

    def milestones_of(self, step_slug: str) -> tuple[Milestone, ...]:
        """Return the step's milestones in order; none for a slug that is not a step's."""
        return tuple(milestone for milestone in self.milestones if milestone.step == step_slug)

    def questions_of(self, milestone_slug: str) -> tuple[Question, ...]:
        """Return the self-check questions about a milestone, in order; none for one that has none."""
        return self._questions.get(milestone_slug, ())

    def tag_name(self, slug: str) -> str:
        """Return the name of a skill, tool group or tool. Raises KeyError for a slug that is none of them."""
        return self._tags[slug]

    def pace(self, months: int) -> Pace | None:
        """Return the pace of that many months, or None."""
        return next((pace for pace in self.paces if pace.months == months), None)


@dataclass(eq=False)
class BadPack(StudyError):
    """A pack that does not hold together; `problems` are all that were found, in the order of the files."""

    problems: tuple[PackProblem, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


SECTIONS = (
    Section("pack.toml", "steps", Step, most=fields.SELECT_OPTIONS),
    Section("pack.toml", "skills", Skill, most=fields.SELECT_OPTIONS),
    Section("pack.toml", "tool_groups", ToolGroup, most=fields.SELECT_OPTIONS),
    Section("pack.toml", "careers", Career, most=fields.SELECT_OPTIONS),
    Section("pack.toml", "reasons", Reason),
    Section("pack.toml", "tips", Tip),
    Section("pack.toml", "programmes", Programme, least=0),
    Section("pack.toml", "paces", Pace, most=fields.SELECT_OPTIONS),
    Section("milestones.toml", "milestones", Milestone),
    Section("faq.toml", "faq", FaqEntry),
    Section("faq.toml", "sections", FaqSection, least=0),
    Section("glossary.toml", "glossary", Term),
    Section("quiz.toml", "quiz", Question),
)
FILES = tuple(dict.fromkeys(section.file for section in SECTIONS))


def split_document(document: Mapping[str, object]) -> dict[str, dict[str, object]]:
    """A whole pack in one parsed TOML file, as the files it is usually made of."""
    home = {section.key: section.file for section in SECTIONS}
    files: dict[str, dict[str, object]] = {file: {} for file in FILES}
    for key, value in document.items():
        files[home.get(key, "pack.toml")][key] = value
    return files


def build_pack(documents: Mapping[str, Mapping[str, object]]) -> Pack:
    """Build a pack from the parsed TOML of its files, by file name (see FILES).

    Raises BadPack with every problem found. A file that is not among `documents` is a problem of its own; what
    depends on it is then not reported again.
    """
    problems = [
        PackProblem(file, "", "", f"is missing; a pack is made of {', '.join(FILES)}")
        for file in FILES
        if file not in documents
    ]
    head: dict[str, Any] = {}
    draft = Draft()
    for file, document in documents.items():
        if file in FILES:
            keys = {section.key for section in SECTIONS if section.file == file}
            head |= read_head(file, document, Head if file == "pack.toml" else Frozen, keys, problems)
        else:
            problems.append(PackProblem(file, "", "", f"is not a file of a pack; those are {', '.join(FILES)}"))
    for section in SECTIONS:
        if section.file in documents:
            draft.put(section.key, *read_section(section, documents[section.file].get(section.key), problems))
    problems.extend(check(draft))
    if problems:
        raise BadPack(tuple(sorted(problems, key=lambda problem: (*FILES, problem.file).index(problem.file))))
    return Pack.model_validate(head | {key: draft.entries_of(key) for key in draft.keys})
