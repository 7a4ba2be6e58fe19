"""Welcome, the plan a new member gets, and what they bring along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands, ui

from bot.errors import answers_errors
from bot.services.members import Joined
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.forms import Form, choice, chosen, field, typed
from bot.ui.lasting import LastingButton
from bot.ui.milestones import MilestoneButton
from bot.ui.panels import panel, row
from bot.ui.suggestions import suggests
from bot.ui.words import say
from study.curriculum import Pace, Step
from study.hours import parse_hours
from study.placement import Level
from study.zone_guesses import zone_meant

MOST_HOURS = 60  # a week
MOST_STEPS = 5  # fields that fit in a form
OPTION_ABOUT = 100  # characters of what is said about an option


def pace_name(pace: Pace) -> str:
    """How fast a plan goes, and what it asks for."""
    low, high = pace.hours_per_week
    return say("choice-pace", months=pace.months, low=low, high=high)


@suggests
async def pace_choices(interaction: Asking, typed: str) -> list[app_commands.Choice[int]]:
    """The paces of the group's curriculum that begin with what is typed; all of them if none does."""
    paces = await services_of(interaction).members.paces(person_of(interaction))
    choices = [app_commands.Choice(name=pace_name(pace), value=pace.months) for pace in paces]
    begun = typed.strip().casefold()
    return [choice for choice in choices if choice.name.casefold().startswith(begun)] or choices


def joined_panel(result: Joined) -> ui.LayoutView:
    """The plan in a few lines and the first thing to do."""
    first = result.progress.current
    parts: list[str | ui.Item[Any]] = [say("joined-new" if result.new else "joined-again"), _plan(result)]
    if result.progress.known:
        parts.append(say("joined-known", count=result.progress.known))
    if first is None:
        return panel(*parts, say("roadmap-nothing-left"), row(PlacementButton()))
    parts.append(say("joined-first", title=first.milestone.title))
    return panel(*parts, row(MilestoneButton(), PlacementButton()), colour=theme.SUCCESS)


def _plan(result: Joined) -> str:
    pace, lines = result.pace, []
    if result.finish is not None:
        low, high = pace.hours_per_week
        lines.append(say("joined-plan", months=pace.months, low=low, high=high, finish=theme.day(result.finish)))
    lines.append(say("joined-zone", zone=result.member.zone))
    if result.weeks_needed is not None and result.member.weekly_hours is not None:
        facts = {"hours": result.member.weekly_hours, "left": round(result.hours_left), "weeks": result.weeks_needed}
        lines.append(say("joined-hours-fit" if result.weeks_needed <= pace.weeks else "joined-hours-short", **facts))
    return "\n".join(lines)


class JoinForm(Form):
    """Asks for what a plan needs; only the pace has to be chosen."""

    def __init__(self, paces: Sequence[Pace], *, pace: str | None = None, zone: str = "", hours: str = "") -> None:
        super().__init__(title=say("join-form-title" if pace is None else "button-plan"))
        self._paces = paces
        options = {str(pace.months): pace_name(pace) for pace in paces}
        suits = {str(pace.months): theme.cut(theme.bare(pace.suits), OPTION_ABOUT) for pace in paces}
        self._pace = choice(say("join-form-pace"), options, default=pace or str(paces[0].months), about=suits)
        hint = say("join-form-zone-hint")
        self._zone = field(say("join-form-zone"), limit=60, default=zone, required=False, hint=hint)
        self._hours = field(say("join-form-hours"), limit=10, default=hours, required=False)
        for item in (self._pace, self._zone, self._hours):
            self.add_item(item)

    def again(self) -> Form:
        """The same form, filled in with what was typed."""
        return JoinForm(self._paces, pace=chosen(self._pace), zone=typed(self._zone), hours=typed(self._hours))

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Join, and show the plan."""
        hours, zone = typed(self._hours).strip(), typed(self._zone).strip()
        weekly = round(parse_hours(hours) / 60) if hours else None
        joined = await services_of(interaction).members.join(
            person_of(interaction),
            int(chosen(self._pace) or self._paces[0].months),
            zone_meant(zone) if zone else None,
            None if weekly is None else min(max(weekly, 1), MOST_HOURS),
        )
        await interaction.response.send_message(view=joined_panel(joined), ephemeral=True)


class JoinButton(LastingButton, template=r"join:v1:(?P<delivery>\d{1,20})"):
    """Opens the form; its id is how the dispatcher finds its own message again."""

    def __init__(self, delivery_id: int) -> None:
        style = discord.ButtonStyle.success
        super().__init__(ui.Button(label=say("button-join"), style=style, custom_id=f"join:v1:{delivery_id}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form."""
        paces = await services_of(interaction).members.paces(person_of(interaction))
        await interaction.response.send_modal(JoinForm(paces))


class PlacementForm(Form):
    """Asks, step by step, what somebody knows already."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__(title=say("placement-form-title"))
        self._steps = steps[:MOST_STEPS]
        options = {level.value: say(f"level-{level.value}") for level in Level}
        self._levels = {step.slug: choice(step.title[:45], options, default=Level.NEW.value) for step in self._steps}
        for item in self._levels.values():
            self.add_item(item)

    def again(self) -> Form:
        """The same form; nothing in it can be wrong."""
        return PlacementForm(self._steps)

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Mark what is known and show the plan as it is now."""
        levels = {slug: Level(chosen(item) or Level.NEW.value) for slug, item in self._levels.items()}
        result = await services_of(interaction).members.place(person_of(interaction), levels)
        message = interaction.message
        if message is not None and message.flags.ephemeral:
            await interaction.response.edit_message(view=joined_panel(result))
        else:
            await interaction.response.send_message(view=joined_panel(result), ephemeral=True)


class PlacementButton(LastingButton, template=r"placement:v1"):
    """Opens the self-assessment."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label=say("button-placement"), emoji="🎒", custom_id="placement:v1"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form."""
        steps = await services_of(interaction).members.steps(person_of(interaction))
        await interaction.response.send_modal(PlacementForm(steps))
