"""What was asked of the FAQ and whether it helped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Insert, bindparam, case, func, select
from sqlalchemy.dialects import postgresql, sqlite

from db.engine import Work
from db.prepared import PreparedInsert
from db.tables import faq_asked, faq_votes

_OF_DIGEST = (
    select(faq_asked.c.text)
    .where(faq_asked.c.group_id == bindparam("group_id"), faq_asked.c.digest == bindparam("digest"))
    .order_by(faq_asked.c.month.desc())
    .limit(1)
)
_IN_MONTH = (faq_asked.c.group_id == bindparam("group_id")) & (faq_asked.c.month == bindparam("month"))
_MOST_ASKED = (
    select(faq_asked.c.slug, func.sum(faq_asked.c.times))
    .where(_IN_MONTH, faq_asked.c.verdict == "sure")
    .group_by(faq_asked.c.slug)
    .order_by(func.sum(faq_asked.c.times).desc(), faq_asked.c.slug)
)
_FAILED = (
    select(faq_asked.c.text, faq_asked.c.times)
    .where(_IN_MONTH, faq_asked.c.verdict != "sure")
    .order_by(faq_asked.c.times.desc(), faq_asked.c.digest)
    .limit(bindparam("most"))
)
_VOTES = (
    select(
        faq_votes.c.slug,
        func.sum(case((faq_votes.c.helpful.is_(True), 1), else_=0)),
        func.sum(case((faq_votes.c.helpful.is_(False), 1), else_=0)),
    )
    .where(faq_votes.c.group_id == bindparam("group_id"))
    .group_by(faq_votes.c.slug)
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was asked; `month` is its first day (UTC), `slug` the best entry."""

    group_id: int
    month: date
    digest: str
    text: str
    verdict: str
    slug: str | None


def _upserts(dialect: Any) -> tuple[Insert, Insert]:
    asked = dialect.insert(faq_asked)
    votes = dialect.insert(faq_votes)
    return (
        asked.on_conflict_do_update(
            index_elements=["group_id", "month", "digest"],
            set_={"times": faq_asked.c.times + 1, "verdict": asked.excluded.verdict, "slug": asked.excluded.slug},
        ),
        votes.on_conflict_do_update(
            index_elements=["group_id", "slug", "user_id"],
            set_={"helpful": votes.excluded.helpful, "voted_at": votes.excluded.voted_at},
        ),
    )


_BY_DIALECT = {"sqlite": _upserts(sqlite), "postgresql": _upserts(postgresql)}
_NOTE, _VOTE = (
    PreparedInsert({name: both[at] for name, both in _BY_DIALECT.items()}, *columns)
    for at, columns in enumerate(
        [
            ("group_id", "month", "digest", "text", "verdict", "slug", "times"),
            ("group_id", "slug", "user_id", "helpful", "voted_at"),
        ]
    )
)


async def note(work: Work, asked: Asked) -> None:
    """Count a question."""
    row = (asked.group_id, asked.month, asked.digest, asked.text, asked.verdict, asked.slug, 1)
    await _NOTE.add(work, row)


async def text_of(work: Work, group_id: int, digest: str) -> str | None:
    """The question behind a digest, or None."""
    found = (await work.execute(_OF_DIGEST, {"group_id": group_id, "digest": digest})).scalar()
    return None if found is None else str(found)


async def vote(work: Work, group_id: int, slug: str, user_id: int, *, helpful: bool, now: datetime) -> None:
    """Write down whether an entry helped somebody; what they said last counts."""
    await _VOTE.add(work, (group_id, slug, user_id, helpful, now))


async def most_asked(work: Work, group_id: int, month: date) -> dict[str, int]:
    """How often each entry answered in a month, the most asked first."""
    rows = await work.execute(_MOST_ASKED, {"group_id": group_id, "month": month})
    return {slug: int(times) for slug, times in rows if slug}


async def failed(work: Work, group_id: int, month: date, most: int) -> list[tuple[str, int]]:
    """Questions of a month without a sure answer, with how often they were asked, the most asked first."""
    rows = await work.execute(_FAILED, {"group_id": group_id, "month": month, "most": most})
    return [(text, times) for text, times in rows]


async def votes(work: Work, group_id: int) -> dict[str, tuple[int, int]]:
    """How many found each entry helpful, and how many not."""
    rows = await work.execute(_VOTES, {"group_id": group_id})
    return {slug: (int(good), int(bad)) for slug, good, bad in rows}
