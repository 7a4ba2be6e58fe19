"""How members stand, read in one place: marks, pace and pauses laid over the pack, and their weeks told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from db import completions, pauses, weeks
from db.engine import Work
from study.curriculum import Pack
from study.group import Group, Member
from study.periods import Period
from study.plan import Plan
from study.progress import Marked, PlannedMilestone, Progress, current, progress
from study.streaks import Week, account, open_weeks

_NOTHING = Marked()


async def progress_of(work: Work, pack: Pack, member: Member, paused: frozenset[Period] | None = None) -> Progress:
    """Where a member stands now. A pace the pack does not offer any more leaves them without due dates.

    `paused` are the weeks they pause, if those were read already.
    """
    marks = await completions.of_member(work, member.id)
    if pack.pace(member.pace_months) is None:
        return progress(pack, marks)
    if paused is None:
        paused = await pauses.periods(work, member.id)
    return progress(pack, marks, plan_of(pack, member, paused))


def plan_of(pack: Pack, member: Member, paused: frozenset[Period]) -> Plan | None:
    """What a member's due dates come from; None at a pace the pack does not offer any more."""
    pace = pack.pace(member.pace_months)
    return None if pace is None else Plan(member.started_on, pace.weeks, paused)


async def weeks_of(work: Work, group: Group, member: Member, now: datetime) -> list[Week]:
    """What became of every week of a member, as of `now` (UTC)."""
    return account(await weeks.of_member(work, group, member), open_weeks(now, group.slot.zone))


async def current_milestones(work: Work, pack: Pack, plans: Mapping[int, Plan | None]) -> dict[int, PlannedMilestone]:
    """The milestone each of some members is at, as far as they have one; plans, and what is found, by members' ids."""
    marked = await completions.marked(work, list(plans))
    found = {member_id: current(pack, marked.get(member_id, _NOTHING), plan) for member_id, plan in plans.items()}
    return {member_id: planned for member_id, planned in found.items() if planned is not None}
