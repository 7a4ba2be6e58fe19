"""Places on boards: a small board is read as a whole and counted here, of a large one only what is asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from db import standings
from db.engine import Work
from db.standings import Around, Board, Tally
from study.ranking import TOP, Scored, Spot

FEW = 25  # members with points, more than most study groups have


class Places:
    """Some boards together. `head` are the first FEW + 1 on them."""

    def __init__(self, work: Work, boards: Sequence[Board], head: Sequence[Scored]) -> None:
        self._work, self._boards, self._head = work, boards, head

    async def after(self, spot: Spot, limit: int) -> Sequence[Scored]:
        """Who comes after a spot, the best first; of equals the later member comes first."""
        if spot == TOP and limit <= len(self._head):
            return self._head[:limit]
        return await standings.after(self._work, self._boards, spot, limit)

    async def before(self, spot: Spot, limit: int) -> Sequence[Scored]:
        """Who comes right before a spot, the best first."""
        return await standings.before(self._work, self._boards, spot, limit)

    async def around(self, spot: Spot) -> Around:
        """Who comes right before and right after somebody, and the points of the next better place."""
        return await standings.around(self._work, self._boards, spot)

    async def tally(self, heads: tuple[int, int], equals: Sequence[int]) -> Tally:
        """Count members: with more points than two heads, exactly some, and all."""
        return await standings.tally(self._work, self._boards, heads, equals)

    async def points(self, board: Board, member_id: int) -> int:
        """A member's points on one of the boards, shown or not."""
        return await standings.score(self._work, board, member_id)


class FewPlaces(Places):
    """Boards that were read as a whole: one trip to the database instead of four."""

    async def after(self, spot: Spot, limit: int) -> Sequence[Scored]:
        """See Places."""
        first = bisect_right(self._head, _downwards(spot), key=_downwards)
        return self._head[first : first + limit]

    async def before(self, spot: Spot, limit: int) -> Sequence[Scored]:
        """See Places."""
        end = bisect_left(self._head, _downwards(spot), key=_downwards)
        return self._head[max(end - limit, 0) : end]

    async def around(self, spot: Spot) -> Around:
        """See Places."""
        above, below = await self.before(spot, 1), await self.after(spot, 1)
        better = bisect_left(self._head, -spot.points, key=lambda one: -one.points)
        next_better = self._head[better - 1].points if better else None
        return Around(above[0] if above else None, below[0] if below else None, next_better)

    async def tally(self, heads: tuple[int, int], equals: Sequence[int]) -> Tally:
        """See Places."""
        points = [one.points for one in self._head]
        first, second = (1 + sum(one > head for one in points) for head in heads)
        sharing = Counter(points)
        return Tally((first, second), {number: sharing[number] for number in equals}, len(points))

    async def points(self, board: Board, member_id: int) -> int:
        """See Places."""
        shown = next((one.points for one in self._head if one.member_id == member_id), None)
        return await super().points(board, member_id) if shown is None else shown


async def places_on(work: Work, boards: Sequence[Board]) -> Places:
    """The places of some boards together, read as a whole where that is not much."""
    head = await standings.after(work, boards, TOP, FEW + 1)
    return (FewPlaces if len(head) <= FEW else Places)(work, boards, head)


def _downwards(one: Scored | Spot) -> tuple[int, int]:
    return -one.points, -one.member_id
