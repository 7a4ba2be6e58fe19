"""What must hold between the entries of a pack: order, references, and phrases that lead to one place only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from study import pack_fields as fields
from study.pack_wording import perhaps

if TYPE_CHECKING:
    from study.curriculum import Milestone, Pace, Question, Step, ToolGroup
    from study.pack_faq import FaqEntry, FaqSection, Term

EntryT_co = TypeVar("EntryT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One mistake: `entry` is like `milestones[3] py-collector` (from 0; empty for the file itself), `field` like
    `resources[1].url`, and `message` says what to write instead."""

    file: str
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.entry, self.field) if part)
        return f"{where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Placed(Generic[EntryT_co]):
    """An entry that could be read, with where it stands."""

    file: str
    label: str
    index: int
    entry: EntryT_co

    def problem(self, field: str, message: str) -> PackProblem:
        """A mistake in one field of this entry."""
        return PackProblem(self.file, self.label, field, message)


@dataclass(slots=True)
class Draft:
    """A pack in the making: the entries that could be read, and the slugs of all (None: not all are known)."""

    _entries: dict[str, Sequence[Placed[Any]]] = field(default_factory=dict)
    _slugs: dict[str, frozenset[str] | None] = field(default_factory=dict)

    @property
    def keys(self) -> Iterable[str]:
        """Names of the lists that were read."""
        return self._entries.keys()

    def put(self, key: str, entries: Sequence[Placed[Any]], slugs: frozenset[str] | None) -> None:
        """Keep what was read of a list; `slugs` is None when some of its entries could not be read."""
        self._entries[key] = entries
        self._slugs[key] = slugs

    def placed(self, key: str) -> Sequence[Placed[Any]]:
        """The entries of a list with their places."""
        return self._entries.get(key, ())

    def entries_of(self, key: str) -> tuple[Any, ...]:
        """The entries of a list."""
        return tuple(placed.entry for placed in self.placed(key))

    def slugs(self, key: str) -> frozenset[str] | None:
        """The slugs of a list; None when not all are known."""
        return self._slugs.get(key)

    def tags(self) -> frozenset[str] | None:
        """Return the slugs of skills, tool groups and tools; None if not all are known."""
        skills, groups = self.slugs("skills"), self.slugs("tool_groups")
        if skills is None or groups is None or len(self.placed("tool_groups")) < len(groups):
            return None
        return skills | groups | {tool.slug for group in self.entries_of("tool_groups") for tool in group.tools}


def label(key: str, index: int, raw: object) -> str:
    """Return `key[index]` with the slug (or the id, or a pace's months) behind it if there is one."""
    if isinstance(raw, dict):
        for name in ("slug", "id", "months"):
            value = raw.get(name)
            if isinstance(value, str | int) and str(value).strip():
                return f"{key}[{index}] {str(value)[: fields.SLUG]}"
    return f"{key}[{index}]"


def check(draft: Draft) -> Iterator[PackProblem]:
    """Yield what does not hold between the entries that could be read."""
    yield from _unique(draft)
    yield from _unknown_references(draft)
    yield from _order(draft)
    yield from _built_on_later(draft)
    yield from _shared_phrases(draft)
    for placed in draft.placed("milestones"):
        yield from _long_milestone(placed)
    for question in draft.placed("quiz"):
        yield from _impossible_answer(question)
    for pace in draft.placed("paces"):
        yield from _impossible_pace(pace)


def _unique(draft: Draft) -> Iterator[PackProblem]:
    names = {"quiz": "id", "paces": "months"}
    for key in draft.keys:
        seen: dict[object, str] = {}
        name = names.get(key, "slug")
        for placed in draft.placed(key):
            value = getattr(placed.entry, name)
            if value in seen:
                yield placed.problem(name, f"is the same as that of {seen[value]}; write another")
            seen.setdefault(value, placed.label)
    yield from _unique_tags(draft)


def _unique_tags(draft: Draft) -> Iterator[PackProblem]:
    """A tag names one thing, so skills, tool groups and tools share one set of slugs."""
    seen = {placed.entry.slug: placed.label for placed in draft.placed("skills")}
    groups: Sequence[Placed[ToolGroup]] = draft.placed("tool_groups")
    for group in groups:
        slugs = [("slug", group.entry.slug)]
        slugs += [(f"tools[{index}].slug", tool.slug) for index, tool in enumerate(group.entry.tools)]
        for where, slug in slugs:
            if slug in seen and (where != "slug" or seen[slug].startswith("skills")):
                yield group.problem(where, f"{slug!r} is already used in {seen[slug]}; write another")
            seen.setdefault(slug, group.label)


def _unknown_references(draft: Draft) -> Iterator[PackProblem]:
    milestones = ("a milestone", draft.slugs("milestones"))
    references = (
        ("milestones", "step", ("a step", draft.slugs("steps"))),
        ("milestones", "tags", ("a skill, tool group or tool", draft.tags())),
        ("milestones", "builds_on", milestones),
        ("careers", "skills", ("a skill", draft.slugs("skills"))),
        ("careers", "milestones", milestones),
        ("faq", "milestones", milestones),
        ("sections", "milestones", milestones),
        ("glossary", "milestones", milestones),
        ("quiz", "milestone", milestones),
    )
    for key, name, (what, known) in references:
        if known is not None:
            for placed in draft.placed(key):
                yield from _unknown(placed, name, what, known)


