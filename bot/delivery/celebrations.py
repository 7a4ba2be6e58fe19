"""Tells the group, once, that a member finished a step or the whole roadmap."""

from __future__ import annotations

from datetime import timedelta

from bot.delivery.letters import Channel, Letter, Unwritten
from bot.services.recognition import RecognitionService
from bot.ui.recognition import celebration_panel
from bot.ui.words import speaking
from db.deliveries import Delivery


class CelebrationWriter:
    """Writes into the group's channel, and mentions whom it is about."""

    def __init__(self, recognition: RecognitionService) -> None:
        self._recognition = recognition

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write the celebration, unless the step was taken back or its member wants no fuss any more."""
        found = await self._recognition.celebration(delivery.target_id)
        if found is None or found.group.quiet:
            return Unwritten("there is nothing to celebrate any more")
        group = found.group
        if group.channel_id is None:
            return Unwritten("the group has no channel")
        with speaking(group.language):
            view = celebration_panel(found, delivery.id)
        return Letter(
            Channel(group.guild_id, group.channel_id), view, f"celebrate:v1:{delivery.id}", (found.member.user_id,)
        )
