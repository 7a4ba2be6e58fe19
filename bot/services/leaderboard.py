"""Who stands where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum

from bot.clock import Clock
from bot.services.person import Person, group_of
from db import points
from db.engine import Database
from study.group import Group
from study.periods import Period
from study.ranking import Standing, distance_to_next, standings
from study.zones import zone

PAGE = 10  # standings on one page
_BEGINNING = datetime(2015, 1, 1, tzinfo=UTC)  # Discord's own epoch: nothing was earned before


class Window(StrEnum):
    """Which points count: of this week or month by the group's calendar, or all of them."""

    WEEK = "week"
    MONTH = "month"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """The first page of the standings, and the caller's own place wherever it is.

    `own` is None for somebody who is not a member; `distance` is how many points the next better place is away,
    None when there is none.
    """

    window: Window
    top: tuple[Standing, ...]
    own: Standing | None
    distance: int | None
    member_count: int


class LeaderboardService:
    """Reading the ledger of points as a ranking."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def standings(self, person: Person, window: Window) -> Leaderboard:
        """The standings of the person's group. Raises NoGroup."""
        async with self._database.read() as work:
            group = await group_of(work, person)
            scores = await points.totals(work, group.id, self._since(group, window))
        ranked = standings(scores)
        own = next((standing for standing in ranked if standing.scored.user_id == person.user_id), None)
        return Leaderboard(
            window=window,
            top=tuple(ranked[:PAGE]),
            own=own,
            distance=distance_to_next(ranked, person.user_id) if own else None,
            member_count=len(ranked),
        )

    def _since(self, group: Group, window: Window) -> datetime:
        now, tz = self._clock(), zone(group.slot.zone)
        if window is Window.ALL:
            return _BEGINNING
        first = Period.of(now, group.slot.zone).monday if window is Window.WEEK else now.astimezone(tz).date()
        if window is Window.MONTH:
            first = first.replace(day=1)
        return datetime.combine(first, time(), tz).astimezone(UTC)
