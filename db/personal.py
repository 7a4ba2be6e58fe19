"""Everything that is stored about a person, wherever they are or were a member: to hand out, and to forget.

Every table with a person's id in it stands in `PERSONAL` and in one of the lists of `forget`; a test walks the schema
and finds one that does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, Table, cast, delete, select, update

from db import boards
from db.engine import Work
from db.tables import (
    achievements,
    audit,
    board_scores,
    certificates,
    check_ins,
    completions,
    deliveries,
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


async def forget(work: Work, user_id: int, now: datetime) -> list[HeldRole]:
    """Remove or make nameless every row about a person; return the roles they still have on Discord.

    What a group earned together stays, in memberships that belong to nobody. Certificates are revoked.
    """
    roles = await _held_roles(work, user_id)
    ids = list((await work.execute(_memberships(user_id))).scalars())
    for member_id in ids:
        seat = await boards.seat(work, member_id)
        await boards.set_shown(work, seat, shown=False)
        await boards.forget_weeks(work, seat)
    for table in (pauses, completions, check_ins, week_repairs, achievements, projects):
        await work.execute(delete(table).where(table.c.member_id.in_(ids)))
    await work.execute(delete(deliveries).where(deliveries.c.kind.like("reminder-%"), deliveries.c.target_id.in_(ids)))
    await work.execute(delete(kudos).where(kudos.c.user_id == user_id))
    await work.execute(delete(help_requests).where(help_requests.c.user_id == user_id))
    await work.execute(delete(faq_votes).where(faq_votes.c.user_id == user_id))
    await work.execute(delete(group_choices).where(group_choices.c.user_id == user_id))
    await _make_nameless(work, user_id, ids, now)
    return roles


async def _make_nameless(work: Work, user_id: int, ids: Sequence[int], now: datetime) -> None:
    nameless = {"name": "", "revoked_at": now}
    await work.execute(update(certificates).where(certificates.c.member_id.in_(ids)).values(**nameless))
    for table, empty in ((help_requests, None), (week_repairs, NOBODY)):
        helped = update(table).where(table.c.mentor_id == user_id)
        await work.execute(helped.values(mentor_id=empty, mentor_name=""))
    written = update(faq_entries).where(faq_entries.c.author_id == user_id)
    await work.execute(written.values(author_id=None, author_name=""))
    changed = update(faq_changes).where(faq_changes.c.editor_id == user_id)
    await work.execute(changed.values(editor_id=None, editor_name=""))
    brought = update(packs).where(packs.c.uploaded_by == user_id)
    await work.execute(brought.values(uploaded_by=None, uploaded_name=""))
    done = update(audit).where(audit.c.user_id == user_id)
    await work.execute(done.values(user_id=None, user_name=""))
    given = (points.c.kind == "kudos") & points.c.ref.like(f"%:{user_id}")
    # The number of the row keeps the deed apart from others that nobody did any more.
    await work.execute(update(points).where(given).values(ref=cast(-points.c.id, String)))
    await work.execute(
        update(points).where(points.c.member_id.in_(ids)).values(ref=cast(-points.c.id, String), kind="forgotten")
    )
    await work.execute(update(groups).where(groups.c.organiser_id == user_id).values(organiser_id=NOBODY))
    await work.execute(
        update(members)
        .where(members.c.id.in_(ids))
        .values(
            user_id=-members.c.id,
            name="",
            zone="UTC",
            reminders="off",
            hidden=True,
            left_at=now,
            weekly_hours=None,
        )
    )


async def _held_roles(work: Work, user_id: int) -> list[HeldRole]:
    rows = await work.execute(
        select(groups.c.guild_id, step_roles.c.role_id)
        .select_from(achievements.join(members).join(groups))
        .join(step_roles, (step_roles.c.group_id == groups.c.id) & (step_roles.c.step == achievements.c.ref))
        .where(members.c.user_id == user_id, achievements.c.role.in_(("held", "unwanted")))
    )
    return [HeldRole(row.guild_id, row.role_id) for row in rows]
