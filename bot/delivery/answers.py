"""Tells whoever asked what a mentor answered."""

from __future__ import annotations

from datetime import timedelta

from bot.delivery.letters import Channel, DirectMessage, Letter, Unwritten
from bot.services.mentoring import MentoringService
from bot.ui.mentoring import answer_panel
from bot.ui.words import speaking
from db.deliveries import Delivery
from study.mentoring import AnswerWay


class AnswerWriter:
    """Writes by direct message or into the group's channel, as the asker chose."""

    def __init__(self, mentoring: MentoringService) -> None:
        self._mentoring = mentoring

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write the answer, unless its request is gone."""
        answered = await self._mentoring.answered(delivery.target_id)
        if answered is None or answered.group.quiet:
            return Unwritten("there is nobody to answer any more")
        group, request = answered.group, answered.request
        with speaking(answered.language):
            view, mark = answer_panel(answered, delivery.id), f"thanks:v1:{delivery.id}"
        if request.way is AnswerWay.DM:
            return Letter(DirectMessage(request.user_id), view, mark)
        if group.channel_id is None:
            return Unwritten("the group has no channel")
        return Letter(Channel(group.guild_id, group.channel_id), view, mark, (request.user_id,))
