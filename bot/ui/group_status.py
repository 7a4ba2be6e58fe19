"""How a group is doing, in words and as a plot of its weeks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.art import weeks as art
from bot.errors import answers_errors
from bot.services.group_status import GroupStatus, MemberStatus
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.lasting import LastingButton
from bot.ui.mentoring import queue_panel
from bot.ui.panels import line, panel, row
from bot.ui.pictures import Picture
from bot.ui.words import say, say_month
from study.attention import Sign, Standing

NAMED = 12  # members in a list; the rest is counted
MARKS = {Standing.STUCK: "🔴", Standing.SLOWING: "🟡", Standing.PAUSING: "⏸️", Standing.ON_TRACK: "🟢"}


def status_panel(status: GroupStatus) -> ui.LayoutView:
    """Who needs a mentor, and how the last week went."""
    return panel(say("status-title"), *_parts(status), row(QueueButton(0)))


def status_caption(status: GroupStatus) -> ui.LayoutView:
    """What stands below the plot."""
    return panel(*_parts(status), row(QueueButton(0)))


def digest_panel(status: GroupStatus, delivery_id: int) -> ui.LayoutView:
    """The week for the mentors, in their own channel."""
    return panel(say("digest-title"), *_parts(status), row(QueueButton(delivery_id)))


def status_picture(status: GroupStatus) -> Picture:
    """The plot of the group's weeks."""
    weeks = tuple(
        art.GroupWeek(
            f"{week.period.monday.day} {say_month(week.period.monday)}",
            week.checked_in / week.expected if week.expected else None,
            week.finished,
        )
        for week in status.weeks
    )
    card = art.WeeksCard(
        title=say("status-plot-title"),
        subtitle=say("status-plot-weeks", count=len(weeks)),
        rate_title=say("status-plot-rate"),
        finished_title=say("status-plot-finished"),
        weeks=weeks,
        axis=(_percent(0), _percent(0.5), _percent(1)),
    )
    told = "; ".join(
        say("status-plot-week", week=week.label, rate=_percent(week.rate or 0), finished=week.finished)
        for week in weeks
    )
    return Picture(card, "weeks", say("status-plot-alt", weeks=told))


def _parts(status: GroupStatus) -> list[str | ui.Item[Any]]:
    parts: list[str | ui.Item[Any]] = [_last_week(status), line()]
    if not status.members:
        return [*parts, say("status-nobody")]
    parts += [_list(standing, found) for standing in Standing if (found := status.of(standing))]
    return [*parts, say("status-waiting", count=status.waiting)]


def _last_week(status: GroupStatus) -> str:
    closed = [week for week in status.weeks[:-1] if week.expected]
    if not closed:
        return say("status-first-week")
    week = closed[-1]
    bar = theme.bar(week.checked_in, week.expected)
    return say("status-week", bar=bar, checked=week.checked_in, members=week.expected, finished=week.finished)


def _list(standing: Standing, found: Sequence[MemberStatus]) -> str:
    names = [_named(one) for one in found[:NAMED]]
    if len(found) > NAMED:
        names.append(say("status-more", count=len(found) - NAMED))
    together = "\n".join(names) if standing in {Standing.STUCK, Standing.SLOWING} else ", ".join(names)
    return f"{MARKS[standing]} {say(f'status-{standing.value}', count=len(found))}\n{together}"


def _named(one: MemberStatus) -> str:
    name = theme.plain(one.member.name, theme.NAME_LIMIT)
    found = one.assessment
    if found.sign is Sign.NONE:
        return name
    return say("status-member", name=name, sign=say(f"status-sign-{found.sign.value}", amount=found.amount))


def _percent(share: float) -> str:
    return say("card-percent", percent=round(share * 100))


class QueueButton(LastingButton, template=r"queue:v1:(?P<delivery>\d{1,20})"):
    """Shows the queue of those who need help. The id names the digest it stands under; 0 for none."""

    def __init__(self, delivery_id: int) -> None:
        style = discord.ButtonStyle.primary
        super().__init__(ui.Button(label=say("button-queue"), style=style, custom_id=f"queue:v1:{delivery_id}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show the queue."""
        queue = await services_of(interaction).mentoring.queue(person_of(interaction))
        await interaction.response.send_message(view=queue_panel(queue), ephemeral=True)
