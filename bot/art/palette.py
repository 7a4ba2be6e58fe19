"""The colours and measures all pictures share. tests/art checks every pair that is used against WCAG AA."""

from __future__ import annotations

from typing import NamedTuple


class Colour(NamedTuple):
    """A colour as Pillow takes it: red, green and blue, 0 to 255."""

    red: int
    green: int
    blue: int


def _hex(value: int) -> Colour:
    return Colour(value >> 16, value >> 8 & 0xFF, value & 0xFF)


# The dark card, between Discord's dark and light so that it stands out on both.
GROUND = _hex(0x16202A)
PANEL = _hex(0x1F2C38)
GROOVE = _hex(0x3A4C5B)  # empty bars, lines, what is not there yet: no text stands on it
INK = _hex(0xF4F7F9)
QUIET = _hex(0xAFBECA)

ACCENT = _hex(0x2A9D8F)  # the same as bot.ui.theme.ACCENT
ACCENT_INK = _hex(0x63D9C8)  # the accent as text on the dark card
ACCENT_GROUND = _hex(0x1B4248)  # a panel that is the reader's own
GOLD = _hex(0xE9A23B)
BRONZE = _hex(0xCD8F62)
ICE = _hex(0x7FB7F0)
ON_BRIGHT = _hex(0x0E171F)  # text on the bright colours

# The certificate is paper: it may be printed.
PAPER = _hex(0xFBFAF6)
PAPER_INK = _hex(0x1B2A36)
PAPER_QUIET = _hex(0x55636F)
PAPER_ACCENT = _hex(0x1C7268)
PAPER_LINE = _hex(0xD8D5CA)

# How much was studied in a week, from little to much.
HEAT = (_hex(0x1E6F67), _hex(0x2A9D8F), _hex(0x48C2B1), _hex(0x7BE0D0))

# Text on its ground: at least 4.5, AA for text of any size.
TEXTS = (
    *((ink, ground) for ink in (INK, QUIET, ACCENT_INK) for ground in (GROUND, PANEL, ACCENT_GROUND)),
    *((GOLD, ground) for ground in (GROUND, PANEL)),
    *((ON_BRIGHT, bright) for bright in (ACCENT, GOLD, QUIET, BRONZE, ICE, *HEAT[1:])),
    (INK, HEAT[0]),
)
PAPER_TEXTS = tuple((ink, PAPER) for ink in (PAPER_INK, PAPER_QUIET, PAPER_ACCENT))
# Shapes that say something: at least 3, AA for graphics.
SHAPES = tuple((shape, ground) for shape in (ACCENT, ACCENT_INK, GOLD, BRONZE, ICE) for ground in (GROUND, PANEL))
PAPER_SHAPES = ((PAPER_ACCENT, PAPER), (PAPER, PAPER_ACCENT))
# What meets in a picture and need not be told apart: what is empty, and the ground itself.
EDGES = (
    *((GROOVE, ground) for ground in (GROUND, PANEL, ACCENT_GROUND)),
    *((shape, GROOVE) for shape in (PANEL, ACCENT, ACCENT_INK, GOLD, ICE, INK)),
    *((shape, GROUND) for shape in (PANEL, ACCENT_GROUND, *HEAT)),
    *((shape, PANEL) for shape in (ACCENT_GROUND, *HEAT)),
    (INK, ACCENT),
    (GOLD, ACCENT),
    *((medal, ACCENT_GROUND) for medal in (GOLD, BRONZE, QUIET)),
)
PAPER_EDGES = ((PAPER_LINE, PAPER),)

STEPS = 6  # from one colour to another along a smooth edge

WIDTH = 1000  # pixels; a phone shows it about 360 wide
MARGIN = 48
GAP = 24  # between two panels
PADDING = 32  # inside a panel
RADIUS = 20

SMALL = 28  # pixels; the smallest text there is, ten points on a phone
BODY = 32
STRONG = 40
NAMES = (56, 48, 40, 34, 28)  # the largest a name fits in; 32 wide characters fit in the smallest
FIGURES = (48, 40, 34, 28)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two: `share` 0 gives the first, 1 the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return Colour(red, green, blue)


def shades(ground: Colour) -> list[Colour]:
    """Every colour a picture on `ground` is stored with, 256 at most: all pairs that meet, and what lies between."""
    pairs = PAPER_TEXTS + PAPER_SHAPES + PAPER_EDGES if ground == PAPER else TEXTS + SHAPES + EDGES
    plain = dict.fromkeys(colour for pair in pairs for colour in pair)
    between = dict.fromkeys(mix(*pair, step / STEPS) for step in range(1, STEPS) for pair in dict.fromkeys(pairs))
    return list(plain | between)
