"""A list from a spreadsheet is understood as it was saved, or every mistake in it is named by its line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.packs import BUILT_IN, read_pack
from study.member_lists import MOST_BYTES, MOST_PROBLEMS, MemberList, read_list

PACK = read_pack(BUILT_IN)
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
    ("line", "kind"),
    [
        (f"{ANA},Ana,7,,,,", "pace"),
        (f"{ANA},Ana,six,,,,", "pace"),
        (f"{ANA},,6,,,,", "name"),
        (f"{ANA},{'x' * 101},6,,,,", "name"),
        (",Ana,6,,,,", "user"),
        ("Ana#1234,Ana,6,,,,", "user"),
        ("-5,Ana,6,,,,", "user"),
        ("1.23457E+17,Ana,6,,,,", "user"),  # what Excel makes of a long number
        (f"{ANA},Ana,6,01.02.2026,,,", "day"),
        (f"{ANA},Ana,6,,py-setup,,", "no-day"),
        (f"{ANA},Ana,6,,py-setup,2026-03-03,", "future"),
        (f"{ANA},Ana,6,,py-sett,2026-03-01,", "milestone"),
        (f"{ANA},Ana,6,,py-setup,2026-03-01,javascript:alert(1)", "link"),
    ],
)
def test_a_mistake_is_named_with_its_line(line: str, kind: str) -> None:
    found = read(f"{HEAD}\n{ZOE},Zoë,,,,,\n{line}\n")
    assert (3, kind) in kinds(found)
    assert found.lines == ()


def test_the_same_thing_twice_names_both_lines() -> None:
    found = read(f"{HEAD}\n{ANA},Ana,,,,,\n\n{ANA},Ana again,,,,,\n")
    assert kinds(found) == [(4, "twice")]
    assert found.problems[0].facts == {"line": 2}


def test_a_list_without_its_columns_says_which_is_missing() -> None:
    assert kinds(read("name,pace\nAna,6\n")) == [(1, "no-column")]
    assert kinds(read("")) == [(1, "no-column")]
    assert kinds(read(HEAD)) == [(0, "empty")]


def test_a_list_that_is_too_big_is_not_read() -> None:
    assert kinds(read_list(b"x" * (MOST_BYTES + 1), PACK, TODAY)) == [(0, "too-big")]


def test_what_was_exported_against_formulas_comes_back_as_it_was() -> None:
    found = read(f"{HEAD}\n{ANA},'=Ana,,,,,\n")
    assert found.lines[0].name == "=Ana"


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
