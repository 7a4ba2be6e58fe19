"""People see what is stored about them, take it with them, and can be forgotten."""

from __future__ import annotations

import csv
import io
import json

from sqlalchemy import BigInteger, Column, Integer, MetaData, String, Table, func, literal_column, select, text, update

from db import personal
from db.personal import PERSONAL
from db.tables import metadata
from tests.databases import of_sqlite
from tests.db.boards import made_anew_they_are_the_same
from tests.journeys.shown import text_of
from tests.journeys.test_permissions import MATRIX, options
from tests.journeys.test_recognition import certified
from tests.journeys.town import Someone, Town

# Ids of Discord's that are nobody's; any other big number may be a person's.
PLACES = {"guild_id", "channel_id", "mentor_channel_id", "message_id", "role_id", "mentor_role_id", "target_id", "id"}


async def lives_a_little(town: Town, ana: Someone) -> Someone:
    """Let two people do everything that leaves a row; return the other one."""
    ben = await town.mentor("Ben", member=True)
    await ana.checks_in(way="CUDA")
    await ana.finishes(link="https://example.org/=work")
    for someone in (ana, ben):
        await someone.shows_a_project(called="=A thing")
    hers, his = town.posts[-2:]
    await ana.clicks("Kudos", on=his)
    await ben.clicks("Kudos", on=hers)
    await ana.goes("reminders", "2 weeks, this one included")
    await ben.answers("Use the CPU.")
    return ben


async def data_of(someone: Someone) -> dict[str, str]:
    """The files of the archive they get, by name."""
    await someone.goes("me", "Export my data")
    assert someone.alone
    return {name: content.decode("utf-8-sig") for name, content in (await someone.files()).items()}


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
    await ben.checks_in(did="Bens own secret")
    assert "Bens own secret" not in "".join((await data_of(ana)).values())
    given = json.loads((await data_of(ben))["data.json"])["help_given"]
    assert given[0]["answer"] == "Use the CPU."
    assert "text" not in given[0]


async def test_delete_then_export_gives_an_empty_archive(town: Town, ana: Someone) -> None:
    ben = await lives_a_little(town, ana)
    for someone in (ana, ben):
        await someone.goes("me", "Delete me")
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
    await ana.checks_in()
    await mei.checks_in()
    await ana.asks_to_be_forgotten()
    await mei.runs("leaderboard", board="week")
    assert "Together: **20** points" in mei.reads
    assert "You lead with 10" in mei.reads
    assert "Ana" not in mei.reads
    async with town.app.database.write() as work:
        assert await made_anew_they_are_the_same(work, 1)


async def test_a_certificate_of_somebody_forgotten_is_revoked(town: Town, ana: Someone) -> None:
    await ana.finishes(10)
    code = await certified(ana)
    await ana.asks_to_be_forgotten()
    mei = await town.member("Mei")
    await mei.runs("verify", code=code)
    assert mei.was_told("No certificate has the code")


async def test_another_word_deletes_nothing_and_can_be_mended(town: Town, ana: Someone) -> None:
    async with town.nothing_changing():
        await ana.goes("me", "Delete me")
        await ana.fills_in(type="yes")
    assert ana.was_told("Nothing was deleted")
    await ana.clicks("Mend it")
    await ana.fills_in(type="DELETE")
    assert "gone" in ana.reads


async def test_somebody_forgotten_may_begin_anew(ana: Someone) -> None:
    await ana.checks_in()
    await ana.asks_to_be_forgotten()
    await ana.runs("join", pace=6)
    assert "Welcome" in ana.reads
    await ana.runs("leaderboard")
    assert "You have no points here yet" in ana.reads


def with_people(schema: MetaData) -> set[tuple[str, str]]:
    """Every column that holds a person's id or leads to one, as its table and its name."""
    return {
        (table.name, column.name)
        for table in schema.sorted_tables
        for column in table.columns
        if column.name == "member_id"
        or (isinstance(column.type, BigInteger) and column.name not in PLACES and not column.foreign_keys)
    }


