"""People whose boards are kept, and what must be true of them whatever they do."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import func, select

from db import boards, groups, members, points, standings
from db.engine import Database, Work
from db.groups import NewGroup
from db.places import FewPlaces, Places, places_on
from db.standings import Board
from db.tables import board_counts, board_scores
from db.tables import groups as group_rows
from db.tables import members as member_rows
from db.tables import points as ledger
from study.agenda import Occasion
from study.boards import ALL_TIME
from study.periods import Period
from study.points import Award
from study.ranking import TOP, Scored, Spot
from study.ranking import standings as ranking
from study.schedule import WeeklySlot
from tests.databases import KIND, of_kind

BEGAN = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
PEOPLE = 4


async def all_boards(work: Work) -> dict[str, Counter[Any]]:
    """Both tables of boards, without rows that count nobody."""
    scores = await work.execute(select(board_scores))
    counts = await work.execute(select(board_counts).where(board_counts.c.members != 0))
    return {
        "scores": Counter(tuple(row) for row in scores if row.points),
        "counts": Counter(tuple(row) for row in counts),
    }


async def made_anew_they_are_the_same(work: Work, *group_ids: int) -> bool:
    """Whether the boards that are kept are those one gets from the ledger."""
    kept = await all_boards(work)
    for group_id in group_ids:
        await boards.rebuild(work, group_id)
    assert await all_boards(work) == kept
    return True


class Boards(RuleBasedStateMachine):
    """Members earn, lose, hide, leave and come back in any order, while clock, zone and season move on."""

    def __init__(self, kind: str = KIND) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.database = Database(of_kind(kind, Path(self.folder.name), with_schema=True))
        self.now = BEGAN
        self.deeds: list[tuple[int, str]] = []
        self.number = 0

    def do(self, act: Any) -> Any:
        """Run one unit of work to its end."""
        (outcome,) = self.at_once(act)
        return outcome

    def at_once(self, *acts: Any) -> list[Any]:
        """Run several units of work to their ends, all at the same time."""

        async def run(act: Any) -> Any:
            async with self.database.write() as work:
                return await act(work)

        async def run_all() -> list[Any]:
            return await asyncio.gather(*map(run, acts))

        return self.loop.run_until_complete(run_all())

    @initialize()
    def set_up(self) -> None:
        self.do(self._people)

    async def _people(self, work: Work) -> None:
        slot = WeeklySlot(0, BEGAN.time(), "UTC")
        first = Occasion(Period.of(BEGAN, "UTC"), BEGAN)
        await groups.add(work, NewGroup(1, "Group", 2, 3, slot, 6, BEGAN.date(), first), BEGAN)
        for user in range(1, PEOPLE + 1):
            await members.add(
                work, 1, user, name=f"P{user}", zone="UTC", pace_months=6, started_on=BEGAN.date(), joined_at=BEGAN
            )

    @rule(member=st.integers(1, PEOPLE), earned=st.integers(1, 200))
    def earns(self, member: int, earned: int) -> None:
        self.number += 1
        ref = str(self.number)
        self.do(lambda work: points.award(work, member, [Award("project", ref, earned)], self.now))
        self.deeds.append((member, ref))

    @rule(pick=st.integers(0, 50))
    def takes_back(self, pick: int) -> None:
        if self.deeds:
            member, ref = self.deeds.pop(pick % len(self.deeds))
            self.do(lambda work: points.take_back(work, member, "project", ref))

    @rule(member=st.integers(1, PEOPLE), hidden=st.booleans())
    def hides_or_shows(self, member: int, hidden: bool) -> None:
        async def act(work: Work) -> None:
            if await members.find(work, 1, member) is not None:
                await members.set_hidden(work, member, hidden=hidden)

        self.do(act)

    @rule(member=st.integers(1, PEOPLE))
    def leaves(self, member: int) -> None:
        async def act(work: Work) -> None:
            if await members.find(work, 1, member) is not None:
                await members.leave(work, member, self.now)

        self.do(act)

    @rule(member=st.integers(1, PEOPLE))
    def comes_back(self, member: int) -> None:
        async def act(work: Work) -> None:
            await members.add(
                work, 1, member, name="Back", zone="UTC", pace_months=6, started_on=BEGAN.date(), joined_at=self.now
            )

        self.do(act)

    @rule(days=st.integers(-3, 40))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(zone=st.sampled_from(["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]))
    def the_group_moves(self, zone: str) -> None:
        self.do(lambda work: work.execute(group_rows.update().values(zone=zone)))

    @rule()
    def a_season_starts(self) -> None:
        self.do(lambda work: work.execute(group_rows.update().values(season=group_rows.c.season + 1)))

    @invariant()
    def boards_made_anew_are_the_same(self) -> None:
        assert self.do(lambda work: made_anew_they_are_the_same(work, 1))

    @invariant()
    def places_are_those_of_a_ranking_of_everybody(self) -> None:
        async def act(work: Work) -> None:
            sums = (
                select(member_rows.c.id, member_rows.c.name, member_rows.c.user_id, func.sum(ledger.c.points))
                .join_from(member_rows, ledger)
                .where(member_rows.c.left_at.is_(None), member_rows.c.hidden.is_(False))
                .group_by(member_rows.c.id, member_rows.c.name, member_rows.c.user_id)
            )
            expected = ranking(Scored(row[0], row[1], row[2], int(row[3])) for row in await work.execute(sums))
            board = [Board(1, ALL_TIME)]
            shown = await standings.after(work, board, TOP, 10)
            assert shown == [one.scored for one in expected]
            assert await standings.count(work, board) == len(expected)
            whole = await places_on(work, board)
            assert isinstance(whole, FewPlaces)
            for places in (whole, Places(work, board, shown[:3])):
                for at, one in enumerate(shown):
                    spot = Spot(one.points, one.member_id)
                    found = await places.tally((one.points, shown[0].points), [one.points])
                    assert found.places == (expected[at].place, 1)
                    assert found.equal[one.points] == sum(other.points == one.points for other in shown)
                    assert found.count == len(expected)
                    near = await places.around(spot)
                    assert near.above == (shown[at - 1] if at else None)
                    assert near.below == (shown[at + 1] if at + 1 < len(shown) else None)
                    better = [other.points for other in shown if other.points > one.points]
                    assert near.better == (min(better) if better else None)
                    assert await places.before(spot, 10) == shown[:at]
                    assert await places.before(spot, 1) == shown[:at][-1:]
                    assert await places.after(spot, 10) == shown[at + 1 :]
                    assert await places.after(TOP, at + 1) == shown[: at + 1]
                    assert await places.points(board[0], one.member_id) == one.points

        self.do(act)

    def teardown(self) -> None:
        self.loop.run_until_complete(self.database.close())
        self.loop.close()
        self.folder.cleanup()
