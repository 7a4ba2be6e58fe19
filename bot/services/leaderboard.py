"""Who stands where, and everybody's own next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from bot.clock import Clock
from bot.services.laurels import most_improved, steadiest
from bot.services.person import Person, group_of
from db import groups, members, seasons, standings
from db.engine import Database, Work
from db.seasons import Season
from db.standings import Board
from study.boards import ALL_TIME, month_board, season_board, week_board
from study.errors import NoSeason, NotAnOrganiser, SeasonJustStarted, TextTooLong
from study.group import Group, Member
from study.periods import Period
from study.points import weekly_goal
from study.ranking import TOP, Scored, Spot, Standing
from study.ranking import standings as ranking
from study.zones import zone

PAGE = 10  # standings on one page
ABOVE = 4  # of them above one's own, on the page around it
SEASON_NAME_LIMIT = 60  # characters


class Topic(StrEnum):
    """What members are ranked by: points over some time, or how they do beside that."""

    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    ALL = "all"
    IMPROVED = "improved"
    STREAK = "streak"


class Turn(StrEnum):
    """Which page: the first, the one around oneself, or one on from a spot."""

    FIRST = "first"
    MINE = "mine"
    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody wants to see. `season` is the number of an old one, None for the one that runs."""

    topic: Topic
    season: int | None = None
    whole_server: bool = False
    turn: Turn = Turn.FIRST
    spot: Spot = TOP


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """One's own place wherever it is, the members right above and below, and the points to the next better place.

    `distance` is None for a leader. `hidden` when others do not see it.
    """

    standing: Standing
    distance: int | None
    above: Standing | None
    below: Standing | None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """What a group made of its goal of the week, both in points."""

    made: int
    aim: int


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """A page of standings. `count` members have points at all; `before` and `after` tell whether there are pages.

    `own` is None for somebody without points, `joined` False for somebody who is no member of the group.
    """

    look: Look
    rows: tuple[Standing, ...]
    own: OwnPlace | None
    joined: bool
    count: int
    before: bool
    after: bool
    goal: Goal | None = None
    season: Season | None = None
    groups: int = 1
    user_id: int = field(default=0)


class LeaderboardService:
    """Reading the boards, and starting seasons."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def look(self, person: Person, look: Look) -> Leaderboard:
        """The page somebody wants to see. Raises NoGroup, NoSeason."""
        now = self._clock()
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await members.find(work, group.id, person.user_id)
            all_groups = await groups.all_of_guild(work, person.guild_id)
            chosen = all_groups if look.whole_server else [group]
            season = await _season(work, group, look)
            if look.topic in {Topic.IMPROVED, Topic.STREAK}:
                return await _laurels(work, chosen, look, member, now, len(all_groups))
            boards = [Board(one.id, _board(one, look, now)) for one in chosen]
            rows, more_before, more_after = await _page(work, boards, look, member)
            own = await _own(work, boards, member, rows) if member is not None else None
            goal = await _goal(work, group, now) if look.topic is Topic.WEEK and not look.whole_server else None
            count = await standings.count(work, boards)
        return Leaderboard(
            look=look,
            rows=tuple(rows),
            own=own,
            joined=member is not None,
            count=count,
            before=more_before,
            after=more_after,
            goal=goal,
            season=season,
            groups=len(all_groups),
            user_id=person.user_id,
        )

    async def seasons(self, person: Person) -> tuple[int, list[Season]]:
        """The number of the group's running season, and those with a name, the latest first. Raises NoGroup."""
        async with self._database.read() as work:
            group = await group_of(work, person)
            return group.season, await seasons.of_group(work, group.id)

    async def start_season(self, organiser: Person, name: str) -> tuple[Season, Leaderboard]:
        """Begin a new season; return it with the final standings of the one that ends.

        Raises NotAnOrganiser, NoGroup, TextTooLong, SeasonJustStarted.
        """
        if not organiser.manages:
            raise NotAnOrganiser
        name = name.strip()
        if len(name) > SEASON_NAME_LIMIT:
            raise TextTooLong("season", len(name), SEASON_NAME_LIMIT)
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, organiser)
            ended = group.season
            if not await seasons.start(work, group.id, ended, name, now):
                raise SeasonJustStarted
        old = await self.look(organiser, Look(Topic.SEASON, season=ended))
        return Season(ended + 1, name, now), old


