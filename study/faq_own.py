"""A server's own entries: what they may be, how they are written down in a file, and which questions are alike."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import TypeAdapter, ValidationError
from rapidfuzz import fuzz

from study import pack_fields as fields
from study.errors import BadEntries, EmptyText, TextTooLong
from study.faq import Entry, Topic
from study.faq_reading import stems_of, words_of
from study.faq_small_talk import SMALL_TALK
from study.pack_faq import Link
from study.texts import is_blank
from study.toml_text import BadToml, read_toml

QUESTION_LIMIT = 100  # characters, so that it fits a menu
ANSWER_LIMIT = 2000
ALIAS_LIMIT = 200  # a whole question as somebody typed it
MOST_ALIASES = 30  # of one entry
MOST_ENTRIES = 1000  # of one server
SLUG_LIMIT = 40

_ALIKE = 82  # of 100; words in common from which two questions ask the same
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")
_SMALL = frozenset(stems_of(SMALL_TALK))
_LINKS = TypeAdapter(tuple[Link, ...])


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an entry: `kind` is added, edited or removed; `changed_at` is UTC, `editor` a display name."""

    slug: str
    kind: str
    question: str
    answer: str
    editor: str
    changed_at: datetime


def folded(phrase: str) -> str:
    """A phrase as it is compared with others: lower case, no signs."""
    return " ".join(words_of(phrase)) or " ".join(phrase.casefold().split())


def digest(question: str) -> str:
    """Sixteen characters that stand for a question's words."""
    return hashlib.sha256(folded(question).encode()).hexdigest()[:16]


def slug_for(question: str, taken: Iterable[str]) -> str:
    """A short name for a question that none of `taken` has."""
    base = _NOT_IN_SLUGS.sub("-", question.casefold().encode("ascii", "ignore").decode()).strip("-") or "entry"
    base = f"own-{base}"[: SLUG_LIMIT - 4].strip("-")
    used = set(taken)
    number = 1
    slug = base
    while slug in used:
        number += 1
        slug = f"{base}-{number}"
    return slug


def own_entry(slug: str, question: str, answer: str, aliases: Sequence[str], author: str, base: Entry | None) -> Entry:
    """An entry of a server's own; `base` is the built-in one whose place it takes. Raises EmptyText, TextTooLong."""
    kept = []
    seen = {folded(question)}
    for alias in (" ".join(one.split()) for one in aliases):
        if not is_blank(alias) and folded(alias) not in seen:
            seen.add(folded(alias))
            kept.append(_checked("alias", alias, ALIAS_LIMIT))
    return Entry(
        slug,
        _checked("question", " ".join(question.split()), QUESTION_LIMIT),
        _checked("answer", answer.strip(), ANSWER_LIMIT),
        tuple(kept[:MOST_ALIASES]),
        Topic.SERVER,
        base.milestones if base else (),
        base.links if base else (),
        author,
        base.kin if base else (),
    )


def alike(one: str, other: str) -> bool:
    """Whether two questions ask the same, so that one answer does for both."""
    if folded(one) == folded(other):
        return True
    bare, same = _bare(one), _bare(other)
    return bool(bare and same) and fuzz.token_sort_ratio(bare, same) >= _ALIKE


def read_entries(text: str, author: str, built_in: Mapping[str, Entry]) -> list[Entry]:
    """The entries of a TOML file as `written` writes it. Raises BadEntries with the first mistake."""
    try:
        found = read_toml(text).get("faq")
    except BadToml as error:
        raise BadEntries("the file", str(error)) from None
    if not isinstance(found, list) or not found:
        raise BadEntries("the file", "write at least one entry under [[faq]]")
    if len(found) > MOST_ENTRIES:
        raise BadEntries("the file", f"at most {MOST_ENTRIES} entries fit")
    entries: list[Entry] = []
    slugs: set[str] = set()
    for number, raw in enumerate(found):
        entry = _read(f"faq[{number}]", raw, author, built_in, slugs)
        slugs.add(entry.slug)
        entries.append(entry)
    return entries


def written(entries: Iterable[Entry]) -> str:
    """Entries as TOML, which `read_entries` takes in again."""
    return "\n".join(_written(entry) for entry in entries)


def _read(where: str, raw: object, author: str, built_in: Mapping[str, Entry], slugs: set[str]) -> Entry:
    values = raw if isinstance(raw, dict) else {}
    question, answer, aliases = values.get("question"), values.get("answer"), values.get("aliases", [])
    if not isinstance(question, str) or not isinstance(answer, str):
        raise BadEntries(where, "write a question and an answer")
    if not isinstance(aliases, list) or not all(isinstance(one, str) for one in aliases):
        raise BadEntries(where, "write aliases as a list of texts")
    slug = values.get("slug", slug_for(question, slugs))
    if not isinstance(slug, str) or not re.fullmatch(fields.SLUG_FORM, slug) or len(slug) > SLUG_LIMIT:
        raise BadEntries(where, "write a slug of lower-case letters, digits and hyphens")
    if slug in slugs:
        raise BadEntries(where, "its slug is there twice")
    try:
        entry = own_entry(slug, question, answer, aliases, author, built_in.get(slug))
        links = _LINKS.validate_python(values["links"]) if "links" in values else entry.links
    except TextTooLong as error:
        raise BadEntries(where, f"its {error.field} has {error.length} characters, {error.limit} fit") from None
    except EmptyText as error:
        raise BadEntries(where, f"its {error.field} is empty") from None
    except ValidationError:
        raise BadEntries(where, "write each link with a title and a web address") from None
    return replace(entry, links=links)


def _written(entry: Entry) -> str:
    lines = ["[[faq]]", f"slug = {_text(entry.slug)}", f"question = {_text(entry.question)}"]
    lines += [f"answer = {_text(entry.answer)}", f"aliases = [{', '.join(map(_text, entry.aliases))}]"]
    if entry.links:
        links = ", ".join(f"{{ title = {_text(link.title)}, url = {_text(link.url)} }}" for link in entry.links)
        lines.append(f"links = [{links}]")
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    """A text as TOML writes it."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return (
        '"' + "".join(f"\\u{ord(char):04x}" if ord(char) < 32 or ord(char) == 127 else char for char in escaped) + '"'
    )


def _checked(field: str, text: str, limit: int) -> str:
    if is_blank(text):
        raise EmptyText(field)
    if len(text) > limit:
        raise TextTooLong(field, len(text), limit)
    return text


def _bare(question: str) -> str:
    return " ".join(sorted(set(stems_of(words_of(question))) - _SMALL)) or folded(question)
