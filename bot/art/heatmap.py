"""Half a year of check-ins, a cell a week: what became of it by shape, hours studied by number and brightness."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from bot.art import palette as look
from bot.art.canvas import Canvas
from bot.art.type import BOLD, fitting

INNER = look.WIDTH - 2 * look.MARGIN
HEAD = 190  # pixels down to the first months
WEEKS_A_ROW = 13
CELL = 60
COLUMN = (INNER - CELL) / (WEEKS_A_ROW - 1)  # from one cell to the next
MONTHS = 44  # height of the line above a row
ROW = MONTHS + CELL + 20
KEY = 40  # size of a cell in the legend
KEY_ROW = 58
KEYS_A_ROW = 2


class State(Enum):
    """What became of a week."""

    COUNTED = "counted"
    LATE = "late"
    REPAIRED = "repaired"
    FROZEN = "frozen"
    PAUSED = "paused"
    OUTAGE = "outage"
    MISSED = "missed"
    FUTURE = "future"


@dataclass(frozen=True)
class Week:
    """One week. `hours` studied; `month` is written above it, for the first week of each month."""

    state: State
    hours: float = 0
    month: str = ""


@dataclass(frozen=True)
class Key:
    """A line of the legend: what a state's cell means, in words."""

    state: State
    label: str


