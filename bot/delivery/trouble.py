"""What a failed send means, and what to do about it."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
import discord

from bot.delivery.letters import Letter

FIRST_PAUSE = timedelta(seconds=15)  # before a second try; doubles with each
LONGEST_PAUSE = timedelta(minutes=15)
DMS_REST = timedelta(hours=1)

# Discord's error codes.
UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, OPENING_DMS_TOO_FAST, CANNOT_DM = 10003, 10008, 40003, 50007

# What discord.py lets through when the network fails: ServerDisconnectedError is none of its own exceptions.
UNCLEAR = (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, asyncio.TimeoutError)


@dataclass(frozen=True, slots=True)
class Later:
    """Try again after a pause."""

    pause: timedelta
    dms_rest: bool = False  # and let all direct messages wait as long


@dataclass(frozen=True, slots=True)
class Hopeless:
    """Do not try again. `advice` names what the organiser of a group can mend, None where they cannot."""

    problem: str
    advice: str | None = None


@dataclass(frozen=True, slots=True)
class ClosedToUs:
    """The person takes no direct messages from the bot."""


def judge(error: BaseException, letter: Letter | None, attempts: int) -> Later | Hopeless | ClosedToUs:
    """Say what to do after the `attempts`-th try failed with one of UNCLEAR: of a letter, or None of writing one."""
    code = getattr(error, "code", 0)
    if code == CANNOT_DM:
        return ClosedToUs()
    if code == OPENING_DMS_TOO_FAST:
        return Later(DMS_REST, dms_rest=True)
    match error:
        case discord.Forbidden() if letter is not None:
            return Hopeless(f"no permission to write to {letter.to} ({code})", "permission")
        case discord.NotFound() if code == UNKNOWN_CHANNEL and letter is not None:
            return Hopeless(f"{letter.to} is gone", "gone")
        case discord.NotFound() if code == UNKNOWN_MESSAGE:
            # Discord's answer to a nonce whose message somebody deleted meanwhile.
            return Hopeless("it was there and somebody deleted it")
        case discord.RateLimited():
            return Later(_jittered(timedelta(seconds=error.retry_after)))
        case discord.HTTPException() if error.status == 400:
            return Hopeless(f"Discord does not take the message: {error.text[:200]}")
    return Later(_jittered(min(FIRST_PAUSE * 2 ** min(attempts - 1, 10), LONGEST_PAUSE)))


def _jittered(pause: timedelta) -> timedelta:
    # Whatever failed together shall not come back together.
    return pause * random.uniform(1.0, 1.25)  # noqa: S311 - no secret
