"""The current milestone: its panel, the Done button and the form behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.roadmap import Completed, MilestoneView, Undone
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.forms import Form, field, typed
from bot.ui.lasting import LastingButton
from bot.ui.mentoring import HelpButton
from bot.ui.panels import line, panel, remembered, row
from bot.ui.quiz import QuizButton
from bot.ui.words import say
from study.curriculum import Milestone, Resource
from study.links import MAX_LENGTH as LINK_LIMIT
from study.progress import PlannedMilestone, Progress

KINDS = {"docs": "📄", "course": "🎓", "book": "📕", "article": "📰", "interactive": "⌨️", "repo": "📦", "video": "🎬"}


def current_panel(progress: Progress) -> ui.LayoutView:
    """The milestone a member is at, or the end of the road."""
    planned = progress.current
    return finished_panel(progress) if planned is None else _panel(progress, planned, _open_buttons(planned))


def milestone_panel(view: MilestoneView, *ways: ui.Item[Any]) -> ui.LayoutView:
    """Any milestone, with what its reader can do about it; `ways` are buttons that lead elsewhere."""
    planned = view.planned
    if view.view.member is None:
        buttons: list[ui.Item[Any]] = []
    elif planned.done_at is None:
        buttons = _open_buttons(planned)
    else:
        buttons = [*([UndoButton(planned.milestone.slug)] if view.undoable else []), *_quiz(planned)]
    return _panel(view.view.progress, planned, [*buttons, *ways])


def _panel(progress: Progress, planned: PlannedMilestone, buttons: Sequence[ui.Item[Any]]) -> ui.LayoutView:
    milestone, step = planned.milestone, progress.step_of(planned)
    about = say(
        "milestone-about", step=step.number, steps=len(progress.steps), title=step.step.title, hours=_hours(milestone)
    )
    parts: list[str | ui.Item[Any]] = [
        say("milestone-title", number=planned.number, title=milestone.title),
        f"-# {about}{_due(planned)}",
        *_mark(planned),
        milestone.goal,
        line(),
        say("milestone-done-when", lines=_bullets(milestone.done_when)),
        say("milestone-deliverable", deliverable=milestone.deliverable),
        *([say("milestone-cost", note=milestone.cost_note)] if milestone.cost_note else []),
        line(),
        say("milestone-resources"),
        *map(_resource, milestone.resources),
        *([line(), row(*buttons)] if buttons else []),
    ]
    return panel(*parts)


def finished_panel(progress: Progress) -> ui.LayoutView:
    """Nothing is left to do."""
    return panel(say("roadmap-finished", total=progress.total), say("roadmap-finished-hint"), colour=theme.CELEBRATION)


def completed_panel(result: Completed) -> ui.LayoutView:
    """What finishing a milestone earned, and what comes next."""
    progress, step = result.progress, result.finished.step
    earned = sum(award.points for award in result.awards)
    facts = [say("milestone-earned", points=earned, done=progress.done, total=progress.total)]
    facts += [say("milestone-and-known", known=progress.known)] if progress.known else []
    parts: list[str | ui.Item[Any]] = [
        say("milestone-completed", title=result.milestone.milestone.title),
        f"{' '.join(facts)}\n{theme.bar(progress.done + progress.known, progress.total)}",
    ]
    if step is not None:
        parts.append(say("step-finished", title=step.title, gain=step.gain))
    parts += [
        say("milestone-outcomes", lines=_bullets(result.milestone.milestone.outcomes)),
        say("milestone-stretch", stretch=result.milestone.milestone.stretch),
    ]
    following = progress.current
    if following is None:
        parts.extend([say("roadmap-finished", total=progress.total), say("roadmap-finished-hint")])
    else:
        parts.append(say("milestone-next", title=following.milestone.title, due=_due(following).strip(" ·") or "-"))
        parts.append(row(MilestoneButton(), UndoButton(result.milestone.milestone.slug)))
    return panel(*parts, colour=theme.CELEBRATION if step else theme.SUCCESS)


def undone_panel(result: Undone) -> ui.LayoutView:
    """A milestone is open again."""
    planned = result.view.planned
    return panel(
        say("milestone-undone", title=planned.milestone.title),
        say("milestone-undone-points", points=result.points),
        *to_milestone(),
    )


def undone_for_panel(result: Undone) -> ui.LayoutView:
    """The same for the mentor who did it."""
    return panel(
        say("milestone-undone", title=result.view.planned.milestone.title),
        say("milestone-undone-for", name=theme.plain(result.name, theme.NAME_LIMIT), points=result.points),
    )


def _open_buttons(planned: PlannedMilestone) -> list[ui.Item[Any]]:
    return [DoneButton(planned.milestone.slug), HelpButton(planned.milestone.slug), *_quiz(planned)]


def _quiz(planned: PlannedMilestone) -> list[ui.Item[Any]]:
    return [QuizButton(planned.milestone.slug)] if planned.questions else []


def _mark(planned: PlannedMilestone) -> list[str]:
    if planned.known:
        return [say("milestone-known")]
    if planned.mark is None:
        return []
    when = discord.utils.format_dt(planned.mark.done_at, "D")
    link = planned.mark.link
    return [say("milestone-done-link", when=when, link=link) if link else say("milestone-done", when=when)]


class DoneForm(Form):
    """Asks for a link to the deliverable, which may be left out."""

    def __init__(self, milestone: Milestone, link: str = "") -> None:
        super().__init__(title=say("done-form-title"))
        self._milestone = milestone
        label, hint = say(f"done-form-link-{milestone.deliverable_kind}"), say("done-form-link-hint")
        self.link = field(label, limit=LINK_LIMIT, default=link, required=False, hint=hint)
        self.add_item(ui.TextDisplay(say("done-form-about", deliverable=milestone.deliverable)))
        self.add_item(self.link)

    def again(self) -> Form:
        """The form with the link as it was typed."""
        return DoneForm(self._milestone, typed(self.link))

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Mark the milestone as done and show it in the panel the button stood in."""
        roadmap = services_of(interaction).roadmap
        result = await roadmap.complete(person_of(interaction), self._milestone.slug, typed(self.link))
        message = interaction.message
        if message is not None and message.flags.ephemeral and message.flags.components_v2:
            await interaction.response.edit_message(view=completed_panel(result))
        else:
            await interaction.response.send_message(view=completed_panel(result), ephemeral=True)


