"""The leaderboard as a picture: a page of places, the reader's own row, and what is worth saying below."""

from __future__ import annotations

from dataclasses import dataclass

from bot.art import palette as look
from bot.art.canvas import Canvas
from bot.art.type import BOLD, REGULAR

INNER = look.WIDTH - 2 * look.MARGIN
HEAD = 184  # pixels down to the first row
ROW = 76
BREAK = 44  # between the page and an own place that is not on it
PLACE = 100  # width
NOTE = 250  # width at most
MEDALS = {1: look.GOLD, 2: look.QUIET, 3: look.BRONZE}


@dataclass(frozen=True)
class Row:
    """A place, who has it, the points as written, and a note beside them, e.g. "+2 places" or "4 weeks in a row"."""

    place: int
    name: str
    points: str
    note: str = ""
    own: bool = False


@dataclass(frozen=True)
class StandingsCard:
    """A page of the leaderboard. `own` is the reader's row if it is not among `rows`; without rows, `empty` is said."""

    title: str
    subtitle: str
    rows: tuple[Row, ...]
    own: Row | None = None
    footer: str = ""
    empty: str = ""

    def png(self) -> bytes:
        """The card as a PNG file."""
        height = HEAD + ROW * max(len(self.rows), 1) + (BREAK + ROW if self.own else 0) + (70 if self.footer else 0)
        canvas = Canvas(look.WIDTH, height + look.MARGIN - 8, look.GROUND)
        canvas.text((look.MARGIN, 92), self.title, look.STRONG, look.INK, weight=BOLD, room=INNER)
        canvas.text((look.MARGIN, 140), self.subtitle, look.SMALL, look.QUIET, room=INNER)
        top = HEAD
        if not self.rows:
            canvas.text((look.WIDTH / 2, top + 48), self.empty, look.BODY, look.QUIET, room=INNER, side="middle")
            top += ROW
        for row in self.rows:
            _row(canvas, row, top)
            top += ROW
        if self.own:
            for dot in (-24, 0, 24):
                canvas.disc((look.WIDTH / 2 + dot, top + BREAK / 2 - 4), 5, look.QUIET)
            _row(canvas, self.own, top + BREAK)
            top += BREAK + ROW
        if self.footer:
            canvas.text((look.WIDTH / 2, top + 50), self.footer, look.SMALL, look.QUIET, room=INNER, side="middle")
        return canvas.png()


def _row(canvas: Canvas, row: Row, top: int) -> None:
    canvas.panel(look.MARGIN, top, INNER, ROW - 8, 16, look.ACCENT_INK if row.own else look.PANEL)
    if row.own:
        canvas.panel(look.MARGIN + 3, top + 3, INNER - 6, ROW - 14, 13, look.ACCENT_GROUND)
    baseline, middle = top + 45, look.MARGIN + PLACE / 2
    if row.place in MEDALS:
        canvas.disc((middle, top + ROW // 2 - 4), 25, MEDALS[row.place])
    colour = look.ON_BRIGHT if row.place in MEDALS else look.QUIET
    canvas.text((middle, baseline), str(row.place), look.BODY, colour, weight=BOLD, room=PLACE - 8, side="middle")
    right = look.WIDTH - look.MARGIN - 28
    right -= round(canvas.text((right, baseline), row.points, look.BODY, look.INK, weight=BOLD, room=220, side="right"))
    if row.note:
        right -= look.GAP
        right -= round(canvas.text((right, baseline), row.note, look.SMALL, look.ACCENT_INK, room=NOTE, side="right"))
    left = look.MARGIN + PLACE + 8
    weight = BOLD if row.own else REGULAR
    canvas.text((left, baseline), row.name, look.BODY, look.INK, weight=weight, room=right - look.GAP - left)