def looked_through(schema: MetaData) -> set[tuple[str, str]]:
    """Every such column by which rows are found for the export."""
    asked = " ".join(str(one.about(1)) for one in PERSONAL)
    return {(table, column) for table, column in with_people(schema) if f"{table}.{column} " in asked}


def test_no_column_with_a_person_in_it_is_left_out() -> None:
    """A new table or column that knows a person's id has to be exported too."""
    assert looked_through(metadata) == with_people(metadata)


def test_a_new_table_that_is_not_handed_out_would_be_found() -> None:
    schema = MetaData()
    for table in metadata.sorted_tables:
        table.to_metadata(schema)
    Table("diaries", schema, Column("id", Integer, primary_key=True), Column("writer_id", BigInteger))
    assert with_people(schema) - looked_through(schema) == {("diaries", "writer_id")}


@of_sqlite  # its rows without a number have a rowid, and its keys can wait until the commit
async def test_every_column_with_a_person_in_it_is_emptied_when_they_are_forgotten(town: Town, ana: Someone) -> None:
    """Somebody is put into each of them, whatever the program ever writes there."""
    await lives_a_little(town, ana)
    stranger = 987654321987654321
    async with town.app.database.write() as work:
        await work.execute(text("PRAGMA defer_foreign_keys = ON"))
        for table, column in sorted(with_people(metadata)):
            if column != "member_id" and (table, column) != ("members", "user_id"):
                found = metadata.tables[table]
                first = select(func.min(found.c.id if "id" in found.c else text("rowid"))).select_from(found)
                row = found.c.id if "id" in found.c else literal_column("rowid")
                await work.execute(update(found).where(row == first.scalar_subquery()).values({column: stranger}))
        await personal.forget(work, stranger, town.clock())
    assert str(stranger) not in await town.rows()


async def test_nobody_else_ever_learns_where_somebody_lives(town: Town) -> None:
    """A zone nobody else has is looked for in all that others can ask for, get or read."""
    zoe = await town.member("Zoe", timezone="Pacific/Chatham")
    await zoe.checks_in()
    await zoe.finishes()
    await zoe.asks_for_help("Everywhere")
    for _ in range(15):
        await town.later(hours=12)
    mentor, mei = await town.mentor("Mia", member=True), await town.member("Mei")
    for someone in (mei, mentor, town.organiser, town.person("Robin")):
        given = options(town, zoe) | {name: {"member": zoe.actor} for name in ("progress", "checkins")}
        for command in sorted(MATRIX):
            forbidden = MATRIX[command][0] == "O" and someone is not town.organiser
            if not forbidden and command not in {"group archive", "group move", "group create"}:
                await someone.runs(command, **given.get(command, {}))
                shown = await everything_shown(someone)
                assert "chatham" not in shown.casefold(), f"{command}: {shown}"
    assert "chatham" not in "".join(map(text_of, town.posts)).casefold()
    await zoe.runs("me")
    assert "Pacific/Chatham" in zoe.reads


async def everything_shown(someone: Someone) -> str:
    """What somebody sees, and what is in the files they got."""
    if someone.result is not None and someone.result.modal is not None:
        return str(someone.form)
    handed = (await someone.files()).values()
    return "\n".join([someone.reads, *(content.decode(errors="replace") for content in handed)])


async def test_forgetting_leaves_no_text_of_a_person_in_any_column(town: Town, ana: Someone) -> None:
    """Whatever they typed is marked, and looked for everywhere afterwards."""
    mark = "zebrafish"
    await ana.checks_in(did=f"{mark} one", way=f"{mark} two", next=f"{mark} three")
    await ana.shows_a_project(called=f"{mark} four", where=f"example.org/{mark}", does=f"{mark} five")
    await ana.finishes(link=f"https://example.org/{mark}")
    await ana.asks_for_help(f"{mark} six")
    await ana.asks_to_be_forgotten()
    async with town.app.database.read() as work:
        for table in metadata.sorted_tables:
            texts = [column for column in table.columns if isinstance(column.type, String)]
            for row in await work.execute(select(*texts)) if texts else []:
                assert mark not in " ".join(str(value) for value in row)
