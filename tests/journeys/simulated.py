"""SimCord as journeys need it: quick, and with people who use Discord in other languages than English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import discord
from discord.state import ConnectionState
from simcord import Env


class QuickEnv(Env):
    """Discord that looks every other millisecond whether the bot has come to rest.

    SimCord looks twenty times a second: whenever nothing but a lasting task was left, such as a panel's or a
    board's, a click waited that long for nothing. The leaderboard's journeys took 28.9 s so, for 7.7 s of work.
    """

    async def _settle_internal(self, *, idle: float = 0.002, **options: Any) -> None:
        await super()._settle_internal(idle=idle, **options)


@contextmanager
def speaking(bot: discord.Client, locales: Mapping[int, str]) -> Iterator[None]:
    """Let some people use Discord in another language, by their ids; SimCord's all use it in English."""
    parse = ConnectionState.parse_interaction_create

    def localised(state: Any, data: Any) -> None:
        user = data["member"]["user"] if "member" in data else data["user"]
        parse(state, data | {"locale": locales.get(int(user["id"]), data["locale"])})

    state = bot._connection
    state.parsers["INTERACTION_CREATE"] = localised.__get__(state)
    try:
        yield
    finally:
        state.parsers["INTERACTION_CREATE"] = state.parse_interaction_create
