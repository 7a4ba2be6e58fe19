"""A group's weeks as two plots over the same weeks: how many checked in, and how many milestones were finished."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from bot.art import palette as look
from bot.art.canvas import Canvas
from bot.art.type import BOLD, line

INNER = look.WIDTH - 2 * look.MARGIN
HEAD = 176  # pixels down to the first plot's title
TITLE = 66  # height of a plot's title
RATES = 230  # height of the upper plot
FINISHED = 150  # and of the lower
BETWEEN = 40
AXIS = 96  # width kept for the axis
LABELS = 48  # height of the weeks' names
WIDEST = 52  # bar
NUMBERED = 44  # pixels a week needs for the number above its bar


@dataclass(frozen=True)
class GroupWeek:
    """One week of a group: its name, the share who checked in (None: nobody was asked), milestones finished."""

    label: str
    rate: float | None
    finished: int


@dataclass(frozen=True)
class WeeksCard:
    """A group's weeks from the oldest on. `axis` names none, half and all; without weeks, `empty` is said."""

    title: str
    subtitle: str
    rate_title: str
    finished_title: str
    weeks: tuple[GroupWeek, ...]
    axis: tuple[str, str, str]
    empty: str = ""

    def png(self) -> bytes:
        """The card as a PNG file."""
        lower = HEAD + TITLE + RATES + BETWEEN
        height = lower + TITLE + FINISHED + LABELS + look.MARGIN - 8
        canvas = Canvas(look.WIDTH, height, look.GROUND)
        canvas.text((look.MARGIN, 92), self.title, look.STRONG, look.INK, weight=BOLD, room=INNER)
        canvas.text((look.MARGIN, 140), self.subtitle, look.SMALL, look.QUIET, room=INNER)
        if not self.weeks:
            canvas.text((look.WIDTH / 2, height // 2), self.empty, look.BODY, look.QUIET, room=INNER, side="middle")
            return canvas.png()
        _rates(canvas, self, HEAD)
        _finished(canvas, self, lower)
        _names(canvas, self.weeks, lower + TITLE + FINISHED + 40)
        return canvas.png()


def _column(weeks: tuple[GroupWeek, ...]) -> float:
    return (INNER - AXIS) / len(weeks)


def _left(weeks: tuple[GroupWeek, ...], at: int) -> tuple[int, int]:
    column = _column(weeks)
    width = min(round(column * 0.72), WIDEST)
    return look.MARGIN + AXIS + round(column * (at + 0.5) - width / 2), width


def _rates(canvas: Canvas, card: WeeksCard, top: int) -> None:
    canvas.text((look.MARGIN, top + 34), card.rate_title, look.SMALL, look.INK, weight=BOLD, room=INNER)
    floor = top + TITLE + RATES
    for share, name in zip((0, 0.5, 1), card.axis, strict=True):
        level = floor - round(RATES * share)
        canvas.rule(look.MARGIN + AXIS, level - 1, INNER - AXIS, 2, look.GROOVE)
        place = (look.MARGIN + AXIS - 16, level + 10)
        canvas.text(place, name, look.SMALL, look.QUIET, room=AXIS - 16, side="right")
    for at, week in enumerate(card.weeks):
        left, width = _left(card.weeks, at)
        if week.rate is None:
            canvas.disc((left + width / 2, floor), 5, look.QUIET)
        else:
            _standing(canvas, (left, floor), width, RATES * min(max(week.rate, 0), 1), look.ACCENT)


def _finished(canvas: Canvas, card: WeeksCard, top: int) -> None:
    canvas.text((look.MARGIN, top + 34), card.finished_title, look.SMALL, look.INK, weight=BOLD, room=INNER)
    floor, most = top + TITLE + FINISHED, max(*(week.finished for week in card.weeks), 1)
    numbered = _column(card.weeks) >= NUMBERED
    full = FINISHED - (36 if numbered else 0)
    canvas.rule(look.MARGIN + AXIS, floor - 1, INNER - AXIS, 2, look.GROOVE)
    if not numbered:
        canvas.rule(look.MARGIN + AXIS, floor - full - 1, INNER - AXIS, 2, look.GROOVE)
        for level, number in ((0, 0), (full, most)):
            place = (look.MARGIN + AXIS - 16, floor - level + 10)
            canvas.text(place, str(number), look.SMALL, look.QUIET, room=AXIS - 16, side="right")
    for at, week in enumerate(card.weeks):
        left, width = _left(card.weeks, at)
        height = full * max(week.finished, 0) / most
        _standing(canvas, (left, floor), width, height, look.GOLD)
        if numbered and week.finished:
            above = (left + width / 2, floor - round(height) - 10)
            canvas.text(
                above, str(week.finished), look.SMALL, look.GOLD, room=round(_column(card.weeks)), side="middle"
            )


def _standing(canvas: Canvas, foot: tuple[int, int], width: int, height: float, colour: look.Colour) -> None:
    if height > 0:
        tall = max(round(height), 4)
        canvas.panel(foot[0], foot[1] - tall, width, tall, min(8, tall // 2), colour)
        canvas.rule(foot[0], foot[1] - tall // 2, width, tall // 2, colour)


def _names(canvas: Canvas, weeks: tuple[GroupWeek, ...], baseline: int) -> None:
    # The newest week is always named, and before it every so many that the names stand apart.
    wide = max(line(week.label, look.SMALL).width for week in weeks) + 2 * look.GAP
    every = max(ceil(wide / _column(weeks)), 1)
    for at in range(len(weeks) - 1, -1, -every):
        left, width = _left(weeks, at)
        written = line(weeks[at].label, look.SMALL).width
        start = max(min(left + width / 2 - written / 2, look.WIDTH - look.MARGIN - written), look.MARGIN)
        canvas.text((start, baseline), weeks[at].label, look.SMALL, look.QUIET, room=INNER)
