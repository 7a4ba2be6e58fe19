"""The week, as the group counts it: the ISO week, from Monday to Sunday."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple, Self

from study import zones

_WEEK = timedelta(weeks=1)


class _Week(NamedTuple):
    monday: date


class Period(_Week):
    """An ISO week, kept as its Monday. Earlier weeks are less than later ones.

    A tuple, because a year of somebody's weeks is compared and looked up with every check-in. Raises ValueError if
    `monday` is not the date of a Monday.
    """

    __slots__ = ()

    def __new__(cls, monday: date) -> Self:
        # A datetime is a date to Python, and never equal to one.
        if isinstance(monday, datetime) or monday.weekday() != 0:
            raise ValueError(f"{monday!r} is not the date of a Monday")
        return super().__new__(cls, monday)

    @classmethod
    def of(cls, moment: datetime, zone: str) -> Self:
        """Return the week it is at `moment` by the calendar of the IANA zone `zone`.

        Raises ValueError if `moment` is naive, UnknownZone if there is no such zone.
        """
        if moment.tzinfo is None:
            raise ValueError("a moment without a timezone belongs to no week")
        return cls.of_day(moment.astimezone(zones.zone(zone)).date())

    @classmethod
    def of_day(cls, day: date) -> Self:
        """Return the week of a day, which must not be a moment."""
        return cls(day - timedelta(days=day.weekday()))

    @classmethod
    def labelled(cls, label: str) -> Self:
        """Return the week of an ISO label, e.g. "2026-W48". Raises ValueError for anything else."""
        return cls.of_day(date.fromisoformat(label))

    def shift(self, weeks: int) -> Self:
        """Return the week `weeks` later, or earlier if negative."""
        return type(self)._make((self.monday + weeks * _WEEK,))

    @property
    def next(self) -> Self:
        """The week after."""
        # Nobody needs to be asked whether that is a Monday: a year of somebody's weeks is told with every check-in.
        return type(self)._make((self.monday + _WEEK,))

    @property
    def previous(self) -> Self:
        """The week before."""
        return self.shift(-1)

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + timedelta(days=6)

    @property
    def label(self) -> str:
        """ISO year and week, e.g. "2026-W48"; labels sort as their weeks do. The year is that of its Thursday."""
        year, week, _ = self.monday.isocalendar()
        return f"{year:04}-W{week:02}"

    def weeks_since(self, other: Period) -> int:
        """Return how many weeks `other` lies back; negative if it is later."""
        return (self.monday - other.monday).days // 7


@lru_cache(maxsize=256)  # every check-in tells a year of somebody's weeks, and many joined in the same one
def periods_between(first: Period, last: Period) -> tuple[Period, ...]:
    """Return the weeks from one to another, both included; none where the last is earlier."""
    return tuple([first.shift(number) for number in range(last.weeks_since(first) + 1)])