class DoneButton(LastingButton, template=r"done:v1:(?P<milestone>[a-z0-9-]{1,40})"):
    """Opens the form that finishes a milestone."""

    def __init__(self, milestone: str) -> None:
        self.milestone = milestone
        super().__init__(
            ui.Button(
                label=say("button-done"),
                style=discord.ButtonStyle.success,
                emoji="✅",
                custom_id=f"done:v1:{milestone}",
            )
        )

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form, unless the milestone is done or gone already."""
        milestone = await services_of(interaction).roadmap.open_milestone(person_of(interaction), self.milestone)
        await interaction.response.send_modal(DoneForm(milestone))


class UndoButton(LastingButton, template=r"undo:v1:(?P<milestone>[a-z0-9-]{1,40})"):
    """Takes the mark off a milestone again."""

    def __init__(self, milestone: str) -> None:
        self.milestone = milestone
        super().__init__(ui.Button(label=say("button-undo"), emoji="↩️", custom_id=f"undo:v1:{milestone}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Take it off and say what went with it."""
        undone = await services_of(interaction).roadmap.undo(person_of(interaction), self.milestone)
        await interaction.response.edit_message(view=undone_panel(undone))


@remembered
def to_milestone() -> list[ui.Item[Any]]:
    """The way to one's own current milestone."""
    return [row(MilestoneButton())]


class MilestoneButton(LastingButton, template=r"milestone:v1"):
    """Shows whoever clicks their own current milestone."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label=say("button-milestone"), emoji="📍", custom_id="milestone:v1"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show the milestone to nobody else."""
        progress = await services_of(interaction).roadmap.mine(person_of(interaction))
        await interaction.response.send_message(view=current_panel(progress), ephemeral=True)


def _due(planned: PlannedMilestone) -> str:
    if planned.due is None:
        return ""
    return " · " + say("milestone-due", day=theme.day(planned.due), away=theme.days_away(planned.due))


def _hours(milestone: Milestone) -> str:
    return theme.hours(round(milestone.hours * 60))


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in lines)


def _resource(resource: Resource) -> ui.Section[Any]:
    link = ui.Button[Any](label=say("button-open"), url=resource.url, style=discord.ButtonStyle.link)
    title, hours = f"{KINDS[resource.kind]} {resource.title}", theme.hours(round(resource.hours * 60))
    text = say("milestone-resource", title=title, focus=resource.focus, hours=hours)
    return ui.Section(text if resource.free else f"{text} · {say('milestone-resource-paid')}", accessory=link)
