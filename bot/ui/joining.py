"""Welcome, and the plan a new member gets."""

from __future__ import annotations

from discord import ui

from bot.services.members import Joined
from bot.ui import theme
from bot.ui.milestones import MilestoneButton
from bot.ui.panels import panel, row
from bot.ui.words import say


def joined_panel(result: Joined) -> ui.LayoutView:
    """The plan in two lines and the first thing to do."""
    plan = say(
        "joined-plan",
        months=result.pace.months,
        low=result.pace.hours_per_week[0],
        high=result.pace.hours_per_week[1],
        finish=theme.day(result.finish),
        zone=result.member.zone,
    )
    if result.first is None:
        return panel(say("joined-again"), plan)
    return panel(
        say("joined-new" if result.new else "joined-again"),
        plan,
        say("joined-first", title=result.first.milestone.title),
        row(MilestoneButton()),
        colour=theme.SUCCESS,
    )
