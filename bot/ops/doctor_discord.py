"""The doctor's questions to Discord: the token, the clock, and what the bot may do where groups meet."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from datetime import datetime
from email.utils import parsedate_to_datetime

import aiohttp
import discord

from bot.clock import Clock
from bot.discord_api import DiscordUnreachable, point_at
from bot.ops.findings import Finding, failed, ok, warning
from bot.settings import Settings
from bot.ui.organising import missing_permissions
from db import groups
from db.engine import Database
from db.upgrade import refuse_unfit
from study.group import Group

MOST_GROUPS = 20  # whose channels are looked at; each is three requests
DRIFT, BAD_DRIFT = 5, 60  # seconds; Discord's tokens of interactions and our schedule go by the clock
WITHIN = aiohttp.ClientTimeout(total=15)

log = logging.getLogger(__name__)


async def check_discord(settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    """Ask Discord. Stops at the first answer without which the rest cannot be known."""
    token = settings.discord.token
    if token is None:
        yield failed(
            "token",
            "discord.token is missing",
            "put it into config.toml, or set COHORT_DISCORD__TOKEN; the demo needs none",
        )
        return
    reached, told = await _reach(settings.discord.api_base, token.get_secret_value())
    yield reached
    if told is not None:
        yield _clock(told, clock())
    if reached.remedy:
        return
    yield ok("intents", "guilds only, none that is privileged")
    try:
        await point_at(settings.discord.api_base, token.get_secret_value())
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login(token.get_secret_value())
            async for one in _channels(settings, client):
                yield one
    except (discord.DiscordException, DiscordUnreachable, aiohttp.ClientError, OSError) as error:
        yield warning("channels", f"could not be looked at: {error}", "try again later")


async def _reach(api_base: str, token: str) -> tuple[Finding, datetime | None]:
    """Whether Discord knows the token, and what time it is there."""
    try:
        async with (
            aiohttp.ClientSession(timeout=WITHIN) as session,
            session.get(f"{api_base}/users/@me", headers={"Authorization": f"Bot {token}"}) as answer,
        ):
            told = parsedate_to_datetime(answer.headers["Date"]) if "Date" in answer.headers else None
            if answer.status == 401:
                return failed("token", "Discord does not take it", "copy it again from the Bot page"), told
            if answer.status != 200:
                return failed("token", f"Discord answered with status {answer.status}", "try again later"), told
            name = (await answer.json(content_type=None)).get("username", "?")
    except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
        reason = str(error) or type(error).__name__
        return failed("discord", f"{api_base} cannot be reached: {reason}", "check network and discord.api_base"), None
    return ok("token", f"signed in as {name}"), told


def _clock(theirs: datetime, ours: datetime) -> Finding:
    drift = (ours - theirs).total_seconds()
    said = f"{abs(drift):.0f} s {'ahead of' if drift > 0 else 'behind'} Discord's"
    if abs(drift) > BAD_DRIFT:
        return failed("clock", said, "turn time synchronisation on (timedatectl set-ntp true)")
    return ok("clock", said) if abs(drift) <= DRIFT else warning("clock", said, "turn time synchronisation on")


async def _channels(settings: Settings, client: discord.Client) -> AsyncIterator[Finding]:
    try:
        database = Database(settings.database.url)
        try:
            await refuse_unfit(database, "look at")  # which an open connection would make
            async with database.read() as work:
                running = await groups.awake(work)
        finally:
            await database.close()
    except Exception as error:  # noqa: BLE001 - the database has a check of its own
        log.debug("no groups to look at: %r", error)
        return
    for group in running[:MOST_GROUPS]:
        yield await _channel(group, client)


async def _channel(group: Group, client: discord.Client) -> Finding:
    check = f"group {group.id}"
    if group.channel_id is None:
        return warning(check, "has no channel", "an organiser chooses one with /setup")
    try:
        guild = await client.fetch_guild(group.guild_id, with_counts=False)
        channel = await guild.fetch_channel(group.channel_id)
        if not isinstance(channel, discord.Thread):
            guild._add_channel(channel)
        if client.user is not None:
            guild._add_member(await guild.fetch_member(client.user.id))
    except discord.NotFound:
        return warning(check, "its channel is gone", "an organiser chooses another with /setup")
    except discord.Forbidden:
        return warning(check, "the bot is not in its server, or may not see its channel", "invite it again, or /setup")
    missing = missing_permissions(guild, group.channel_id)
    if missing:
        return warning(check, f"cannot post in its channel without {', '.join(missing)}", "give them to the bot there")
    return ok(check, "can post in its channel")
