"""Answers in time whoever waits for a database server that has gone quiet.

A server that refuses or hangs up is noticed at once. One whose packets are lost, or whose machine stands still, says
nothing, and what was sent to it is waited for far longer than the three seconds that Discord gives.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import discord

from bot.errors import answer_error
from bot.ui.begin import watched_by
from db.errors import DatabaseAway
from db.outages import Waits, count_waits

SOON = 2.4  # seconds after an interaction arrived; what is left of Discord's three is for the way there and back

_answering: set[asyncio.Task[None]] = set()


def answer_in_time() -> None:
    """Let everybody be watched over whom anything that this task starts answers."""
    watched_by(_watch)


def _watch(interaction: discord.Interaction[Any]) -> None:
    task = asyncio.current_task()
    if task is not None:
        timer = asyncio.get_running_loop().call_later(SOON, partial(_look, interaction, task, count_waits()))
        # Lest everything that was made for an answer is kept for as long.
        task.add_done_callback(lambda _: timer.cancel())


def _look(interaction: discord.Interaction[Any], task: asyncio.Task[Any], waits: Waits) -> None:
    if task.done() or not waits.now or interaction.response.is_done():
        return
    # Giving up what is under way takes seconds too, as it tells the server; the answer does not wait for that.
    task.cancel()
    if interaction.type is not discord.InteractionType.autocomplete:
        answering = asyncio.ensure_future(answer_error(interaction, DatabaseAway(f"no answer within {SOON} s")))
        _answering.add(answering)
        answering.add_done_callback(_answering.discard)
