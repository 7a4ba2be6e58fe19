"""Which of several processes that share the work one is."""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMBER, MOST = re.compile(r"([0-9]{1,4})/([0-9]{1,4})"), 1000


@dataclass(frozen=True, slots=True)
class Cluster:
    """One process of `of`, counted from 1."""

    number: int = 1
    of: int = 1

    @classmethod
    def parse(cls, text: str) -> Cluster:
        """Read `1/4`. Raises ValueError for anything that is no number out of that many."""
        found = NUMBER.fullmatch(text)
        if found is None or not 1 <= int(found[1]) <= int(found[2]) <= MOST:
            raise ValueError(text)
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    def part(self, shards: int) -> range:
        """This process's part of so many shards: neighbours, as many as the others' or one more. May be empty."""
        return range(*(-(-number * shards // self.of) for number in (self.number - 1, self.number)))


ALONE = Cluster()
