"""The demo's people, read from the file beside this one."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Character(_Frozen):
    """Somebody in the demo's server. `username` is unique, `name` is what is shown."""

    username: str
    name: str


class Learner(Character):
    """A member with habits; the fields are explained in cast.toml."""

    zone: str
    pace: int
    joined: int
    pattern: tuple[int, ...]
    missed: frozenset[int]
    day: int
    hour: int
    hours: tuple[float, ...]


class Blockers(_Frozen):
    """What stands in people's way."""

    lines: tuple[str, ...]


class Cast(_Frozen):
    """Everybody, and what they say. `words` are sentences by milestone slug; `weeks` is how long the group has met."""

    weeks: int
    organiser: Character
    mentor: Character
    newcomer: Character
    learners: tuple[Learner, ...]
    words: dict[str, tuple[str, ...]]
    blockers: Blockers

    @property
    def everybody(self) -> tuple[Character, ...]:
        """All people, always in the same order: their ids in the demo's Discord follow from it."""
        return (*self.learners, self.newcomer, self.mentor, self.organiser)


@cache
def read_cast() -> Cast:
    """Read the people."""
    return Cast.model_validate(tomllib.loads(Path(__file__).with_name("cast.toml").read_text(encoding="utf-8")))