@dataclass(frozen=True)
class HeatmapCard:
    """Weeks from the oldest to the newest, 26 or so; the legend explains the states it names."""

    title: str
    subtitle: str
    weeks: tuple[Week, ...]
    legend: tuple[Key, ...]

    def png(self) -> bytes:
        """The card as a PNG file."""
        rows = max(-(-len(self.weeks) // WEEKS_A_ROW), 1)
        below = HEAD + rows * ROW + 28
        keys = -(-len(self.legend) // KEYS_A_ROW)
        canvas = Canvas(look.WIDTH, below + keys * KEY_ROW - (KEY_ROW - KEY) + look.MARGIN, look.GROUND)
        size = fitting(self.title, look.NAMES[2:], BOLD, INNER)
        canvas.text((look.MARGIN, 92), self.title, size, look.INK, weight=BOLD, room=INNER)
        canvas.text((look.MARGIN, 140), self.subtitle, look.SMALL, look.QUIET, room=INNER)
        _weeks(canvas, self.weeks)
        for at, key in enumerate(self.legend):
            left = look.MARGIN + at % KEYS_A_ROW * (INNER + look.GAP) // KEYS_A_ROW
            _key(canvas, key, left, below + at // KEYS_A_ROW * KEY_ROW)
        return canvas.png()


def _weeks(canvas: Canvas, weeks: tuple[Week, ...]) -> None:
    most = max((week.hours for week in weeks), default=0) or 1
    month = ""
    for at, week in enumerate(weeks):
        row, column = divmod(at, WEEKS_A_ROW)
        left, top = look.MARGIN + round(column * COLUMN), HEAD + row * ROW + MONTHS
        month = week.month or month
        # A row that begins within a month says which, unless the next column already begins another.
        if week.month or (column == 0 and not any(later.month for later in weeks[at + 1 : at + 2])):
            canvas.text((left, top - 14), month, look.SMALL, look.QUIET, room=2 * CELL) if month else None
        _cell(canvas, week.state, (left, top), CELL, min(int(week.hours / most * len(look.HEAT)), len(look.HEAT) - 1))
        if week.state in {State.COUNTED, State.LATE}:
            dark = week.state is State.COUNTED and week.hours / most < 1 / len(look.HEAT)
            place = (left + CELL / 2, top + CELL // 2 + 10)
            colour = look.INK if dark else look.ON_BRIGHT
            canvas.text(place, _short(week.hours), look.SMALL, colour, weight=BOLD, room=CELL, side="middle")


def _short(hours: float) -> str:
    if hours >= 100:
        return "99+"
    return f"{hours:.0f}" if hours >= 10 else f"{hours:.1f}".removesuffix(".0")


def _key(canvas: Canvas, key: Key, left: int, top: int) -> None:
    width = KEY
    if key.state is State.COUNTED:
        for at, shade in enumerate(look.HEAT):
            canvas.panel(left + at * 22, top, 18, KEY, 6, shade)
        width = len(look.HEAT) * 22 - 4
    else:
        _cell(canvas, key.state, (left, top), KEY, 0)
    room = (INNER - look.GAP) // KEYS_A_ROW - width - 20
    canvas.text((left + width + 16, top + 30), key.label, look.SMALL, look.QUIET, room=room)


def _cell(canvas: Canvas, state: State, corner: tuple[int, int], size: int, heat: int) -> None:
    if state is State.COUNTED:
        canvas.panel(*corner, size, size, size // 5, look.HEAT[heat])
    else:
        _SHAPES[state](canvas, corner, size)


def _late(canvas: Canvas, corner: tuple[int, int], size: int) -> None:
    canvas.disc((corner[0] + size / 2, corner[1] + size / 2), size // 2, look.GOLD)


def _repaired(canvas: Canvas, corner: tuple[int, int], size: int) -> None:
    canvas.panel(*corner, size, size, size // 5, look.GOLD)
    tick = [(0.26, 0.54), (0.43, 0.7), (0.74, 0.32)]
    ends = [(corner[0] + x * size, corner[1] + y * size) for x, y in tick]
    canvas.stroke(ends, max(size // 10, 3), look.ON_BRIGHT)


def _frozen(canvas: Canvas, corner: tuple[int, int], size: int) -> None:
    canvas.panel(*corner, size, size, size // 5, look.ICE)
    x, y, arm = corner[0] + size / 2, corner[1] + size / 2, size * 0.3
    for across, down in ((0, 1), (0.87, 0.5), (0.87, -0.5)):
        ends = [(x - across * arm, y - down * arm), (x + across * arm, y + down * arm)]
        canvas.stroke(ends, max(size // 12, 3), look.ON_BRIGHT)


def _paused(canvas: Canvas, corner: tuple[int, int], size: int) -> None:
    _outline(canvas, corner, size, look.PANEL)
    for left in (0.33, 0.55):
        place = (corner[0] + round(size * left), corner[1] + round(size * 0.28))
        canvas.panel(*place, round(size * 0.13), round(size * 0.44), 3, look.QUIET)


def _outage(canvas: Canvas, corner: tuple[int, int], size: int) -> None:
    _outline(canvas, corner, size, look.PANEL)
    bolt = [(0.56, 0.2), (0.34, 0.54), (0.66, 0.5), (0.44, 0.82)]
    canvas.stroke([(corner[0] + x * size, corner[1] + y * size) for x, y in bolt], max(size // 12, 3), look.GOLD)


def _missed(canvas: Canvas, corner: tuple[int, int], size: int) -> None:
    _outline(canvas, corner, size, look.GROUND)
    near, far = size * 0.34, size * 0.66
    for start, end in (((near, near), (far, far)), ((near, far), (far, near))):
        ends = [(corner[0] + x, corner[1] + y) for x, y in (start, end)]
        canvas.stroke(ends, max(size // 12, 3), look.QUIET)


def _future(canvas: Canvas, corner: tuple[int, int], size: int) -> None:
    canvas.disc((corner[0] + size / 2, corner[1] + size / 2), size // 10, look.GROOVE)


def _outline(canvas: Canvas, corner: tuple[int, int], size: int, inside: look.Colour) -> None:
    canvas.panel(*corner, size, size, size // 5, look.GROOVE)
    canvas.panel(corner[0] + 3, corner[1] + 3, size - 6, size - 6, size // 5 - 2, inside)


_SHAPES: dict[State, Callable[[Canvas, tuple[int, int], int], None]] = {
    State.LATE: _late,
    State.REPAIRED: _repaired,
    State.FROZEN: _frozen,
    State.PAUSED: _paused,
    State.OUTAGE: _outage,
    State.MISSED: _missed,
    State.FUTURE: _future,
}
