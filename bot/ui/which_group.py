"""Asks which of a server's groups somebody means, and then does what they wanted."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import discord
from discord import ui

from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.panels import Offer
from bot.ui.words import say

MOST = 25  # groups in one menu

Retry = Callable[[Asking], Awaitable[None]]
Door = Callable[[Asking, BaseException, Retry | None], Awaitable[None]]


class WhichGroupView(Offer):
    """One menu of groups. It lives in memory only, because what somebody was about to do fits into no id."""

    def __init__(self, groups: Mapping[int, str], retry: Retry, door: Door) -> None:
        """`retry` does again what failed; `door` is where its errors go."""
        self._retry, self._door = retry, door
        self._menu: ui.Select[Any] = ui.Select(placeholder=say("select-group"))
        for group_id, name in list(groups.items())[:MOST]:
            self._menu.add_option(label=theme.bare(name)[:100], value=str(group_id))
        self._menu.callback = self._picked  # type: ignore[method-assign, assignment]
        super().__init__(self._menu)

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
