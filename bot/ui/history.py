"""A member's weeks in words and as a heatmap: what each of them was, and why a streak ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from discord import ui

from bot.art import heatmap as art
from bot.services.history import HistoryReport, ToldWeek
from bot.ui import theme
from bot.ui.panels import line, panel
from bot.ui.pictures import Picture
from bot.ui.words import say, say_day, say_month
from study.periods import Period
from study.streaks import WeekState

REASON_SHOWN = 120  # characters of why a week was repaired
SINGLE = {WeekState.REPAIRED, WeekState.FROZEN, WeekState.MISSED}  # told one by one: these are asked about

_CELLS = {
    WeekState.COUNTED: art.State.COUNTED,
    WeekState.LATE: art.State.LATE,
    WeekState.REPAIRED: art.State.REPAIRED,
    WeekState.FROZEN: art.State.FROZEN,
    WeekState.PAUSED: art.State.PAUSED,
    WeekState.OUTAGE: art.State.OUTAGE,
    WeekState.OPEN: art.State.FUTURE,
    WeekState.MISSED: art.State.MISSED,
}


def history_panel(report: HistoryReport) -> ui.LayoutView:
    """The latest weeks, the newest first, with the streak they make."""
    return panel(_title(report), _facts(report), line(), *_told(report))


def history_caption(report: HistoryReport) -> ui.LayoutView:
    """What stands below the heatmap: the weeks in words, because a picture does not say why."""
    return panel(_facts(report), line(), *_told(report))


def repaired_panel(report: HistoryReport) -> ui.LayoutView:
    """What a mentor sees after a repair."""
    name = theme.plain(report.member.name, theme.NAME_LIMIT)
    return panel(say("history-mended", name=name), _facts(report), line(), *_told(report), colour=theme.SUCCESS)


def history_picture(report: HistoryReport) -> Picture:
    """The heatmap of a member's latest weeks."""
    name = theme.bare(report.member.name) or "?"
    subtitle = say("heatmap-subtitle", streak=report.streak, longest=report.longest)
    shown = sorted({told.week.state for told in report.weeks}, key=list(WeekState).index)
    weeks = tuple(_cell(told, before) for told, before in zip(report.weeks, (None, *report.weeks), strict=False))
    card = art.HeatmapCard(
        title=name,
        subtitle=subtitle,
        weeks=weeks,
        legend=tuple(art.Key(_CELLS[state], say(f"week-state-{state.value}")) for state in shown),
    )
    counts = ", ".join(
        say("heatmap-count", state=say(f"week-state-{state.value}"), count=_count(report, state)) for state in shown
    )
    return Picture(card, "check-ins", say("heatmap-alt", name=name, subtitle=subtitle, counts=counts))


def week_name(week: Period) -> str:
    """A week where Discord's own dates do not work, e.g. "9 March 2026 – 15 March 2026"."""
    return f"{say_day(week.monday)} – {say_day(week.sunday)}"


def _count(report: HistoryReport, state: WeekState) -> int:
    return sum(told.week.state is state for told in report.weeks)


def _cell(told: ToldWeek, before: ToldWeek | None) -> art.Week:
    monday = told.week.period.monday
    new_month = before is None or before.week.period.monday.month != monday.month
    hours = told.check_in.minutes / 60 if told.check_in else 0
    return art.Week(_CELLS[told.week.state], hours, say_month(monday) if new_month else "")


def _title(report: HistoryReport) -> str:
    return say("history-title", name=theme.plain(report.member.name, theme.NAME_LIMIT))


def _facts(report: HistoryReport) -> str:
    facts = [say("history-streak", streak=report.streak, longest=report.longest)]
    facts += [say("checkin-freezes", freezes=report.freezes)] if report.freezes else []
    return "\n".join(facts)


def _told(report: HistoryReport) -> list[str]:
    if not report.weeks:
        return [say("history-empty")]
    newest_first = list(reversed(report.weeks))
    return ["\n".join(_lines(newest_first)), f"-# {say('history-how')}"]


def _lines(weeks: Sequence[ToldWeek]) -> Iterator[str]:
    before = {newer.week.period: older.week.streak for newer, older in pairwise(weeks)}
    for state, run in groupby(weeks, key=lambda told: told.week.state):
        found = list(run)
        for piece in [[told] for told in found] if state in SINGLE else [found]:
            yield _line(state, piece, before.get(piece[-1].week.period, 0))


def _line(state: WeekState, run: Sequence[ToldWeek], streak_before: int) -> str:
    newest, oldest = run[0], run[-1]
    ended = "-ended" if state is WeekState.MISSED and streak_before else ""
    text = say(
        f"history-{state.value}{ended}",
        first=theme.short_day(oldest.week.period.monday),
        last=theme.short_day(newest.week.period.sunday),
        count=len(run),
        hours=theme.hours(sum(told.check_in.minutes for told in run if told.check_in)),
        streak=streak_before,
    )
    if newest.repair is None:
        return text
    mentor = theme.plain(newest.repair.mentor_name, theme.NAME_LIMIT)
    reason = theme.plain(newest.repair.reason, REASON_SHOWN)
    return f"{text}\n-# {say('history-repair', mentor=mentor, reason=reason)}"
