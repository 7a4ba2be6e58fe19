"""People see what is stored about them, take it with them, and can be forgotten."""

from __future__ import annotations

import csv
import io
import json
import zipfile

from simcord import ResponseMessage
from sqlalchemy import BigInteger, String, Text, select

from db import boards
from db.personal import PERSONAL
from db.tables import metadata
from tests.db.test_boards import everything as boards_of
from tests.journeys.test_checkins import checks_in
from tests.journeys.town import Someone, Town

# Columns that hold a person's Discord id, or lead to one.
# Ids of Discord's that are nobody's; any other big number may be a person's.
PLACES = {"guild_id", "channel_id", "mentor_channel_id", "message_id", "role_id", "mentor_role_id", "target_id", "id"}


async def lives_a_little(town: Town, ana: Someone) -> Someone:
    """Let two people do everything that leaves a row; return the other one."""
    ben = await town.mentor("Ben", member=True)
    await checks_in(ana, way="CUDA")
    await (await (await ana.runs("next")).clicks("Done")).fills_in(link="https://example.org/=work")
    for someone in (ana, ben):
        await someone.runs("project add")
        await someone.fills_in(called="=A thing", where="example.org/x", does="It works")
    hers, his = town.posts[-2:]
    await ana.clicks("Kudos", on=his)
    await ben.clicks("Kudos", on=hers)
    await ana.runs("reminders")
    await ana.picks("2 weeks, this one included")
    await ben.runs("group queue")
    await ben.clicks("Answer")
    await ben.fills_in(answer="Use the CPU.")
    return ben


async def data_of(someone: Someone) -> dict[str, str]:
    """The files of the archive they get, by name."""
    await someone.runs("me")
    await someone.clicks("Export my data")
    assert someone.alone
    assert isinstance(someone.seen, ResponseMessage)
    (attachment,) = someone.seen.attachments
    with zipfile.ZipFile(io.BytesIO(await attachment.read())) as zipped:
        return {name: zipped.read(name).decode("utf-8-sig") for name in zipped.namelist()}


async def test_everything_about_somebody_is_in_the_archive_with_its_meaning(town: Town, ana: Someone) -> None:
    await lives_a_little(town, ana)
    files = await data_of(ana)
    data = json.loads(files["data.json"])
    for table in ("members", "check_ins", "completions", "points", "projects", "kudos", "help_requests", "pauses"):
        assert data[table]
    assert data["check_ins"][0]["done"] == "Studied"
    for name, rows in data.items():
        sheet = list(csv.DictReader(io.StringIO(files[f"{name}.csv"])))
        assert len(sheet) == len(rows)
        assert set(sheet[0]) == set(rows[0])
        for column in rows[0]:
            assert f"- `{column}`: " in files["README.md"]
    assert files["projects.csv"].count("'=A thing") == 1  # a spreadsheet does not run it
    assert "- `done`: \n" not in files["README.md"]


async def test_what_is_exported_is_ones_own(town: Town, ana: Someone) -> None:
    ben = await lives_a_little(town, ana)
    await checks_in(ben, did="Bens own secret")
    assert "Bens own secret" not in "".join((await data_of(ana)).values())
    given = json.loads((await data_of(ben))["data.json"])["help_given"]
    assert given[0]["answer"] == "Use the CPU."
    assert "text" not in given[0]


async def test_delete_then_export_gives_an_empty_archive(town: Town, ana: Someone) -> None:
    ben = await lives_a_little(town, ana)
    for someone in (ana, ben):
        await someone.runs("me")
        await someone.clicks("Delete me")
        await someone.fills_in(type=" delete ")
        assert "rows about you are gone" in someone.reads
        await someone.runs("me")
        assert someone.was_told("not in a study group")
    rows = await town.rows()
    for someone in (ana, ben):
        assert str(someone.actor.id) not in rows
        assert f'"{someone.actor.user.name}"' not in rows.casefold()
    assert "Studied" not in rows
    assert "CUDA" not in rows


async def test_the_group_keeps_its_points_without_a_name(town: Town, ana: Someone) -> None:
    mei = await town.member("Mei")
    await checks_in(ana)
    await checks_in(mei)
    await ana.runs("me")
    await ana.clicks("Delete me")
    await ana.fills_in(type="DELETE")
    await mei.runs("leaderboard", board="week")
    assert "Together: **20** points" in mei.reads
    assert "You lead with 10" in mei.reads
    assert "Ana" not in mei.reads
    async with town.app.database.write() as work:
        kept = await boards_of(work)
        await boards.rebuild(work, 1)
        assert await boards_of(work) == kept


async def test_a_certificate_of_somebody_forgotten_is_revoked(town: Town, ana: Someone) -> None:
    for _ in range(26):
        await (await (await ana.runs("next")).clicks("Done")).fills_in()
    await ana.runs("certificate")
    code = next(word for word in ana.reads.replace("`", " ").split() if word.count("-") >= 2 and word.isupper())
    await ana.runs("me")
    await ana.clicks("Delete me")
    await ana.fills_in(type="DELETE")
    mei = await town.member("Mei")
    await mei.runs("verify", code=code)
    assert "Ana" not in mei.reads
    assert "genuine" not in mei.reads.casefold() or "not" in mei.reads.casefold()


async def test_another_word_deletes_nothing_and_can_be_mended(town: Town, ana: Someone) -> None:
    before = await town.rows()
    await ana.runs("me")
    await ana.clicks("Delete me")
    await ana.fills_in(type="yes")
    assert ana.was_told("Nothing was deleted")
    assert await town.rows() == before
    await ana.clicks("Mend it")
    await ana.fills_in(type="DELETE")
    assert "gone" in ana.reads


async def test_somebody_forgotten_may_begin_anew(town: Town, ana: Someone) -> None:
    await checks_in(ana)
    await ana.runs("me")
    await ana.clicks("Delete me")
    await ana.fills_in(type="DELETE")
    await ana.runs("join", pace=6)
    assert "Welcome" in ana.reads
    await ana.runs("leaderboard")
    assert "You have no points here yet" in ana.reads


def test_no_table_with_a_person_in_it_is_left_out() -> None:
    """A new table that knows a person's id has to be exported and forgotten too."""
    named = {
        table.name
        for table in metadata.sorted_tables
        for column in table.columns
        if column.name == "member_id"
        or (isinstance(column.type, BigInteger) and column.name not in PLACES and not column.foreign_keys)
    }
    assert {one.table.name for one in PERSONAL} == named


async def test_forgetting_leaves_no_text_of_a_person_in_any_column(town: Town, ana: Someone) -> None:
    """Whatever they typed is marked, and looked for everywhere afterwards."""
    mark = "zebrafish"
    await checks_in(ana, did=f"{mark} one", way=f"{mark} two", next=f"{mark} three")
    await ana.runs("project add")
    await ana.fills_in(called=f"{mark} four", where=f"example.org/{mark}", does=f"{mark} five")
    await (await (await ana.runs("next")).clicks("Done")).fills_in(link=f"https://example.org/{mark}")
    await ana.runs("next")
    await ana.clicks("I need help")
    await ana.fills_in(stuck=f"{mark} six")
    await ana.runs("me")
    await ana.clicks("Delete me")
    await ana.fills_in(type="DELETE")
    async with town.app.database.read() as work:
        for table in metadata.sorted_tables:
            texts = [column for column in table.columns if isinstance(column.type, String | Text)]
            for row in await work.execute(select(*texts)) if texts else []:
                assert mark not in " ".join(str(value) for value in row)
