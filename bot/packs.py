"""Reads a curriculum pack from its folder; the only place that opens a pack's files."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from study.curriculum import FILES, BadPack, Pack, PackProblem, build_pack, split_document
from study.pack_upload import read_upload, refuse_harmful
from study.toml_text import BadToml, read_toml

_HERE = Path(__file__).resolve().parent
# A wheel brings it along inside of this package.
_CONTENT = next((folder for folder in (_HERE / "content", _HERE.parent / "content") if folder.exists()), _HERE)
BUILT_IN = _CONTENT / "ai-engineer"

Documents = dict[str, dict[str, object]]
_WEEK = re.compile(r"^(week\s*=\s*)\d+", re.MULTILINE)


def read_pack(folder: Path) -> Pack:
    """Read the pack in `folder`. Raises BadPack with every problem of every file.

    Files that cannot be read at all are reported together; only when all can be read are their entries checked.
    """
    return parse_pack(read_files(folder))


def read_files(folder: Path) -> dict[str, str]:
    """The texts of the pack's files in `folder`, by name. Raises BadPack."""
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "does not exist"
        raise BadPack((PackProblem(str(folder), "", "", f"{what}; name the folder that holds pack.toml"),))
    if not any((folder / file).exists() for file in FILES):
        within = sorted(str(inside.parent) for inside in folder.glob(f"*/{FILES[0]}"))
        meant = f"did you mean {', '.join(within[:3])}?" if within else "name the folder that holds pack.toml"
        raise BadPack((PackProblem(str(folder), "", "", f"holds no pack; {meant}"),))
    files: dict[str, str] = {}
    problems: list[PackProblem] = []
    for file in FILES:
        try:
            files[file] = (folder / file).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            problems.append(PackProblem(file, "", "", _worded(error)))
    if problems:
        _parse(files, problems)
        raise BadPack(tuple(problems))
    return files


def number_weeks(folder: Path) -> int:
    """Count the weeks of the milestones in `folder` anew, down the file; return how many there are. Raises BadPack."""
    file, text = folder / "milestones.toml", read_files(folder)["milestones.toml"]
    weeks = itertools.count(1)
    numbered = _WEEK.sub(lambda found: f"{found[1]}{next(weeks)}", text)
    if numbered != text:
        file.write_text(numbered, encoding="utf-8")
    return next(weeks) - 1


def parse_pack(files: Mapping[str, str]) -> Pack:
    """Build a pack from its files' texts by name; a single file holds everything. Raises BadPack with every problem."""
    return _build(files, _documents(files))


def accept_upload(data: bytes, name: str) -> tuple[dict[str, str], Pack]:
    """A pack that somebody sent: its files' texts, and what they make. Raises BadPack with every problem.

    Besides what every pack has to keep to, it must be small and must not ping, hide characters or mask links.
    """
    files = read_upload(data, name)
    documents = _documents(files)
    refuse_harmful(documents)
    return files, _build(files, documents)


def _documents(files: Mapping[str, str]) -> Documents:
    problems: list[PackProblem] = []
    documents = _parse(files, problems)
    if problems:
        raise BadPack(tuple(problems))
    return documents


def _parse(files: Mapping[str, str], problems: list[PackProblem]) -> Documents:
    documents: Documents = {}
    for file, text in files.items():
        try:
            documents[file] = read_toml(text)
        except BadToml as error:
            problems.append(PackProblem(file, "", "", str(error)))
    problems.sort(key=lambda problem: (*FILES, problem.file).index(problem.file))
    return documents


def _build(files: Mapping[str, str], documents: Documents) -> Pack:
    if len(files) != 1 or set(files) < set(FILES) - {FILES[0]}:
        return build_pack(documents)
    ((name, document),) = documents.items()
    try:
        return build_pack(split_document(document))
    except BadPack as error:
        # Whoever wrote one file is told about that one.
        raise BadPack(tuple(replace(problem, file=name) for problem in error.problems)) from None


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
        case _:
            return str(error)
