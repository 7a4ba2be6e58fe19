"""Rows of milestones done."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import bindparam, delete, func, insert, literal, select, union_all, update
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.prepared import Prepared
from db.tables import completions, members
from study.progress import Mark, Marked


@dataclass(frozen=True, slots=True)
class Finish:
    """Who did which milestone, for the group's news."""

    user_id: int
    name: str
    milestone: str


_MARK = (completions.c.milestone, completions.c.done_at, completions.c.link, completions.c.known)
_OF_MEMBER = Prepared(
    select(*_MARK)
    .where(completions.c.member_id == bindparam("member_id"))
    .order_by(completions.c.done_at, completions.c.id)
)
_OF_MEMBERS = Prepared(
    select(completions.c.member_id, *_MARK).where(completions.c.member_id.in_(bindparam("member_ids", expanding=True)))
)
_THEIRS = completions.c.member_id.in_(bindparam("member_ids", expanding=True))
_SLUGS = func.aggregate_strings(completions.c.milestone, ",")
# A row for each member: forty of them made a check-in a twentieth dearer than four with a text each. Few are known, and
# they have an index; all are in the unique one, so that no row itself is looked at.
_MARKED = Prepared(
    union_all(
        select(completions.c.member_id, literal("all").label("what"), _SLUGS)
        .where(_THEIRS)
        .group_by(completions.c.member_id),
        select(completions.c.member_id, literal("known"), _SLUGS)
        .where(_THEIRS, completions.c.known.is_(True))
        .group_by(completions.c.member_id),
    )
)
_FINISHED = (
    select(members.c.user_id, members.c.name, completions.c.milestone)
    .join_from(completions, members)
    .where(
        members.c.group_id == bindparam("group_id"),
        members.c.left_at.is_(None),
        members.c.hidden.is_(False),
        completions.c.known.is_(False),
        completions.c.done_at >= bindparam("since"),
        completions.c.done_at < bindparam("until"),
    )
    .order_by(completions.c.done_at, completions.c.id)
)

_MOMENTS = (
    select(completions.c.done_at)
    .join_from(completions, members)
    .where(
        members.c.group_id == bindparam("group_id"),
        members.c.left_at.is_(None),
        completions.c.known.is_(False),
        completions.c.done_at >= bindparam("since"),
    )
)


async def of_member(work: Work, member_id: int) -> dict[str, Mark]:
    """A member's marks by milestone, in the order they made them."""
    rows = await _OF_MEMBER.rows(work, {"member_id": member_id})
    return {milestone: Mark(done_at, link, known) for milestone, done_at, link, known in rows}


async def of_members(work: Work, member_ids: Sequence[int]) -> dict[int, dict[str, Mark]]:
    """The marks of some members, by the members' ids and by milestone; without those who have none."""
    found: dict[int, dict[str, Mark]] = {}
    for member_id, milestone, *mark in await _OF_MEMBERS.rows(work, {"member_ids": member_ids}):
        found.setdefault(member_id, {})[milestone] = Mark(*mark)
    return found


async def marked(work: Work, member_ids: Sequence[int]) -> dict[int, Marked]:
    """Which milestones some members have marked, by the members' ids; without those who have none."""
    found: dict[str, dict[int, str]] = {"all": {}, "known": {}}
    for member_id, what, slugs in await _MARKED.rows(work, {"member_ids": member_ids}):
        found[what][member_id] = slugs
    knew = found["known"]
    return {member_id: _split(slugs, knew.get(member_id, "")) for member_id, slugs in found["all"].items()}


@lru_cache(maxsize=1000)  # those who checked in last are told of to everybody who does so next
def _split(marked: str, knew: str) -> Marked:
    return Marked(frozenset(marked.split(",")), frozenset(knew.split(",") if knew else ()))


async def add(work: Work, member_id: int, milestone: str, *, link: str | None, done_at: datetime) -> bool:
    """Write a milestone as done; False when it is already. One that was known before is done now."""
    values = {"link": link, "done_at": done_at, "known": False}
    try:
        async with work.begin_nested():
            await work.execute(insert(completions), {"member_id": member_id, "milestone": milestone, **values})
    except IntegrityError:
        same = (completions.c.member_id == member_id) & (completions.c.milestone == milestone)
        changed = await work.execute(update(completions).where(same, completions.c.known.is_(True)).values(**values))
        return changed.rowcount > 0
    return True


async def remove(work: Work, member_id: int, milestone: str) -> None:
    """Take a member's mark off a milestone."""
    same = (completions.c.member_id == member_id) & (completions.c.milestone == milestone)
    await work.execute(delete(completions).where(same))


async def set_known(work: Work, member_id: int, milestones: Collection[str], now: datetime) -> None:
    """Mark exactly these milestones as known before; what is done stays done."""
    mine = completions.c.member_id == member_id
    await work.execute(delete(completions).where(mine, completions.c.known.is_(True)))
    done = set((await work.execute(select(completions.c.milestone).where(mine))).scalars())
    rows = [
        {"member_id": member_id, "milestone": milestone, "done_at": now, "known": True}
        for milestone in milestones
        if milestone not in done
    ]
    if rows:
        await work.execute(insert(completions), rows)


async def count_done(work: Work, group_id: int, milestones: Collection[str]) -> int:
    """How many times members of a group did some milestones."""
    found = await work.execute(
        select(func.count())
        .select_from(completions.join(members))
        .where(
            members.c.group_id == group_id,
            completions.c.known.is_(False),
            completions.c.milestone.in_(list(milestones)),
        )
    )
    return int(found.scalar_one())


async def finished(work: Work, group_id: int, since: datetime, until: datetime) -> list[Finish]:
    """Who finished what in a group from `since` up to `until` (UTC), in that order, without those who hide."""
    rows = await work.execute(_FINISHED, {"group_id": group_id, "since": since, "until": until})
    return [Finish(*row) for row in rows]


async def moments(work: Work, group_id: int, since: datetime) -> list[datetime]:
    """When (UTC) the members of a group finished milestones since a moment, one for each."""
    found = await work.execute(_MOMENTS, {"group_id": group_id, "since": since})
    return list(found.scalars())
