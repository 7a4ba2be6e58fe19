"""The leaderboard: everybody's place, and always the reader's own next step."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.leaderboard import Leaderboard, Window
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.panels import line, panel, row
from bot.ui.words import say
from study.ranking import Standing

_MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}


def leaderboard_panel(board: Leaderboard) -> ui.LayoutView:
    """The first places, the reader's own place and how far the next one is."""
    own_id = board.own.scored.user_id if board.own else None
    rows = "\n".join(_place(standing, own=standing.scored.user_id == own_id) for standing in board.top)
    return panel(
        say(f"leaderboard-title-{board.window.value}"),
        rows or say("leaderboard-empty"),
        line(),
        _own_place(board),
        row(*(WindowButton(window, chosen=window is board.window) for window in Window)),
    )


class WindowButton(ui.DynamicItem[ui.Button[Any]], template=r"board:v1:(?P<window>week|month|all)"):
    """Shows the same leaderboard over other points, in place."""

    def __init__(self, window: Window, *, chosen: bool = False) -> None:
        self.window = window
        super().__init__(
            ui.Button(
                label=say(f"button-window-{window.value}"),
                style=discord.ButtonStyle.primary if chosen else discord.ButtonStyle.secondary,
                disabled=chosen,
                custom_id=f"board:v1:{window.value}",
            )
        )

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls(Window(match["window"]))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show the other window in the same message."""
        board = await services_of(interaction).leaderboard.standings(person_of(interaction), self.window)
        await interaction.response.edit_message(view=leaderboard_panel(board))


def _place(standing: Standing, *, own: bool) -> str:
    return say(
        "leaderboard-row-own" if own else "leaderboard-row",
        medal=_MEDALS.get(standing.place, "▫️") if standing.scored.points else "▫️",
        place=standing.place,
        name=theme.plain(standing.scored.name, theme.NAME_LIMIT),
        points=standing.scored.points,
    )


def _own_place(board: Leaderboard) -> str:
    if board.own is None:
        return say("leaderboard-not-joined")
    place, points = board.own.place, board.own.scored.points
    if points == 0:
        return say("leaderboard-own-none")
    if board.distance is None:
        return say("leaderboard-own-first", points=points)
    return say("leaderboard-own", place=place, points=points, distance=board.distance, count=board.member_count)
