"""Everything that is stored about a person, wherever they are or were a member: to hand out, and to forget.

Every table with a person's id in it stands in `PERSONAL` and in one of the lists of `forget`; a test walks the schema
and finds one that does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Select, String, Table, cast, delete, select, true, union, update

from db import boards, deliveries
from db.engine import Work
from db.forgotten_deliveries import drop_deliveries
from db.groups import hold
from db.recipes import forget_rows
from db.tables import (
    achievements,
    audit,
    board_scores,
    certificates,
    check_ins,
    completions,
    faq_changes,
    faq_entries,
    faq_votes,
    group_choices,
    groups,
    help_requests,
    kudos,
    members,
    packs,
    pauses,
    points,
    projects,
    step_roles,
    week_repairs,
)

NOBODY = 0  # stands where a person's Discord id stood who is forgotten


@dataclass(frozen=True, slots=True)
class Rows:
    """One table of what is handed out: its columns with what each means, and the rows."""

    name: str
    columns: dict[str, str]
    rows: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role on Discord that a forgotten person has from the bot."""

    guild_id: int
    role_id: int


@dataclass(frozen=True, slots=True)
class _Personal:
    """Which rows and columns of a table are about a person; all columns for none named."""

    table: Table
    about: Callable[[int], ColumnElement[bool]]
    columns: tuple[str, ...] = ()
    name: str = ""


def _of_member(table: Table) -> _Personal:
    return _Personal(table, lambda user_id: table.c.member_id.in_(_memberships(user_id)))


def _memberships(user_id: int) -> Any:
    return select(members.c.id).where(members.c.user_id == user_id)


PERSONAL: tuple[_Personal, ...] = (
    _Personal(members, lambda user_id: members.c.user_id == user_id),
    _of_member(pauses),
    _of_member(completions),
    _of_member(check_ins),
    _of_member(week_repairs),
    _of_member(points),
    _of_member(board_scores),
    _of_member(achievements),
    _of_member(certificates),
    _of_member(projects),
    _Personal(kudos, lambda user_id: kudos.c.user_id == user_id),
    _Personal(help_requests, lambda user_id: help_requests.c.user_id == user_id),
    _Personal(
        help_requests,
        lambda user_id: (help_requests.c.mentor_id == user_id) & (help_requests.c.user_id != user_id),
        ("id", "group_id", "kind", "state", "mentor_id", "mentor_name", "answer", "closed_at"),
        "help_given",
    ),
    _Personal(
        week_repairs,
        lambda user_id: week_repairs.c.mentor_id == user_id,
        ("id", "period", "mentor_id", "mentor_name", "reason", "repaired_at"),
        "week_repairs_given",
    ),
    _Personal(
        points,
        lambda user_id: (points.c.kind == "kudos") & points.c.ref.like(f"%:{user_id}"),
        ("id", "kind", "ref", "earned_at"),
        "kudos_points_given",
    ),
    _Personal(faq_votes, lambda user_id: faq_votes.c.user_id == user_id),
    _Personal(faq_entries, lambda user_id: faq_entries.c.author_id == user_id),
    _Personal(faq_changes, lambda user_id: faq_changes.c.editor_id == user_id),
    _Personal(group_choices, lambda user_id: group_choices.c.user_id == user_id),
    _Personal(
        packs,
        lambda user_id: packs.c.uploaded_by == user_id,
        ("id", "guild_id", "title", "uploaded_by", "uploaded_name", "uploaded_at"),
    ),
    _Personal(audit, lambda user_id: audit.c.user_id == user_id),
    _Personal(
        audit,
        lambda user_id: (audit.c.about_id == user_id) & audit.c.user_id.is_distinct_from(user_id),
        ("id", "group_id", "deed", "about_id", "before", "after", "done_at"),
        "audit_about",
    ),
    _Personal(
        groups, lambda user_id: groups.c.organiser_id == user_id, ("id", "guild_id", "organiser_id"), "organised"
    ),
)


async def everything(work: Work, user_id: int) -> list[Rows]:
    """Every row about a person, table by table; tables without any are left out."""
    found = []
    for one in PERSONAL:
        columns = [column for column in one.table.columns if not one.columns or column.name in one.columns]
        rows = await work.execute(select(*columns).where(one.about(user_id)).order_by(*one.table.primary_key.columns))
        told = [dict(row) for row in rows.mappings()]
        if told:
            found.append(Rows(one.name or one.table.name, {one.name: one.doc or "" for one in columns}, told))
    return found


