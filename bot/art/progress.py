"""The progress card: the steps as a path, what was done, the skills, and when it may all be finished."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from bot.art import palette as look
from bot.art.canvas import LINE_HEIGHT, Canvas
from bot.art.type import BOLD, REGULAR, Line, fitting, wrapped

INNER = look.WIDTH - 2 * look.MARGIN
HEAD = 204  # pixels down to the path
NODE = 36  # radius
TITLED = 6  # steps; with more there is room for the current one's title only
TITLE_LINES = 3
TILES = 128  # height
SKILL_ROW = 78
SKILL_NOTE = 92  # width kept beside a bar
SKILLS_WIDTH = 500
STRIP = 16  # height of the forecast's bar

Mark = Literal["likely", "range", "plan", ""]


@dataclass(frozen=True)
class Step:
    """One step of the path. `note` stands above its title, e.g. "3/5"; `known` milestones are besides those `done`."""

    title: str
    note: str
    done: int
    known: int
    total: int
    current: bool = False

    @property
    def complete(self) -> bool:
        """Whether nothing is left to do in it."""
        return self.done + self.known >= self.total


@dataclass(frozen=True)
class Stat:
    """A figure and what it counts, e.g. "12" and "weeks in a row"."""

    value: str
    label: str


@dataclass(frozen=True)
class Skill:
    """How much of a skill's work is done: `share` from 0 to 1, `note` the same in writing, e.g. "40 %"."""

    title: str
    share: float
    note: str


@dataclass(frozen=True)
class ForecastLine:
    """A line of the forecast; `mark` is what on the strip it explains."""

    text: str
    mark: Mark = ""


@dataclass(frozen=True)
class Strip:
    """Where the forecast's days lie between today (0) and the strip's end (1); `planned` is the plan's own end."""

    early: float
    likely: float
    late: float
    planned: float | None = None


@dataclass(frozen=True)
class Forecast:
    """When it may be finished: the first line is written large. Without a `strip` there are only words."""

    title: str
    lines: tuple[ForecastLine, ...]
    strip: Strip | None = None


@dataclass(frozen=True)
class ProgressCard:
    """Everything on a progress card. `stats` are three at most; texts come worded, names as they are."""

    name: str
    plan: str
    steps: tuple[Step, ...]
    stats: tuple[Stat, ...]
    skills_title: str
    skills: tuple[Skill, ...]
    forecast: Forecast

    def png(self) -> bytes:
        """The card as a PNG file."""
        tiles = _path_end(self.steps) + look.GAP
        below = tiles + TILES + look.GAP
        panels = max(94 + SKILL_ROW * len(self.skills), 360)
        canvas = Canvas(look.WIDTH, below + panels + look.MARGIN, look.GROUND)
        size = fitting(self.name, look.NAMES, BOLD, INNER)
        canvas.text((look.MARGIN, 100), self.name, size, look.INK, weight=BOLD, room=INNER)
        canvas.text((look.MARGIN, 154), self.plan, look.BODY, look.QUIET, room=INNER)
        _path(canvas, self.steps)
        _tiles(canvas, self.stats, tiles)
        _skills(canvas, self, below, panels)
        _forecast(canvas, self.forecast, below, panels)
        return canvas.png()


def _path_end(steps: tuple[Step, ...]) -> int:
    below = HEAD + 2 * NODE
    if len(steps) > TITLED or not steps:
        return below + 76
    lines = max(len(_titled(step, _column(steps))) for step in steps)
    return below + 94 + round(look.SMALL * LINE_HEIGHT) * (lines - 1)


def _column(steps: tuple[Step, ...]) -> float:
    return INNER / max(len(steps), 1)


def _titled(step: Step, column: float) -> list[Line]:
    weight = BOLD if step.current else REGULAR
    return wrapped(step.title, look.SMALL, weight, int(column) - 12, TITLE_LINES)


def _path(canvas: Canvas, steps: tuple[Step, ...]) -> None:
    column = _column(steps)
    middle, radius = HEAD + NODE, min(NODE, int(column * 0.4))
    across = [look.MARGIN + column * (at + 0.5) for at in range(len(steps))]
    for at, (left, right) in enumerate(pairwise(across)):
        colour = look.ACCENT if steps[at].complete else look.GROOVE
        canvas.rule(round(left), middle - 4, round(right - left), 8, colour)
    for at, step in enumerate(steps):
        _node(canvas, (across[at], middle), radius, step, at + 1)
        if len(steps) <= TITLED:
            below = middle + NODE + 44
            begun = look.ACCENT_INK if step.done or step.known else look.QUIET
            canvas.text((across[at], below), step.note, look.SMALL, begun, side="middle")
            colour = look.INK if step.current else look.QUIET
            canvas.lines((across[at], below + 38), _titled(step, column), look.SMALL, colour, side="middle")
        elif step.current:
            below = middle + NODE + 58
            right = look.WIDTH - look.MARGIN
            note = canvas.text((right, below), step.note, look.BODY, look.ACCENT_INK, side="right")
            room = INNER - round(note) - look.GAP
            canvas.text((look.MARGIN, below), step.title, look.BODY, look.INK, weight=BOLD, room=room)


