"""An organiser leaves with all data, and arrives with theirs."""

from __future__ import annotations

import csv
import io

import pytest

from tests.journeys.town import Someone, Town

HEAD = "user_id,name,pace_months,milestone,done_on"


async def sheets_of(organiser: Someone) -> dict[str, list[dict[str, str]]]:
    """What `/group export` hands over."""
    await organiser.runs("group export")
    assert organiser.alone
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        for name, content in (await organiser.files()).items()
        if name.endswith(".csv")
    }


async def test_the_export_holds_members_progress_check_ins_and_points(town: Town, ana: Someone) -> None:
    mei = await town.member("Mei")
    for someone in (ana, mei):
        await someone.checks_in(did="Something private")
        await someone.finishes()
    await mei.goes("me", "Hide me")
    sheets = await sheets_of(town.organiser)
    assert [row["name"] for row in sheets["members"]] == ["Ana", "Mei"]
    assert [(row["name"], row["milestone"]) for row in sheets["progress"]] == [("Ana", "py-setup")]
    assert [row["minutes"] for row in sheets["check-ins"]] == ["180"]
    assert sum(int(row["points"]) for row in sheets["points"]) == 40
    everything = str(sheets)
    assert "zone" not in everything
    assert "Something private" not in everything


async def test_a_list_is_shown_first_and_brought_in_then(town: Town, ana: Someone) -> None:
    zoe = town.person("Zoë")
    text = f"{HEAD}\n{zoe.actor.id},Zoë,9,py-setup,2026-02-01\n{zoe.actor.id},Zoë,9,py-idioms,2026-02-08\n"
    text += f"{ana.actor.id},Ana,,,\n"
    async with town.nothing_changing():
        await town.organiser.runs("group import", file=("list.csv", text.encode("utf-16")))
    assert "**The list is fine:** 2 people." in town.organiser.reads
    assert "2 milestones done before" in town.organiser.reads
    await town.organiser.clicks("Bring them in")
    assert "1 new member" in town.organiser.reads
    await zoe.runs("roadmap")
    assert "**2 of 10 milestones done.**" in zoe.reads
    await zoe.runs("leaderboard")
    assert "You have no points here yet" in zoe.reads
    async with town.nothing_changing():
        await town.organiser.goes("group import", "Bring them in", file=("list.csv", text.encode()))
    assert "Everybody was here already" in town.organiser.reads


async def test_every_mistake_is_listed_by_its_line_and_nothing_changes(town: Town) -> None:
    text = f"{HEAD}\n1,@everyone,6,,\n223456789012345678,Ben,5,py-numpi,2026-02-01\n"
    async with town.nothing_changing():
        await town.organiser.runs("group import", file=("list.csv", text.encode()))
    assert "Nothing was changed" in town.organiser.reads
    assert "Line 2: “1” is no Discord id" in town.organiser.reads
    assert "Line 3: “py-numpi” is no milestone's short name" in town.organiser.reads
    assert "Line 3: the roadmap has no pace of “5” months" in town.organiser.reads
    assert town.organiser.buttons == []


@pytest.mark.parametrize("data", [b"", b"\x00\xff" * 500, b"PK\x03\x04" + b"\x00" * 100, b"x" * 1_000_001])
async def test_a_file_that_is_no_list(town: Town, data: bytes) -> None:
    async with town.nothing_changing():
        await town.organiser.runs("group import", file=("list.csv", data))
    assert "Nothing was changed" in town.organiser.reads or town.organiser.was_told("more than I read")
