"""The certificate, made to be printed: who finished which roadmap, when, with how much work, and a code to prove it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.art import palette as look
from bot.art.canvas import LINE_HEIGHT, Canvas
from bot.art.type import BOLD, REGULAR, fitting, wrapped

WIDTH, HEIGHT = 1400, 990  # the shape of A4
FRAME = 40  # from the edge to the outer line
SIDE = 120
INNER = WIDTH - 2 * SIDE
STEPS_SIDE = 84  # from the edge to the path, whose titles need every pixel
MIDDLE = WIDTH / 2
SMALL, BODY = 38, 42  # pixels; a phone shows 38 as ten points
NAMES = (104, 92, 80, 68, 56, 46, 36)  # sizes, the largest that fits is taken
TITLES = (52, 44, 38)
TITLED = 6  # steps; more are told by their ticks only


@dataclass(frozen=True)
class Certificate:
    """Everything on a certificate. `facts` are figures already worded, e.g. "214 hours"; `code` is written as it is.

    `heading` stands above the name, `statement` between the name and the roadmap's `title`; `dates` and `group` below.
    """

    heading: str
    name: str
    statement: str
    title: str
    steps: tuple[str, ...]
    dates: str
    facts: tuple[str, ...]
    group: str
    code_label: str
    code: str

    def png(self) -> bytes:
        """The certificate as a PNG file."""
        canvas = Canvas(WIDTH, HEIGHT, look.PAPER)
        _frame(canvas)
        canvas.text((MIDDLE, 146), self.heading, BODY, look.PAPER_ACCENT, weight=BOLD, room=INNER, side="middle")
        size = fitting(self.name, NAMES, BOLD, INNER)
        canvas.text((MIDDLE, 262), self.name, size, look.PAPER_INK, weight=BOLD, room=INNER, side="middle")
        canvas.rule(round(MIDDLE) - 150, 304, 300, 4, look.PAPER_LINE)
        canvas.text((MIDDLE, 368), self.statement, SMALL, look.PAPER_QUIET, room=INNER, side="middle")
        size = fitting(self.title, TITLES, BOLD, INNER)
        canvas.text((MIDDLE, 438), self.title, size, look.PAPER_INK, weight=BOLD, room=INNER, side="middle")
        _steps(canvas, self.steps, 496)
        _foot(canvas, self)
        return canvas.png()


def _frame(canvas: Canvas) -> None:
    for inset, thick, colour in ((FRAME, 6, look.PAPER_ACCENT), (FRAME + 16, 2, look.PAPER_LINE)):
        wide, tall = WIDTH - 2 * inset, HEIGHT - 2 * inset
        for left, top, width, height in (
            (inset, inset, wide, thick),
            (inset, HEIGHT - inset - thick, wide, thick),
            (inset, inset, thick, tall),
            (WIDTH - inset - thick, inset, thick, tall),
        ):
            canvas.rule(left, top, width, height, colour)


def _steps(canvas: Canvas, steps: tuple[str, ...], top: int) -> None:
    column = (WIDTH - 2 * STEPS_SIDE) / max(len(steps), 1)
    radius = min(24, int(column * 0.35))
    across = [STEPS_SIDE + column * (at + 0.5) for at in range(len(steps))]
    if steps:
        canvas.rule(round(across[0]), top + radius - 2, round(across[-1] - across[0]), 4, look.PAPER_ACCENT)
    for x, title in zip(across, steps, strict=True):
        y = top + radius
        canvas.disc((x, y), radius, look.PAPER_ACCENT)
        part = radius / 36
        tick = [(x - 14 * part, y + part), (x - 4 * part, y + 11 * part), (x + 15 * part, y - 10 * part)]
        canvas.stroke(tick, max(round(7 * part), 3), look.PAPER)
        if len(steps) <= TITLED:
            lines = wrapped(title, SMALL, REGULAR, int(column) - 8, 3)
            canvas.lines((x, top + 2 * radius + 46), lines, SMALL, look.PAPER_QUIET, side="middle")


def _foot(canvas: Canvas, card: Certificate) -> None:
    left, right = SIDE - 16, WIDTH - SIDE + 16
    room = (right - left) * 11 // 20
    below = HEIGHT - FRAME - 16 - 44
    above = below - round(SMALL * LINE_HEIGHT)
    canvas.text((left, above - round(SMALL * LINE_HEIGHT)), card.group, SMALL, look.PAPER_INK, weight=BOLD, room=room)
    canvas.text((left, above), card.dates, SMALL, look.PAPER_QUIET, room=room)
    canvas.text((left, below), " · ".join(card.facts), SMALL, look.PAPER_QUIET, room=room)
    room = right - left - room - look.GAP
    canvas.text((right, above), card.code_label, SMALL, look.PAPER_QUIET, room=room, side="right")
    canvas.text((right, below), card.code, SMALL, look.PAPER_ACCENT, weight=BOLD, room=room, side="right")
