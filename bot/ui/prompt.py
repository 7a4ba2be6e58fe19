"""The weekly prompt as the group sees it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from discord import ui

from bot.services.weekly import Finisher, WeeklyPrompt
from bot.ui import theme
from bot.ui.checkins import CheckInButton
from bot.ui.faq import AskButton
from bot.ui.milestones import MilestoneButton
from bot.ui.panels import line, panel, row
from bot.ui.words import say

RECORDS = 5  # members named for their streak
HELPERS = 5  # mentors thanked by name
FINISHERS = 10  # members named; the rest is counted
APOLOGY_AFTER = timedelta(hours=2)


def prompt_panel(prompt: WeeklyPrompt, delivery_id: int, *, late: timedelta = timedelta()) -> ui.LayoutView:
    """The week's milestones, its question, last week's news, a tip, and three buttons.

    A delay is mentioned only when it is longer than APOLOGY_AFTER.
    """
    parts: list[str | ui.Item[Any]] = [
        say("prompt-title", week=prompt.week, weeks=prompt.weeks),
        *([f"-# {say('prompt-late')}"] if late > APOLOGY_AFTER else []),
        _milestones(prompt),
        say("prompt-question", question=prompt.question),
        line(),
        _last_week(prompt),
        line(),
        say("prompt-tip", title=prompt.tip.title, summary=prompt.tip.summary),
        row(CheckInButton(delivery_id), MilestoneButton(), AskButton()),
    ]
    return panel(*parts)


def preview_panel(prompt: WeeklyPrompt) -> ui.LayoutView:
    """The prompt as it would be posted, for its organiser alone."""
    view = prompt_panel(prompt, 0)
    view.add_item(ui.TextDisplay(f"-# {say('prompt-preview')}"))
    return view


def _milestones(prompt: WeeklyPrompt) -> str:
    if prompt.due:
        return "\n".join(
            say(
                "prompt-due", title=milestone.title, goal=milestone.goal, hours=theme.hours(round(milestone.hours * 60))
            )
            for milestone in prompt.due
        )
    if prompt.under_way is not None:
        milestone, due = prompt.under_way
        return say("prompt-under-way", title=milestone.title, goal=milestone.goal, day=theme.day(due))
    return say("prompt-over")


def _last_week(prompt: WeeklyPrompt) -> str:
    if prompt.member_count == 0:
        return say("prompt-invitation")
    rate = say(
        "prompt-rate",
        checked=prompt.checked_in,
        members=prompt.member_count,
        bar=theme.bar(prompt.checked_in, prompt.member_count),
    )
    lines = [rate, _finishers(prompt.finishers)]
    if prompt.records:
        shown = [
            say("prompt-record", name=theme.plain(one.name, theme.NAME_LIMIT), streak=one.streak)
            for one in prompt.records[:RECORDS]
        ]
        lines.append(say("prompt-records", records=", ".join(shown)))
    if prompt.helpers:
        names = ", ".join(theme.plain(name, theme.NAME_LIMIT) for name in prompt.helpers[:HELPERS])
        lines.append(say("prompt-thanks", names=names))
    return "\n".join(lines)


def _finishers(finishers: Iterable[Finisher]) -> str:
    everyone = list(finishers)
    if not everyone:
        return say("prompt-nobody-finished")
    lines = [
        say("prompt-finisher", name=theme.plain(one.name, theme.NAME_LIMIT), titles=", ".join(one.titles[:3]))
        for one in everyone[:FINISHERS]
    ]
    if len(everyone) > FINISHERS:
        lines.append(say("prompt-more-finishers", count=len(everyone) - FINISHERS))
    return say("prompt-finished", lines="\n".join(lines))
