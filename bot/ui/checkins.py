"""The check-in: its button, its form and its receipt."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.checkins import BLOCKERS_LIMIT, DONE_LIMIT, CheckInAnswers, CheckInDraft, CheckInResult
from bot.services.person import Person
from bot.ui import theme
from bot.ui.asking import Asking, person_at, services_of
from bot.ui.forms import Form, field, typed
from bot.ui.milestones import MilestoneButton
from bot.ui.panels import panel, row
from bot.ui.words import say
from study.hours import MAX_LENGTH as HOURS_LENGTH


def receipt(result: CheckInResult, *, in_server: bool = True) -> ui.LayoutView:
    """What a check-in gave: the streak, the points and why, and what comes next; its button works in a server only."""
    title = say("checkin-received" if result.new else "checkin-changed")
    facts = say("checkin-facts", hours=theme.hours(result.minutes), streak=result.streak)
    parts: list[str | ui.Item[Any]] = [title, facts]
    if result.awards:
        reasons = ", ".join(say(f"award-{award.kind}", points=award.points) for award in result.awards)
        parts.append(say("checkin-points", points=sum(award.points for award in result.awards), reasons=reasons))
    if result.next is not None:
        parts.append(say("checkin-next", title=result.next.milestone.title))
        parts.extend([row(MilestoneButton())] if in_server else [])
    return panel(*parts, colour=theme.SUCCESS)


class CheckInForm(Form):
    """What I did, hours, blockers. Starts with this week's answers when there are some."""

    def __init__(self, draft: CheckInDraft, person: Person) -> None:
        super().__init__(title=say("checkin-form-title" if draft.answers is None else "checkin-form-title-again"))
        answers = draft.answers or CheckInAnswers(done="", hours="")
        self._period = draft.period
        self._person = person
        self.done = field(
            say("checkin-form-done"),
            limit=DONE_LIMIT,
            default=answers.done,
            paragraph=True,
            hint=say("checkin-form-done-hint"),
        )
        self.hours = field(
            say("checkin-form-hours"), limit=HOURS_LENGTH, default=answers.hours, hint=say("checkin-form-hours-hint")
        )
        self.blockers = field(
            say("checkin-form-blockers"),
            limit=BLOCKERS_LIMIT,
            default=answers.blockers,
            paragraph=True,
            required=False,
            hint=say("checkin-form-blockers-hint"),
        )
        for item in (self.done, self.hours, self.blockers):
            self.add_item(item)

    def again(self) -> Form:
        """The form as it was filled in."""
        return CheckInForm(CheckInDraft(self._period, self._answers()), self._person)

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Check in and show the receipt."""
        result = await services_of(interaction).checkins.submit(self._person, self._answers())
        shown = receipt(result, in_server=interaction.guild_id is not None)
        await interaction.response.send_message(view=shown, ephemeral=True)

    def _answers(self) -> CheckInAnswers:
        return CheckInAnswers(typed(self.done), typed(self.hours), typed(self.blockers))


class CheckInButton(ui.DynamicItem[ui.Button[Any]], template=r"checkin:v1:(?P<delivery>\d{1,20})"):
    """Opens the check-in for the week it is now, whichever week's prompt it stands under.

    The id names the delivery, by which the dispatcher finds its own message again.
    """

    def __init__(self, delivery_id: int) -> None:
        self.delivery_id = delivery_id
        super().__init__(
            ui.Button(
                label=say("button-check-in"),
                style=discord.ButtonStyle.primary,
                emoji="✍️",
                custom_id=f"checkin:v1:{delivery_id}",
            )
        )

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls(int(match["delivery"]))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form."""
        person = await person_at(interaction, self.delivery_id)
        draft = await services_of(interaction).checkins.draft(person)
        await interaction.response.send_modal(CheckInForm(draft, person))
