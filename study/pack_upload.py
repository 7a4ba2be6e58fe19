"""Reads a pack that somebody sent: one TOML file or a zip of them, bounded in every way before it is looked at."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from study.curriculum import FILES, BadPack
from study.pack_checks import PackProblem, label

MOST_BYTES = 1_000_000  # of what is sent
MOST_TEXT = 500_000  # bytes of TOML; the program's own pack has 150,000
MOST_FILES = 100  # in a zip
_IGNORED = ("__MACOSX/", ".DS_Store", "desktop.ini", "Thumbs.db")
_DOCUMENTS = (".md", ".txt")  # beside the files of a pack: notes, sources, a licence
_MENTION = re.compile(r"@(?:everyone|here)\b|<(?:@[!&]?|#)\d+>|<id:\w+>")
_MASKED_LINK = re.compile(r"\]\s?\(\s*<?\s*[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_JOINERS = "\u200c\u200d"  # needed by emoji and by several scripts


def read_upload(data: bytes, name: str) -> dict[str, str]:
    """The texts of a pack's files by name, from a zip (its files may lie in one folder) or from one TOML file.

    Raises BadPack with every problem. Nothing is written anywhere, so names in a zip lead nowhere.
    """
    if len(data) > MOST_BYTES:
        raise _bad(name, f"has {len(data):,} bytes; send at most {MOST_BYTES:,}")
    raw = _unzipped(data, name) if data[:2] == b"PK" else {_file_name(name): data}
    problems: list[PackProblem] = []
    texts = {file: _text(file, content, problems) for file, content in raw.items()}
    if problems:
        raise BadPack(tuple(problems))
    return texts


def refuse_harmful(documents: Mapping[str, Mapping[str, object]]) -> None:
    """Raise BadPack with every text that would ping somebody, hide where a link goes, or hide characters."""
    problems = []
    for file, document in documents.items():
        for entry, field, text in _texts(document):
            problems += [PackProblem(file, entry, field, said) for said in _harm(text)]
    if problems:
        raise BadPack(tuple(problems))


def _bad(file: str, message: str) -> BadPack:
    return BadPack((PackProblem(file, "", "", message),))


def _file_name(name: str) -> str:
    # One file holds everything, whatever it is called; problems name it as its author does.
    kept = "".join(char for char in PurePosixPath(name.replace("\\", "/")).name if char.isalnum() or char in "-_. ")
    return kept[:60] or "pack.toml"


def _unzipped(data: bytes, name: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            members = [one for one in zipped.infolist() if not one.is_dir() and not _is_litter(one.filename)]
            if len(members) > MOST_FILES:
                raise _bad(name, f"has {len(members)} files; a pack is made of {', '.join(FILES)}")
            return _read_members(zipped, members, name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise _bad(name, f"cannot be unpacked ({error}); zip the files again, without a password") from None


def _is_litter(path: str) -> bool:
    return path.startswith(_IGNORED[0]) or PurePosixPath(path).name in _IGNORED[1:]


def _read_members(zipped: zipfile.ZipFile, members: list[zipfile.ZipInfo], name: str) -> dict[str, bytes]:
    wanted: dict[str, zipfile.ZipInfo] = {}
    problems = []
    folders = {str(PurePosixPath(one.filename).parent) for one in members if one.filename.endswith(".toml")}
    for member in members:
        file = PurePosixPath(member.filename).name
        if member.filename.endswith(_DOCUMENTS):
            continue
        if file not in FILES:
            problems.append(PackProblem(member.filename[:100], "", "", f"is not one of {', '.join(FILES)}"))
        elif len(folders) > 1 or file in wanted:
            problems.append(PackProblem(member.filename[:100], "", "", "lies apart; put all files into one folder"))
        wanted[file] = member
    if not wanted and not problems:
        raise _bad(name, f"holds no pack; it is made of {', '.join(FILES)}")
    if problems:
        raise BadPack(tuple(problems))
    read, left = {}, MOST_TEXT
    for file, member in wanted.items():
        # What a zip says about its sizes may be a lie, so no more is unpacked than is wanted.
        with zipped.open(member) as opened:
            read[file] = opened.read(left + 1)
        left -= len(read[file])
        if left < 0:
            raise _bad(name, f"holds more than {MOST_TEXT:,} bytes of text; write less")
    return {file: read[file] for file in FILES if file in read}


def _text(file: str, content: bytes, problems: list[PackProblem]) -> str:
    if len(content) > MOST_TEXT:
        problems.append(PackProblem(file, "", "", f"has {len(content):,} bytes; write at most {MOST_TEXT:,}"))
        return ""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(PackProblem(file, "", "", f"is not UTF-8 (byte {error.start}); save it as UTF-8"))
        return ""
    return text


def _texts(document: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """Every text of a file, with its entry and its field."""
    for key, value in document.items():
        entries = value if isinstance(value, list) and any(isinstance(one, dict) for one in value) else None
        if entries is None:
            yield from (("", path, text) for path, text in _leaves(value, key))
            continue
        for index, entry in enumerate(entries):
            yield from ((label(key, index, entry), path, text) for path, text in _leaves(entry, ""))


def _leaves(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{index}]")


def _harm(text: str) -> Iterator[str]:
    hidden = next((char for char in text if _is_hidden(char)), None)
    if hidden is not None:
        yield f"has a hidden character (U+{ord(hidden):04X}); write it without"
    mention = _MENTION.search(text)
    if mention is not None:
        yield f"would call people or lead to a channel ({mention[0]}); write it without"
    if _MASKED_LINK.search(text) is not None:
        yield "hides where a link goes behind words; write the whole address"


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in {"Cf", "Co", "Cs", "Zl", "Zp"} and char not in _JOINERS
