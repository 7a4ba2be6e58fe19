"""Who stands where, and everybody's own next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.clock import Clock
from bot.services.laurels import most_improved, steadiest
from bot.services.person import Person, group_among, group_of
from db import audit, members, seasons, standings
from db.engine import Database, Work
from db.places import Places, places_on
from db.seasons import Season
from db.standings import Around, Board
from study.audit import Deed
from study.boards import ALL_TIME, month_board, season_board, week_board
from study.errors import EmptyText, NoSeason, NotAnOrganiser, SeasonJustStarted, TextTooLong
from study.group import Group, Member
from study.languages import ENGLISH
from study.periods import Period
from study.points import weekly_goal
from study.ranking import BOTTOM, TOP, Scored, Spot, Standing, placed
from study.ranking import standings as ranking
from study.texts import is_blank
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

    `own` is None for somebody without points, who is shown the `last` of the board instead: that is their next place.
    `joined` is False for somebody who is no member of the group. `language` is the group's.
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
    last: Standing | None = None
    language: str = ENGLISH


class LeaderboardService:
    """Reading the boards, and starting seasons."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def look(self, person: Person, look: Look) -> Leaderboard:
        """The page somebody wants to see. Raises NoGroup, WhichGroup, NoSeason."""
        now = self._clock()
        async with self._database.read() as work:
            group, all_groups = await group_among(work, person)
            member = await members.find(work, group.id, person.user_id)
            chosen = all_groups if look.whole_server else [group]
            season = await _season(work, group, look)
            if look.topic in {Topic.IMPROVED, Topic.STREAK}:
                return await _laurels(work, chosen, look, member, now, len(all_groups))
            boards = [Board(one.id, _board(one, look, now)) for one in chosen]
            mine = Board(group.id, _board(group, look, now))
            places = await places_on(work, boards)
            points = await places.points(mine, member.id) if member is not None else 0
            page = await _page(places, look, member, points)
            own, count, rows = await _own(places, member, points, page.rows)
            runs = look.season in {None, group.season}
            last = await _last(places, count) if runs and member is not None and own is None else None
            goal = await _goal(work, group, now) if look.topic is Topic.WEEK and not look.whole_server else None
        return Leaderboard(
            look=look,
            rows=tuple(rows),
            own=own,
            joined=member is not None,
            count=count,
            before=page.before,
            after=page.after,
            goal=goal,
            season=season,
            groups=len(all_groups),
            user_id=person.user_id,
            last=last,
            language=group.language,
        )

    async def seasons(self, person: Person) -> tuple[int, list[Season]]:
        """The number of the group's running season, and those with a name, the latest first. Raises NoGroup."""
        async with self._database.read() as work:
            group = await group_of(work, person)
            return group.season, await seasons.of_group(work, group.id)

    async def start_season(self, organiser: Person, name: str) -> tuple[Season, Leaderboard]:
        """Begin a new season; return it with the final standings of the one that ends.

        Raises NotAnOrganiser, NoGroup, EmptyText, TextTooLong, SeasonJustStarted.
        """
        if not organiser.manages:
            raise NotAnOrganiser
        name = " ".join(name.split())
        if is_blank(name):
            raise EmptyText("season")
        if len(name) > SEASON_NAME_LIMIT:
            raise TextTooLong("season", len(name), SEASON_NAME_LIMIT)
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, organiser)
            ended = group.season
            if not await seasons.start(work, group.id, ended, name, now):
                raise SeasonJustStarted
            await audit.record(work, group.id, organiser.signature, Deed.SEASON, now, after=name)
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


@dataclass(frozen=True, slots=True)
class _Page:
    rows: Sequence[Scored]
    before: bool
    after: bool


async def _page(places: Places, look: Look, member: Member | None, points: int) -> _Page:
    spot, turn = look.spot, look.turn
    if turn is Turn.MINE and member is not None:
        above = await places.before(Spot(points, member.id), ABOVE + 1) if points > 0 else []
        spot = Spot(above[0].points, above[0].member_id) if len(above) > ABOVE else TOP
    if turn is Turn.BEFORE:
        found = await places.before(spot, PAGE + 1)
        if len(found) > PAGE:
            return _Page(found[-PAGE:], before=True, after=True)
        spot = TOP  # a full first page rather than the few that are left of it
    found = await places.after(spot, PAGE + 1)
    return _Page(found[:PAGE], before=spot != TOP, after=len(found) > PAGE)


async def _own(
    places: Places, member: Member | None, points: int, page: Sequence[Scored]
) -> tuple[OwnPlace | None, int, list[Standing]]:
    """One's own place, how many there are, and the places of a page: all from one count."""
    near = Around(None, None, None)
    if member is not None and points > 0:
        near = await places.around(Spot(points, member.id))
    equals = {points, *(scored.points for scored in page), *((near.above.points,) if near.above else ())}
    head = page[0].points if page else 0
    found = await places.tally((head, points), sorted(equals))
    rows = placed(page, found.places[0], found.equal)
    if member is None or points <= 0:
        return None, found.count, rows
    place = found.places[1]
    above = below = None
    if near.above is not None:
        ahead = 0 if near.above.points == points else found.equal[near.above.points]
        above = Standing(place - ahead, near.above)
    if near.below is not None:
        behind = 0 if near.below.points == points else found.equal[points]
        below = Standing(place + behind, near.below)
    standing = Standing(place, Scored(member.id, member.name, member.user_id, points))
    distance = None if near.better is None else near.better - points
    return OwnPlace(standing, distance, above, below, hidden=member.hidden), found.count, rows


async def _last(places: Places, count: int) -> Standing | None:
    found = await places.before(BOTTOM, 1)
    if not found:
        return None
    sharing = (await places.tally((0, 0), [found[0].points])).equal[found[0].points]
    return Standing(count - sharing + 1, found[0])


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
