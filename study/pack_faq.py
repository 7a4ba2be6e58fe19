"""What a pack answers: common questions, its own lists as answers, and the words of the field."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from study import pack_fields as fields
from study.pack_fields import Frozen


class Link(Frozen):
    """A web page to go on with; `title` fits a button."""

    title: fields.Label
    url: fields.WebLink


class FaqEntry(Frozen):
    """A question people ask, its answer (may have paragraphs), and short phrases they type for it."""

    slug: fields.Slug
    question: fields.QuestionText
    answer: fields.Prose
    aliases: fields.SomeAliases
    milestones: fields.Slugs
    links: Annotated[tuple[Link, ...], Field(max_length=fields.ROW_BUTTONS)]


class FaqSection(Frozen):
    """A list of the pack as an answer: `slug` names the list, the rest says how people ask for it.

    `short` is the slug of the common question that says the same in short.
    """

    slug: Literal["steps", "tools", "skills", "careers", "reasons", "tips", "programmes"]
    question: fields.QuestionText
    aliases: fields.SomeAliases
    short: fields.Slug | None = None
    milestones: fields.Slugs = ()
    links: Annotated[tuple[Link, ...], Field(max_length=fields.ROW_BUTTONS)] = ()


class Term(Frozen):
    """A word of the field; `milestones` are where it matters, the most relevant first."""

    slug: fields.Slug
    term: fields.Label
    aliases: fields.Aliases
    definition: fields.Definition
    milestones: fields.Slugs
