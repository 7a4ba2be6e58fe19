"""What `make mutants` does beside mutmut: it raises the figures of the rules one at a time, in a copy."""

from __future__ import annotations

from pathlib import Path

from tools.mutants import ROOT, Figure, figures


def test_every_figure_of_the_points_is_tried_and_nothing_inside_of_functions() -> None:
    lines = (ROOT / "study/points.py").read_text("utf-8").splitlines()
    tried = {lines[one.line].partition(" ")[0]: one.instead for one in figures("points")}
    assert tried["CHECK_IN"] == "8"
    assert tried["KUDOS_PAIR"] == "5"
    assert not [one for one in figures("points") if lines[one.line].startswith("    ")]


def test_a_figure_is_changed_in_the_copy_alone_and_put_back(tmp_path: Path) -> None:
    here = (ROOT / "study/hours.py").read_bytes()
    (tmp_path / "study").mkdir()
    for one in figures("hours"):
        one.put_into(tmp_path)
        there = (tmp_path / "study/hours.py").read_bytes()
        before, after = (text.split(b"\n") for text in (here, there))
        changed = [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
        assert changed == [one.line]
        assert after[one.line][one.start :].startswith(one.instead.encode())
        one.take_out_of(tmp_path)
        assert (tmp_path / "study/hours.py").read_bytes() == here


def test_a_survivor_is_named_by_where_it_stands() -> None:
    assert Figure("points", 21, 11, 12, "8").name == "study/points.py:22:12 becomes 8"
