"""Rows of the log of what organisers and mentors did."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import Row, bindparam, func, insert, select, update

from db.engine import Work
from db.tables import audit
from study.audit import AuditEntry, Deed, deed_named
from study.settings import Setting, Value

_NEWEST = select(func.coalesce(func.max(audit.c.id), 0)).where(audit.c.group_id == bindparam("group_id"))
_SETTINGS = audit.c.deed.in_([setting.value for setting in Setting])


async def record(
    work: Work,
    group_id: int,
    by: tuple[int, str],
    deed: Setting | Deed,
    now: datetime,
    *,
    before: Value = None,
    after: Value = None,
    about: int | None = None,
) -> None:
    """Write down what `by` (Discord's id and display name) did to a group at `now` (UTC).

    `about` is Discord's id of the member it was done to.
    """
    user_id, name = by
    values = {
        "group_id": group_id,
        "user_id": user_id,
        "user_name": name[:100],
        "deed": deed.value,
        "about_id": about,
        "before": json.dumps(before, ensure_ascii=False),
        "after": json.dumps(after, ensure_ascii=False),
        "done_at": now,
    }
    await work.execute(insert(audit), values)


async def newest(work: Work, group_id: int) -> int:
    """The number of the group's latest entry, 0 when it has none."""
    return int((await work.execute(_NEWEST, {"group_id": group_id})).scalar_one())


async def of_group(work: Work, group_id: int, *, before: int | None, limit: int) -> list[AuditEntry]:
    """The group's entries, the latest first; only those older than the entry numbered `before`, if one is named."""
    chosen = select(audit).where(audit.c.group_id == group_id)
    if before is not None:
        chosen = chosen.where(audit.c.id < before)
    return [_entry(row) for row in await work.execute(chosen.order_by(audit.c.id.desc()).limit(limit))]


async def overtaken(work: Work, group_id: int, settings: list[Setting], seen: int, user_id: int) -> AuditEntry | None:
    """The latest change of one of the settings by somebody else than `user_id`, after the entry numbered `seen`."""
    chosen = (
        select(audit)
        .where(
            audit.c.group_id == group_id,
            audit.c.id > seen,
            audit.c.deed.in_([setting.value for setting in settings]),
            audit.c.user_id.is_distinct_from(user_id),
        )
        .order_by(audit.c.id.desc())
        .limit(1)
    )
    row = (await work.execute(chosen)).first()
    return None if row is None else _entry(row)


async def last_change(work: Work, group_id: int) -> AuditEntry | None:
    """The latest change of a setting that was not taken back."""
    chosen = select(audit).where(audit.c.group_id == group_id, _SETTINGS, audit.c.undone.is_(False))
    row = (await work.execute(chosen.order_by(audit.c.id.desc()).limit(1))).first()
    return None if row is None else _entry(row)


async def mark_undone(work: Work, since: int, group_id: int, deed: Setting) -> None:
    """Mark a change and what took it back just now as done with: the entries of a setting from `since` on."""
    mine = (audit.c.group_id == group_id) & (audit.c.id >= since) & (audit.c.deed == deed.value)
    back = (audit.c.id > since) & audit.c.undone.is_(False)
    await work.execute(update(audit).where(mine, back).values(takes_back=True))
    await work.execute(update(audit).where(mine).values(undone=True))


def _entry(row: Row[tuple[object, ...]]) -> AuditEntry:
    values = row._mapping
    return AuditEntry(
        id=values["id"],
        user_id=values["user_id"],
        user_name=values["user_name"],
        deed=deed_named(values["deed"]),
        before=json.loads(values["before"] or "null"),
        after=json.loads(values["after"] or "null"),
        done_at=values["done_at"],
        about_id=values["about_id"],
        undone=values["undone"],
        takes_back=values["takes_back"],
    )