async def forget(work: Work, user_id: int, now: datetime, guild_id: int | None = None) -> list[HeldRole]:
    """Remove or make nameless every row about a person, or every one in a server; return the roles they still have.

    What a group earned together stays, in memberships that belong to nobody. Certificates are revoked.
    """
    await hold(work, _everywhere(user_id) if guild_id is None else [guild_id])
    roles = await _held_roles(work, user_id)
    here = partial(_in_server, guild_id)
    ids = list((await work.execute(_memberships(user_id).where(here(members)))).scalars())
    for member_id in ids:
        seat = await boards.seat(work, member_id)
        await boards.set_shown(work, seat, shown=False)
        await boards.forget_weeks(work, seat)
    await _forget_deliveries(work, ids, help_requests.c.user_id == user_id, here(help_requests))
    for table in (pauses, completions, check_ins, week_repairs, achievements, projects):
        await work.execute(delete(table).where(table.c.member_id.in_(ids)))
    for mine in (kudos, help_requests, faq_votes, group_choices):
        await work.execute(delete(mine).where(mine.c.user_id == user_id, here(mine)))
    await _make_nameless(work, user_id, here)
    await _give_up_memberships(work, ids, now)
    forget_rows()
    return [role for role in roles if guild_id in {None, role.guild_id}]


def _everywhere(user_id: int) -> Select[int]:
    """The servers in which there is anything about a person."""
    found = union(*(_servers(one.table, one.about(user_id)) for one in PERSONAL)).subquery()
    return select(found.c[0])


def _servers(table: Table, about: ColumnElement[bool]) -> Select[int]:
    """The servers that some rows of a table belong to."""
    if "guild_id" in table.c:
        return select(table.c.guild_id).where(about)
    ways = {"group_id": groups, "member_id": members, "project_id": projects}
    key, parent = next((key, parent) for key, parent in ways.items() if key in table.c)
    return _servers(parent, parent.c.id.in_(select(table.c[key]).where(about)))


def _in_server(guild_id: int | None, table: Table) -> ColumnElement[bool]:
    if guild_id is None:
        return true()
    if "guild_id" in table.c:
        return table.c.guild_id == guild_id
    if "group_id" in table.c:
        return table.c.group_id.in_(select(groups.c.id).where(groups.c.guild_id == guild_id))
    if "member_id" in table.c:
        return table.c.member_id.in_(select(members.c.id).where(_in_server(guild_id, members)))
    return table.c.project_id.in_(select(projects.c.id).where(_in_server(guild_id, projects)))


async def _forget_deliveries(work: Work, ids: Sequence[int], *asked: ColumnElement[bool]) -> None:
    own = select(help_requests.c.id).where(*asked).order_by(help_requests.c.id).with_for_update()
    requests = list((await work.execute(own)).scalars())
    await drop_deliveries(work, deliveries.OF_MEMBERS, ids)
    achieved = select(achievements.c.id).where(achievements.c.member_id.in_(ids))
    await drop_deliveries(work, (deliveries.CELEBRATION,), list((await work.execute(achieved)).scalars()))
    await drop_deliveries(work, (deliveries.ANSWER,), requests)


async def _make_nameless(work: Work, user_id: int, here: Callable[[Table], ColumnElement[bool]]) -> None:
    for table, empty in ((help_requests, None), (week_repairs, NOBODY)):
        helped = update(table).where(table.c.mentor_id == user_id, here(table))
        await work.execute(helped.values(mentor_id=empty, mentor_name=""))
    for table, person, name in (
        (faq_entries, "author_id", "author_name"),
        (faq_changes, "editor_id", "editor_name"),
        (packs, "uploaded_by", "uploaded_name"),
        (audit, "user_id", "user_name"),
    ):
        named = update(table).where(table.c[person] == user_id, here(table))
        await work.execute(named.values({person: None, name: ""}))
    done_to = update(audit).where(audit.c.about_id == user_id, here(audit))
    await work.execute(done_to.values(about_id=None))
    given = (points.c.kind == "kudos") & points.c.ref.like(f"%:{user_id}")
    # The number of the row keeps the deed apart from others that nobody did any more.
    await work.execute(update(points).where(given, here(points)).values(ref=cast(-points.c.id, String)))
    organised = update(groups).where(groups.c.organiser_id == user_id, here(groups))
    await work.execute(organised.values(organiser_id=NOBODY))


async def _give_up_memberships(work: Work, ids: Sequence[int], now: datetime) -> None:
    revoked = update(certificates).where(certificates.c.member_id.in_(ids))
    await work.execute(revoked.values(name="", revoked_at=now))
    earned = update(points).where(points.c.member_id.in_(ids))
    await work.execute(earned.values(ref=cast(-points.c.id, String), kind="forgotten"))
    nobody = {
        "user_id": -members.c.id,
        "name": "",
        "zone": "UTC",
        "reminders": "off",
        "hidden": True,
        "left_at": now,
        "weekly_hours": None,
        "gone_since": None,
    }
    await work.execute(update(members).where(members.c.id.in_(ids)).values(nobody))


async def _held_roles(work: Work, user_id: int) -> list[HeldRole]:
    rows = await work.execute(
        select(groups.c.guild_id, step_roles.c.role_id)
        .select_from(achievements.join(members).join(groups))
        .join(step_roles, (step_roles.c.group_id == groups.c.id) & (step_roles.c.step == achievements.c.ref))
        .where(members.c.user_id == user_id, achievements.c.role.in_(("held", "unwanted")))
    )
    return [HeldRole(row.guild_id, row.role_id) for row in rows]
