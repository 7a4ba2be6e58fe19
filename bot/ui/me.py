"""What a person settled about themselves, and the controls that change it."""

from __future__ import annotations

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.members import OwnSettings
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.joining import JoinForm
from bot.ui.lasting import LastingButton
from bot.ui.panels import line, panel, row
from bot.ui.privacy import ExportButton, ForgetButton
from bot.ui.reminders import choice_panel
from bot.ui.words import say


def me_panel(settings: OwnSettings) -> ui.LayoutView:
    """The member's settings, seen by themselves only."""
    member = settings.member
    facts = [
        say("me-pace", months=member.pace_months),
        say("me-zone", zone=member.zone),
        *([say("me-hours", hours=member.weekly_hours)] if member.weekly_hours else []),
        say(f"me-reminders-{member.reminders.value}"),
        *([say("reminders-paused", day=theme.day(settings.back_on))] if settings.back_on else []),
        say("me-hidden" if member.hidden else "me-visible"),
    ]
    visibility = VisibilityButton("show" if member.hidden else "hide")
    return panel(
        say("me-title"),
        "\n".join(facts),
        line(),
        row(PlanButton(), RemindersButton(), visibility, LeaveButton()),
        row(ExportButton(), ForgetButton()),
    )


def outsider_panel() -> ui.LayoutView:
    """What somebody sees who is no member: how to become one, and what may be stored about them from before."""
    return panel(say("me-outsider"), row(ExportButton(), ForgetButton()))


class PlanButton(LastingButton, template=r"plan:v1"):
    """Opens the form with pace, timezone and hours as they are."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label=say("button-plan"), custom_id="plan:v1"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open it."""
        members, person = services_of(interaction).members, person_of(interaction)
        member, paces = (await members.look(person)).member, await members.paces(person)
        pace = str(member.pace_months) if any(one.months == member.pace_months for one in paces) else None
        hours = str(member.weekly_hours or "")
        await interaction.response.send_modal(JoinForm(paces, pace=pace, zone=member.zone, hours=hours))


class RemindersButton(LastingButton, template=r"reminders:v1"):
    """Shows how one is reminded, to be changed."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label=say("button-reminders"), custom_id="reminders:v1"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show it."""
        choice = await services_of(interaction).reminders.look(person_of(interaction))
        await interaction.response.edit_message(view=choice_panel(choice))


class VisibilityButton(LastingButton, template=r"visibility:v1:(?P<wish>hide|show)"):
    """Hides a member's place and progress from others, or shows them again."""

    def __init__(self, wish: str) -> None:
        self.wish = wish
        super().__init__(ui.Button(label=say(f"button-{wish}-me"), custom_id=f"visibility:v1:{wish}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Change it and show what is set now."""
        settings = await services_of(interaction).members.set_hidden(person_of(interaction), hidden=self.wish == "hide")
        await interaction.response.edit_message(view=me_panel(settings))


class LeaveButton(LastingButton, template=r"leave:v1"):
    """Asks whether somebody really wants to leave the group."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label=say("button-leave"), custom_id="leave:v1"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Ask."""
        await interaction.response.edit_message(view=panel(say("leave-sure"), row(LeaveForGoodButton())))


class LeaveForGoodButton(LastingButton, template=r"leave-for-good:v1"):
    """Leaves the group."""

    def __init__(self) -> None:
        style = discord.ButtonStyle.danger
        super().__init__(ui.Button(label=say("button-leave-sure"), style=style, custom_id="leave-for-good:v1"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Leave, and say how to come back."""
        await services_of(interaction).members.leave(person_of(interaction))
        await interaction.response.edit_message(view=panel(say("left")))
