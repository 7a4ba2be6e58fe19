"""How members stand, read in one place: marks, pace and pauses laid over the pack, and their weeks told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from db import completions, members, pauses, weeks
from db.engine import Work
from study.curriculum import Milestone, Pack
from study.group import Group, Member
from study.plan import Plan
from study.progress import Progress, progress
from study.streaks import Week, account, open_weeks


async def progress_of(work: Work, pack: Pack, member: Member) -> Progress:
    """Where a member stands now. A pace the pack does not offer any more leaves them without due dates."""
    marks = await completions.of_member(work, member.id)
    pace = pack.pace(member.pace_months)
    if pace is None:
        return progress(pack, marks)
    paused = frozenset(await pauses.periods(work, member.id))
    return progress(pack, marks, Plan(member.started_on, pace.weeks, paused))


async def weeks_of(work: Work, group: Group, member: Member, now: datetime) -> list[Week]:
    """What became of every week of a member, as of `now` (UTC)."""
    return account(await weeks.of_member(work, group, member), open_weeks(now, group.slot.zone))


async def current_milestones(work: Work, pack: Pack, member_ids: Sequence[int]) -> list[tuple[str, Milestone]]:
    """The names of some members with the milestone they are at, in the order of the ids, as far as they have one."""
    if not member_ids:
        return []
    marked = await completions.of_members(work, member_ids)
    names = await members.names(work, member_ids)
    found = []
    for member_id in member_ids:
        at = next((one for one in pack.milestones if one.slug not in marked.get(member_id, ())), None)
        if at is not None and member_id in names:
            found.append((names[member_id], at))
    return found
