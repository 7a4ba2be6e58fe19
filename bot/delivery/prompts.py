"""The weekly prompt as something to deliver: where it goes and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from discord import ui

from bot.services.weekly import WeeklyService
from bot.ui.prompt import prompt_panel
from db import groups
from db.deliveries import Delivery
from db.engine import Database


@dataclass(frozen=True, slots=True)
class Letter:
    """A message ready to go. `mark` is the id of a control in it that no other message carries."""

    guild_id: int
    channel_id: int
    view: ui.LayoutView
    mark: str


class PromptWriter:
    """Gathers and words weekly prompts."""

    def __init__(self, database: Database, weekly: WeeklyService) -> None:
        self._database = database
        self._weekly = weekly

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | None:
        """Write the prompt of a delivery; None when its group is gone or has no channel any more."""
        async with self._database.read() as work:
            group = await groups.by_id(work, delivery.target_id)
        if group is None or group.channel_id is None:
            return None
        prompt = await self._weekly.gather(group, delivery.period)
        return Letter(
            guild_id=group.guild_id,
            channel_id=group.channel_id,
            view=prompt_panel(prompt, delivery.id, late=late),
            mark=f"checkin:v1:{delivery.id}",
        )
