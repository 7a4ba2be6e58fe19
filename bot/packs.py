"""Reads a curriculum pack from its folder; the only place that opens a pack's files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from study.curriculum import FILES, BadPack, Pack, PackProblem, build_pack

BUILT_IN = Path(__file__).resolve().parent.parent / "content" / "ai-engineer"


def read_pack(folder: Path) -> Pack:
    """Read the pack in `folder`. Raises BadPack with every problem of every file.

    Files that cannot be read at all are reported together; only when all can be read are their entries checked.
    """
    if not folder.is_dir():
        raise BadPack((PackProblem(str(folder), "", "", "is not a folder; name the folder that holds pack.toml"),))
    documents: dict[str, dict[str, object]] = {}
    problems: list[PackProblem] = []
    for file in FILES:
        try:
            documents[file] = tomllib.loads((folder / file).read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
            problems.append(PackProblem(file, "", "", _worded(error)))
    if problems:
        raise BadPack(tuple(problems))
    return build_pack(documents)


def parse_pack(files: Mapping[str, str]) -> Pack:
    """Build a pack from its files' texts by name. Raises BadPack with every problem of every file."""
    documents: dict[str, dict[str, object]] = {}
    problems: list[PackProblem] = []
    for file, text in files.items():
        try:
            documents[file] = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            problems.append(PackProblem(file, "", "", _worded(error)))
    if problems:
        raise BadPack(tuple(problems))
    return build_pack(documents)


def _worded(error: Exception) -> str:
    match error:
        case FileNotFoundError():
            return f"is missing; a pack is made of {', '.join(FILES)}"
        case IsADirectoryError():
            return "is a folder; write a file of that name"
        case OSError():
            return f"cannot be read ({error.strerror}); check its permissions"
        case UnicodeDecodeError():
            return f"is not UTF-8 (byte {error.start}); save it as UTF-8"
        case RecursionError():
            return "is nested too deeply; write plain lists of entries"
        case _:
            return f"is not valid TOML: {error}"
