"""Tells the mentors once a month what was asked of the FAQ, and what it could not answer."""

from __future__ import annotations

from datetime import timedelta

from bot.delivery.letters import Channel, Letter, Unwritten
from bot.services.faq_admin import FaqAdmin
from bot.ui.faq_admin import report_panel
from bot.ui.group_status import QueueButton
from bot.ui.panels import row
from bot.ui.words import speaking
from db.deliveries import Delivery


class FaqReportWriter:
    """Writes into the channel the organiser named for the mentors, with the month's first prompt."""

    def __init__(self, admin: FaqAdmin) -> None:
        self._admin = admin

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write the list of the month before, unless nobody asked anything or the group has no channel for it."""
        found = await self._admin.month_before(delivery.target_id, delivery.period.monday)
        if found is None or found[0].quiet or found[0].mentor_channel_id is None:
            return Unwritten("the group is not there any more, or has no channel for its mentors")
        group, report = found
        if report.empty:
            return Unwritten("nobody asked anything")
        to = Channel(group.guild_id, group.mentor_channel_id or 0)
        with speaking(group.language):
            view = report_panel(report, row(QueueButton(delivery.id)))
        return Letter(to, view, mark=f"queue:v1:{delivery.id}")
