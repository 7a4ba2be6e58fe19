"""A disk that is full, a file that may not be written, and one that is damaged: told, and nothing made worse."""

from __future__ import annotations

import asyncio
import contextlib
import os
import resource
import sqlite3
import sys
from pathlib import Path

import pytest

from tests.outage.checking_in import _kept
from tests.shell import surroundings
from tests.wire.crowd import Told, a_group_of, checks_in
from tests.wire.payloads import user_id
from tests.wire.program import started
from tests.wire.server import Wire

pytestmark = pytest.mark.long

LITTLE = 64 * 1024  # bytes, which a few check-ins fill


def url_in(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'cohort.sqlite3'}"


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux limits the files of a process that runs")
@pytest.mark.parametrize("at_once", [1, 15], ids=["one by one", "in crowds, which share commits"])
async def test_a_disk_that_fills_up_is_told_politely_and_used_again_when_there_is_room(
    wire: Wire, tmp_path: Path, at_once: int
) -> None:
    people = 30
    await a_group_of(people, url_in(tmp_path), tmp_path)
    bot = await started(wire, tmp_path, url_in(tmp_path))
    acknowledged: dict[int, str] = {}

    async def check_in(user: int, text: str) -> Told:
        told = await checks_in(wire, user, text, within=20)
        if told is Told.FINE:
            acknowledged[user_id(user)] = text
        return told

    async def check_in_all(users: range, text: str) -> list[Told]:
        crowds = [users[first : first + at_once] for first in range(0, len(users), at_once)]
        return [told for crowd in crowds for told in await asyncio.gather(*(check_in(one, text) for one in crowd))]

    assert await check_in(1, "before") is Told.FINE
    without = resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (LITTLE, without[1]))
    told = await check_in_all(range(2, people + 1), "while it is full")
    assert Told.SORRY in told
    assert Told.NOTHING not in told
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, without)
    assert await check_in_all(range(1, people + 1), "afterwards") == [Told.FINE] * people
    assert await bot.ends() == 0
    assert await _kept(url_in(tmp_path)) == acknowledged
    with contextlib.closing(sqlite3.connect(tmp_path / "cohort.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert "nothing can be saved" in bot.said()
    assert '"traceback"' not in bot.said()


async def refused(folder: Path, *before: str, command: tuple[str, ...] = ("db", "upgrade"), status: int = 2) -> str:
    """What the program says that will not start, or what another command says of it."""
    process = await asyncio.create_subprocess_exec(
        *(*before, sys.executable, "-W", "ignore", "-m", "bot", *command),
        cwd=folder,
        env=surroundings(COHORT_DATABASE__URL=url_in(folder)),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == status, said.decode()
    assert b"Traceback" not in said
    return said.decode()


def _for_reading_only(folder: Path) -> None:
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555)


async def mounted(folder: Path, *commands: str) -> tuple[str, ...]:
    """What to put before a command so that it runs in a folder that something is mounted on for it alone."""
    script = " && ".join((*commands, f"cd {folder}", 'exec "$@"'))
    wrapped = ("unshare", "-m", "sh", "-c", script, "sh")
    trial = await asyncio.create_subprocess_exec(*wrapped, "true", stderr=asyncio.subprocess.DEVNULL)
    if await trial.wait():
        pytest.skip("nothing can be mounted here")
    return wrapped


async def test_a_file_that_may_only_be_read_is_refused_untouched(tmp_path: Path) -> None:
    await a_group_of(1, url_in(tmp_path), tmp_path)
    file = tmp_path / "cohort.sqlite3"
    before = file.read_bytes()
    wrapped: tuple[str, ...] = ()
    if os.geteuid():
        _for_reading_only(tmp_path)
    else:  # who may write everything but on a file system that is mounted for reading
        wrapped = await mounted(tmp_path, f"mount --bind {tmp_path} {tmp_path}", f"mount -o remount,ro,bind {tmp_path}")
    said = await refused(tmp_path, *wrapped)
    assert "Cannot use the database" in said
    assert "may write" in said or "write the file" in said
    assert "can only be read" in await refused(tmp_path, *wrapped, command=("doctor", "--offline"), status=1)
    assert file.read_bytes() == before


async def test_a_damaged_file_is_refused_untouched(tmp_path: Path) -> None:
    await a_group_of(1, url_in(tmp_path), tmp_path)
    file = tmp_path / "cohort.sqlite3"
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\xff" * 3900 + whole[4000:])
    before = file.read_bytes()
    said = await refused(tmp_path)
    assert "Restore a backup copy" in said
    assert file.read_bytes() == before


async def test_a_disk_that_is_full_at_the_start_is_refused(tmp_path: Path) -> None:
    said = await refused(tmp_path, "sh", "-c", 'ulimit -f 8; exec "$@"', "sh")
    assert "Cannot use the database" in said


async def test_a_disk_without_room_for_what_sqlite_needs_is_called_full(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    await a_group_of(1, url_in(tmp_path), tmp_path)
    fill = f"(cat {tmp_path}/cohort.sqlite3 > {home}/cohort.sqlite3; head -c 2000000 /dev/zero > {home}/rest || true)"
    wrapped = await mounted(home, f"mount -t tmpfs -o size=1m none {home}", fill)
    assert "Make room on its disk" in await refused(home, *wrapped)
