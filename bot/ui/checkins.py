"""The check-in: its button, its form and its receipt."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Self

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.checkins import (
    BLOCKERS_LIMIT,
    DONE_LIMIT,
    NEXT_LIMIT,
    CheckInAnswers,
    CheckInDraft,
    CheckInResult,
    Companion,
)
from bot.services.person import Person
from bot.ui import theme
from bot.ui.asking import Asking, person_at, services_of
from bot.ui.forms import Form, choice, chosen, field, typed
from bot.ui.milestones import to_milestone
from bot.ui.panels import panel, row
from bot.ui.words import say
from study.hours import MAX_LENGTH as HOURS_LENGTH

CONFIDENCE = range(1, 6)  # from lost to sure


def receipt(result: CheckInResult, *, in_server: bool = True) -> ui.LayoutView:
    """What a check-in gave: the streak, the points and why, and what comes next; its button works in a server only."""
    title = say(
        "checkin-late" if result.new and result.late else "checkin-received" if result.new else "checkin-changed"
    )
    facts = [say("checkin-facts", hours=theme.hours(result.minutes), streak=result.streak)]
    facts += [say("checkin-saved", weeks=result.saved)] if result.saved else []
    facts += [say("checkin-freezes", freezes=result.freezes)] if result.freezes else []
    parts: list[str | ui.Item[Any]] = [title, "\n".join(facts)]
    if result.awards:
        reasons = ", ".join(say(f"award-{award.kind}", points=award.points) for award in result.awards)
        parts.append(say("checkin-points", points=sum(award.points for award in result.awards), reasons=reasons))
    parts += [] if result.worth else [say("checkin-worth-nothing")]
    parts += [say("checkin-asked")] if result.asked else []
    parts += [_company(result.company)] if result.company else []
    if result.next is not None:
        parts.append(say("checkin-next", title=result.next.milestone.title))
        parts += to_milestone() if in_server else []
    return panel(*parts, colour=theme.SUCCESS)


def _company(company: tuple[Companion, ...]) -> str:
    lines = [
        say("checkin-companion", name=theme.plain(one.name, theme.NAME_LIMIT), title=one.milestone) for one in company
    ]
    return say("checkin-company") + "\n" + "\n".join(lines)


def week_choice_panel(drafts: tuple[CheckInDraft, ...], delivery_id: int) -> ui.LayoutView:
    """Asks which week a check-in is for, while last week's may still come late."""
    late, this = drafts[0].period, drafts[-1].period
    text = say("checkin-which-week", monday=theme.day(late.monday), sunday=theme.day(late.sunday))
    return panel(text, row(WeekButton(delivery_id, late.label, late=True), WeekButton(delivery_id, this.label)))


async def open_check_in(interaction: Asking, person: Person, delivery_id: int = 0) -> None:
    """Open the form for this week, or ask which week while last week's is still open too."""
    drafts = await services_of(interaction).checkins.choices(person)
    if len(drafts) == 1:
        await interaction.response.send_modal(CheckInForm(drafts[0], person))
    else:
        await interaction.response.send_message(view=week_choice_panel(drafts, delivery_id), ephemeral=True)


class CheckInForm(Form):
    """What I did, hours, blockers, what is next, how sure I feel.

    Starts with this week's answers when there are some, else with the last week's to pick up from: what was to come
    next is what was done, until it is changed. `typed_in` takes the place of all of these.
    """

    def __init__(self, draft: CheckInDraft, person: Person, typed_in: CheckInAnswers | None = None) -> None:
        title = "checkin-form-title-late" if draft.late else "checkin-form-title"
        super().__init__(title=say(title if draft.answers is None else "checkin-form-title-again"))
        answers = typed_in or draft.answers or _picked_up(draft.last)
        self._draft = draft
        self._person = person
        self.done = _paragraph("done", DONE_LIMIT, answers.done, required=True)
        self.hours = field(
            say("checkin-form-hours"), limit=HOURS_LENGTH, default=answers.hours, hint=say("checkin-form-hours-hint")
        )
        self.blockers = _paragraph("blockers", BLOCKERS_LIMIT, answers.blockers)
        self.next_up = _paragraph("next", NEXT_LIMIT, answers.next_up)
        self.confidence = choice(
            say("checkin-form-confidence"),
            {str(level): say(f"confidence-{level}") for level in CONFIDENCE},
            default=str(answers.confidence) if answers.confidence else None,
            required=False,
        )
        for item in (self.done, self.hours, self.blockers, self.next_up, self.confidence):
            self.add_item(item)

    def again(self) -> Form:
        """The form as it was filled in."""
        return CheckInForm(self._draft, self._person, self._answers())

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Check in and show the receipt."""
        result = await services_of(interaction).checkins.submit(self._person, self._draft.period, self._answers())
        shown = receipt(result, in_server=interaction.guild_id is not None)
        await interaction.response.send_message(view=shown, ephemeral=True)

    def _answers(self) -> CheckInAnswers:
        level = chosen(self.confidence)
        return CheckInAnswers(
            typed(self.done),
            typed(self.hours),
            typed(self.blockers),
            typed(self.next_up),
            int(level) if level else None,
        )


def _picked_up(last: CheckInAnswers | None) -> CheckInAnswers:
    if last is None:
        return CheckInAnswers(done="", hours="")
    return replace(last, done=last.next_up, next_up="")


def _paragraph(name: str, limit: int, default: str, *, required: bool = False) -> ui.Label[Any]:
    label, hint = say(f"checkin-form-{name}"), say(f"checkin-form-{name}-hint")
    return field(label, limit=limit, default=default, paragraph=True, required=required, hint=hint)


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
        await open_check_in(interaction, await person_at(interaction, self.delivery_id), self.delivery_id)


class WeekButton(
    ui.DynamicItem[ui.Button[Any]], template=r"checkin-week:v1:(?P<delivery>\d{1,20}):(?P<week>\d{4}-W\d\d)"
):
    """Opens the check-in for one of two weeks."""

    def __init__(self, delivery_id: int, week: str, *, late: bool = False) -> None:
        self.delivery_id = delivery_id
        self.week = week
        super().__init__(
            ui.Button(
                label=say("button-last-week" if late else "button-this-week"),
                style=discord.ButtonStyle.primary,
                custom_id=f"checkin-week:v1:{delivery_id}:{week}",
            )
        )

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls(int(match["delivery"]), match["week"])

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form, unless the week is closed by now."""
        person = await person_at(interaction, self.delivery_id)
        draft = await services_of(interaction).checkins.draft(person, self.week)
        await interaction.response.send_modal(CheckInForm(draft, person))
