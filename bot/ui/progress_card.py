"""A member's standing as a picture, and what it says in words."""

from __future__ import annotations

from datetime import date

from bot.art import progress as art
from bot.services.progress import ProgressReport
from bot.ui import theme
from bot.ui.pictures import Picture
from bot.ui.words import say, say_day
from study.progress import StepProgress


def progress_picture(report: ProgressReport, today: date) -> Picture:
    """The progress card of a member as of `today`."""
    progress, forecast = report.progress, _forecast(report, today)
    stats = (
        art.Stat(f"{progress.done + progress.known}/{progress.total}", say("card-milestones")),
        art.Stat(str(report.streak), say("card-streak", streak=report.streak)),
        art.Stat(theme.hours(report.minutes), say("card-hours")),
    )
    card = art.ProgressCard(
        name=theme.bare(report.member.name) or "?",
        plan=_plan(report),
        steps=tuple(_step(step, progress.current_step) for step in progress.steps),
        stats=stats,
        skills_title=say("card-skills"),
        skills=tuple(art.Skill(one.skill.title, one.share, _percent(one.share)) for one in report.skills),
        forecast=forecast,
    )
    return Picture(card, "progress", _alt(report, forecast))


def _plan(report: ProgressReport) -> str:
    months, hours = report.member.pace_months, report.member.weekly_hours
    return say("card-plan-hours", months=months, hours=hours) if hours else say("card-plan", months=months)


def _step(step: StepProgress, current: StepProgress | None) -> art.Step:
    note = f"{step.done + step.known}/{step.total}"
    return art.Step(step.step.title, note, step.done, step.known, step.total, step == current)


def _percent(share: float) -> str:
    return say("card-percent", percent=round(share * 100))


def _forecast(report: ProgressReport, today: date) -> art.Forecast:
    title, found, planned = say("card-forecast"), report.forecast, report.plan_finish
    if report.progress.current is None:
        return art.Forecast(title, (art.ForecastLine(say("card-through")),))
    plan = [art.ForecastLine(say("card-planned", day=say_day(planned)), "plan")] if planned else []
    if found is None:
        lines = [art.ForecastLine(say("card-no-forecast")), art.ForecastLine(say("card-no-forecast-why"))]
        return art.Forecast(title, (*lines, *plan))
    earliest = say_day(found.earliest)
    likely = art.ForecastLine(say("card-likely", day=say_day(found.likely)), "likely")
    if found.latest is None:
        return art.Forecast(title, (likely, art.ForecastLine(say("card-from", day=earliest), "range"), *plan))
    between = say("card-range", earliest=earliest, latest=say_day(found.latest))
    last = max(found.latest, planned or today)
    whole = max((last - today).days, 1) * 1.05

    def at(day: date) -> float:
        return min(max((day - today).days / whole, 0.0), 1.0)

    strip = art.Strip(at(found.earliest), at(found.likely), at(found.latest), at(planned) if planned else None)
    return art.Forecast(title, (likely, art.ForecastLine(between, "range"), *plan), strip)


def _alt(report: ProgressReport, forecast: art.Forecast) -> str:
    progress = report.progress
    steps = "; ".join(f"{step.step.title} {step.done + step.known}/{step.total}" for step in progress.steps)
    skills = ", ".join(f"{one.skill.title} {_percent(one.share)}" for one in report.skills)
    return say(
        "card-alt",
        name=theme.bare(report.member.name),
        done=progress.done,
        known=progress.known,
        total=progress.total,
        streak=report.streak,
        hours=theme.hours(report.minutes),
        steps=steps,
        skills=skills,
        forecast=". ".join(one.text.rstrip(".।") for one in forecast.lines),
    )
