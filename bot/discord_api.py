"""Points discord.py at Discord or elsewhere. The only place that sets its class attributes."""

from __future__ import annotations

from urllib.parse import urlsplit

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

DISCORD = Route.BASE
_ANSWER_WITHIN = aiohttp.ClientTimeout(total=15)


class DiscordUnreachable(Exception):
    """The address of the gateway could not be learned from `discord.api_base`."""


class DiscordAway(DiscordUnreachable):
    """Nothing answers at `discord.api_base`, or only that it cannot just now."""


async def point_at(api_base: str, token: str) -> None:
    """Send everything to the API at `api_base`: REST calls, pictures, and the gateway it names itself.

    discord.py takes the gateway's address from a constant, also where it asks for it, so it is asked for here, before
    login. Nothing is asked for Discord's own API. Raises DiscordUnreachable, and DiscordAway where waiting may help.
    """
    if api_base == DISCORD:
        return
    gateway = await _gateway(api_base, token)
    parts = urlsplit(api_base)
    Route.BASE = api_base
    discord.Asset.BASE = f"{parts.scheme}://{parts.netloc}"
    use_gateway(gateway)


def use_gateway(address: str) -> None:
    """Connect to the gateway at this address from now on."""
    DiscordWebSocket.DEFAULT_GATEWAY = URL(address)


def quiet_voice_warnings() -> None:
    """Keep discord.py from warning that it cannot speak: this bot never does."""
    discord.VoiceClient.warn_nacl = False
    discord.VoiceClient.warn_dave = False


async def _gateway(api_base: str, token: str) -> str:
    address = f"{api_base}/gateway/bot"
    try:
        async with (
            aiohttp.ClientSession(timeout=_ANSWER_WITHIN) as session,
            session.get(address, headers={"Authorization": f"Bot {token}"}) as answer,
        ):
            if answer.status == 401:
                raise DiscordUnreachable(f"{address} does not take this token. Check discord.token.")
            if answer.status != 200:
                kind = DiscordAway if answer.status in (429, 500, 502, 503, 504) else DiscordUnreachable
                raise kind(f"{address} answered with status {answer.status}. Check discord.api_base.")
            told = await answer.json(content_type=None)
    except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
        reason = str(error) or type(error).__name__
        kind = DiscordUnreachable if isinstance(error, ValueError) else DiscordAway
        raise kind(f"{address} cannot be reached: {reason}. Check discord.api_base.") from error
    url = told.get("url") if isinstance(told, dict) else None
    if not isinstance(url, str) or not url.startswith(("ws://", "wss://")):
        raise DiscordUnreachable(f"{address} names no gateway. Check discord.api_base.")
    return url
