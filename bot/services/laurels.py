"""Boards that newcomers can win: who improved most, and whose streak has run longest.

Reading every week of every member would take too long in a big group, so candidates are looked at, the likeliest first:
an improvement is never more than the week's points, and a streak never longer than the weeks that counted. Once the
tenth found has as much as the next candidate could have at most, nobody else can be ahead of it. In a group so big that
even BATCHES of them do not suffice, and for one's own place behind the candidates, this is as near as it gets.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from db import members, standings, weeks
from db.engine import Work
from db.standings import Board
from study.boards import WEEKS, week_board
from study.group import Group, Member
from study.periods import Period
from study.ranking import TOP, Scored, Spot, Standing
from study.ranking import standings as ranked
from study.streaks import account, current_streak, open_weeks

CANDIDATES = 200  # looked at in one go
BATCHES = 5
TOLD = 10  # places that are to be right
BEFORE = 4  # weeks that a week is compared with

Measure = Callable[[Sequence[Member]], Awaitable[list[Scored]]]


async def most_improved(work: Work, groups: Sequence[Group], own: Member | None, now: datetime) -> list[Standing]:
    """Rank members by the points of the last full week over their average of the BEFORE weeks before it.

    Weeks before somebody joined do not count, so that their average is honest; their very first week has none and
    is left out.
    """
    found: list[Scored] = []
    for group in groups:
        last = Period.of(now, group.slot.zone).previous

        async def gains(people: Sequence[Member], group: Group = group, last: Period = last) -> list[Scored]:
            return await _gains(work, group, people, last)

        found += await _best(work, Board(group.id, week_board(last)), own, gains)
    return ranked(found)


async def steadiest(work: Work, groups: Sequence[Group], own: Member | None, now: datetime) -> list[Standing]:
    """Rank members by the streak that runs now, in weeks."""
    found: list[Scored] = []
    for group in groups:

        async def streaks(people: Sequence[Member], group: Group = group) -> list[Scored]:
            known = await weeks.of_members(work, group, people)
            still_open = open_weeks(now, group.slot.zone)
            lengths = {one.id: current_streak(account(known[one.id], still_open)) for one in people}
            return [Scored(one.id, one.name, one.user_id, lengths[one.id]) for one in people if lengths[one.id]]

        found += await _best(work, Board(group.id, WEEKS), own, streaks)
    return ranked(found)


async def _gains(work: Work, group: Group, people: Sequence[Member], last: Period) -> list[Scored]:
    earlier = [last.shift(-number) for number in range(1, BEFORE + 1)]
    names = [week_board(week) for week in (last, *earlier)]
    points = await standings.scores(work, group.id, names, [one.id for one in people])
    gains: list[Scored] = []
    for one in people:
        joined = Period.of(one.joined_at, group.slot.zone)
        known = [points[one.id].get(week_board(week), 0) for week in earlier if week >= joined]
        gain = round(points[one.id].get(names[0], 0) - sum(known) / len(known)) if known else 0
        if gain > 0:
            gains.append(Scored(one.id, one.name, one.user_id, gain))
    return gains


async def _best(work: Work, bounds: Board, own: Member | None, measure: Measure) -> list[Scored]:
    """Whom `measure` finds among the candidates of a board that says how much each could have at most, and `own`."""
    found: list[Scored] = []
    spot, own_is_there = TOP, False
    for _ in range(BATCHES):
        candidates = await standings.after(work, [bounds], spot, CANDIDATES)
        people = await members.by_ids(work, [scored.member_id for scored in candidates])
        found += await measure(people)
        own_is_there = own_is_there or (own is not None and own.id in {one.id for one in people})
        if len(candidates) < CANDIDATES:
            break
        spot = Spot(candidates[-1].points, candidates[-1].member_id)
        best = sorted((one.points for one in found), reverse=True)
        if len(best) >= TOLD and best[TOLD - 1] >= spot.points:
            break
    if own is not None and own.group_id == bounds.group_id and not own_is_there:
        found += await measure([own])
    return found
