"""Rows of members' projects and the kudos they get."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.tables import kudos, members, projects
from study.projects import Project, ProjectKind

_KUDOS = select(func.count()).where(kudos.c.project_id == projects.c.id).scalar_subquery()
_PROJECT = select(
    projects.c.id,
    projects.c.member_id,
    members.c.user_id,
    members.c.name,
    projects.c.kind,
    projects.c.step,
    projects.c.title,
    projects.c.link,
    projects.c.about,
    projects.c.added_at,
    _KUDOS.label("kudos"),
).join_from(projects, members)
_NEWEST_FIRST = (projects.c.added_at.desc(), projects.c.id.desc())
_IN_GROUP = (members.c.group_id == bindparam("group_id")) & members.c.left_at.is_(None)
_BY_ID = _PROJECT.where(projects.c.id == bindparam("project_id"), _IN_GROUP)
_OF_GROUP = _PROJECT.where(_IN_GROUP, members.c.hidden.is_(False)).order_by(*_NEWEST_FIRST)
_OF_MEMBER = _PROJECT.where(projects.c.member_id == bindparam("member_id")).order_by(*_NEWEST_FIRST)
_GIVERS = select(kudos.c.user_id).where(kudos.c.project_id == bindparam("project_id"))


async def add(
    work: Work, member_id: int, *, kind: ProjectKind, step: str, title: str, link: str, about: str, now: datetime
) -> int | None:
    """Write a project and return its number; None when the member has one with this link."""
    values = {"kind": kind.value, "step": step, "title": title, "link": link, "about": about, "added_at": now}
    try:
        async with work.begin_nested():
            written = await work.execute(insert(projects).returning(projects.c.id), {"member_id": member_id, **values})
            return int(written.scalar_one())
    except IntegrityError:
        return None


async def by_id(work: Work, group_id: int, project_id: int) -> Project | None:
    """A project of a group's member, or None."""
    row = (await work.execute(_BY_ID, {"group_id": group_id, "project_id": project_id})).first()
    return None if row is None else _project(row)


async def of_group(work: Work, group_id: int) -> list[Project]:
    """The projects of a group's members who show themselves, the newest first."""
    return [_project(row) for row in await work.execute(_OF_GROUP, {"group_id": group_id})]


async def of_member(work: Work, member_id: int) -> list[Project]:
    """A member's projects, the newest first."""
    return [_project(row) for row in await work.execute(_OF_MEMBER, {"member_id": member_id})]


async def remove(work: Work, project_id: int) -> list[int]:
    """Take a project away, with its kudos; return who gave them, by Discord's ids."""
    givers = list((await work.execute(_GIVERS, {"project_id": project_id})).scalars())
    await work.execute(delete(kudos).where(kudos.c.project_id == project_id))
    await work.execute(delete(projects).where(projects.c.id == project_id))
    return givers


async def give_kudos(work: Work, project_id: int, user_id: int, now: datetime) -> bool:
    """Write down that somebody likes a project; False when they said so before."""
    try:
        async with work.begin_nested():
            await work.execute(insert(kudos), {"project_id": project_id, "user_id": user_id, "given_at": now})
    except IntegrityError:
        return False
    return True


def _project(row: Row[*tuple[Any, ...]]) -> Project:
    return Project(
        row.id,
        row.member_id,
        row.user_id,
        row.name,
        ProjectKind(row.kind),
        row.step,
        row.title,
        row.link,
        row.about,
        row.added_at,
        row.kudos,
    )
