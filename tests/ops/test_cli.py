"""The operator's commands, run as the operator runs them. A mistake is a sentence and status 2, never a traceback."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import __version__
from db import deliveries
from db.deliveries import Planned
from db.engine import Database
from study.periods import Period
from tests.clock import MONDAY
from tests.packs import SMALL_PACK
from tests.shell import ROOT, TOKEN, bot, refuses, tells

WEEK = Period(MONDAY.date())
LONG_REASON = (
    "the bot may not write in 880000000000000001 [Missing Permissions], 880000000000000002 and 880000000000000003"
)


def test_help_names_the_commands(tmp_path: Path) -> None:
    shown = tells(tmp_path, "--help")
    for command in ("run", "demo", "deliveries", "export", "content"):
        assert command in shown


def test_help_and_the_docs_explain_the_same_exit_statuses(tmp_path: Path) -> None:
    shown = bot(tmp_path, "--help").stdout.partition("Exit status:\n")[2]
    told = re.findall(r"^ +(\d+(?:\+n)?)  +\w", shown, re.MULTILINE)
    page = (ROOT / "docs/operating.md").read_text(encoding="utf-8").partition("| status |")[2].partition("\n\n")[0]
    assert told == ["0", "1", "2", "128+n"]
    assert [one.replace(" ", "") for one in re.findall(r"^\| (\d[\d +n]*) \|", page, re.MULTILINE)] == told


@pytest.mark.parametrize("group", [(), ("content",), ("db",), ("faq",)])
def test_no_line_of_a_list_of_commands_is_cut_short(tmp_path: Path, group: tuple[str, ...]) -> None:
    listed = bot(tmp_path, *group, "--help").stdout.partition("Commands:\n")[2].partition("\n\n")[0]
    assert listed
    assert [line for line in listed.splitlines() if not re.match(r" +\w+  +.+[^.]\.$", line)] == []


def test_the_version_is_told(tmp_path: Path) -> None:
    assert bot(tmp_path, "--version").stdout.startswith(f"Cohort {__version__}, discord.py 2.")


@pytest.mark.parametrize(
    "arguments", [("--config", "other.toml", "db", "current"), ("db", "current", "--config=other.toml")]
)
def test_another_file_is_named_before_the_command_or_behind_it(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert "There is no other.toml" in refuses(tmp_path, *arguments)
    (tmp_path / "other.toml").write_text('[database]\nurl = "sqlite:///other.sqlite3"\n', encoding="utf-8")
    assert "other.sqlite3" in bot(tmp_path, *arguments).stdout


def test_another_file_without_a_name_is_asked_for(tmp_path: Path) -> None:
    assert "requires an argument" in refuses(tmp_path, "run", "--config")


def test_run_without_a_token_says_where_to_put_one(tmp_path: Path) -> None:
    assert "discord.token is missing" in refuses(tmp_path, "run")
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_setting_ends_with_status_2(tmp_path: Path) -> None:
    said = refuses(tmp_path, COHORT_LOG__LEVEL="loud", COHORT_DISCORD__TOKEN=TOKEN)
    assert "log.level (COHORT_LOG__LEVEL) is 'loud'" in said


@pytest.mark.parametrize("cluster", ["5/4", "0/4", "x", "", "1/4/4"])
def test_a_part_that_is_none_ends_with_status_2(tmp_path: Path, cluster: str) -> None:
    said = refuses(tmp_path, "run", "--cluster", cluster, COHORT_DISCORD__TOKEN=TOKEN)
    assert said.startswith(f"discord.cluster (--cluster) is {cluster!r}; it must be a number out of how many")
    assert list(tmp_path.iterdir()) == []


def test_several_processes_on_one_file_are_refused(tmp_path: Path) -> None:
    said = refuses(tmp_path, "run", "--cluster", "1/4", COHORT_DISCORD__TOKEN=TOKEN)
    assert "discord.cluster is 1/4, and database.url is a SQLite file." in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "database.url is no database address"),
        ("sqlite+aiosqlite:////nowhere/at/all/x.sqlite3", "Check the path"),
        ("sqlite+aiosqlite:///newer.sqlite3", "newer version of Cohort"),
    ],
)
def test_a_database_that_cannot_be_used_ends_with_status_2(tmp_path: Path, url: str, said: str) -> None:
    schema_of_version(tmp_path / "newer.sqlite3", "9999")
    assert said in refuses(tmp_path, "run", COHORT_DISCORD__TOKEN=TOKEN, COHORT_DATABASE__URL=url)


def schema_of_version(file: Path, revision: str) -> None:
    """Make a database in which no more stands than the version of its schema."""
    with closing(sqlite3.connect(file)) as made, made:
        made.execute("CREATE TABLE alembic_version (version_num TEXT)")
        made.execute("INSERT INTO alembic_version VALUES (?)", (revision,))


@pytest.fixture
async def failed_delivery(database: Database) -> Database:
    """A database with one delivery that failed and one that waits."""
    async with database.write() as work:
        for target in (7, 8):
            await deliveries.plan(work, Planned(deliveries.WEEKLY_PROMPT, target, WEEK, MONDAY))
        await deliveries.give_up(work, 1, state="failed", problem=LONG_REASON)
    return database


@pytest.mark.usefixtures("failed_delivery")
def test_deliveries_are_listed_with_their_reason_and_tried_again(tmp_path: Path, url: str) -> None:
    listed = tells(tmp_path, "deliveries", COHORT_DATABASE__URL=url)
    assert "weekly-prompt  7    2026-W10  2026-03-02 08:00  failed" in listed
    assert f"{LONG_REASON}\n" in listed, "a row is a line where no terminal is, and whole"
    assert "due" in listed
    assert "is due again" in tells(tmp_path, "deliveries", "--retry", "1", COHORT_DATABASE__URL=url)
    assert "failed" not in tells(tmp_path, "deliveries", COHORT_DATABASE__URL=url)
    unknown = refuses(tmp_path, "deliveries", "--retry", "99", COHORT_DATABASE__URL=url)
    assert "No delivery 99 failed or was skipped" in unknown


async def test_what_failed_and_what_is_late_come_before_what_waits_and_no_news_is_left_out(
    failed_delivery: Database, tmp_path: Path, url: str
) -> None:
    later = datetime(2126, 3, 2, tzinfo=UTC)
    async with failed_delivery.write() as work:
        for target in range(120):
            await deliveries.plan(work, Planned(deliveries.REMINDER, target, WEEK, later))
        await deliveries.plan(work, Planned(deliveries.REMINDER, 500, WEEK, MONDAY, "nobody is left to remind"))
        await deliveries.plan(work, Planned(deliveries.WEEKLY_PROMPT, 9, WEEK, MONDAY, "too late"))
    head, *rows, last = tells(tmp_path, "deliveries", COHORT_DATABASE__URL=url).splitlines()
    assert head.split()[:2] == ["id", "kind"]
    assert [row.split()[2] for row in rows[:3]] == ["7", "8", "9"]
    assert len(rows) == 100
    assert "nobody is left" not in "".join(rows)
    assert last.startswith("And more")


async def test_nothing_to_deliver_is_said_in_words(tmp_path: Path) -> None:
    tells(tmp_path, "db", "upgrade")
    assert "Everything that was due is delivered." in tells(tmp_path, "deliveries")


def test_looking_makes_no_database_in_the_wrong_folder(tmp_path: Path) -> None:
    looking = {
        ("deliveries",): "no database cohort.sqlite3",
        ("db", "current"): "not there yet",
        ("export",): "no database cohort.sqlite3",
        ("backup",): "no database cohort.sqlite3",
    }
    for looks, said in looking.items():
        done = bot(tmp_path, *looks)
        assert done.returncode
        assert said in done.stderr + done.stdout
    assert list(tmp_path.iterdir()) == []


def test_looking_at_an_older_database_leaves_it_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "cohort.sqlite3"
    schema_of_version(file, "0001")
    before = file.read_bytes()
    assert "has schema 0001" in refuses(tmp_path, "deliveries")
    assert file.read_bytes() == before


def test_a_good_pack_is_told_in_one_line(tmp_path: Path) -> None:
    (told,) = tells(tmp_path, "content", "check", str(SMALL_PACK)).splitlines()
    assert "is fine" in told
    assert "milestones: 10," in told


def test_a_bad_pack_is_told_with_file_entry_and_field(tmp_path: Path) -> None:
    shutil.copytree(SMALL_PACK, tmp_path / "pack")
    file = tmp_path / "pack" / "milestones.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("week = 3\n", "week = 30\n"), encoding="utf-8")
    mistake = "milestones.toml, milestones[2] py-numpy, week:"
    assert mistake in refuses(tmp_path, "content", "check", "pack")
    assert mistake in refuses(tmp_path, "demo", COHORT_CURRICULUM__PACK="pack")


def test_the_folder_around_the_packs_is_told_which_is_meant(tmp_path: Path) -> None:
    shutil.copytree(SMALL_PACK, tmp_path / "packs" / "ours")
    said = refuses(tmp_path, "content", "check", "packs")
    assert said == "packs: holds no pack; did you mean packs/ours?\n"
    assert "name the folder that holds pack.toml" in refuses(tmp_path, "content", "check", "packs/ours/..//..")


def test_a_demo_without_simcord_says_how_to_get_it(tmp_path: Path) -> None:
    (tmp_path / "simcord.py").write_text("raise ModuleNotFoundError(name='simcord')\n", encoding="utf-8")
    assert "pip install -r requirements-demo.txt" in refuses(tmp_path, "demo")
