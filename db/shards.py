"""Which servers are a process's, where several share a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, true

_TIME = 22  # bits of an id below those that count its milliseconds


@dataclass(frozen=True, slots=True)
class Shards:
    """Some of `count` shards of Discord's gateway, by number; each server is on one of them."""

    count: int
    numbers: Sequence[int]

    def has(self, guild_id: int) -> bool:
        """Whether a server is on one of them, by Discord's own rule."""
        return (guild_id >> _TIME) % self.count in self.numbers

    def condition(self, guild_id: ColumnElement[Any]) -> ColumnElement[bool]:
        """The same for rows: that a column's server is on one of them."""
        if len(self.numbers) == self.count:
            return true()
        # PostgreSQL shifts a bigint by an integer only, and the driver would send a bigint.
        return ((guild_id // (1 << _TIME)) % self.count).in_(self.numbers)


EVERY = Shards(1, (0,))
