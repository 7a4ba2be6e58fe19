"""Rows of the mentors' queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.engine import Work
from db.prepared import Prepared
from db.tables import help_requests
from study.mentoring import AnswerWay, HelpRequest, RequestKind, RequestState

_OPEN = help_requests.c.state.in_((RequestState.WAITING.value, RequestState.CLAIMED.value))
_BY_ID = select(help_requests).where(help_requests.c.id == bindparam("request_id"))
_QUEUE = (
    select(help_requests)
    .where(help_requests.c.group_id == bindparam("group_id"), _OPEN)
    .order_by(help_requests.c.state.desc(), help_requests.c.created_at, help_requests.c.id)
)
_SAME = (
    (help_requests.c.group_id == bindparam("same_group"))
    & (help_requests.c.user_id == bindparam("same_user"))
    & (help_requests.c.kind == bindparam("same_kind"))
    & (help_requests.c.ref == bindparam("same_ref"))
    & _OPEN
)
_WITHDRAW = Prepared(update(help_requests).where(_SAME).values(state=bindparam("new_state"), closed_at=bindparam("at")))
_INSERT = {
    "sqlite": sqlite.insert(help_requests).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(help_requests).on_conflict_do_nothing(),
}
_HELPERS = (
    select(help_requests.c.mentor_id, func.max(help_requests.c.mentor_name), func.count())
    .where(
        help_requests.c.group_id == bindparam("group_id"),
        help_requests.c.state.in_((RequestState.ANSWERED.value, RequestState.DONE.value)),
        help_requests.c.closed_at >= bindparam("since"),
        help_requests.c.closed_at < bindparam("until"),
        help_requests.c.mentor_id != help_requests.c.user_id,
    )
    .group_by(help_requests.c.mentor_id)
    .order_by(func.count().desc(), help_requests.c.mentor_id)
)


@dataclass(frozen=True, slots=True)
class NewRequest:
    """What is asked; the fields mean what they mean in `HelpRequest`."""

    group_id: int
    user_id: int
    name: str
    kind: RequestKind
    ref: str
    text: str
    way: AnswerWay


@dataclass(frozen=True, slots=True)
class Helper:
    """Who closed how many requests of others."""

    user_id: int
    name: str
    count: int


async def ask(work: Work, new: NewRequest, now: datetime) -> bool:
    """Put a request into the queue; where one about the same thing is open, change its words and return False."""
    words = {"name": new.name, "text": new.text, "way": new.way.value}
    key = {"group_id": new.group_id, "user_id": new.user_id, "kind": new.kind.value, "ref": new.ref}
    row = {**key, **words, "state": RequestState.WAITING.value, "created_at": now}
    if (await work.execute(_INSERT[work.dialect.name], row)).rowcount > 0:
        return True
    await work.execute(update(help_requests).where(_SAME).values(**words), _same(new))
    return False


async def withdraw(work: Work, group_id: int, user_id: int, kind: RequestKind, ref: str, now: datetime) -> None:
    """Take an open request about something back, if there is one."""
    same = {"same_group": group_id, "same_user": user_id, "same_kind": kind.value, "same_ref": ref}
    withdrawn = {"new_state": RequestState.WITHDRAWN.value, "at": now}
    await _WITHDRAW.change(work, same | withdrawn)


async def withdraw_all(work: Work, group_id: int, user_id: int, now: datetime) -> None:
    """Take every open request of a person in a group back."""
    mine = (help_requests.c.group_id == group_id) & (help_requests.c.user_id == user_id) & _OPEN
    withdrawn = {"state": RequestState.WITHDRAWN.value, "closed_at": now}
    await work.execute(update(help_requests).where(mine).values(**withdrawn))


async def by_id(work: Work, request_id: int) -> HelpRequest | None:
    """The request with this id, or None."""
    row = (await work.execute(_BY_ID, {"request_id": request_id})).mappings().first()
    return None if row is None else _request(row)


async def queue(work: Work, group_id: int) -> list[HelpRequest]:
    """The open requests of a group: those that wait before those that are claimed, the oldest first."""
    rows = await work.execute(_QUEUE, {"group_id": group_id})
    return [_request(row) for row in rows.mappings()]


async def claim(work: Work, request_id: int, mentor_id: int, mentor_name: str) -> bool:
    """Give a waiting request to a mentor; False when it waits no more."""
    changed = await work.execute(
        update(help_requests)
        .where(help_requests.c.id == request_id, help_requests.c.state == RequestState.WAITING.value)
        .values(state=RequestState.CLAIMED.value, mentor_id=mentor_id, mentor_name=mentor_name)
    )
    return changed.rowcount > 0


async def close(
    work: Work, request_id: int, *, mentor_id: int, mentor_name: str, answer: str | None, now: datetime
) -> bool:
    """Close an open request, with an answer or as settled elsewhere (None); False when it is closed already."""
    state = RequestState.DONE if answer is None else RequestState.ANSWERED
    changed = await work.execute(
        update(help_requests)
        .where(help_requests.c.id == request_id, _OPEN)
        .values(state=state.value, mentor_id=mentor_id, mentor_name=mentor_name, answer=answer, closed_at=now)
    )
    return changed.rowcount > 0


async def set_way(work: Work, request_id: int, way: AnswerWay) -> None:
    """Write down another way for the answer to reach whoever asked."""
    await work.execute(update(help_requests).where(help_requests.c.id == request_id).values(way=way.value))


async def helpers(work: Work, group_id: int, since: datetime, until: datetime) -> list[Helper]:
    """Who closed requests of others from `since` up to `until` (UTC), the most helpful first."""
    rows = await work.execute(_HELPERS, {"group_id": group_id, "since": since, "until": until})
    return [Helper(*row) for row in rows]


async def oldest_open(work: Work, group_id: int) -> dict[int, datetime]:
    """Since when (UTC) the oldest open request of each person waits, by their Discord ids."""
    rows = await work.execute(
        select(help_requests.c.user_id, func.min(help_requests.c.created_at))
        .where(help_requests.c.group_id == group_id, _OPEN)
        .group_by(help_requests.c.user_id)
    )
    return {row[0]: row[1] for row in rows}


def _same(new: NewRequest) -> dict[str, Any]:
    return {
        "same_group": new.group_id,
        "same_user": new.user_id,
        "same_kind": new.kind.value,
        "same_ref": new.ref,
    }


def _request(row: RowMapping) -> HelpRequest:
    return HelpRequest(
        id=row["id"],
        group_id=row["group_id"],
        user_id=row["user_id"],
        name=row["name"],
        kind=RequestKind(row["kind"]),
        ref=row["ref"],
        text=row["text"],
        way=AnswerWay(row["way"]),
        state=RequestState(row["state"]),
        mentor_id=row["mentor_id"],
        mentor_name=row["mentor_name"],
        answer=row["answer"],
        created_at=row["created_at"],
        closed_at=row["closed_at"],
    )
