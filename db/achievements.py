"""Rows of what members achieved: finished steps, the finished roadmap, and its certificate."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.shards import EVERY, Shards
from db.tables import achievements, certificates, groups, members, step_roles

STEP, ROADMAP = "step", "roadmap"

_BY_ID = select(achievements).where(achievements.c.id == bindparam("achievement_id"))
_CERTIFICATE_OF = select(certificates).where(
    certificates.c.member_id == bindparam("member_id"), certificates.c.revoked_at.is_(None)
)
_BY_CODE = select(certificates).where(certificates.c.code == bindparam("code"), certificates.c.revoked_at.is_(None))
_ROLE_CHANGES = (
    select(
        achievements.c.id,
        achievements.c.ref,
        achievements.c.role,
        members.c.user_id,
        groups.c.id.label("group_id"),
        groups.c.guild_id,
        step_roles.c.role_id,
    )
    .select_from(
        achievements.join(members)
        .join(groups)
        .outerjoin(step_roles, (step_roles.c.group_id == groups.c.id) & (step_roles.c.step == achievements.c.ref))
    )
    .where(
        achievements.c.role.in_(("wanted", "unwanted")),
        groups.c.resting.is_(False),
        groups.c.archived.is_(False),
        groups.c.guild_id.not_in(bindparam("without", expanding=True)),
    )
    .order_by(achievements.c.id)
    .limit(bindparam("limit"))
)

_HELD = (
    select(achievements.c.id)
    .join_from(achievements, members)
    .where(
        members.c.group_id == step_roles.c.group_id,
        achievements.c.ref == step_roles.c.step,
        achievements.c.role != "none",
    )
    .exists()
)
_IDLE_ROLES = (
    select(groups.c.guild_id, step_roles.c.role_id)
    .join_from(step_roles, groups)
    .where(groups.c.step_roles.is_(False), groups.c.resting.is_(False), ~_HELD)
    .limit(bindparam("limit"))
)


@dataclass(frozen=True, slots=True)
class Achievement:
    """Something a member earned. `ref` is a step's or the pack's slug; `revoked` when its deeds were taken back."""

    id: int
    member_id: int
    kind: str
    ref: str
    earned_at: datetime
    revoked: bool


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was true when a member finished the roadmap. `code` is without hyphens; `minutes` are of study."""

    code: str
    name: str
    group_name: str
    curriculum: str
    started_on: date
    finished_on: date
    minutes: int
    done: int
    known: int


@dataclass(frozen=True, slots=True)
class IdleRole:
    """A role the bot made and nobody needs any more, by Discord's ids."""

    guild_id: int
    role_id: int


@dataclass(frozen=True, slots=True)
class RoleChange:
    """A step's role that a person shall get (`wanted`) or lose; `role_id` is None while the group has none for it."""

    achievement_id: int
    step: str
    wanted: bool
    user_id: int
    group_id: int
    guild_id: int
    role_id: int | None


async def earn(work: Work, member_id: int, kind: str, ref: str, now: datetime, *, role: str) -> int | None:
    """Write down what a member earned and return its number; None when they had earned it before.

    What was revoked stands again.
    """
    try:
        async with work.begin_nested():
            written = await work.execute(
                insert(achievements).returning(achievements.c.id),
                {"member_id": member_id, "kind": kind, "ref": ref, "earned_at": now, "role": role},
            )
            return int(written.scalar_one())
    except IntegrityError:
        same = _same(member_id, kind, ref) & achievements.c.revoked_at.is_not(None)
        await work.execute(update(achievements).where(same).values(revoked_at=None, role=role))
        return None


async def revoke(work: Work, member_id: int, kind: str, ref: str, now: datetime) -> None:
    """Take an achievement back, and its role; with the roadmap goes the certificate."""
    stands = _same(member_id, kind, ref) & achievements.c.revoked_at.is_(None)
    await work.execute(update(achievements).where(stands).values(revoked_at=now))
    if kind == ROADMAP:
        mine = (certificates.c.member_id == member_id) & certificates.c.revoked_at.is_(None)
        await work.execute(update(certificates).where(mine).values(revoked_at=now))
    await _drop_roles(work, _same(member_id, kind, ref))


async def by_id(work: Work, achievement_id: int) -> Achievement | None:
    """The achievement with this number, or None."""
    row = (await work.execute(_BY_ID, {"achievement_id": achievement_id})).first()
    if row is None:
        return None
    return Achievement(row.id, row.member_id, row.kind, row.ref, row.earned_at, row.revoked_at is not None)


