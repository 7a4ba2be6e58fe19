"""What a picture is drawn on: shapes with smooth edges, text by its baseline, PNG in the end."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from PIL import Image, ImageDraw

from bot.art.palette import Colour, shades
from bot.art.type import REGULAR, Line, line

FINER = 4  # shapes are drawn so many times larger and reduced
LINE_HEIGHT = 1.3  # of the text's size
LEVEL = 4  # of compression: a seventh smaller than 1, two thirds of the time of 6

Side = Literal["left", "middle", "right"]
Point = tuple[float, float]


class Canvas:
    """A picture being drawn. Measures are pixels from its top left corner."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self.width, self.height, self._ground = width, height, ground
        self._image = Image.new("RGB", (width, height), ground)

    def panel(self, left: int, top: int, width: int, height: int, radius: int, colour: Colour) -> None:
        """A rectangle with round corners."""
        if width > 0 and height > 0:
            self._image.paste(colour, (left, top), _rounded(width, height, min(radius, width // 2, height // 2)))

    def bar(self, left: int, top: int, width: int, height: int, share: float, colours: tuple[Colour, Colour]) -> None:
        """A bar filled to `share`, 0 to 1: never full before it is, never empty once something is there."""
        groove, filling = colours
        self.panel(left, top, width, height, height // 2, groove)
        filled = round(width * min(max(share, 0), 1))
        if share > 0:
            filled = max(filled, height) if share >= 1 else min(max(filled, height), width - height // 2)
        self.panel(left, top, filled, height, height // 2, filling)

    def disc(self, middle: Point, radius: int, colour: Colour) -> None:
        """A filled circle."""
        self.panel(round(middle[0]) - radius, round(middle[1]) - radius, 2 * radius, 2 * radius, radius, colour)

    def arc(self, middle: Point, radius: int, thick: int, share: float, colour: Colour) -> None:
        """The first `share` of a ring, clockwise from the top."""
        corner = (round(middle[0]) - radius, round(middle[1]) - radius)
        self._image.paste(colour, corner, _arc(radius, thick, round(360 * share)))

    def stroke(self, points: Sequence[Point], thick: int, colour: Colour) -> None:
        """A line through points, with round ends and corners."""
        left, top = (int(min(point[axis] for point in points)) - thick for axis in (0, 1))
        around = tuple((x - left, y - top) for x, y in points)
        self._image.paste(colour, (left, top), _stroke(around, thick))

    def rule(self, left: int, top: int, width: int, height: int, colour: Colour) -> None:
        """A plain straight line, or any rectangle with sharp corners."""
        self._image.paste(colour, (left, top, left + width, top + height))

    def text(
        self,
        at: tuple[float, int],
        text: str,
        size: int,
        colour: Colour,
        *,
        weight: int = REGULAR,
        room: int | None = None,
        side: Side = "left",
    ) -> float:
        """Write one line whose baseline begins, is centred or ends at `at`; return its width."""
        written = line(text, size, weight, room)
        self._put(written, at, colour, side)
        return written.width

    def lines(
        self, at: tuple[float, int], lines: Sequence[Line], size: int, colour: Colour, *, side: Side = "left"
    ) -> int:
        """Write lines below each other, the first with its baseline at `at`; return the baseline of the next."""
        across, baseline = at
        for written in lines:
            self._put(written, (across, baseline), colour, side)
            baseline += round(size * LINE_HEIGHT)
        return baseline

    def png(self) -> bytes:
        """The picture as a PNG file, in the palette's own shades: a third of the time and the size of full colour."""
        file = io.BytesIO()
        shaded = self._image.quantize(palette=_shades(self._ground), dither=Image.Dither.NONE)
        shaded.save(file, "PNG", compress_level=LEVEL)
        return file.getvalue()

    def _put(self, written: Line, at: tuple[float, int], colour: Colour, side: Side) -> None:
        if written.mask is None:
            return
        share = {"left": 0.0, "middle": 0.5, "right": 1.0}[side]
        corner = (round(at[0] - written.width * share) + written.left, at[1] + written.top)
        self._image.paste(colour, corner, written.mask)


@cache
def _shades(ground: Colour) -> Image.Image:
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for shade in shades(ground) for part in shade])
    return palette


@lru_cache(maxsize=128)
def _rounded(width: int, height: int, radius: int) -> Image.Image:
    mask = Image.new("L", (width, height), 255)
    if radius:
        # Only the corners are drawn fine: a panel of a whole card would be sixteen times its size.
        disc = Image.new("L", (2 * radius * FINER, 2 * radius * FINER), 0)
        ImageDraw.Draw(disc).ellipse((0, 0, 2 * radius * FINER - 1, 2 * radius * FINER - 1), fill=255)
        disc = disc.reduce(FINER)
        for left, top in ((0, 0), (0, 1), (1, 0), (1, 1)):
            corner = disc.crop((left * radius, top * radius, (left + 1) * radius, (top + 1) * radius))
            mask.paste(corner, (left * (width - radius), top * (height - radius)))
    return mask


@lru_cache(maxsize=128)
def _arc(radius: int, thick: int, degrees: int) -> Image.Image:
    size = 2 * radius * FINER
    mask = Image.new("L", (size, size), 0)
    if degrees > 0:
        ImageDraw.Draw(mask).arc((0, 0, size - 1, size - 1), -90, degrees - 90, fill=255, width=thick * FINER)
    return mask.reduce(FINER)


@lru_cache(maxsize=128)
def _stroke(points: tuple[Point, ...], thick: int) -> Image.Image:
    width, height = (int(max(point[axis] for point in points)) + 2 * thick for axis in (0, 1))
    mask = Image.new("L", (width * FINER, height * FINER), 0)
    draw, radius = ImageDraw.Draw(mask), thick * FINER / 2
    fine = [(x * FINER, y * FINER) for x, y in points]
    draw.line(fine, fill=255, width=thick * FINER, joint="curve")
    for x, y in (fine[0], fine[-1]):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    return mask.reduce(FINER)
