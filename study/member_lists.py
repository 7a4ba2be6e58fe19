"""Lists of members and of what they did before, as spreadsheets save them: read whole, every mistake by its line."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from study.curriculum import Pack
from study.errors import BadLink
from study.links import web_address

MOST_BYTES = 1_000_000
MOST_LINES = 10_000
MOST_PROBLEMS = 50  # that are told; whoever mends these finds the rest the next time
NAME_LIMIT = 100  # characters
NEEDED = ("user_id", "name")
KNOWN = (*NEEDED, "pace_months", "started_on", "milestone", "done_on", "link")
_SNOWFLAKES = range(10**15, 2**63)  # Discord's ids since it began
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: a member, and with a `milestone` what they did on a day. `number` is counted from 1."""

    number: int
    user_id: int
    name: str
    pace_months: int | None
    started_on: date | None
    milestone: str | None
    done_on: date | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a line and what to write instead: a text of the catalogue and its facts. 0 is the file."""

    line: int
    kind: str
    facts: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class MemberList:
    """What a file says. With problems nothing of it is to be used."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


def read_list(data: bytes, pack: Pack, today: date) -> MemberList:
    """Read a CSV file in any of the encodings and separators of spreadsheets; days after `today` are mistakes."""
    if len(data) > MOST_BYTES:
        return MemberList((), (Problem(0, "too-big", {"limit": MOST_BYTES // 1000}),))
    text = _decoded(data)
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        names = [name.strip().casefold() for name in next(rows, [])]
        missing = [name for name in NEEDED if name not in names]
        if missing:
            return MemberList((), (Problem(1, "no-column", {"name": missing[0], "known": ", ".join(KNOWN)}),))
        return _read(rows, names, pack, today)
    except csv.Error as error:
        return MemberList((), (Problem(rows.line_num, "broken", {"error": str(error)}),))


def _read(rows: Iterator[list[str]], names: list[str], pack: Pack, today: date) -> MemberList:
    lines: list[Line] = []
    problems: list[Problem] = []
    seen: dict[tuple[int, str | None], int] = {}
    for number, values in enumerate(rows, start=2):
        if number > MOST_LINES:
            problems.append(Problem(number, "too-many", {"limit": MOST_LINES}))
            break
        if not any(value.strip() for value in values):
            continue
        reader = _LineReader(number, dict(zip(names, (value.strip() for value in values), strict=False)))
        line = reader.read(pack, today)
        key = (line.user_id, line.milestone)
        if not reader.problems and key in seen:
            reader.problem("twice", line=seen[key])
        seen.setdefault(key, number)
        lines.append(line)
        problems += reader.problems
        if len(problems) >= MOST_PROBLEMS:
            break
    if not lines and not problems:
        problems.append(Problem(0, "empty", {}))
    return MemberList(() if problems else tuple(lines), tuple(problems[:MOST_PROBLEMS]))


class _LineReader:
    """Reads the cells of one line and gathers what is wrong with them."""

    def __init__(self, number: int, cells: Mapping[str, str]) -> None:
        self._number = number
        self._cells = cells
        self.problems: list[Problem] = []

    def problem(self, kind: str, **facts: str | int) -> None:
        self.problems.append(Problem(self._number, kind, facts))

    def read(self, pack: Pack, today: date) -> Line:
        milestone = self._cells.get("milestone") or None
        if milestone is not None and pack.milestone(milestone) is None:
            self.problem("milestone", given=milestone[:40])
        name = self._cells.get("name", "").removeprefix("'")
        if not 0 < len(name) <= NAME_LIMIT:
            self.problem("name", limit=NAME_LIMIT)
        done_on = self._cell("done_on", date.fromisoformat, "day")
        if milestone is not None and done_on is None and not self.problems:
            self.problem("no-day")
        for day in (done_on, started_on := self._cell("started_on", date.fromisoformat, "day")):
            if day is not None and day > today:
                self.problem("future", given=day.isoformat())
        pace = self._cell("pace_months", int, "pace")
        if pace is not None and pack.pace(pace) is None:
            self.problem("pace", given=pace)
        return Line(
            number=self._number,
            user_id=self._cell("user_id", _user_id, "user") or self._no_user(),
            name=name,
            pace_months=pace,
            started_on=started_on,
            milestone=milestone,
            done_on=done_on,
            link=self._cell("link", web_address, "link"),
        )

    def _no_user(self) -> int:
        if not self._cells.get("user_id"):
            self.problem("user", given="")
        return 0

    def _cell(self, name: str, read: Callable[[str], T], kind: str) -> T | None:
        given = self._cells.get(name, "").removeprefix("'")
        if not given:
            return None
        try:
            return read(given)
        except (ValueError, BadLink):
            self.problem(kind, given=given[:40])
            return None


def _user_id(given: str) -> int:
    if not given.isdecimal() or int(given) not in _SNOWFLAKES:
        raise ValueError(given)
    return int(given)


def _decoded(data: bytes) -> str:
    """The text of a file as Excel, Sheets or an editor saved it."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
