"""When a weekly prompt is due: a weekday and a time on the wall clock of a timezone, whatever that clock does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from study.errors import BadTime
from study.periods import Period
from study.zones import zone

_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d{2})|h)?\s?(?P<half>[ap]\.?m\.?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WeeklySlot:
    """A time of the week. `weekday` counts from 0 for Monday, `at` is local time to the minute, `zone` an IANA name.

    Raises ValueError if `weekday` is not 0 to 6, or `at` has seconds or a timezone of its own.
    """

    weekday: int
    at: time
    zone: str

    def __post_init__(self) -> None:
        if self.weekday not in range(7):
            raise ValueError(f"no weekday has the number {self.weekday}")
        if self.at.tzinfo is not None or self.at.second or self.at.microsecond:
            raise ValueError(f"{self.at!r} is not a local time to the minute")

    def instant(self, period: Period) -> datetime:
        """Return the slot's moment in that ISO week, in UTC.

        A time that a spring-forward leaves out becomes the first moment after the gap; a time that occurs twice is
        the first of the two. Later weeks have later moments. Raises UnknownZone.
        """
        tz = zone(self.zone)
        wall = datetime.combine(period.monday + timedelta(days=self.weekday), self.at)
        moment = wall.replace(tzinfo=tz).astimezone(UTC)
        return moment if _wall(moment, tz) == wall else _end_of_gap(wall, tz)

    def next_after(self, now: datetime) -> tuple[Period, datetime]:
        """Return the first occurrence strictly after `now`: its week, and its moment in UTC.

        Raises ValueError if `now` is naive, UnknownZone.
        """
        # The week before: a clock set back over midnight to Sunday makes an earlier local week follow a later one.
        period = Period.of(now, self.zone).previous
        while (moment := self.instant(period)) <= now:
            period = period.next
        return period, moment


def parse_time(text: str) -> time:
    """Read a time of day: "18:30", "18.30", "1830", "18", "6pm", "6:30 pm", "noon", "midnight".

    Raises BadTime for anything else, such as "24:00", "13 pm" or "18:5".
    """
    given = text.strip()
    if given.casefold() in _NAMED:
        return _NAMED[given.casefold()]
    found = _TIME.fullmatch(given)
    if found is None:
        raise BadTime(text)
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            raise BadTime(text)
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or minute > 59:
        raise BadTime(text)
    return time(hour, minute)


def _wall(moment: datetime, tz: tzinfo) -> datetime:
    return moment.astimezone(tz).replace(tzinfo=None)


def _end_of_gap(wall: datetime, tz: tzinfo) -> datetime:
    """Return the moment (UTC) at which the clock of `tz` jumps over `wall`, a local time it never shows."""
    # PEP 495: inside a gap fold=1 counts with the offset from after it and lands before the jump, fold=0 after it.
    before = wall.replace(tzinfo=tz, fold=1).astimezone(UTC)
    after = wall.replace(tzinfo=tz, fold=0).astimezone(UTC)
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if _wall(middle, tz) < wall:
            before = middle
        else:
            after = middle
    return after
