"""Boards that newcomers can win: who improved most, and whose streak has run longest.

Both look at candidates only, because the truth of everybody would mean reading every week of every member. Nobody
outside them can be ahead of the tenth: an improvement is never more than the week's points, which candidates have
most of, and a streak never longer than the weeks that counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from db import members, standings, weeks
from db.engine import Work
from db.standings import Board
from study.boards import WEEKS, week_board
from study.group import Group, Member
from study.periods import Period
from study.ranking import TOP, Scored, Standing
from study.ranking import standings as ranked
from study.streaks import account, current_streak, open_weeks

CANDIDATES = 200
BEFORE = 4  # weeks that a week is compared with


async def most_improved(work: Work, groups: Sequence[Group], own: Member | None, now: datetime) -> list[Standing]:
    """Rank members by the points of the last full week over their average of the BEFORE weeks before it.

    Weeks before somebody joined do not count, so that their average is honest; their very first week has none and
    is left out.
    """
    gains: list[Scored] = []
    for group in groups:
        last = Period.of(now, group.slot.zone).previous
        earlier = [last.shift(-number) for number in range(1, BEFORE + 1)]
        found = await _candidates(work, group, week_board(last), own)
        names = [week_board(week) for week in (last, *earlier)]
        points = await standings.scores(work, group.id, names, [one.id for one in found])
        for one in found:
            joined = Period.of(one.joined_at, group.slot.zone)
            known = [points[one.id].get(week_board(week), 0) for week in earlier if week >= joined]
            gain = round(points[one.id].get(names[0], 0) - sum(known) / len(known)) if known else 0
            if gain > 0:
                gains.append(Scored(one.id, one.name, one.user_id, gain))
    return ranked(gains)


async def steadiest(work: Work, groups: Sequence[Group], own: Member | None, now: datetime) -> list[Standing]:
    """Rank members by the streak that runs now, in weeks."""
    streaks: list[Scored] = []
    for group in groups:
        found = await _candidates(work, group, WEEKS, own)
        known = await weeks.of_members(work, group, found)
        still_open = open_weeks(now, group.slot.zone)
        for one in found:
            streak = current_streak(account(known[one.id], still_open))
            if streak:
                streaks.append(Scored(one.id, one.name, one.user_id, streak))
    return ranked(streaks)


async def _candidates(work: Work, group: Group, board: str, own: Member | None) -> list[Member]:
    best = await standings.after(work, [Board(group.id, board)], TOP, CANDIDATES)
    found = await members.by_ids(work, [scored.member_id for scored in best])
    if own is not None and own.group_id == group.id and own.id not in {one.id for one in found}:
        found.append(own)
    return found
