"""How a mistake in a pack is told to the person who wrote it: what is wrong, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from study import pack_fields as fields

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

HINTS = {
    "slug": 'a short name for links, like "py-setup": lower-case letters, digits and single hyphens',
    "id": 'a short name, like "py-setup-q1": lower-case letters, digits and single hyphens',
    "title": "a short name on one line",
    "name": "the tool's name",
    "term": "the word itself",
    "summary": "one or two sentences on one line",
    "audience": "who this is for",
    "introduction": "a few sentences that say where the group is going",
    "conclusion": "a few sentences for the end of the road",
    "gain": "what a member can do after the step",
    "provider": "who teaches it",
    "months": "a whole number of months, like 6",
    "weeks": "a whole number of weeks, like 26",
    "week": "the number of the week, like 1",
    "suits": "whom this pace suits",
    "hours_per_week": "the least and the most hours a week, like [8, 10]",
    "step": "the slug of a step in pack.toml",
    "goal": "what the week is for, in a sentence or two",
    "outcomes": "a list of what a member can do afterwards",
    "deliverable": "the one thing to hand in",
    "deliverable_kind": 'one of "repo", "notebook", "write-up", "demo", "plot"',
    "done_when": "a list of checks that are all true when the milestone is done",
    "hours": "a number of hours above 0, like 6 or 1.5",
    "tags": "a list of slugs of skills, tool groups or tools",
    "builds_on": "a list of slugs of earlier milestones; [] if none",
    "resources": "a list of 1 to 5 resources",
    "question": "a question on one line",
    "stretch": "something for those who want more",
    "cost_note": "what it may cost, or leave the key out",
    "url": 'a web address, like "https://docs.python.org/3/tutorial/"',
    "kind": 'one of "docs", "course", "book", "article", "interactive", "repo", "video"',
    "free": "true or false",
    "focus": "which part to read",
    "skills": "a list of slugs of skills",
    "milestones": "a list of slugs of milestones",
    "milestone": "the slug of a milestone",
    "tools": 'a list of tools, like [{ slug = "git", name = "Git" }]',
    "short": "the slug of the common question that says the same in short, or leave the key out",
    "answer": "the answer: a text in faq.toml; in quiz.toml the number of the right option, counted from 0",
    "aliases": "a list of short phrases people type for it",
    "links": "a list of links, each with title and url; [] if none",
    "definition": "what it means, in a sentence or two",
    "options": "a list of 2 to 5 options",
    "explanation": "why the right option is right",
}


def worded(details: ErrorDetails, known: Sequence[str]) -> tuple[str, str]:
    """Return the field and the message for one of pydantic's errors; `known` are the keys the entry may have."""
    where = _path(details["loc"])
    named = next((part for part in reversed(details["loc"]) if isinstance(part, str)), "")
    hint = HINTS.get(named, "what docs/curriculum.md says")
    context = details.get("ctx", {})
    match details["type"]:
        case "missing":
            return where, f"is missing; write {hint}"
        case "extra_forbidden":
            keys = known if len(details["loc"]) == 1 else HINTS
            return where, f"is not a key that is read here{perhaps(named, keys)}"
        case "string_too_long":
            return where, f"has {len(str(details['input']))} characters; write at most {context['max_length']}"
        case "string_too_short":
            return where, f"is empty; write {hint}"
        case "string_pattern_mismatch" if context["pattern"] == fields.SLUG_FORM:
            return where, f"{details['input']!r} does not fit; write {HINTS['slug']}"
        case "string_pattern_mismatch":
            return where, "has a line break, tab or other control character; write it without"
        case "too_short":
            return where, f"has {context['actual_length']} entries; write at least {context['min_length']}: {hint}"
        case "too_long":
            return where, f"has {context['actual_length'] or 'too many'} entries; write at most {context['max_length']}"
        case "value_error":
            return where, str(context["error"])
        case _:
            return where, f"{_shown(details['input'])} does not fit; write {hint}"


def _path(loc: Iterable[str | int]) -> str:
    path = ""
    for part in loc:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= fields.ALIAS else f"{text[: fields.ALIAS]}…"


def perhaps(given: str, known: Iterable[str]) -> str:
    """Return a guess at what was meant, to put behind a message; empty if nothing known looks like it."""
    near = get_close_matches(given, sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
