"""The weekly prompt as something to deliver: where it goes and what it says."""

from __future__ import annotations

from datetime import timedelta

from bot.delivery.letters import Channel, Letter, Unwritten
from bot.services.weekly import WeeklyService
from bot.ui.prompt import prompt_panel
from bot.ui.words import speaking
from db import groups
from db.deliveries import Delivery
from db.engine import Database


class PromptWriter:
    """Gathers and words weekly prompts."""

    def __init__(self, database: Database, weekly: WeeklyService) -> None:
        self._database = database
        self._weekly = weekly

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write the prompt of a delivery, unless its group is gone, rests or has no channel any more."""
        async with self._database.read() as work:
            group = await groups.by_id(work, delivery.target_id)
        if group is None or group.quiet or group.channel_id is None:
            return Unwritten("the group is not there any more, or has no channel")
        prompt = await self._weekly.gather(group, delivery.period)
        with speaking(group.language):
            view = prompt_panel(prompt, delivery.id, late=late)
        return Letter(Channel(group.guild_id, group.channel_id), view, mark=f"checkin:v1:{delivery.id}")