async def certify(work: Work, member_id: int, certificate: Certificate, now: datetime) -> None:
    """Give a member their certificate, in place of an earlier one of theirs; its code must be new."""
    values = {
        "code": certificate.code,
        "name": certificate.name,
        "group_name": certificate.group_name,
        "curriculum": certificate.curriculum,
        "started_on": certificate.started_on,
        "finished_on": certificate.finished_on,
        "minutes": certificate.minutes,
        "done": certificate.done,
        "known": certificate.known,
        "issued_at": now,
        "revoked_at": None,
    }
    try:
        async with work.begin_nested():
            await work.execute(insert(certificates), {"member_id": member_id, **values})
    except IntegrityError:
        await work.execute(update(certificates).where(certificates.c.member_id == member_id).values(**values))


async def certificate_of(work: Work, member_id: int) -> Certificate | None:
    """A member's certificate, or None."""
    return _certificate((await work.execute(_CERTIFICATE_OF, {"member_id": member_id})).first())


async def certificate_by_code(work: Work, code: str) -> Certificate | None:
    """The certificate with this code, unless it was taken back."""
    return _certificate((await work.execute(_BY_CODE, {"code": code})).first())


async def role_changes(work: Work, limit: int, without: Collection[int], shards: Shards = EVERY) -> list[RoleChange]:
    """Roles of steps that are to be given or taken in servers on some shards, but for some; the oldest wish first."""
    rows = await work.execute(
        _ROLE_CHANGES.where(shards.condition(groups.c.guild_id)), {"limit": limit, "without": list(without)}
    )
    return [
        RoleChange(row.id, row.ref, row.role == "wanted", row.user_id, row.group_id, row.guild_id, row.role_id)
        for row in rows
    ]


async def role_changed(work: Work, change: RoleChange, *, held: bool) -> None:
    """Write down that a role was given, or is no more held, unless somebody wished for the opposite meanwhile."""
    same = (achievements.c.id == change.achievement_id) & (
        achievements.c.role == ("wanted" if change.wanted else "unwanted")
    )
    await work.execute(update(achievements).where(same).values(role="held" if held else "none"))


async def want_roles(work: Work, group_id: int) -> None:
    """Let everybody in a group get the roles of the steps they finished."""
    theirs = select(members.c.id).where(members.c.group_id == group_id, members.c.left_at.is_(None))
    await _want_roles(work, achievements.c.member_id.in_(theirs))


async def want_roles_of(work: Work, member_id: int) -> None:
    """Let a member get the roles of the steps they finished."""
    await _want_roles(work, achievements.c.member_id == member_id)


async def drop_roles(work: Work, group_id: int) -> None:
    """Take the roles of steps from everybody in a group."""
    await _drop_roles(work, achievements.c.member_id.in_(select(members.c.id).where(members.c.group_id == group_id)))


async def drop_roles_of(work: Work, member_id: int) -> None:
    """Take the roles of steps from a member."""
    await _drop_roles(work, achievements.c.member_id == member_id)


async def remember_role(work: Work, group_id: int, step: str, role_id: int) -> None:
    """Write down which role the bot made for a step, in place of an earlier one."""
    same = (step_roles.c.group_id == group_id) & (step_roles.c.step == step)
    changed = await work.execute(update(step_roles).where(same).values(role_id=role_id))
    if not changed.rowcount:
        await work.execute(insert(step_roles), {"group_id": group_id, "step": step, "role_id": role_id})


async def idle_roles(work: Work, limit: int, shards: Shards = EVERY) -> list[IdleRole]:
    """Roles the bot made in servers on some shards that nobody holds, of groups that want none any more."""
    rows = await work.execute(_IDLE_ROLES.where(shards.condition(groups.c.guild_id)), {"limit": limit})
    return [IdleRole(*row) for row in rows]


async def forget_role(work: Work, role_id: int) -> None:
    """Forget a role that is deleted."""
    await work.execute(delete(step_roles).where(step_roles.c.role_id == role_id))


def _same(member_id: int, kind: str, ref: str) -> ColumnElement[bool]:
    return (achievements.c.member_id == member_id) & (achievements.c.kind == kind) & (achievements.c.ref == ref)


async def _want_roles(work: Work, whose: ColumnElement[bool]) -> None:
    await work.execute(
        update(achievements)
        .where(
            whose,
            achievements.c.kind == STEP,
            achievements.c.revoked_at.is_(None),
            achievements.c.role.in_(("none", "unwanted")),
        )
        .values(role="wanted")
    )


async def _drop_roles(work: Work, whose: ColumnElement[bool]) -> None:
    await work.execute(update(achievements).where(whose, achievements.c.role == "wanted").values(role="none"))
    await work.execute(update(achievements).where(whose, achievements.c.role == "held").values(role="unwanted"))


def _certificate(row: Row[Any] | None) -> Certificate | None:
    if row is None:
        return None
    return Certificate(
        code=row.code,
        name=row.name,
        group_name=row.group_name,
        curriculum=row.curriculum,
        started_on=row.started_on,
        finished_on=row.finished_on,
        minutes=row.minutes,
        done=row.done,
        known=row.known,
    )
