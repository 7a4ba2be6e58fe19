"""Reads the parsed files of a pack into entries, going on after each mistake so that all are told together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel, ValidationError

from study.pack_checks import PackProblem, Placed, label
from study.pack_wording import worded

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class Section(NamedTuple):
    """A list of entries: its file and key, what an entry is, and how many there may be."""

    file: str
    key: str
    model: type[BaseModel]
    least: int = 1
    most: int | None = None


MOST_ENTRIES = 500  # in any list; more are not even looked at


def read_head(
    file: str,
    document: Mapping[str, object],
    model: type[BaseModel],
    lists: Collection[str],
    problems: list[PackProblem],
) -> dict[str, object]:
    """Return a file's keys that are not lists of entries, as `model` wants them; none if they are not."""
    values = {key: value for key, value in document.items() if key not in lists}
    try:
        return model.model_validate(values).model_dump()
    except ValidationError as error:
        known = [*model.model_fields, *lists]
        problems.extend(PackProblem(file, "", *worded(details, known)) for details in _mistakes(error))
        return {}


def read_section(
    section: Section, raw: object, problems: list[PackProblem]
) -> tuple[list[Placed[BaseModel]], frozenset[str] | None]:
    """Return the entries that could be read, and the slugs of all; None if one of them cannot be known."""
    if section.least == 0 and (raw is None or raw == []):
        return [], frozenset()
    if not isinstance(raw, list) or not raw:
        said = f"has no entries; write at least one, each under [[{section.key}]]"
        problems.append(PackProblem(section.file, "", section.key, said))
        return [], None
    if section.most is not None and len(raw) > section.most:
        said = f"has {len(raw)} entries; Discord shows at most {section.most} to choose from"
        problems.append(PackProblem(section.file, "", section.key, said))
    if len(raw) > MOST_ENTRIES:
        said = f"has {len(raw)} entries; write at most {MOST_ENTRIES}"
        problems.append(PackProblem(section.file, "", section.key, said))
        return [], None
    placed = []
    slugs = []
    for index, value in enumerate(raw):
        name = label(section.key, index, value)
        try:
            placed.append(Placed(section.file, name, index, section.model.model_validate(value)))
        except ValidationError as error:
            known = list(section.model.model_fields)
            problems.extend(PackProblem(section.file, name, *worded(details, known)) for details in _mistakes(error))
        slugs.append(value.get("slug") if isinstance(value, dict) else None)
    known_slugs = frozenset(slug for slug in slugs if isinstance(slug, str))
    return placed, known_slugs if all(isinstance(slug, str) for slug in slugs) else None


def _mistakes(error: ValidationError) -> Iterator[ErrorDetails]:
    # pydantic counts what it could read: a list whose only entry has a mistake would be told to be empty as well.
    for details in error.errors():
        if details["type"] != "too_short" or len(details["input"]) < details["ctx"]["min_length"]:
            yield details
