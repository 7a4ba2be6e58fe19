"""The text catalogue: every sentence a person reads stands in a Fluent file in `en/`, a file a subject.

Short sentences, plain words: they are read on a phone after work. A line of a text cannot begin with * or [ except
right after the equals sign.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

_FOLDER = Path(__file__).parent


def say(key: str, **facts: str | int) -> str:
    """Return the text under `key` with the facts put in.

    Raises LookupError for a key that is not in the catalogue or a fact it needs and was not given: both are mistakes
    of ours, and tests find them.
    """
    bundle = _english()
    if not bundle.has_message(key):
        raise LookupError(f"the catalogue has no text {key!r}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"the text {key!r} is empty")
    text, problems = bundle.format_pattern(pattern, facts)
    if problems:
        raise LookupError(f"the text {key!r} does not fit its facts: {problems}")
    return str(text)


@cache
def _english() -> FluentBundle:
    # Isolation marks around every fact would show up as boxes in buttons of some clients.
    bundle = FluentBundle(["en"], use_isolating=False)
    for file in sorted((_FOLDER / "en").glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
