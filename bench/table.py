"""Figures, and the one table they are shown in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured. `beside` is the same of the floor, or of whatever else it is compared with.

    `most` and `least` are bounds of the value, `most_ratio` and `least_ratio` of the value to what is beside it.
    """

    part: str
    what: str
    value: float
    unit: str = ""
    beside: float | None = None
    most: float | None = None
    least: float | None = None
    most_ratio: float | None = None
    least_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times what is beside it; None where nothing is."""
        return self.value / self.beside if self.beside else None

    @property
    def aim(self) -> str:
        """What it should be and whether it is, in words; empty where there is no bound."""
        bounds = (
            (self.most, f"at most {self.most} {self.unit}"),
            (self.least, f"at least {self.least:,} {self.unit}" if self.least is not None else ""),
            (self.most_ratio, f"ratio at most {self.most_ratio}"),
            (self.least_ratio, f"ratio at least {self.least_ratio}"),
        )
        told = ", ".join(told.strip() for bound, told in bounds if bound is not None)
        return told and f"{told}: {'yes' if self.kept else 'NO'}"

    @property
    def kept(self) -> bool:
        """Whether it is as it should be."""
        ratio = self.ratio
        return (
            (self.most is None or self.value <= self.most)
            and (self.least is None or self.value >= self.least)
            and (self.most_ratio is None or (ratio is not None and ratio <= self.most_ratio))
            and (self.least_ratio is None or (ratio is not None and ratio >= self.least_ratio))
        )


HEAD = ("figure", "is", "beside it", "ratio", "should be")


def rows(figures: Sequence[Figure]) -> list[tuple[str, ...]]:
    """The figures as they are shown."""
    return [
        (
            one.what,
            _told(one.value, one.unit),
            "" if one.beside is None else _told(one.beside, one.unit),
            "" if one.ratio is None else f"{one.ratio:.2f}",
            one.aim,
        )
        for one in figures
    ]


def show(figures: Sequence[Figure]) -> int:
    """Print the figures as a table; return 1 when one of them is not as it should be."""
    table = Table("part", *HEAD, box=None)
    for one, row in zip(figures, rows(figures), strict=True):
        table.add_row(one.part, *row)
    Console(width=140).print(table)
    return int(not all(one.kept for one in figures))


def _told(value: float, unit: str) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}".strip()
