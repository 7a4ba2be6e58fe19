"""Ends the program when it is told to: what is in hand is finished first, and a second signal leaves at once."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Coroutine, Iterator
from typing import Any

PATIENCE = 10  # seconds from the first signal to the end; Docker and systemd kill after as many or more
IN_HAND = ("CommandTree-invoker", "discord-ui-view-dispatch", "discord-ui-modal-dispatch", "discord-ui-dynamic-item")

log = logging.getLogger(__name__)


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Run until it ends, or until SIGTERM or SIGINT cancels it. Raises CancelledError then, once it has ended."""
    task = asyncio.ensure_future(work)
    with _heeding(task):
        try:
            await task
        except asyncio.CancelledError:
            log.info("stopped")
            raise


async def answered(within: float) -> int:
    """Wait for what people have just asked for to be answered; return how many had to be left."""
    asked = {task for task in asyncio.all_tasks() if task.get_name().startswith(IN_HAND)}
    if not asked:
        return 0
    _, left = await asyncio.wait(asked, timeout=within)
    return len(left)


@contextlib.contextmanager
def _heeding(task: asyncio.Future[None]) -> Iterator[None]:
    loop, told = asyncio.get_running_loop(), [0]

    def stop(number: int) -> None:
        told[0] += 1
        if told[0] > 1:
            os._exit(128 + number)  # whoever asks twice does not want to wait for anything
        log.info("%s: finishing what is in hand; again to leave at once", signal.Signals(number).name)
        loop.call_later(PATIENCE, os._exit, 128 + number)
        task.cancel()

    heeded = []
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError, ValueError):  # Windows, or not the main thread
            loop.add_signal_handler(number, stop, number)
            heeded.append(number)
    try:
        yield
    finally:
        for number in heeded:
            loop.remove_signal_handler(number)
