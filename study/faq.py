"""What the FAQ knows: the pack's questions, sections, glossary and milestones and a server's own, all of one shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from study.curriculum import Career, Milestone, Pack, Programme, Reason, Skill, Step, Tip, ToolGroup
from study.pack_faq import Link

_Listed: TypeAlias = Step | ToolGroup | Skill | Career | Reason | Tip | Programme


class Topic(StrEnum):
    """Where an entry comes from."""

    QUESTIONS = "questions"
    SECTIONS = "sections"
    SERVER = "server"
    MILESTONES = "milestones"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Entry:
    """A question with its answer in Markdown; `aliases` are short phrases people type for it.

    `milestones` are slugs. `author` is the display name of whoever wrote it for a server, empty for the article's.
    `kin` are the slugs of entries that answer the same question at another length.
    """

    slug: str
    question: str
    answer: str
    aliases: tuple[str, ...] = ()
    topic: Topic = Topic.QUESTIONS
    milestones: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    author: str = ""
    kin: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """Its question and its aliases: what a question to it may look like."""
        return (self.question, *self.aliases)


def article(pack: Pack) -> tuple[Entry, ...]:
    """The pack's common questions in their order, then its sections."""
    return (*_questions(pack), *_sections(pack))


def reference(pack: Pack) -> tuple[Entry, ...]:
    """The pack's milestones, then the words of its glossary. Their slugs begin with "milestone-" and "term-"."""
    return (*map(milestone_entry, pack.milestones), *_terms(pack))


def answered_by(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those of the article's entries that answer in the shell: the common questions and the sections on the move."""
    return tuple(entry for entry in entries if entry.slug != "programmes")


def milestone_entry(milestone: Milestone) -> Entry:
    """A milestone as an answer: what it is for and what to show at its end."""
    answer = f"{milestone.goal}\n\n**To show:** {milestone.deliverable}"
    slug = milestone.slug
    return Entry(milestone_slug(slug), milestone.title, answer, (slug,), Topic.MILESTONES, (slug,))


def milestone_slug(slug: str) -> str:
    """The slug of the entry for a milestone."""
    return f"milestone-{slug}"


def term_slug(slug: str) -> str:
    """The slug of the entry for a word of the glossary."""
    return f"term-{slug}"


def _questions(pack: Pack) -> Iterator[Entry]:
    for one in pack.faq:
        kin = tuple(section.slug for section in pack.sections if section.short == one.slug)
        yield Entry(
            one.slug, one.question, one.answer, one.aliases, Topic.QUESTIONS, one.milestones, one.links, kin=kin
        )


def _sections(pack: Pack) -> Iterator[Entry]:
    lists: dict[str, Sequence[_Listed]] = {
        "steps": pack.steps,
        "tools": pack.tool_groups,
        "skills": pack.skills,
        "careers": pack.careers,
        "reasons": pack.reasons,
        "tips": pack.tips,
        "programmes": pack.programmes,
    }
    for section in pack.sections:
        numbered = section.slug == "steps"
        lines = [
            f"{number}. {_line(one)}" if numbered else f"- {_line(one)}"
            for number, one in enumerate(lists[section.slug], start=1)
        ]
        yield Entry(
            section.slug,
            section.question,
            "\n".join(lines),
            section.aliases,
            Topic.SECTIONS,
            section.milestones,
            section.links,
            kin=() if section.short is None else (section.short,),
        )


def _line(one: _Listed) -> str:
    what = f"**{one.title}**"
    if isinstance(one, ToolGroup):
        return f"{what} ({', '.join(tool.name for tool in one.tools)}). {one.summary}"
    if isinstance(one, Programme):
        return f"{what} ({one.provider}). {one.summary}"
    return f"{what}. {one.summary}"


def _terms(pack: Pack) -> Iterator[Entry]:
    for one in pack.glossary:
        yield Entry(term_slug(one.slug), one.term, one.definition, one.aliases, Topic.GLOSSARY, one.milestones)
