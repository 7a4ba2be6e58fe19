"""A pack that somebody sends is small, plain and harmless, or it is refused with the place and the reason."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.packs import BUILT_IN, accept_upload, read_files
from study.curriculum import FILES, BadPack
from study.pack_checks import PackProblem
from study.pack_upload import MOST_BYTES, MOST_FILES, MOST_TEXT, read_upload, refuse_harmful
from tests.packs import PACK, zipped

OURS = read_files(BUILT_IN)


def said(data: bytes, name: str = "mine.zip") -> str:
    """What is said about something that is no pack."""
    with pytest.raises(BadPack) as caught:
        accept_upload(data, name)
    return str(caught.value)


def in_folder(folder: str) -> dict[str, str]:
    return {f"{folder}{name}": text for name, text in OURS.items()}


@pytest.mark.parametrize("folder", ["", "mine/", "a/b/c/", "../../up/", "C:\\packs/"])
def test_our_own_pack_is_accepted_from_any_folder(folder: str) -> None:
    files, pack = accept_upload(zipped(in_folder(folder)), "mine.zip")
    assert files == OURS
    assert pack == PACK


def test_notes_and_litter_beside_the_files_do_not_matter() -> None:
    extra = {"x/README.md": "", "__MACOSX/x/._pack.toml": "\0", "x/.DS_Store": "\0"}
    assert accept_upload(zipped(in_folder("x/") | extra), "mine.zip")[1] == PACK


def test_one_file_is_the_same_pack() -> None:
    text = "\n".join(OURS.values())
    assert accept_upload(b"\xef\xbb\xbf" + text.encode(), "mine.toml")[1] == PACK


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"x" * (MOST_BYTES + 1), "send at most 1,000,000"),
        (b"#" * (MOST_TEXT + 1), "write at most 500,000"),
        (b"#" * 12_000, "has 12,000 characters in line 1"),
        (zipped({"pack.toml": "#" * 50_000_000}), "holds more than 500,000 bytes of text"),
        (zipped({f"{name}.toml": "" for name in range(200)}), "has 200 files"),
        (zipped({"/etc/passwd": ""}), "/etc/passwd: is not one of pack.toml"),
        (zipped({"a/pack.toml": "", "b/quiz.toml": ""}), "lies apart"),
        (zipped({"README.md": ""}), "holds no pack"),
        (b"PK\x03\x04 is what a zip begins with", "cannot be unpacked"),
        (zipped(in_folder(""))[:-400], "cannot be unpacked"),
        (zipped({"pack.toml": b"\xff\xfea"}), "pack.toml: is not UTF-8 (byte 0)"),
        ("Título = 'é'".encode("cp1252"), "mine.zip: is not UTF-8"),
        (b"x = " + b"[" * 5000, "is nested too deeply"),
        (b"a." * 20 + b"a = 1", "has a key of too many parts in line 1"),
        (b"a.b.c.d.e.f.g.h.i.j.k = 1", "is nested too deeply"),
        (b"x = " + b"9" * 5000, "is not valid TOML"),
        (b"[[milestones]]\n" * 600, "milestones: has 600 entries; write at most 500"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_too_big_too_deep_or_no_pack_at_all(data: bytes, words: str) -> None:
    assert words in said(data)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("mine.toml", "mine.toml"),
        ("C:\\Users\\ana\\my pack-2_b.toml", "my pack-2_b.toml"),
        ("../../etc/<@everyone>.toml", "everyone.toml"),
        ("x" * 70, "x" * 60),
        ("***", "pack.toml"),
    ],
)
def test_a_file_is_named_as_its_author_does_without_what_discord_would_read(name: str, shown: str) -> None:
    assert list(read_upload(b"", name)) == [shown]


@pytest.mark.parametrize(
    ("data", "file", "words"),
    [
        (b"x" * (MOST_BYTES + 1), "mine", "has 1,000,001 bytes; send at most 1,000,000"),
        (b"#" * (MOST_TEXT + 1), "mine", "has 500,001 bytes; write at most 500,000"),
        (b"a\xff", "mine", "is not UTF-8 (byte 1); save it as UTF-8"),
        (zipped({"x" * 120: ""}), "x" * 100, f"is not one of {', '.join(FILES)}"),
        (zipped({"README.md": ""}), "mine", f"holds no pack; it is made of {', '.join(FILES)}"),
    ],
    ids=["bytes", "text", "encoding", "another file", "no file"],
)
def test_what_is_wrong_with_a_whole_file_names_no_entry(data: bytes, file: str, words: str) -> None:
    with pytest.raises(BadPack) as caught:
        read_upload(data, "mine")
    assert caught.value.problems == (PackProblem(file, "", "", words),)


def test_files_that_lie_apart_are_each_named() -> None:
    far = f"{'b/' * 60}quiz.toml"
    with pytest.raises(BadPack) as caught:
        read_upload(zipped({"a/pack.toml": "", far: ""}), "mine")
    words = "lies apart; put all files into one folder"
    assert caught.value.problems == tuple(PackProblem(name[:100], "", "", words) for name in ("a/pack.toml", far))


def test_what_just_fits_is_read_in_the_order_of_a_pack_whatever_lies_before_it() -> None:
    text = "#" * (MOST_TEXT - 1)
    notes = {f"{number}.md": "" for number in range(MOST_FILES - 2)}
    read = read_upload(zipped({**notes, "quiz.toml": "#", "pack.toml": text}), "mine")
    assert list(read.items()) == [("pack.toml", text), ("quiz.toml", "#")]
    assert read_upload(b"#" * MOST_TEXT, "mine") == {"mine": "#" * MOST_TEXT}


@pytest.mark.parametrize("char", ["\u202e", "\ue000", "\ud800", "\u2028", "\u2029"])
def test_no_kind_of_hidden_character_gets_in_anywhere(char: str) -> None:
    document = {
        "title": "A",
        "about": {"list": ["fine", {"text": f"a{char}"}]},
        "tips": [{"slug": "one", "text": char}],
    }
    with pytest.raises(BadPack) as caught:
        refuse_harmful({"pack.toml": document})
    words = f"has a hidden character (U+{ord(char):04X}); write it without"
    assert caught.value.problems == (
        PackProblem("pack.toml", "", "about.list[1].text", words),
        PackProblem("pack.toml", "tips[0] one", "text", words),
    )


def test_what_joins_letters_and_emoji_is_not_hidden() -> None:
    refuse_harmful({"pack.toml": {"title": "👩\u200d💻 می\u200cخواهم", "hours": 5}})


def test_a_zip_with_a_password_is_refused() -> None:
    data = bytearray(zipped({"pack.toml": "x"}, method=zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "without a password" in said(bytes(data))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello @everyone", "would call people or lead to a channel (@everyone)"),
        ("Ask <@123456789012345678>", "would call people"),
        ("See <#1>", "would call people or lead to a channel"),
        ("Read [the docs](https://evil.example)", "hides where a link goes"),
        ("Read [the docs] (<javascript:x>)", "hides where a link goes"),
        ("Safe\u202egnp.exe", "has a hidden character (U+202E)"),
        ("A\u200bB", "has a hidden character (U+200B)"),
    ],
)
def test_texts_that_would_ping_or_deceive_are_named_with_their_place(text: str, words: str) -> None:
    files = OURS | {"milestones.toml": OURS["milestones.toml"].replace("Set up a Python workspace you trust", text, 1)}
    assert f"milestones.toml, milestones[0] py-setup, title: {words}" in said(zipped(files))


@given(st.binary(max_size=2000))
def test_any_bytes_are_a_pack_or_a_list_of_problems(data: bytes) -> None:
    for begun in (data, b"PK\x03\x04" + data):
        with pytest.raises(BadPack) as caught:
            accept_upload(begun, "x")
        assert caught.value.problems


@given(st.data())
def test_a_damaged_zip_never_gets_through_as_something_else(data: st.DataObject) -> None:
    whole = bytearray(ZIP)
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        files, _ = accept_upload(bytes(whole), "mine.zip")
    except BadPack:
        return
    assert set(files) == set(FILES)


ZIP = zipped(in_folder(""))
