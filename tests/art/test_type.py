"""Names in any script are drawn as they are written, in order, whole, and within the room there is."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.art import palette
from bot.art import type as lettering
from bot.art.fonts import BOLD, REGULAR
from bot.art.type import ELLIPSIS, NOTHING, UNKNOWN, fitting, line, readable, wrapped

NAMES = {
    "latin": "Katarzyna Wiśniewska Ñandú Đặng Thị",
    "cyrillic": "Дмитрий Соколов Їжак",
    "greek": "Αλέξανδρος Παπαδόπουλος",
    "arabic": "عمر الفاروق",
    "persian": "می‌خواهم گلچهره",
    "hebrew": "שירה כהן־לוי",
    "devanagari": "प्रिया शर्मा",
    "bengali": "সৌরভ গঙ্গোপাধ্যায়",
    "tamil": "தமிழ்ச்செல்வி",
    "thai": "กิตติพงษ์ น้ำ",
    "georgian": "გიორგი",
    "armenian": "Արմեն",
    "ethiopic": "አበበ",
    "chinese": "张伟 諸葛亮",
    "japanese": "佐藤桃子 さくらサクラ",
    "korean": "김서연",
    "emoji": "🚀🐍🌙❤️☺️1️⃣",
    "family": "👩‍👩‍👧‍👦",
    "skin": "👍🏽🧑🏿‍🚀",
    "flags": "🇩🇪🇧🇷🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "signs": "★彡 ♥ ✿ → ½ № € ™",
}
ANYTHING = st.text(max_size=60) | st.text("aé\u0301 \u200d\u202e\u2066👩🏽‍💻🇩🇪عשप्र佐김\ufe0f\n\x00\ufffd", max_size=40)


@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("weight", [REGULAR, BOLD])
def test_a_name_is_drawn_whole_by_fonts_that_have_its_letters(script: str, weight: int) -> None:
    written = line(NAMES[script], 32, weight)
    assert UNKNOWN not in written.text
    assert written.mask is not None
    pieces = lettering._pieces(written.text, weight)
    glyphs = [
        glyph.codepoint
        for face, level, text in lettering._runs(pieces)
        for glyph in lettering._shaped(face, level, text).glyph_infos
    ]
    assert 0 not in glyphs, "glyph 0 is the box a font draws for what it has not"


def test_what_no_font_has_is_said_honestly_and_once() -> None:
    assert line("Ana \U00012000\U00012001\U00012002 x", 32).text == f"Ana {UNKNOWN} x"
    assert line("\ue000", 32).text == UNKNOWN


def test_letters_dressed_up_as_symbols_are_written_plainly() -> None:
    assert line("𝓐𝓷𝓪 𝕭𝖔𝖇", 32).text == "Ana Bob"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", NOTHING),
        ("   \n\t ", NOTHING),
        ("\u202e\u2066\u200f", NOTHING),
        ("\u3164\u2800", NOTHING),
        ("\u200d\u200d", NOTHING),
        ("An\na", "An a"),
        ("\u202eana", "ana"),
        ("\u0301\u0302 \u0303", "\u25cc\u0301\u0302 \u25cc\u0303"),
        ("A" + "\u0301" * 50, "Á" + "\u0301" * 4),
        ("می‌خواهم", "می‌خواهم"),
    ],
)
def test_what_hides_or_turns_text_is_taken_away(typed: str, shown: str) -> None:
    assert readable(typed) == shown


def test_a_right_to_left_name_is_drawn_from_the_right() -> None:
    # The mask of "ab" beside a Hebrew word: the Latin letters stand left when the line begins in Hebrew.
    hebrew, latin, both = (line(text, 40).width for text in ("שירה", "ab", "שירה ab"))
    order = [text for _, _, text in lettering._runs(lettering._pieces("שירה ab", REGULAR))]
    assert order[0] == "ab"
    assert "שירה" in order[-1]
    assert both > hebrew + latin


@given(ANYTHING, st.sampled_from([28, 56]), st.integers(60, 600))
def test_whatever_is_written_fits_into_its_room(text: str, size: int, room: int) -> None:
    written = line(text, size, BOLD, room)
    assert written.width <= room
    if written.mask is not None:
        assert written.mask.width <= room + 2 * size, "ink may lean a little beyond its own width, not more"
        assert written.top >= -1.2 * size - 1
        assert written.top + written.mask.height <= 0.5 * size + 1


@given(ANYTHING, st.integers(60, 300))
def test_what_is_cut_is_cut_between_characters(text: str, room: int) -> None:
    whole, written = line(text, 32), line(text, 32, room=room)
    if written.text != whole.text:
        kept = regex.findall(r"\X", written.text.removesuffix(ELLIPSIS).rstrip())
        assert written.text.endswith(ELLIPSIS)
        assert regex.findall(r"\X", whole.text)[: len(kept)] == kept


@given(ANYTHING, st.integers(60, 400), st.integers(1, 4))
def test_a_paragraph_keeps_to_its_lines_and_its_room(text: str, room: int, most: int) -> None:
    lines = wrapped(text, 28, REGULAR, room, most)
    assert 1 <= len(lines) <= most
    assert all(part.width <= room for part in lines)


def test_a_paragraph_breaks_at_spaces_and_between_ideographs() -> None:
    assert [part.text.strip() for part in wrapped("Learn Machine Learning", 28, REGULAR, 160, 3)] == [
        "Learn",
        "Machine",
        "Learning",
    ]
    assert len(wrapped("学习机器学习的基础知识", 28, REGULAR, 160, 3)) == 3


def test_a_name_of_thirty_two_wide_characters_fits_whole() -> None:
    room = palette.WIDTH - 2 * palette.MARGIN
    assert fitting("鑫" * 32, palette.NAMES, BOLD, room) == 28
    assert line("鑫" * 32, 28, BOLD, room).text == "鑫" * 32
    assert fitting("Ana", palette.NAMES, BOLD, room) == 56
