"""The commands that the documentation shows work as they stand there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shell import bot
from tools.reference.links import pages
from tools.reference.shell import every_subcommand

pytestmark = pytest.mark.program

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```bash\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`((?:\.venv/bin/)?python -m bot [^`]+|make [a-z-]+)`")
OURS = (".venv/bin/python -m bot", "python -m bot")
# Looked at elsewhere: these start something that stays, need a server, or change the clone.
ELSEWHERE = {
    ".venv/bin/python -m bot demo --empty": "tests/browser/test_newcomer.py",
    ".venv/bin/python -m bot db copy postgresql://USER:PASSWORD@HOST/DATABASE": "tests/db/test_both_kinds.py",
    ".venv/bin/python -m bot restore backups/FILE": "tests/ops/test_backups.py",
    ".venv/bin/python -m bot run --cluster 1/4": "tests/wire/test_clusters.py",
}


def shown() -> Iterator[tuple[str, str]]:
    """Every line of the documentation's command blocks, with its page."""
    for page in pages():
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            for line in block.splitlines():
                yield page.name, line


def told() -> Iterator[str]:
    """Commands named in the middle of a sentence."""
    for page in pages():
        yield from INLINE.findall(page.read_text(encoding="utf-8"))


LINES = sorted({line for _, line in shown()})
BOT = [line for line in LINES if line.startswith(OURS)]


def test_the_pages_show_commands() -> None:
    assert {"make run", "make test"} <= set(LINES)
    assert len(BOT) > 5


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the bot has run, with the curriculum and a copy of it."""
    folder = tmp_path_factory.mktemp("used")
    for pack in ("my-pack", "content/ai-engineer"):
        shutil.copytree(ROOT / "content/ai-engineer", folder / pack)
    assert bot(folder, "db", "upgrade").returncode == 0
    return folder


@pytest.mark.parametrize("line", BOT)
def test_a_command_of_the_bot_works_as_it_is_shown(line: str, used: Path, tmp_path: Path) -> None:
    if line in ELSEWHERE:
        assert (ROOT / ELSEWHERE[line]).exists()
        return
    shutil.copytree(used, tmp_path, dirs_exist_ok=True)
    words = shlex.split(next(line.removeprefix(start) for start in OURS if line.startswith(start)))
    done = bot(tmp_path, *words, COHORT_DISCORD__TOKEN="")
    # Without a token the doctor finds one thing that failed, and says so.
    assert done.returncode == (1 if words == ["doctor"] else 0), done.stdout + done.stderr


def test_every_other_command_is_there_to_be_called() -> None:
    known = {words for words, _ in every_subcommand()}
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for line in {*LINES, *told()}:
        words = shlex.split(line.split("&&")[0])
        if words[0] == "make":
            assert set(words[1:]) <= targets, line
        elif words[:3] in ([".venv/bin/python", "-m", "bot"], ["python", "-m", "bot"]):
            called = [word for word in words[3:] if re.fullmatch(r"[a-z]+", word)]
            assert any(" ".join(called[:n]) in known for n in (1, 2)) or words[3].startswith("--"), line
        elif words[:3] == [".venv/bin/python", "-m", "pytest"]:
            assert [word for word in words[4:] if not (ROOT / word).exists()] == [], line
        else:
            assert words[0] in {"git", "cp", "docker", "systemctl", "pg_dump", "pg_restore", ".venv/bin/pip"}, line
    assert [line for line in LINES if line.startswith("pg_")], "the way with PostgreSQL's own tools is shown"


def test_requirements_that_are_named_are_there() -> None:
    for page in pages():
        for name in re.findall(r"requirements[\w-]*\.txt", page.read_text(encoding="utf-8")):
            assert (ROOT / name).exists(), f"{page.name} names {name}"


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_help_lists_what_there_is() -> None:
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("run", "test", "docs", "reference", "screenshots", "pictures"):
        assert f"make {target}" in said
