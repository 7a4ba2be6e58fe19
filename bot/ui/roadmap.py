"""The roadmap as one panel that moves between its overview and its steps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple, Self

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.roadmap import RoadmapOverview, StepView
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.milestones import milestone_panel, to_milestone
from bot.ui.panels import line, panel, remembered, row
from bot.ui.selects import LastingSelect
from bot.ui.words import say
from study.progress import PlannedMilestone, Progress, StepProgress

OVERVIEW = "overview"


def overview_panel(view: RoadmapOverview) -> ui.LayoutView:
    """The five steps with the reader's position."""
    overview = view.overview
    steps = "\n".join([_step_line(step, overview.current_step) for step in overview.steps])
    return panel(
        say("roadmap-title"),
        _position(view),
        line(),
        steps,
        line(),
        *_steps(_options(overview.steps), OVERVIEW),
        *(to_milestone() if view.joined else []),
    )


def step_panel(view: StepView) -> ui.LayoutView:
    """One step with its milestones."""
    progress = view.view.progress
    number = next(step.number for step in progress.steps if step.step.slug == view.step.slug)
    return panel(
        say("step-title", number=number, title=view.step.title),
        view.step.summary,
        line(),
        "\n".join(_milestone_line(planned, progress) for planned in view.milestones),
        f"-# {view.step.gain}",
        line(),
        row(MilestoneSelect(view.milestones)),
        *_steps(_options(progress.steps), view.step.slug),
        *(to_milestone() if view.view.member else []),
    )


class _Option(NamedTuple):
    number: int
    slug: str
    title: str
    done: int
    total: int


def _options(steps: Sequence[StepProgress]) -> tuple[_Option, ...]:
    return tuple([_Option(one.number, one.step.slug, one.step.title, one.done + one.known, one.total) for one in steps])


@remembered
def _steps(options: tuple[_Option, ...], chosen: str) -> list[ui.Item[Any]]:
    return [row(StepSelect(options, chosen=chosen))]


class StepSelect(LastingSelect, template=r"roadmap:v1"):
    """Moves the panel to a step or back to the overview, in place."""

    def __init__(self, options: Sequence[_Option] = (), *, chosen: str = OVERVIEW) -> None:
        select: ui.Select[Any] = ui.Select(custom_id="roadmap:v1", placeholder=say("roadmap-pick"))
        if options:
            select.add_option(label=say("roadmap-overview"), value=OVERVIEW, default=chosen == OVERVIEW, emoji="🗺️")
        for step in options:
            select.add_option(
                label=say("roadmap-option", number=step.number, title=step.title),
                description=say("roadmap-option-done", done=step.done, total=step.total),
                value=step.slug,
                default=chosen == step.slug,
            )
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show what was picked in the same message."""
        roadmap, person, picked = services_of(interaction).roadmap, person_of(interaction), self.item.values[0]
        if picked == OVERVIEW:
            shown = overview_panel(await roadmap.overview(person))
        else:
            shown = step_panel(await roadmap.step(person, picked))
        await interaction.response.edit_message(view=shown)


class MilestoneSelect(LastingSelect, template=r"roadmap-milestone:v1"):
    """Moves the panel from a step to one of its milestones, in place."""

    def __init__(self, milestones: Sequence[PlannedMilestone] = ()) -> None:
        select: ui.Select[Any] = ui.Select(custom_id="roadmap-milestone:v1", placeholder=say("roadmap-pick-milestone"))
        for planned in milestones:
            select.add_option(
                label=f"{planned.number}. {planned.milestone.title}"[:100],
                value=planned.milestone.slug,
                emoji="✅" if planned.mark is not None else None,
            )
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show what was picked in the same message."""
        roadmap, picked = services_of(interaction).roadmap, self.item.values[0]
        view = await roadmap.milestone(person_of(interaction), picked)
        shown = milestone_panel(view, StepButton(view.planned.milestone.step))
        await interaction.response.edit_message(view=shown)


class StepButton(ui.DynamicItem[ui.Button[Any]], template=r"step:v1:(?P<step>[a-z0-9-]{1,40})"):
    """Goes back from a milestone to its step, in place."""

    def __init__(self, step: str) -> None:
        self.step = step
        super().__init__(ui.Button(label=say("button-step"), emoji="🗺️", custom_id=f"step:v1:{step}"))

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls(match["step"])

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show the step."""
        view = await services_of(interaction).roadmap.step(person_of(interaction), self.step)
        await interaction.response.edit_message(view=step_panel(view))


def _position(view: RoadmapOverview) -> str:
    overview, step = view.overview, view.overview.current_step
    done, known, total = overview.done, overview.known, overview.total
    if not view.joined:
        return say("roadmap-not-joined", total=total)
    bar = theme.bar(done + known, total)
    extra = [
        *([say("roadmap-known", count=known)] if known else []),
        *([say("roadmap-former", count=overview.former)] if overview.former else []),
    ]
    if step is None:
        position = say("roadmap-finished", total=total)
    else:
        position = say("roadmap-position", done=done, total=total, step=step.number, steps=len(overview.steps))
    return "\n".join([position, bar, *extra])


def _step_line(step: StepProgress, current: StepProgress | None) -> str:
    mark = "✅" if step.complete else "👉" if step == current else "▫️"
    return say(
        "roadmap-step",
        mark=mark,
        number=step.number,
        title=step.step.title,
        bar=theme.bar(step.done + step.known, step.total, step.total),
        done=step.done + step.known,
        total=step.total,
    )


def _milestone_line(planned: PlannedMilestone, progress: Progress) -> str:
    title = planned.milestone.title
    if planned.done_at is not None:
        when = discord.utils.format_dt(planned.done_at, "d")
        return say("roadmap-milestone-done", number=planned.number, title=title, when=when)
    if planned.known:
        return say("roadmap-milestone-known", number=planned.number, title=title)
    key = "roadmap-milestone-current" if planned == progress.current else "roadmap-milestone-ahead"
    due = f" · {theme.day(planned.due)}" if planned.due else ""
    return say(key, number=planned.number, title=title, due=due)
