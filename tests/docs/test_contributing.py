"""Whoever follows CONTRIBUTING.md word by word ends up with a command that works and that the house agrees with."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTION = TEXT.partition("## Add a command")[2].partition("\n## ")[0]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
# What the page calls a new file, in the order in which it shows them.
NEW = re.compile(r"`((?:bot|cogs|tests)/[\w/]*finishers\.(?:py|ftl))`")
ROOMS = ("bot", "cogs", "db", "study", "content", "tests", "tools", "docs", "pyproject.toml", "config.example.toml")


def blocks(*kinds: str) -> Iterator[str]:
    """What the section shows of some kinds of code."""
    return (text for kind, text in BLOCK.findall(SECTION) if kind in kinds)


def changed(page: str, diff: Iterator[str]) -> str:
    """A file after a diff: what is added comes behind the line shown before it, or in a removed line's place."""
    before, gone = "", []
    for line in diff:
        mark, words = line[:1], line[1:]
        if mark == "+":
            assert page.count(f"{before}\n") == 1, f"not found once: {before!r}"
            page = page.replace(f"{before}\n", f"{before}\n{words}\n")
        if mark == "-":
            gone.append(words)
        before = words
    for words in gone:
        page = page.replace(f"{words}\n", "")
    return page


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone in which everything the page shows was done."""
    for room in ROOMS:
        source = ROOT / room
        ignored = shutil.ignore_patterns("__pycache__", "images")
        shutil.copytree(source, tmp_path / room, ignore=ignored) if source.is_dir() else shutil.copy(source, tmp_path)
    for name, text in zip(NEW.findall(SECTION), blocks("python", "fluent"), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    for block in blocks("diff"):
        for part in block.split("--- ")[1:]:
            name, *lines = part.splitlines()
            file = tmp_path / name
            file.write_text(changed(file.read_text(encoding="utf-8"), iter(lines)), encoding="utf-8")
    return tmp_path


def test_the_command_of_the_example_works_and_the_house_agrees(clone: Path) -> None:
    assert len(list(blocks("python"))) == 4
    whole = "tests/ui/test_languages.py::test_commands_and_the_main_flows_are_whole"
    checks = ["tests/journeys/test_finishers.py", "tests/test_house.py", whole]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *checks],
        cwd=clone,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert "passed" in done.stdout
    python = [name for name in NEW.findall(SECTION) if name.endswith(".py")]
    for tool in ("check", "format --check"):
        style = subprocess.run(
            [sys.executable, "-m", "ruff", *tool.split(), "--no-cache", *python],
            cwd=clone,
            capture_output=True,
            text=True,
            check=False,
        )
        assert style.returncode == 0, style.stdout
