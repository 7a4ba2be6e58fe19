"""What is wrong with an entry of a pack is said in words its author can act on."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic_core import ErrorDetails

from study.pack_wording import perhaps, worded


def said(kind: str, *loc: str | int, given: Any = None, **context: Any) -> tuple[str, str]:
    """The place and the words for a mistake as pydantic tells it; `known` keys are those of a milestone."""
    details = ErrorDetails(type=kind, loc=loc, msg="", input=given)
    if context:
        details["ctx"] = context
    return worded(details, ["slug", "title", "hours"])


@pytest.mark.parametrize(
    ("found", "where", "words"),
    [
        (
            said("missing", "short"),
            "short",
            "is missing; write the slug of the common question that says the same in short, or leave the key out",
        ),
        (said("missing", "tools", 3, "free"), "tools[3].free", "is missing; write true or false"),
        (said("missing", "unheard-of"), "unheard-of", "is missing; write what docs/curriculum.md says"),
        (said("missing", 2), "[2]", "is missing; write what docs/curriculum.md says"),
        (said("extra_forbidden", "titel"), "titel", "is not a key that is read here; did you mean 'title'?"),
        (said("extra_forbidden", "explanatoin"), "explanatoin", "is not a key that is read here"),
        (
            said("extra_forbidden", "links", 0, "ulr"),
            "links[0].ulr",
            "is not a key that is read here; did you mean 'url'?",
        ),
        (said("string_too_long", "free", given="x" * 70, max_length=60), "free", "has 70 characters; write at most 60"),
        (said("string_too_short", "focus", given=""), "focus", "is empty; write which part to read"),
        (
            said("string_pattern_mismatch", "title", given="a\nb", pattern="."),
            "title",
            "has a line break, tab or other control character; write it without",
        ),
        (
            said("too_short", "options", actual_length=1, min_length=2),
            "options",
            "has 1 entries; write at least 2: a list of 2 to 5 options",
        ),
        (said("too_long", "options", actual_length=7, max_length=5), "options", "has 7 entries; write at most 5"),
        (
            said("too_long", "options", actual_length=None, max_length=5),
            "options",
            "has too many entries; write at most 5",
        ),
        (said("value_error", "answer", error=ValueError("is no option")), "answer", "is no option"),
        (said("bool_type", "free", given="yes"), "free", "'yes' does not fit; write true or false"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_write(found: tuple[str, str], where: str, words: str) -> None:
    assert found == (where, words)


def test_what_does_not_fit_is_shown_but_not_all_of_a_novel() -> None:
    whole, cut = said("bool_type", "free", given="x" * 58)[1], said("bool_type", "free", given="x" * 59)[1]
    assert whole.startswith(f"'{'x' * 58}' does not fit")
    assert cut.startswith(f"'{'x' * 59}… does not fit")


def test_a_guess_is_made_where_there_is_one() -> None:
    assert perhaps("titel", ["tile", "title"]) == "; did you mean 'title'?"
    assert perhaps("zzz", ["title"]) == ""
