"""Reminders to check in, and the ways to put them off, pause or stop them."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.reminders import GroupReminder, PersonalReminder, ReminderChoice
from bot.ui import theme
from bot.ui.asking import Asking, person_at, services_of
from bot.ui.checkins import CheckInButton
from bot.ui.lasting import LastingButton
from bot.ui.panels import panel, row
from bot.ui.selects import LastingSelect
from bot.ui.words import say
from study.reminders import LONGEST_PAUSE, Way

NAMED = 100  # people one message may ping; Discord takes no more


def group_panel(reminder: GroupReminder, delivery_id: int) -> ui.LayoutView:
    """One message for everybody in a group who still may check in."""
    named = " ".join(f"<@{user_id}>" for user_id in reminder.user_ids[:NAMED])
    more = len(reminder.user_ids) - NAMED
    people = say("reminder-named-and-more", named=named, count=more) if more > 0 else named
    return panel(say("reminder-group"), people, _buttons(delivery_id))


def personal_panel(reminder: PersonalReminder, delivery_id: int) -> ui.LayoutView:
    """A reminder of one member, with the streak they would keep."""
    who = "" if reminder.member.reminders is Way.DM else f"<@{reminder.member.user_id}> "
    text = say("reminder-streak", streak=reminder.streak) if reminder.streak else say("reminder-plain")
    return panel(f"{who}{text}", _buttons(delivery_id))


def choice_panel(choice: ReminderChoice, delivery_id: int = 0) -> ui.LayoutView:
    """How somebody is reminded now, and a menu to pause."""
    parts = [say(f"reminders-{choice.way.value}")]
    if choice.back_on is not None:
        parts.append(say("reminders-paused", day=theme.day(choice.back_on)))
    return panel(*parts, row(WaySelect(choice.way, delivery_id)), row(PauseSelect(delivery_id)))


def _buttons(delivery_id: int) -> ui.Item[Any]:
    return row(CheckInButton(delivery_id), SnoozeButton(delivery_id), PauseButton(delivery_id), StopButton(delivery_id))


class _ReminderButton(LastingButton, template=r"(?!)"):
    """What the buttons of a reminder share: their id names the delivery, by which a direct message knows its member."""

    name: str

    def __init__(self, delivery_id: int) -> None:
        self.delivery_id = delivery_id
        label, custom_id = say(f"button-{self.name}"), f"{self.name}:v1:{delivery_id}"
        super().__init__(ui.Button(label=label, style=discord.ButtonStyle.secondary, custom_id=custom_id))


class SnoozeButton(_ReminderButton, template=r"snooze:v1:(?P<delivery>\d{1,20})"):
    """Reminds whoever clicks again in a day."""

    name = "snooze"

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Say when the reminder comes again."""
        again = await services_of(interaction).reminders.snooze(await person_at(interaction, self.delivery_id))
        await interaction.response.send_message(say("reminder-snoozed", when=theme.moment(again)), ephemeral=True)


class PauseButton(_ReminderButton, template=r"pause:v1:(?P<delivery>\d{1,20})"):
    """Asks for how many weeks somebody is away."""

    name = "pause"

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show the menu."""
        choice = await services_of(interaction).reminders.look(await person_at(interaction, self.delivery_id))
        shown = choice_panel(choice, self.delivery_id)
        await interaction.response.send_message(view=shown, ephemeral=True)


class StopButton(_ReminderButton, template=r"stop:v1:(?P<delivery>\d{1,20})"):
    """Turns reminders off for whoever clicks."""

    name = "stop"

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Say that they are off, and how to turn them on again."""
        person = await person_at(interaction, self.delivery_id)
        choice = await services_of(interaction).reminders.choose(person, Way.OFF)
        await interaction.response.send_message(view=choice_panel(choice, self.delivery_id), ephemeral=True)


class WaySelect(LastingSelect, template=r"reminder-way:v1:(?P<delivery>\d{1,20})"):
    """Takes how somebody wants to be reminded."""

    def __init__(self, way: Way | None = None, delivery_id: int = 0) -> None:
        select: ui.Select[Any] = ui.Select(custom_id=f"reminder-way:v1:{delivery_id}", placeholder=say("way-pick"))
        for one in Way:
            select.add_option(label=say(f"choice-reminders-{one.value}"), value=one.value, default=one is way)
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Change it, and show what is set now in the same message."""
        delivery_id = int(self.about["delivery"])
        person = await person_at(interaction, delivery_id)
        choice = await services_of(interaction).reminders.choose(person, Way(self.item.values[0]))
        await interaction.response.edit_message(view=choice_panel(choice, delivery_id))


class PauseSelect(LastingSelect, template=r"pause-weeks:v1:(?P<delivery>\d{1,20})"):
    """Takes the number of weeks somebody is away; 0 ends a pause."""

    def __init__(self, delivery_id: int = 0) -> None:
        select: ui.Select[Any] = ui.Select(custom_id=f"pause-weeks:v1:{delivery_id}", placeholder=say("pause-pick"))
        for weeks in range(LONGEST_PAUSE + 1):
            select.add_option(label=say("pause-option", weeks=weeks), value=str(weeks))
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Pause, and show what is set now in the same message."""
        delivery_id = int((self.item.custom_id or "0").rpartition(":")[2])
        person = await person_at(interaction, delivery_id)
        choice = await services_of(interaction).reminders.pause(person, int(self.item.values[0]))
        await interaction.response.edit_message(view=choice_panel(choice, delivery_id))
