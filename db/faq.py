"""Rows of a server's own FAQ entries, with their phrases and their history."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.prepared import Prepared
from db.tables import faq_changes, faq_entries, faq_phrases
from study.errors import PhraseTaken
from study.faq import Entry, Topic
from study.faq_own import Change, folded
from study.pack_faq import Link

_REVISION = Prepared(select(func.max(faq_changes.c.id)).where(faq_changes.c.group_id == bindparam("group_id")))
_ENTRIES = select(faq_entries).where(faq_entries.c.group_id == bindparam("group_id")).order_by(faq_entries.c.id)
_PHRASES = (
    select(faq_phrases.c.entry_id, faq_phrases.c.phrase)
    .where(faq_phrases.c.group_id == bindparam("group_id"), faq_phrases.c.place > 0)
    .order_by(faq_phrases.c.entry_id, faq_phrases.c.place)
)
_HOLDER = (
    select(faq_entries.c.question)
    .join_from(faq_phrases, faq_entries, faq_phrases.c.entry_id == faq_entries.c.id)
    .where(faq_phrases.c.group_id == bindparam("group_id"), faq_phrases.c.folded == bindparam("folded"))
)
_HISTORY = (
    select(faq_changes)
    .where(faq_changes.c.group_id == bindparam("group_id"), faq_changes.c.slug == bindparam("slug"))
    .order_by(faq_changes.c.id.desc())
    .limit(bindparam("most"))
)


async def revision(work: Work, group_id: int) -> int:
    """A number that grows with every change of a group's entries; 0 for a group that never had any."""
    return int(await _REVISION.value(work, {"group_id": group_id}) or 0)


async def entries(work: Work, group_id: int) -> list[Entry]:
    """A group's own entries, the oldest first."""
    aliases: dict[int, list[str]] = defaultdict(list)
    for entry_id, phrase in await work.execute(_PHRASES, {"group_id": group_id}):
        aliases[entry_id].append(phrase)
    rows = await work.execute(_ENTRIES, {"group_id": group_id})
    return [
        Entry(
            row["slug"],
            row["question"],
            row["answer"],
            tuple(aliases[row["id"]]),
            Topic.SERVER,
            tuple(json.loads(row["milestones"])),
            tuple(Link(title=title, url=url) for title, url in json.loads(row["links"])),
            row["author_name"],
        )
        for row in rows.mappings()
    ]


async def put(work: Work, group_id: int, entry: Entry, author_id: int, now: datetime) -> None:
    """Write an entry, in place of the group's own with its slug. Raises PhraseTaken."""
    words = {
        "question": entry.question,
        "answer": entry.answer,
        "links": json.dumps([[link.title, link.url] for link in entry.links]),
        "milestones": json.dumps(list(entry.milestones)),
        "author_id": author_id,
        "author_name": entry.author,
    }
    same = (faq_entries.c.group_id == group_id) & (faq_entries.c.slug == entry.slug)
    entry_id = (
        await work.execute(update(faq_entries).where(same).values(**words).returning(faq_entries.c.id))
    ).scalar()
    kind = "added" if entry_id is None else "edited"
    if entry_id is None:
        new = insert(faq_entries).returning(faq_entries.c.id)
        entry_id = (await work.execute(new, {"group_id": group_id, "slug": entry.slug, **words})).scalar_one()
    await work.execute(delete(faq_phrases).where(faq_phrases.c.entry_id == entry_id))
    for place, phrase in enumerate(entry.wordings):
        await _phrase(work, group_id, entry_id, phrase, place)
    await _note(work, group_id, entry, kind, author_id, now)


async def remove(work: Work, group_id: int, entry: Entry, editor_id: int, now: datetime) -> bool:
    """Take one of the group's own entries away; `author` of it is whoever does. False when it is gone already."""
    same = (faq_entries.c.group_id == group_id) & (faq_entries.c.slug == entry.slug)
    entry_id = (await work.execute(select(faq_entries.c.id).where(same))).scalar()
    if entry_id is None:
        return False
    await work.execute(delete(faq_phrases).where(faq_phrases.c.entry_id == entry_id))
    await work.execute(delete(faq_entries).where(faq_entries.c.id == entry_id))
    await _note(work, group_id, entry, "removed", editor_id, now)
    return True


async def history(work: Work, group_id: int, slug: str, most: int) -> list[Change]:
    """The last changes of an entry, the newest first."""
    rows = await work.execute(_HISTORY, {"group_id": group_id, "slug": slug, "most": most})
    return [
        Change(row["slug"], row["kind"], row["question"], row["answer"], row["editor_name"], row["changed_at"])
        for row in rows.mappings()
    ]


async def _phrase(work: Work, group_id: int, entry_id: int, phrase: str, place: int) -> None:
    key = {"group_id": group_id, "folded": folded(phrase)[:200]}
    try:
        async with work.begin_nested():
            row = {**key, "entry_id": entry_id, "phrase": phrase, "place": place}
            await work.execute(insert(faq_phrases), row)
    except IntegrityError:
        holder = (await work.execute(_HOLDER, key)).scalar()
        raise PhraseTaken(phrase, holder or "") from None


async def _note(work: Work, group_id: int, entry: Entry, kind: str, editor_id: int, now: datetime) -> None:
    await work.execute(
        insert(faq_changes),
        {
            "group_id": group_id,
            "slug": entry.slug,
            "kind": kind,
            "question": entry.question,
            "answer": entry.answer,
            "editor_id": editor_id,
            "editor_name": entry.author,
            "changed_at": now,
        },
    )
