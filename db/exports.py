"""A group's rows for its organiser."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, select

from db.engine import Work
from db.personal import Rows
from db.tables import check_ins, completions, members, points

_SHOWN = (members.c.group_id == bindparam("group_id")) & members.c.left_at.is_(None) & members.c.hidden.is_(False)
_MEMBERS = (
    select(
        members.c.user_id,
        members.c.name,
        members.c.pace_months,
        members.c.started_on,
        members.c.joined_at,
        members.c.left_at,
        members.c.hidden,
    )
    .where(members.c.group_id == bindparam("group_id"), members.c.user_id > 0)
    .order_by(members.c.id)
)
_PROGRESS = (
    select(
        members.c.user_id,
        members.c.name,
        completions.c.milestone,
        completions.c.done_at,
        completions.c.known,
        completions.c.link,
    )
    .join_from(completions, members)
    .where(_SHOWN)
    .order_by(completions.c.id)
)
_CHECK_INS = (
    select(
        members.c.user_id,
        members.c.name,
        check_ins.c.period,
        check_ins.c.minutes,
        check_ins.c.late,
        check_ins.c.confidence,
        check_ins.c.created_at,
    )
    .join_from(check_ins, members)
    .where(_SHOWN)
    .order_by(check_ins.c.id)
)
_POINTS = (
    select(members.c.user_id, members.c.name, points.c.kind, points.c.points, points.c.day, points.c.season)
    .join_from(points, members)
    .where(_SHOWN)
    .order_by(points.c.id)
)
_SHEETS: dict[str, Select[Any]] = {
    "members": _MEMBERS,
    "progress": _PROGRESS,
    "check-ins": _CHECK_INS,
    "points": _POINTS,
}


async def of_group(work: Work, group_id: int) -> list[Rows]:
    """Everything an organiser may take along of a group."""
    sheets = []
    for name, statement in _SHEETS.items():
        rows = await work.execute(statement, {"group_id": group_id})
        columns = {column.name: column.doc or "" for column in statement.selected_columns}
        sheets.append(Rows(name, columns, [dict(row) for row in rows.mappings()]))
    return sheets
