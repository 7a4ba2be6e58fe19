"""A member's progress, read in one place: their marks, their pace and their pauses laid over the pack."""

from __future__ import annotations

from db import completions, pauses
from db.engine import Work
from study.curriculum import Pack
from study.group import Member
from study.plan import Plan
from study.progress import Progress, progress


async def progress_of(work: Work, pack: Pack, member: Member) -> Progress:
    """Where a member stands now. A pace the pack does not offer any more leaves them without due dates."""
    marks = await completions.of_member(work, member.id)
    pace = pack.pace(member.pace_months)
    if pace is None:
        return progress(pack, marks)
    paused = frozenset(await pauses.periods(work, member.id))
    return progress(pack, marks, Plan(member.started_on, pace.weeks, paused))
