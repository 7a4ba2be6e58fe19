"""Everybody can read the pictures: contrast at WCAG AA, text that is not tiny on a phone, one accent with the bot."""

from __future__ import annotations

import pytest

from bot.art import palette
from bot.art.canvas import Canvas
from bot.art.palette import Colour, shades
from bot.ui import theme
from tests.art.samples import shown


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours by WCAG 2.1, 1 to 21. AA asks 4.5 for text, 3 for large text and for shapes."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


@pytest.mark.parametrize(("ink", "ground"), palette.TEXTS + palette.PAPER_TEXTS)
def test_text_can_be_read(ink: Colour, ground: Colour) -> None:
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize(("shape", "ground"), palette.SHAPES + palette.PAPER_SHAPES)
def test_shapes_can_be_told_from_their_ground(shape: Colour, ground: Colour) -> None:
    assert contrast(shape, ground) >= 3


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast(Colour(0, 0, 0), Colour(255, 255, 255)) == pytest.approx(21)
    assert contrast(Colour(119, 119, 119), Colour(255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_the_smallest_text_is_ten_points_on_a_phone() -> None:
    assert (
        min(palette.SMALL, palette.BODY, palette.STRONG, *palette.NAMES, *palette.FIGURES) * 360 / palette.WIDTH >= 10
    )


def test_the_accent_is_the_bots_own() -> None:
    assert theme.ACCENT.to_rgb() == palette.ACCENT


@pytest.mark.parametrize("ground", [palette.GROUND, palette.PAPER])
def test_every_colour_is_stored_as_it_is(ground: Colour) -> None:
    assert len(shades(ground)) <= 256
    for shade in shades(ground):
        canvas = Canvas(8, 8, ground)
        canvas.rule(0, 0, 8, 8, shade)
        stored = shown(canvas.png()).getpixel((4, 4))
        assert isinstance(stored, tuple)
        assert max(abs(part - was) for part, was in zip(stored, shade, strict=True)) <= 6, "no eye can tell"
