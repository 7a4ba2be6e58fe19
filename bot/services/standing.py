"""How members stand, read in one place: marks, pace and pauses laid over the pack, and their weeks told."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from db import completions, pauses, weeks
from db.engine import Work
from study.curriculum import Milestone, Pack
from study.group import Group, Member
from study.periods import Period
from study.plan import Plan
from study.progress import Progress, progress
from study.streaks import Week, account, open_weeks


async def progress_of(work: Work, pack: Pack, member: Member, paused: frozenset[Period] | None = None) -> Progress:
    """Where a member stands now. A pace the pack does not offer any more leaves them without due dates.

    `paused` are the weeks they pause, if those were read already.
    """
    marks = await completions.of_member(work, member.id)
    pace = pack.pace(member.pace_months)
    if pace is None:
        return progress(pack, marks)
    if paused is None:
        paused = await pauses.periods(work, member.id)
    return progress(pack, marks, Plan(member.started_on, pace.weeks, paused))


async def weeks_of(work: Work, group: Group, member: Member, now: datetime) -> list[Week]:
    """What became of every week of a member, as of `now` (UTC)."""
    return account(await weeks.of_member(work, group, member), open_weeks(now, group.slot.zone))


async def current_milestones(work: Work, pack: Pack, member_ids: Collection[int]) -> dict[int, Milestone]:
    """The milestone each of some members is at, by the members' ids, as far as they have one."""
    marked = await completions.marked(work, list(member_ids)) if member_ids else {}
    found = {}
    for member_id in member_ids:
        at = next((one for one in pack.milestones if one.slug not in marked.get(member_id, ())), None)
        if at is not None:
            found[member_id] = at
    return found
