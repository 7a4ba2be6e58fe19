"""What `make run` does without a token: put the demo on, say where it is, and wait for Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import webbrowser
from pathlib import Path

from rich.console import Console
from rich.panel import Panel

from bot.demo.show import on_stage
from bot.settings import Settings
from bot.ui.words import say

FILE = "demo.sqlite3"
EMPTY = "empty"  # the folder of a demo that begins without a group


async def perform(settings: Settings, *, port: int | None = None, fresh: bool = False, empty: bool = False) -> None:
    """Put the demo on until cancelled. `fresh` forgets earlier runs; `port` overrides the setting.

    An `empty` one begins with a server that has no group, seen by its organiser, and forgets itself each time.

    Raises BadPack and DatabaseRefused like a real start.
    """
    folder = settings.demo.folder / EMPTY if empty else settings.demo.folder
    if fresh or empty:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    console = Console()
    data, where = _with_data_in(settings, folder), port or settings.demo.port or None
    async with on_stage(data, port=where, empty=empty) as show:
        address = show.page.url
        console.print(
            Panel(say("demo-box-empty" if empty else "demo-box", folder=str(folder)), title="Cohort", expand=False)
        )
        console.print(address, soft_wrap=True, style="bold")
        if _there_is_a_screen():
            webbrowser.open(address)
        await asyncio.Event().wait()


def _with_data_in(settings: Settings, folder: Path) -> Settings:
    database = settings.database.model_copy(
        update={"url": f"sqlite+aiosqlite:///{folder / FILE}", "backup_folder": folder / "backups"}
    )
    return settings.model_copy(update={"database": database})


def _there_is_a_screen() -> bool:
    if not sys.stdout.isatty():
        return False
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
