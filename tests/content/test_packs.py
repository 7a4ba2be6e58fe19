"""A curriculum author who hands in a folder that cannot be read is told which file and why."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.packs import BUILT_IN, number_weeks, read_pack
from study.curriculum import FILES, BadPack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the built-in pack that a test may spoil."""
    copy = tmp_path / "mine"
    shutil.copytree(BUILT_IN, copy)
    return copy


def problems_of(folder: Path) -> list[tuple[str, str]]:
    """File and message of each problem."""
    with pytest.raises(BadPack) as caught:
        read_pack(folder)
    return [(problem.file, problem.message) for problem in caught.value.problems]


def test_the_built_in_pack_reads_as_it_is() -> None:
    pack = read_pack(BUILT_IN)
    assert (pack.slug, len(pack.steps)) == ("ai-engineer", 5)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere"
    assert problems_of(missing) == [(str(missing), "does not exist; name the folder that holds pack.toml")]


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    file = tmp_path / "pack.toml"
    file.write_text("", encoding="utf-8")
    assert problems_of(file) == [(str(file), "is not a folder; name the folder that holds pack.toml")]


def test_an_empty_folder_holds_no_pack(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == [(str(tmp_path), "holds no pack; name the folder that holds pack.toml")]


def test_a_folder_with_one_file_lacks_the_others(tmp_path: Path) -> None:
    (tmp_path / FILES[0]).write_text("", encoding="utf-8")
    assert {file for file, _ in problems_of(tmp_path)} >= set(FILES[1:])


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (Path.unlink, "is missing; a pack is made of"),
        (_a_folder, "is a folder; write a file of that name"),
        (lambda path: path.write_bytes("title = 'Café'".encode("latin-1")), "is not UTF-8 (byte 12); save it as UTF-8"),
        (lambda path: path.write_text("title = ", encoding="utf-8"), "is not valid TOML: Invalid value (at"),
        (lambda path: path.write_text("a = 1\na = 2", encoding="utf-8"), "is not valid TOML: Cannot overwrite a value"),
        (lambda path: path.write_text("a = " + "[" * 9_000, encoding="utf-8"), "is nested too deeply"),
    ],
    ids=["missing", "a folder", "latin-1", "broken off", "a key twice", "nested"],
)
def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    folder: Path, file: str, spoil: Callable[[Path], object], told: str
) -> None:
    spoil(folder / file)
    ((named, message),) = problems_of(folder)
    assert named == file
    assert told in message


def test_files_that_cannot_be_read_are_all_named_at_once(folder: Path) -> None:
    (folder / "quiz.toml").unlink()
    (folder / "faq.toml").write_text("faq = [", encoding="utf-8")
    assert [file for file, _ in problems_of(folder)] == ["faq.toml", "quiz.toml"]


def test_an_empty_file_is_told_what_it_should_hold(folder: Path) -> None:
    (folder / "faq.toml").write_text("", encoding="utf-8")
    assert problems_of(folder) == [("faq.toml", "has no entries; write at least one, each under [[faq]]")]


def test_a_slip_in_a_file_is_told_with_its_place(folder: Path) -> None:
    path = folder / "milestones.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('step = "python"', 'step = "pyhton"', 1), encoding="utf-8")
    with pytest.raises(BadPack) as caught:
        read_pack(folder)
    assert str(caught.value) == (
        "milestones.toml, milestones[0] py-setup, step: 'pyhton' is not the slug of a step; did you mean 'python'?"
    )


def test_a_pack_saved_with_a_byte_order_mark_reads(folder: Path) -> None:
    """Windows editors put one in front; it is not a mistake of the author."""
    path = folder / "faq.toml"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert len(read_pack(folder).faq) == 10


def test_weeks_are_counted_anew_after_a_milestone_was_put_between_others(folder: Path) -> None:
    file = folder / "milestones.toml"
    before, first, rest = file.read_text(encoding="utf-8").partition("[[milestones]]\n")
    one, between, others = rest.partition("[[milestones]]\n")
    again = one.replace('slug = "py-setup"', 'slug = "py-again"')
    file.write_text(before + first + one + between + again + between + others, encoding="utf-8")
    problems = problems_of(folder)
    assert "weeks count up by one" in problems[0][1]

    assert number_weeks(folder) == len(read_pack(BUILT_IN).milestones) + 1
    assert [milestone.week for milestone in read_pack(folder).milestones] == list(range(1, number_weeks(folder) + 1))
    assert read_pack(folder).milestones[1].slug == "py-again"
