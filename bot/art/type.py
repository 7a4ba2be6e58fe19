"""Lines of text in any script: cleaned, split by font, put in order, shaped, cut where they must be, and drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import regex
import uharfbuzz
from PIL import Image

from bot.art.bidi import levels, visual_order
from bot.art.fonts import BOLD, REGULAR, UNSEEN, Face, face_for, language_of

__all__ = ["BOLD", "REGULAR", "Line", "fitting", "line", "readable", "wrapped"]

ELLIPSIS = "…"
UNKNOWN = "\ufffd"  # stands for signs no font has
NOTHING = "–"  # stands for a text with nothing to see in it
HIGHEST, LOWEST = 1.2, 0.5  # of the size: where stacks of marks are cut above and below the baseline
LONGEST = 400  # characters that are looked at
CLUSTER = regex.compile(r"\X")
TOO_MANY_MARKS = regex.compile(r"(\p{Mn}{4})\p{Mn}+")
LONELY_MARK = regex.compile(r"(?:^|(?<=\s))(?=\p{M})")  # is given the circle that stands for a letter
BLANK = regex.compile(r"[\s\u115f\u1160\u2800\u3164\uffa0]|\p{Cc}")
# Everything that hides or turns text, but for the joiners, the emoji selectors and the letters of flags.
HIDDEN = regex.compile(
    r"(?![\u200c\u200d\ufe0e\ufe0f\U000e0020-\U000e007f])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}]"
)
# After a space, and around the signs of scripts that have none.
MAY_BREAK = regex.compile(r"(?<=\s)(?=\S)|(?<=[\p{Han}\p{Hiragana}\p{Katakana}])|(?=[\p{Han}\p{Hiragana}\p{Katakana}])")


@dataclass(frozen=True)
class Line:
    """A line ready to be drawn. `mask` is its ink; its corner is `left`, `top` of where the baseline begins."""

    text: str
    width: float
    mask: Image.Image | None
    left: int = 0
    top: int = 0


@dataclass(frozen=True)
class _Piece:
    text: str
    face: Face


def readable(text: str) -> str:
    """A text on one line, without what hides or turns it, and never empty."""
    flat = BLANK.sub(" ", HIDDEN.sub("", unicodedata.normalize("NFC", text[:LONGEST])))
    kept = LONELY_MARK.sub("\u25cc", TOO_MANY_MARKS.sub(r"\1", " ".join(flat.split())))
    return kept if UNSEEN.sub("", kept).strip() else NOTHING


@lru_cache(maxsize=512)
def line(text: str, size: int, weight: int = REGULAR, room: int | None = None) -> Line:
    """`text` at `size` pixels; what does not fit into `room` pixels ends in an ellipsis, never inside a character."""
    pieces = _pieces(readable(text), weight)
    if room is None or _width(pieces, size) <= room:
        return _drawn(pieces, size)
    ellipsis = _pieces(ELLIPSIS, weight)
    fits, over = 0, len(pieces)
    while over - fits > 1:
        middle = (fits + over) // 2
        if _width([*pieces[:middle], *ellipsis], size) <= room:
            fits = middle
        else:
            over = middle
    while fits and pieces[fits - 1].text.isspace():
        fits -= 1
    return _drawn([*pieces[:fits], *ellipsis], size)


def fitting(text: str, sizes: Sequence[int], weight: int, room: int) -> int:
    """The first of `sizes` in which the whole of `text` fits into `room` pixels; the last if it fits in none."""
    return next((size for size in sizes if line(text, size, weight).width <= room), sizes[-1])


def wrapped(text: str, size: int, weight: int, room: int, most: int) -> list[Line]:
    """`text` on at most `most` lines of `room` pixels; what is left over ends in an ellipsis."""
    words = MAY_BREAK.split(readable(text))
    lines: list[Line] = []
    while words and len(lines) < most - 1:
        count = 1
        while count < len(words) and line("".join(words[: count + 1]), size, weight).width <= room:
            count += 1
        lines.append(line("".join(words[:count]), size, weight, room))
        words = words[count:]
    return [*lines, line("".join(words), size, weight, room)] if words else lines


def _pieces(whole: str, weight: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    language = language_of(whole)
    for cluster in CLUSTER.findall(whole):
        before = pieces[-1].face if pieces else None
        tries = ((text, face_for(text, weight, language, before)) for text in _attempts(cluster))
        text, face = next((text, face) for text, face in tries if face is not None)
        if text == UNKNOWN and pieces and pieces[-1].text == UNKNOWN:
            continue  # one sign for a whole word nobody can draw
        pieces += [_Piece(part, face) for part in CLUSTER.findall(text)]
    return pieces


def _attempts(cluster: str) -> Iterator[str]:
    # The last is in Noto Sans.
    yield cluster
    yield unicodedata.normalize("NFKC", cluster)  # letters dressed up as symbols
    yield regex.sub(r"\p{M}", "", cluster) or UNKNOWN
    yield UNKNOWN


def _runs(pieces: Sequence[_Piece]) -> Iterator[tuple[Face, int, str]]:
    level = levels([piece.text for piece in pieces])
    order = visual_order(level)
    for (face, high), group in groupby(order, key=lambda at: (pieces[at].face, level[at])):
        yield face, high, "".join(pieces[at].text for at in sorted(group))


def _shaped(face: Face, level: int, text: str) -> uharfbuzz.Buffer:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.language = face.language
    buffer.guess_segment_properties()
    uharfbuzz.shape(face.font, buffer)
    return buffer


def _width(pieces: Sequence[_Piece], size: int) -> float:
    width = 0.0
    for face, level, text in _runs(pieces):
        width += sum(place.x_advance for place in _shaped(face, level, text).glyph_positions) * size / face.upem
    return width


def _drawn(pieces: Sequence[_Piece], size: int) -> Line:
    raster, pen = uharfbuzz.RasterDraw(), 0.0
    for face, level, text in _runs(pieces):
        buffer, scale = _shaped(face, level, text), size / face.upem
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            raster.transform = (scale, 0, 0, scale, pen + place.x_offset * scale, place.y_offset * scale)
            raster.draw_glyph(face.font, glyph.codepoint)
            pen += place.x_advance * scale
    text = "".join(piece.text for piece in pieces)
    image = raster.render()
    extents = image.extents
    if not extents.width:
        return Line(text, pen, None)
    size_of_mask = (extents.width, extents.height)
    mask = Image.frombytes("L", size_of_mask, image.buffer, "raw", "L", extents.stride, -1)
    top = -extents.y_origin - extents.height
    first, last = max(-round(size * HIGHEST), top), min(round(size * LOWEST), top + mask.height)
    return Line(text, pen, mask.crop((0, first - top, mask.width, last - top)), extents.x_origin, first)