def _board(group: Group, look: Look, now: datetime) -> str:
    today = now.astimezone(zone(group.slot.zone)).date()
    match look.topic:
        case Topic.WEEK:
            return week_board(Period.of_day(today))
        case Topic.MONTH:
            return month_board(today)
        case Topic.SEASON:
            return season_board(look.season or group.season)
        case _:
            return ALL_TIME


async def _season(work: Work, group: Group, look: Look) -> Season | None:
    if look.topic is not Topic.SEASON:
        return None
    number = look.season or group.season
    if not 1 <= number <= group.season:
        raise NoSeason
    return next((one for one in await seasons.of_group(work, group.id) if one.number == number), None)


async def _page(
    work: Work, boards: Sequence[Board], look: Look, member: Member | None
) -> tuple[list[Standing], bool, bool]:
    """A page, and whether there is more before and after it."""
    spot, turn = look.spot, look.turn
    if turn is Turn.MINE and member is not None:
        points = await standings.score(work, _own_board(boards, member), member.id)
        above = await standings.before(work, boards, Spot(points, member.id), ABOVE + 1)
        spot = _right_at(above[0]) if len(above) > ABOVE else TOP
    if turn is Turn.BEFORE:
        found = await standings.before(work, boards, spot, PAGE + 1)
        more_before, page = len(found) > PAGE, found[-PAGE:]
        return await _placed(work, boards, page), more_before, True
    found = await standings.after(work, boards, spot, PAGE + 1)
    return await _placed(work, boards, found[:PAGE]), spot != TOP, len(found) > PAGE


def _right_at(scored: Scored) -> Spot:
    return Spot(scored.points, scored.member_id)


async def _placed(work: Work, boards: Sequence[Board], page: Sequence[Scored]) -> list[Standing]:
    if not page:
        return []
    many = await standings.equals(work, boards, sorted({scored.points for scored in page}))
    place = await standings.place(work, boards, page[0].points)
    placed = [Standing(place, page[0])]
    for previous, scored in pairwise(page):
        place += many.get(previous.points, 0) if scored.points != previous.points else 0
        placed.append(Standing(place, scored))
    return placed


def _own_board(boards: Sequence[Board], member: Member) -> Board:
    return next(board for board in boards if board.group_id == member.group_id)


async def _own(work: Work, boards: Sequence[Board], member: Member, rows: Sequence[Standing]) -> OwnPlace | None:
    points = await standings.score(work, _own_board(boards, member), member.id)
    if points <= 0:
        return None
    spot = Spot(points, member.id)
    above = await _placed(work, boards, await standings.before(work, boards, spot, 1))
    below = await _placed(work, boards, await standings.after(work, boards, spot, 1))
    richer = await standings.before(work, boards, Spot(points, TOP.member_id), 1)
    return OwnPlace(
        standing=Standing(
            await standings.place(work, boards, points), Scored(member.id, member.name, member.user_id, points)
        ),
        distance=richer[0].points - points if richer else None,
        above=above[0] if above else None,
        below=below[0] if below else None,
        hidden=member.hidden,
    )


async def _goal(work: Work, group: Group, now: datetime) -> Goal:
    week = week_board(Period.of(now, group.slot.zone))
    made = await standings.total(work, [Board(group.id, week)])
    aim = group.weekly_goal or weekly_goal(await standings.count(work, [Board(group.id, ALL_TIME)]))
    return Goal(made, aim)


async def _laurels(
    work: Work, chosen: Sequence[Group], look: Look, member: Member | None, now: datetime, group_count: int
) -> Leaderboard:
    rank = most_improved if look.topic is Topic.IMPROVED else steadiest
    ranked = await rank(work, chosen, member, now)
    hidden = member is not None and member.hidden
    mine = [at for at, one in enumerate(ranked) if member is not None and one.scored.member_id == member.id]
    shown = ranking(one.scored for at, one in enumerate(ranked) if not hidden or at not in mine)
    own = None
    if mine and member is not None:
        at = mine[0]
        better = [one.scored.points for one in ranked if one.place < ranked[at].place]
        own = OwnPlace(
            standing=ranked[at],
            distance=min(better) - ranked[at].scored.points if better else None,
            above=ranked[at - 1] if at else None,
            below=ranked[at + 1] if at + 1 < len(ranked) else None,
            hidden=member.hidden,
        )
    return Leaderboard(
        look=look,
        rows=tuple(shown[:PAGE]),
        own=own,
        joined=member is not None,
        count=len(shown),
        before=False,
        after=False,
        groups=group_count,
        user_id=member.user_id if member is not None else 0,
    )