def _node(canvas: Canvas, middle: tuple[float, int], radius: int, step: Step, number: int) -> None:
    if step.current:
        canvas.disc(middle, radius + 8, look.ACCENT_GROUND)
    if step.complete:
        canvas.disc(middle, radius, look.ACCENT)
        x, y, part = middle[0], middle[1], radius / 36
        tick = [(x - 14 * part, y + 1 * part), (x - 4 * part, y + 11 * part), (x + 15 * part, y - 10 * part)]
        canvas.stroke(tick, max(round(7 * part), 3), look.ON_BRIGHT)
        return
    canvas.disc(middle, radius, look.GROOVE)
    total = max(step.total, 1)
    # What was known before is a colour of its own behind what was done.
    canvas.arc(middle, radius, 8, (step.done + step.known) / total, look.ICE)
    canvas.arc(middle, radius, 8, step.done / total, look.ACCENT_INK)
    canvas.disc(middle, radius - 8, look.PANEL)
    size = look.BODY if radius > 30 else look.SMALL
    colour = look.INK if step.current else look.QUIET
    canvas.text((middle[0], middle[1] + round(size * 0.36)), str(number), size, colour, weight=BOLD, side="middle")


def _tiles(canvas: Canvas, stats: tuple[Stat, ...], top: int) -> None:
    each = (INNER + look.GAP) / max(len(stats), 1)
    for at, stat in enumerate(stats):
        left = look.MARGIN + round(at * each)
        width = look.MARGIN + round((at + 1) * each) - look.GAP - left
        canvas.panel(left, top, width, TILES, look.RADIUS, look.PANEL)
        room, middle = width - look.PADDING, left + width / 2
        size = fitting(stat.value, look.FIGURES, BOLD, room)
        canvas.text((middle, top + 62), stat.value, size, look.INK, weight=BOLD, room=room, side="middle")
        canvas.text((middle, top + 104), stat.label, look.SMALL, look.QUIET, room=room, side="middle")


def _skills(canvas: Canvas, card: ProgressCard, top: int, height: int) -> None:
    canvas.panel(look.MARGIN, top, SKILLS_WIDTH, height, look.RADIUS, look.PANEL)
    left, width = look.MARGIN + look.PADDING, SKILLS_WIDTH - 2 * look.PADDING
    canvas.text((left, top + 54), card.skills_title, look.BODY, look.INK, weight=BOLD, room=width)
    for at, skill in enumerate(card.skills):
        baseline = top + 106 + SKILL_ROW * at
        canvas.text((left, baseline), skill.title, look.SMALL, look.QUIET, room=width)
        canvas.bar(left, baseline + 18, width - SKILL_NOTE, 14, skill.share, (look.GROOVE, look.ACCENT))
        begun = look.ACCENT_INK if skill.share > 0 else look.QUIET
        canvas.text((left + width, baseline + 35), skill.note, look.SMALL, begun, side="right")


def _forecast(canvas: Canvas, forecast: Forecast, top: int, height: int) -> None:
    left = look.MARGIN + SKILLS_WIDTH + look.GAP
    width = look.WIDTH - look.MARGIN - left
    canvas.panel(left, top, width, height, look.RADIUS, look.PANEL)
    left, width = left + look.PADDING, width - 2 * look.PADDING
    canvas.text((left, top + 54), forecast.title, look.BODY, look.INK, weight=BOLD, room=width)
    baseline = top + 112
    if forecast.strip is not None:
        _strip(canvas, forecast.strip, (left, top + 90), width)
        baseline += 60
    for at, line in enumerate(forecast.lines):
        mark = 30 if line.mark else 0
        if baseline < top + height:
            _mark(canvas, line.mark, left + 9, baseline - 10)
        colour = look.INK if at == 0 else look.QUIET
        most = min(3, (top + height - 16 - baseline) // 36 + 1)
        if most > 0:
            lines = wrapped(line.text, look.SMALL, BOLD if at == 0 else REGULAR, width - mark, most)
            baseline = canvas.lines((left + mark, baseline), lines, look.SMALL, colour) + 14


def _strip(canvas: Canvas, strip: Strip, corner: tuple[int, int], width: int) -> None:
    left, top = corner
    early, likely, late = (
        left + round(width * min(max(share, 0), 1)) for share in (strip.early, strip.likely, strip.late)
    )
    canvas.panel(left, top, width, STRIP, STRIP // 2, look.GROOVE)
    canvas.panel(early, top, max(late - early, STRIP), STRIP, STRIP // 2, look.ACCENT)
    if strip.planned is not None:
        _mark(canvas, "plan", left + round(width * min(max(strip.planned, 0), 1)), top + STRIP // 2)
    canvas.disc((likely, top + STRIP // 2), 11, look.INK)


def _mark(canvas: Canvas, mark: Mark, x: int, y: int) -> None:
    if mark == "likely":
        canvas.disc((x, y), 9, look.INK)
    elif mark == "range":
        canvas.panel(x - 10, y - 6, 20, 12, 6, look.ACCENT)
    elif mark == "plan":
        canvas.stroke([(x, y - 14), (x, y + 14)], 6, look.GOLD)
