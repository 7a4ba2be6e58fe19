"""A list from a spreadsheet is understood as it was saved, or every mistake in it is named by its line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.member_lists import MOST_BYTES, MOST_LINES, MOST_PROBLEMS, MemberList, Problem, read_list
from tests.packs import PACK

TODAY = date(2026, 3, 2)
ANA, ZOE = 123456789012345678, 223456789012345678
HEAD = "user_id,name,pace_months,started_on,milestone,done_on,link"
GOOD = f"{HEAD}\n{ANA},Ana,6,2026-02-01,py-setup,2026-02-10,https://example.org/a\n{ZOE},Zoë,,,,,\n"


def read(text: str) -> MemberList:
    return read_list(text.encode(), PACK, TODAY)


def kinds(found: MemberList) -> list[tuple[int, str]]:
    return [(problem.line, problem.kind) for problem in found.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_list_is_read_however_a_spreadsheet_saved_it(encoding: str, separator: str, ends: str) -> None:
    found = read_list(GOOD.replace(",", separator).replace("\n", ends).encode(encoding), PACK, TODAY)
    assert found.problems == ()
    ana, zoe = found.lines
    assert (ana.user_id, ana.name, ana.pace_months, ana.milestone) == (ANA, "Ana", 6, "py-setup")
    assert (ana.started_on, ana.done_on) == (date(2026, 2, 1), date(2026, 2, 10))
    assert (zoe.user_id, zoe.name, zoe.milestone) == (ZOE, "Zoë", None)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (f"{ANA},Ana,7,,,,", Problem(3, "pace", {"given": 7})),
        (f"{ANA},Ana,six,,,,", Problem(3, "pace", {"given": "six"})),
        (f"{ANA},,6,,,,", Problem(3, "name", {"limit": 100})),
        (f"{ANA},{'x' * 101},6,,,,", Problem(3, "name", {"limit": 100})),
        (",Ana,6,,,,", Problem(3, "user", {"given": ""})),
        ("Ana#1234,Ana,6,,,,", Problem(3, "user", {"given": "Ana#1234"})),
        ("123,Ana,6,,,,", Problem(3, "user", {"given": "123"})),
        ("-5,Ana,6,,,,", Problem(3, "user", {"given": "-5"})),
        ("1.23457E+17,Ana,6,,,,", Problem(3, "user", {"given": "1.23457E+17"})),  # Excel's own for a long number
        (f"{ANA},Ana,6,01.02.2026,,,", Problem(3, "day", {"given": "01.02.2026"})),
        (f"{ANA},Ana,6,,py-setup,yesterday,", Problem(3, "day", {"given": "yesterday"})),
        (f"{ANA},Ana,6,,py-setup,,", Problem(3, "no-day", {})),
        (f"{ANA},Ana,6,,py-setup,2026-03-03,", Problem(3, "future", {"given": "2026-03-03"})),
        (f"{ANA},Ana,6,2026-04-01,,,", Problem(3, "future", {"given": "2026-04-01"})),
        (f"{ANA},Ana,6,,py-sett,2026-03-01,", Problem(3, "milestone", {"given": "py-sett"})),
        (f"{ANA},Ana,6,,{'x' * 60},2026-03-01,", Problem(3, "milestone", {"given": "x" * 40})),
        (f"{ANA},Ana,6,,py-setup,2026-03-01,javascript:alert(1)", Problem(3, "link", {"given": "javascript:alert(1)"})),
        (f"{ANA},Ana,6,,py-setup,2026-03-01,ftp://{'x' * 60}", Problem(3, "link", {"given": "ftp://" + "x" * 34})),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_stood_there(line: str, problem: Problem) -> None:
    found = read(f"{HEAD}\n{ZOE},Zoë,,,,,\n{line}\n")
    assert problem in found.problems
    assert found.lines == ()


def test_every_mistake_is_named_not_just_the_last() -> None:
    found = read(f"{HEAD}\n{ANA},,,,,,\nAna,Ana,,,,,\n{ZOE},Zoë,5,,,,\n")
    assert kinds(found) == [(2, "name"), (3, "user"), (4, "pace")]
    # What a line without a person did is not told as well.
    assert kinds(read(f"{HEAD}\nAna,Ana,,,py-setup,,\n{ANA},,,,py-setup,,\n")) == [
        (2, "no-day"),
        (2, "user"),
        (3, "name"),
    ]


def test_what_just_fits_is_read() -> None:
    found = read(f"{HEAD}\n{ANA},{'x' * 100},12,2026-03-02,py-setup,2026-03-02,\n{ZOE},Z,,,,,\n")
    assert found.problems == ()
    assert [(line.number, len(line.name), line.pace_months) for line in found.lines] == [(2, 100, 12), (3, 1, None)]
    assert (found.lines[0].started_on, found.lines[0].done_on) == (TODAY, TODAY)


def test_separators_of_later_lines_and_short_and_long_lines_do_not_matter() -> None:
    found = read(f"user_id;name;pace_months\n{ANA};Ana, the first, of, many\n{ZOE};Zoë;6;and;more\n")
    assert [(line.name, line.pace_months) for line in found.lines] == [("Ana, the first, of, many", None), ("Zoë", 6)]
    quoted = read(f'{HEAD}\n{ANA},"Ana\r\nB.",,,,,\n')
    assert quoted.lines[0].name == "Ana\r\nB."


def test_the_same_thing_twice_names_both_lines() -> None:
    found = read(f"{HEAD}\n{ANA},Ana,,,,,\n\n{ANA},Ana again,,,,,\n")
    assert kinds(found) == [(4, "twice")]
    assert found.problems[0].facts == {"line": 2}


def test_a_list_without_its_columns_says_which_is_missing() -> None:
    known = "user_id, name, pace_months, started_on, milestone, done_on, link"
    missing = (Problem(1, "no-column", {"name": "user_id", "known": known}),)
    assert read("name,pace\nAna,6\n") == MemberList((), missing)
    assert kinds(read("")) == [(1, "no-column")]
    assert read(HEAD).problems == (Problem(0, "empty", {}),)


def test_a_list_that_is_too_big_is_not_read() -> None:
    assert read_list(b"x" * (MOST_BYTES + 1), PACK, TODAY) == MemberList((), (Problem(0, "too-big", {"limit": 1000}),))
    fitting = f"{GOOD}{' ' * 100}\n" + ("\n" * (MOST_BYTES - len(GOOD.encode()) - 101))
    assert kinds(read_list(fitting.encode(), PACK, TODAY)) == [(MOST_LINES + 1, "too-many")]


def test_a_list_of_too_many_lines_says_how_many_fit() -> None:
    lines = "".join(f"{ANA + number},Ana,,,,,\n" for number in range(MOST_LINES))
    assert read(f"{HEAD}\n{lines}").problems == (Problem(MOST_LINES + 1, "too-many", {"limit": MOST_LINES}),)
    fitting = read(HEAD + "\n" + lines[: lines.rindex(f"{ANA + MOST_LINES - 1},")])
    assert (fitting.problems, len(fitting.lines)) == ((), MOST_LINES - 1)


def test_no_more_mistakes_are_told_than_somebody_mends_at_once() -> None:
    found = read(f"{HEAD}\n" + "".join(f"{ANA + number},,,,,,\n" for number in range(80)))
    assert kinds(found) == [(number + 2, "name") for number in range(MOST_PROBLEMS)]


def test_a_file_whose_quotes_never_end_is_told_with_its_line() -> None:
    broken = read(f'{HEAD}\n{ANA},"{"x" * 200_000}",,,,,\n')  # more than a cell can hold
    assert [(problem.line, problem.kind, list(problem.facts)) for problem in broken.problems] == [
        (2, "broken", ["error"])
    ]
    assert "field" in str(broken.problems[0].facts["error"])
    assert broken.lines == ()


def test_a_file_cut_off_in_the_middle_of_a_letter_is_read_up_to_there() -> None:
    cut = f"{HEAD}\n{ANA},Ana".encode("utf-16") + b"\x41"
    assert read_list(cut, PACK, TODAY).lines[0].name == "Ana\ufffd"
    big_endian = b"\xfe\xff" + f"{HEAD}\n{ANA},Zoë\n".encode("utf-16-be")
    assert read_list(big_endian, PACK, TODAY).lines[0].name == "Zoë"


def test_what_was_exported_against_formulas_comes_back_as_it_was() -> None:
    found = read(f"{HEAD}\n{ANA},'=Ana,,,,,\n'{ZOE},Zoë',,,,,\n")
    assert [(line.user_id, line.name) for line in found.lines] == [(ANA, "=Ana"), (ZOE, "Zoë'")]


@given(st.binary(max_size=400))
def test_no_file_breaks_the_reading(data: bytes) -> None:
    found = read_list(data, PACK, TODAY)
    assert bool(found.problems) is not bool(found.lines)
    assert len(found.problems) <= MOST_PROBLEMS


@given(st.text(st.sampled_from("ab,;\t\"'\n 0123456789-py"), max_size=200))
def test_no_text_below_the_head_breaks_the_reading(text: str) -> None:
    found = read(f"{HEAD}\n{text}")
    assert bool(found.problems) is not bool(found.lines)
    assert all(problem.line <= text.count("\n") + 2 for problem in found.problems)
