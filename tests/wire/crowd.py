"""Many people who use the bot over the wire, and the study group they are in."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Any

from bot.app import opened
from bot.clock import utc_now
from bot.services.person import Person
from bot.settings import DatabaseSettings, Settings
from study.settings import Setting, Value
from tests.wire.payloads import CHANNEL_ID, GUILD_ID, user_id
from tests.wire.server import Wire

WRITING = 0.1  # seconds
MODAL = 9  # an answer that opens a form


def weekly(channel: int, *, weekday: int = 0, time: str = "09:00") -> dict[Setting, Value]:
    """The settings of a group whose prompt comes into a channel on a day of the week, in UTC."""
    return {Setting.CHANNEL: channel, Setting.ZONE: "UTC", Setting.WEEKDAY: weekday, Setting.TIME: time}


class Told(Enum):
    """What somebody is told who used the bot."""

    FINE = "fine"
    SORRY = "sorry"  # a sentence instead of what they wanted
    NOTHING = "nothing"  # which Discord words "the application did not respond"


async def a_group_of(people: int, url: str, folder: Path) -> None:
    """Make the database of a study group whose members are the first, the second ... person."""
    settings = Settings(database=DatabaseSettings(url=url, backup_folder=folder / "backups"))
    # The prompt comes in half a week, so that nobody is sent anything meanwhile.
    then = utc_now() + timedelta(days=3)
    changes = weekly(int(CHANNEL_ID), weekday=then.weekday(), time="12:00")
    async with opened(settings) as app:
        await app.services.setup.set_up(Person(int(GUILD_ID), 7, "Nadia"), changes)
        for user in range(1, people + 1):
            await app.services.members.join(Person(int(GUILD_ID), user_id(user), f"Ana {user}"), 6, "UTC")


async def uses(wire: Wire, user: int, command: str, *, within: float = 3.0, **options: str) -> Told:
    """Let somebody use a slash command."""
    return _told(await wire.answer_to(await wire.interact(command, user=user, **options), within))


async def checks_in(wire: Wire, user: int, done: str, *, within: float = 3.0) -> Told:
    """Let somebody open the form of a check-in, write what they did into it, and send it."""
    form = await wire.answer_to(await wire.interact("checkin", user=user), within)
    if form is None or form["type"] != MODAL:
        return _told(form)
    # The bot knows its form a moment after Discord has it, and nobody writes faster than that.
    await asyncio.sleep(WRITING)
    sent = await wire.submit(form["data"], (done, "3", "", "more of it"), user=user)
    return _told(await wire.answer_to(sent, within))


def _told(answer: dict[str, Any] | None) -> Told:
    if answer is None:
        return Told.NOTHING
    # What goes wrong is a plain sentence, everything else a panel.
    return Told.SORRY if answer["data"].get("content") else Told.FINE
