"""Tries again what Discord, the network or the database cannot do just now, a little later each time."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

import aiohttp
import discord

from bot.discord_api import DiscordAway
from db.errors import DatabaseAway, DatabaseUnreachable

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0  # seconds between two tries

Result = TypeVar("Result")
log = logging.getLogger(__name__)


async def patiently(what: str, act: Callable[[], Awaitable[Result]], *, most: float = math.inf) -> Result:
    """Do `act` until it works, for `most` seconds, with a line in the log for each time it does not.

    Raises what does not pass by waiting, a token that is not taken for one.
    """
    wait, begun = FIRST_WAIT, time.monotonic()
    while True:
        try:
            return await act()
        except Exception as error:
            if not passes(error) or time.monotonic() - begun + wait > most:
                raise
            log.warning("%s does not work yet: %s; trying again in %.0f s", what, _in_words(error), wait)
        await asyncio.sleep(wait)
        wait = min(wait * 2, LONGEST_WAIT)


def passes(error: BaseException) -> bool:
    """Whether the same may work later with nobody mending anything here."""
    if isinstance(error, discord.GatewayNotFound):
        return error.__cause__ is None or passes(error.__cause__)
    if isinstance(error, discord.HTTPException):
        return error.status >= 500 or error.status == 429
    # Most of what goes wrong with a network is an OSError, names that are not found included.
    lasting = isinstance(error, PermissionError | aiohttp.InvalidURL)
    away = (
        discord.RateLimited,
        DiscordAway,
        DatabaseAway,
        DatabaseUnreachable,
        aiohttp.ClientError,
        OSError,
        TimeoutError,
    )
    return isinstance(error, away) and not lasting


def _in_words(error: BaseException) -> str:
    if isinstance(error, discord.GatewayNotFound) and error.__cause__ is not None:
        error = error.__cause__
    return " ".join(str(error).split())[:200].rstrip(".") or type(error).__name__
