"""Reminders as something to deliver."""

from __future__ import annotations

from datetime import timedelta

from bot.delivery.letters import Channel, DirectMessage, Letter, Unwritten
from bot.services.reminders import ReminderService
from bot.ui.reminders import NAMED, group_panel, personal_panel
from bot.ui.words import speaking
from db.deliveries import Delivery
from study.reminders import Way


class GroupReminderWriter:
    """One message that names everybody who still may check in."""

    def __init__(self, reminders: ReminderService) -> None:
        self._reminders = reminders

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write a group's reminder as things are now."""
        reminder = await self._reminders.of_group(delivery.target_id, delivery.period)
        if reminder is None or reminder.group.channel_id is None or reminder.group.quiet:
            return Unwritten("nobody is left to remind")
        if not reminder.group.reminders:
            return Unwritten("the group's reminders are off")
        with speaking(reminder.group.language):
            view = group_panel(reminder, delivery.id)
        return Letter(
            to=Channel(reminder.group.guild_id, reminder.group.channel_id),
            view=view,
            mark=f"checkin:v1:{delivery.id}",
            mentions=reminder.user_ids[:NAMED],
        )


class PersonalReminderWriter:
    """A reminder of one member: by direct message if they asked for those, else by a mention in the channel."""

    def __init__(self, reminders: ReminderService) -> None:
        self._reminders = reminders

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write a member's reminder as things are now."""
        reminder = await self._reminders.of_member(delivery.target_id, delivery.period)
        if reminder is None or reminder.group.quiet:
            return Unwritten("nobody is left to remind")
        group, member = reminder.group, reminder.member
        with speaking(member.language if member.reminders is Way.DM else group.language):
            view, mark = personal_panel(reminder, delivery.id), f"checkin:v1:{delivery.id}"
        if member.reminders is Way.DM:
            return Letter(DirectMessage(member.user_id), view, mark)
        if group.channel_id is None:
            return Unwritten("the group has no channel")
        return Letter(Channel(group.guild_id, group.channel_id), view, mark, (member.user_id,))