def _unknown(placed: Placed[Any], name: str, what: str, known: frozenset[str]) -> Iterator[PackProblem]:
    value = getattr(placed.entry, name)
    listed = isinstance(value, tuple)
    for index, slug in enumerate(value if listed else (value,)):
        where = f"{name}[{index}]" if listed else name
        if slug not in known:
            yield placed.problem(where, f"{slug!r} is not the slug of {what}{perhaps(slug, known)}")
        elif listed and slug in value[:index]:
            yield placed.problem(where, f"{slug!r} is there twice; write it once")


def _order(draft: Draft) -> Iterator[PackProblem]:
    """Milestones come in the order they are done: step by step, one week after the other."""
    steps: Sequence[Placed[Step]] = draft.placed("steps")
    milestones: Sequence[Placed[Milestone]] = draft.placed("milestones")
    places = {step.entry.slug: step.index for step in steps}
    reached = 0
    for placed in milestones:
        week = placed.index + 1
        if placed.entry.week != week:
            yield placed.problem("week", f"is {placed.entry.week}; write {week}, weeks count up by one down the file")
        place = places.get(placed.entry.step, reached)
        if place < reached:
            said = f"{placed.entry.step!r} is an earlier step; move this milestone up to the others of its step"
            yield placed.problem("step", said)
        reached = max(reached, place)
    if draft.slugs("milestones") is not None and len(milestones) == len(draft.slugs("milestones") or ()):
        for step in steps:
            count = sum(placed.entry.step == step.entry.slug for placed in milestones)
            if not 1 <= count <= fields.SELECT_OPTIONS:
                yield step.problem("slug", f"{count} milestones are of this step; write 1 to {fields.SELECT_OPTIONS}")


def _built_on_later(draft: Draft) -> Iterator[PackProblem]:
    milestones: Sequence[Placed[Milestone]] = draft.placed("milestones")
    places = {placed.entry.slug: placed.index for placed in reversed(milestones)}
    for placed in milestones:
        for index, slug in enumerate(placed.entry.builds_on):
            if places.get(slug, -1) >= placed.index:
                yield placed.problem(
                    f"builds_on[{index}]", f"{slug!r} does not come before this one; name earlier ones only"
                )


def _shared_phrases(draft: Draft) -> Iterator[PackProblem]:
    """One phrase leads to one answer and one word to one definition, whatever the case."""
    faq: Sequence[Placed[FaqEntry | FaqSection]] = [*draft.placed("faq"), *draft.placed("sections")]
    terms: Sequence[Placed[Term]] = draft.placed("glossary")
    yield from _shared(faq, "question", [(placed.entry.question, placed.entry.aliases) for placed in faq])
    yield from _shared(terms, "term", [(placed.entry.term, placed.entry.aliases) for placed in terms])


def _shared(
    entries: Sequence[Placed[Any]], name: str, phrases: Sequence[tuple[str, tuple[str, ...]]]
) -> Iterator[PackProblem]:
    seen: dict[str, str] = {}
    for placed, (main, aliases) in zip(entries, phrases, strict=True):
        for where, phrase in ((name, main), *((f"aliases[{index}]", alias) for index, alias in enumerate(aliases))):
            folded = " ".join(phrase.casefold().split())
            if folded in seen:
                yield placed.problem(where, f"{phrase!r} is already used in {seen[folded]}; keep it in one place")
            seen.setdefault(folded, placed.label)


def _long_milestone(placed: Placed[Milestone]) -> Iterator[PackProblem]:
    entry = placed.entry
    texts = [entry.title, entry.goal, entry.deliverable, entry.question, entry.stretch, entry.cost_note or ""]
    texts += [*entry.outcomes, *entry.done_when]
    texts += [resource.title + resource.focus for resource in entry.resources]
    length = sum(map(len, texts))
    if length > fields.MILESTONE_TEXT:
        said = f"all its texts have {length} characters; at most {fields.MILESTONE_TEXT} fit in one message"
        yield placed.problem("", said)


def _impossible_answer(placed: Placed[Question]) -> Iterator[PackProblem]:
    options = placed.entry.options
    if placed.entry.answer >= len(options):
        yield placed.problem("answer", f"is {placed.entry.answer}; write 0 to {len(options) - 1}, counted from 0")
    for index, option in enumerate(options):
        if option in options[:index]:
            yield placed.problem(f"options[{index}]", "is there twice; write different options")


def _impossible_pace(placed: Placed[Pace]) -> Iterator[PackProblem]:
    least, most = placed.entry.hours_per_week
    if least > most:
        yield placed.problem("hours_per_week", f"is [{least}, {most}]; write the smaller number first")
    # A month has between 4 and 4.5 weeks: catches 9 months = 26 weeks, which is a slip of copying.
    few, many = placed.entry.months * 4, placed.entry.months * 9 // 2
    if not few <= placed.entry.weeks <= many:
        yield placed.problem(
            "weeks", f"is {placed.entry.weeks}; {placed.entry.months} months are {few} to {many} weeks"
        )
