"""A member's standing in words."""

from __future__ import annotations

from discord import ui

from bot.services.progress import ProgressReport
from bot.ui import theme
from bot.ui.milestones import to_milestone
from bot.ui.panels import line, panel
from bot.ui.words import say
from study.careers import SkillShare


def progress_panel(report: ProgressReport) -> ui.LayoutView:
    """How far, how steadily, at what, and until when."""
    return panel(
        say("progress-title", name=theme.plain(report.member.name, theme.NAME_LIMIT)),
        f"{_milestones(report)}\n{say('progress-habit', streak=report.streak, hours=theme.hours(report.minutes))}",
        line(),
        "\n".join(_step_lines(report)),
        line(),
        say("progress-skills") + "\n" + "\n".join(map(_skill, report.skills)),
        line(),
        finish_text(report),
        *(to_milestone() if report.own else []),
    )


def progress_caption(report: ProgressReport) -> ui.LayoutView:
    """What stands below the picture of the same: when they will be through, in dates Discord words for the reader."""
    return panel(finish_text(report), *(to_milestone() if report.own else []))


def finish_text(report: ProgressReport) -> str:
    """When they will be through: the forecast beside the plan, or why there is none."""
    if report.progress.current is None:
        return say("progress-through")
    parts = []
    found = report.forecast
    if found is None:
        parts.append(say("progress-no-forecast"))
    elif found.latest is None:
        parts.append(say("progress-forecast-open", likely=theme.day(found.likely), earliest=theme.day(found.earliest)))
    else:
        parts.append(
            say(
                "progress-forecast",
                likely=theme.day(found.likely),
                earliest=theme.day(found.earliest),
                latest=theme.day(found.latest),
            )
        )
    if report.plan_finish is not None:
        parts.append(say("progress-plan", day=theme.day(report.plan_finish)))
    return "\n".join(parts)


def _milestones(report: ProgressReport) -> str:
    progress = report.progress
    bar = theme.bar(progress.done + progress.known, progress.total)
    text = say("progress-milestones", done=progress.done, total=progress.total)
    return f"{text}\n{bar}" + (f"\n{say('roadmap-known', count=progress.known)}" if progress.known else "")


def _step_lines(report: ProgressReport) -> list[str]:
    current = report.progress.current_step
    return [
        say(
            "roadmap-step",
            mark="✅" if step.complete else "👉" if step == current else "▫️",
            number=step.number,
            title=step.step.title,
            bar=theme.bar(step.done + step.known, step.total, step.total),
            done=step.done + step.known,
            total=step.total,
        )
        for step in report.progress.steps
    ]


def _skill(skill: SkillShare) -> str:
    percent = round(skill.share * 100)
    return say("progress-skill", bar=theme.bar(percent, 100), title=skill.skill.title, percent=percent)
