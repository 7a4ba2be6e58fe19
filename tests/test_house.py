"""The rules of the house that a program can check: sizes, words, docs and names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk

from bot import errors
from bot.client import FEATURES
from bot.packs import BUILT_IN, read_pack
from bot.ui.help import COMMANDS
from bot.ui.words import say
from study.errors import StudyError
from tests.clock import StandingClock
from tests.journeys.town import open_town

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("bot", "cogs", "db", "study")
CODE = sorted(file for package in PACKAGES for file in (ROOT / package).rglob("*.py") if "migrations" not in file.parts)
CATALOGUE = "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "bot/ui/words/en").glob("*.ftl")))
KEYS = re.findall(r"^([a-z][a-z0-9-]*) =", CATALOGUE, re.MULTILINE)

LONGEST_FILE = 300  # lines
LONGEST_FUNCTION = 60
LONGEST_HANDLER = 15  # lines of a command's body, without its options


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for file in CODE:
        yield str(file.relative_to(ROOT)), ast.parse(file.read_text(encoding="utf-8"))


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_every_file_and_function_can_be_read_at_one_go() -> None:
    long = [str(file) for file in CODE if file.read_text(encoding="utf-8").count("\n") > LONGEST_FILE]
    for name, tree in _trees():
        long += [
            f"{name} {function.name}"
            for function in _functions(tree)
            if (function.end_lineno or 0) - function.lineno >= LONGEST_FUNCTION
        ]
    assert long == []


def test_a_command_takes_calls_one_use_case_and_shows() -> None:
    long = []
    for name, tree in _trees():
        if name.startswith("cogs"):
            for function in _functions(tree):
                size = (function.end_lineno or 0) - function.body[0].lineno + 1
                if function.decorator_list and size > LONGEST_HANDLER:
                    long.append(f"{name} {function.name}: {size}")
    assert long == []


def test_everything_public_says_what_it_does() -> None:
    silent = []
    for name, tree in _trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Module | ast.ClassDef):
                continue
            own_name = getattr(node, "name", "")
            if not ast.get_docstring(node) and not own_name.startswith("_") and (own_name or "__init__" not in name):
                silent.append(f"{name} {own_name}")
            if not own_name.startswith("_"):
                silent += [
                    f"{name} {child.name}"
                    for child in node.body
                    if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
                    and not child.name.startswith("_")
                    and not ast.get_docstring(child)
                    and child.name not in {"process_bind_param", "process_result_value"}
                ]
    assert silent == []


def test_every_folder_says_what_lives_there() -> None:
    rooms = {file.parent for top in (*PACKAGES, "bench", "tests", "tools") for file in (ROOT / top).rglob("*.py")}
    assert [str(room.relative_to(ROOT)) for room in sorted(rooms) if not _introduction(room)] == []


def _introduction(room: Path) -> str | None:
    """What stands first in a folder's package docstring, or else in its README."""
    package, readme = room / "__init__.py", room / "README.md"
    if package.exists():
        return ast.get_docstring(ast.parse(package.read_text(encoding="utf-8")))
    return readme.read_text(encoding="utf-8").strip() if readme.exists() else None


def test_every_error_a_person_can_meet_has_its_sentence() -> None:
    def subclasses(kind: type[StudyError]) -> Iterator[type[StudyError]]:
        for one in kind.__subclasses__():
            yield one
            yield from subclasses(one)

    assert [kind.__name__ for kind in subclasses(StudyError) if kind not in errors.WORDING] == []


def _texts(node: ast.AST) -> Iterator[str]:
    """Texts written in an expression; the open places of an f-string are given as ".+"."""
    if isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else ".+" for part in node.values)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        for child in ast.iter_child_nodes(node):
            yield from _texts(child)


def test_every_text_is_used_and_every_used_text_is_there() -> None:
    used: set[str] = set()
    for _, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                used.update(_texts(node.args[0]))
            elif isinstance(node, ast.Assign) and any(getattr(target, "id", "") == "key" for target in node.targets):
                used.update(_texts(node.value))
    open_ones = [re.compile(text) for text in used if ".+" in text]
    known = {text for text in used if text in KEYS or any(re.fullmatch(text, key) for key in KEYS)}
    assert [text for text in used - known if "-" in text] == []
    assert [key for key in KEYS if key not in used and not any(one.fullmatch(key) for one in open_ones)] == []
    assert len(set(KEYS)) == len(KEYS), "a key stands twice"


# What these write is for the operator's log and ledger.
FOR_OPERATORS = {"aftermath.py", "dispatcher.py", "planner.py", "trouble.py"}
# Functions whose texts no member reads as they are.
NOT_SHOWN = {"say", "compile", "patiently", "_heed", "Unwritten", "TypeVar", "ParamSpec"}
WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]{2,}[.!?]?$")


def test_nothing_a_person_reads_is_written_outside_the_catalogue() -> None:
    rooms = [(ROOT / "bot/ui").rglob("*.py"), (ROOT / "cogs").glob("*.py"), (ROOT / "bot/delivery").glob("*.py")]
    files = [*(file for room in rooms for file in room), ROOT / "bot/errors.py", ROOT / "bot/client.py"]
    found = []
    for file in files:
        if file.name not in FOR_OPERATORS:
            tree = ast.parse(file.read_text(encoding="utf-8"))
            found += [f"{file.name}:{line} {text}" for line, text in _literals(tree) if WORDS.search(text)]
    assert found == []


def _literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Texts in a module but for its docstrings, keys of the catalogue, log lines and what only code reads."""
    aside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            aside.update(id(node.body[0].value) for _ in [0] if isinstance(node.body[0], ast.Expr))
        called = getattr(node, "func", None)
        name, owner = (
            getattr(called, "attr", getattr(called, "id", "")),
            getattr(getattr(called, "value", None), "id", ""),
        )
        if isinstance(node, ast.Raise) or owner == "log" or name in NOT_SHOWN:
            aside.update(map(id, ast.walk(node)))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield node.lineno, node.value


def test_the_catalogue_has_no_text_its_reader_cannot_parse() -> None:
    # Fluent leaves out what it cannot read without a word.
    unread = [entry.content for entry in FluentParser().parse(CATALOGUE).body if isinstance(entry, Junk)]
    assert unread == []


def test_a_missing_text_and_a_missing_fact_are_found_out() -> None:
    with pytest.raises(LookupError, match="no text"):
        say("no-such-text")
    with pytest.raises(LookupError, match="does not fit"):
        say("joined-first")


async def test_every_command_is_described_and_listed_in_help(tmp_path: Path) -> None:
    async with open_town(tmp_path, StandingClock()) as town:
        commands = town.app.bot.tree.get_commands(type=discord.AppCommandType.chat_input)
    assert sorted(command.name for command in commands) == sorted(COMMANDS)
    for command in _one_by_one(commands):
        assert len(command.description) <= 100
        for option in command.parameters:
            assert option.description != "…", f"/{command.qualified_name} {option.name}"


def _one_by_one(commands: Iterable[Any]) -> Iterator[app_commands.Command[Any, Any, Any]]:
    """Every slash command a person can type, those of a command group one by one."""
    for command in commands:
        if isinstance(command, app_commands.Group):
            yield from _one_by_one(command.commands)
        else:
            assert isinstance(command, app_commands.Command)
            yield command


def test_every_feature_is_loaded() -> None:
    assert sorted(f"cogs.{file.stem}" for file in (ROOT / "cogs").glob("[a-z]*.py")) == sorted(FEATURES)


def test_the_built_in_pack_loads() -> None:
    assert read_pack(BUILT_IN).milestones
