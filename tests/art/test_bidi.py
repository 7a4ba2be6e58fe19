"""The order of a line's characters is the one the Unicode algorithm gives, by another library's word."""

from __future__ import annotations

from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from bot.art.bidi import levels, visual_order

MIXED = st.text("abZ אבג سعر0123٣٤+-,.$%#!·:/éя佐🚀()[]{}", min_size=1, max_size=20).map(str.strip).filter(bool)


@given(MIXED)
def test_the_order_is_unicodes(text: str) -> None:
    assert "".join(text[at] for at in visual_order(levels(text))) == get_display(text)


@given(st.lists(st.integers(0, 4), max_size=20))
def test_nothing_is_lost_or_doubled(line: list[int]) -> None:
    assert sorted(visual_order(line)) == list(range(len(line)))


def test_a_latin_name_with_an_arabic_word_keeps_its_direction() -> None:
    assert visual_order(levels("a עב c")) == [0, 1, 3, 2, 4, 5]
