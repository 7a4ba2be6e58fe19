"""A server's own entries on both databases, changed by one process and found by another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.services.faq_shelf import FaqShelves
from bot.services.pack_shelf import PackShelf
from db import faq, faq_asked, groups
from db.engine import Database
from db.faq_asked import Asked
from study.errors import PhraseTaken
from study.faq_own import own_entry
from tests.clock import MONDAY
from tests.packs import PACK

MINE = own_entry("own-a", "Where are the recordings?", "In the wiki.", ("missed the call",), "Nadia", None)


async def put(database: Database, group_id: int, entry: object = MINE) -> None:
    async with database.write() as work:
        await faq.put(work, group_id, entry, 7, MONDAY)  # type: ignore[arg-type]


async def answers(shelves: FaqShelves, database: Database, group_id: int, question: str) -> list[str]:
    async with database.read() as work:
        library = await shelves.library(work, await groups.by_id(work, group_id))
    return [match.entry.answer for match in library.answer(question).matches]


async def test_an_entry_comes_back_as_it_went_in_with_its_history(pair: tuple[Database, Database]) -> None:
    await put(pair[0], 1)
    await put(pair[1], 1, replace(MINE, answer="On the drive.", aliases=("video",)))
    async with pair[0].write() as work:
        (found,) = await faq.entries(work, 1)
        assert (found.answer, found.aliases, found.author) == ("On the drive.", ("video",), "Nadia")
        assert await faq.remove(work, 1, found, 7, MONDAY)
        assert not await faq.remove(work, 1, found, 7, MONDAY)
        kinds = [change.kind for change in await faq.history(work, 1, "own-a", 10)]
    assert kinds == ["removed", "edited", "added"]


async def test_another_process_finds_a_change_without_a_restart(pair: tuple[Database, Database]) -> None:
    here, there = FaqShelves(PackShelf(PACK)), FaqShelves(PackShelf(PACK))
    assert await answers(there, pair[1], 1, "missed the call") == []
    await put(pair[0], 1)
    for shelves, database in ((here, pair[0]), (there, pair[1])):
        assert await answers(shelves, database, 1, "missed the call") == ["In the wiki."]
    await put(pair[0], 1, replace(MINE, answer="On the drive."))
    assert await answers(there, pair[1], 1, "missed the call") == ["On the drive."]
    async with pair[0].write() as work:
        await faq.remove(work, 1, MINE, 7, MONDAY)
    assert await answers(there, pair[1], 1, "missed the call") == []


async def test_a_phrase_leads_to_one_entry_whoever_writes_it(pair: tuple[Database, Database]) -> None:
    await put(pair[0], 1)
    other = own_entry("own-b", "What if I was ill?", "Rest.", ("Missed the call!",), "Nadia", None)
    with pytest.raises(PhraseTaken) as caught:
        await put(pair[1], 1, other)
    assert caught.value.question == "Where are the recordings?"
    async with pair[0].read() as work:
        assert len(await faq.entries(work, 1)) == 1
    assert await answers(FaqShelves(PackShelf(PACK)), pair[0], 1, "what if i was ill") == []


async def test_what_was_asked_is_counted_by_month(pair: tuple[Database, Database]) -> None:
    march = date(2026, 3, 1)
    sure = Asked(1, march, "a" * 16, "which tools", "sure", "faq-5")
    lost = Asked(1, march, "b" * 16, "where is it", "unknown", None)
    for database, asked in ((pair[0], sure), (pair[1], sure), (pair[0], lost)):
        async with database.write() as work:
            await faq_asked.note(work, asked)
            await faq_asked.vote(work, 1, "faq-5", 7, helpful=asked is lost, now=MONDAY)
    async with pair[1].read() as work:
        assert await faq_asked.most_asked(work, 1, march) == {"faq-5": 2}
        assert await faq_asked.failed(work, 1, march, 5) == [("where is it", 1)]
        assert await faq_asked.text_of(work, 1, "b" * 16) == "where is it"
        assert await faq_asked.votes(work, 1) == {"faq-5": (1, 0)}
        assert await faq_asked.most_asked(work, 1, date(2026, 4, 1)) == {}
