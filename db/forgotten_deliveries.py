"""What the ledger of deliveries forgets: what was sent to whoever is gone, and what is long over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from db.deliveries import FAQ_REPORT, MENTOR_DIGEST, NOTICE, OF_MEMBERS, REMINDER
from db.engine import Work
from db.tables import deliveries
from study.periods import Period

# What comes every week is forgotten after KEPT_WEEKS: by then nobody tries again, and nobody presses its buttons.
# A group's prompts stay, as they say how far it is; so does what is sent once.
KEPT_WEEKS = 53
_WEEKLY_TO_GROUPS, _WEEKLY_TO_MEMBERS = (REMINDER, MENTOR_DIGEST, FAQ_REPORT, NOTICE), OF_MEMBERS
_AT_ONCE = 5_000  # rows in one unit of work


async def drop_deliveries(work: Work, kinds: Sequence[str], target_ids: Sequence[int]) -> None:
    """Forget what was or would be sent to some targets. SQLite gives numbers again, and those were somebody else's."""
    await work.execute(delete(deliveries).where(deliveries.c.kind.in_(kinds), deliveries.c.target_id.in_(target_ids)))


async def drop_long_over(work: Work, group_ids: Sequence[int], member_ids: Sequence[int], now: datetime) -> None:
    """Forget what came to some groups and members KEPT_WEEKS before a moment (UTC) and is over, a part at a time."""
    before = Period.of(now - timedelta(weeks=KEPT_WEEKS), "UTC")
    await _drop_before(work, before, _WEEKLY_TO_GROUPS, group_ids)
    await _drop_before(work, before, _WEEKLY_TO_MEMBERS, member_ids)


async def _drop_before(work: Work, week: Period, kinds: Sequence[str], target_ids: Sequence[int]) -> None:
    over = (deliveries.c.state != "pending") & (deliveries.c.period < week.monday)
    old = deliveries.c.kind.in_(kinds) & deliveries.c.target_id.in_(target_ids) & over
    some = select(deliveries.c.id).where(old).limit(_AT_ONCE)
    await work.execute(delete(deliveries).where(deliveries.c.id.in_(some)))
