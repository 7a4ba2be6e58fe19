"""Tells the mentors once a week how their group is doing."""

from __future__ import annotations

from datetime import timedelta

from bot.delivery.letters import Channel, Letter, Unwritten
from bot.services.group_status import GroupStatusService
from bot.ui.group_status import digest_panel
from bot.ui.words import speaking
from db.deliveries import Delivery


class DigestWriter:
    """Writes into the channel the organiser named for the mentors."""

    def __init__(self, group_status: GroupStatusService) -> None:
        self._group_status = group_status

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write the digest as things are now, unless the group is gone, rests, or has no channel for it any more."""
        status = await self._group_status.of_group(delivery.target_id)
        if status is None or status.group.quiet or status.group.mentor_channel_id is None:
            return Unwritten("the group is not there any more, or has no channel for its mentors")
        with speaking(status.group.language):
            view = digest_panel(status, delivery.id)
        return Letter(Channel(status.group.guild_id, status.group.mentor_channel_id), view, f"queue:v1:{delivery.id}")
