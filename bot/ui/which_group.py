"""Asks which of a server's groups somebody means, and then does what they wanted."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import discord
from discord import ui

from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.begin import begin
from bot.ui.words import say

KEPT_FOR = 15 * 60  # seconds; as long as Discord lets the answer be used
MOST = 25  # groups in one menu

Retry = Callable[[Asking], Awaitable[None]]
Door = Callable[[Asking, BaseException, Retry | None], Awaitable[None]]


class WhichGroupView(ui.View):
    """One menu of groups. It lives in memory only, because what somebody was about to do fits into no id."""

    def __init__(self, groups: Mapping[int, str], retry: Retry, door: Door) -> None:
        """`retry` does again what failed; `door` is where its errors go."""
        super().__init__(timeout=KEPT_FOR)
        self._retry, self._door = retry, door
        self._menu: ui.Select[Any] = ui.Select(placeholder=say("select-group"))
        for group_id, name in list(groups.items())[:MOST]:
            self._menu.add_option(label=theme.bare(name)[:100], value=str(group_id))
        self._menu.callback = self._picked  # type: ignore[method-assign, assignment]
        self.add_item(self._menu)

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let everybody; they are answered in their own language."""
        begin(interaction)
        return True

    async def _picked(self, interaction: Asking) -> None:
        try:
            await services_of(interaction).groups.choose(person_of(interaction), int(self._menu.values[0]))
            await self._retry(interaction)
        except Exception as error:  # noqa: BLE001 - every error is answered in one place
            await self._door(interaction, error, self._retry)
            return
        answered = interaction.response.type
        if answered is not discord.InteractionResponseType.message_update and interaction.message is not None:
            # The question is answered; a form or a message stands in its place.
            with contextlib.suppress(discord.HTTPException):
                await interaction.followup.delete_message(interaction.message.id)
