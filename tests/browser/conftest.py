"""The demo as a stranger starts it, and a browser looking at its page."""

from __future__ import annotations

import asyncio
import re
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright

from tests.shell import heed_ctrl_c, surroundings

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/#[\w-]+")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def find_browser() -> str | None:
    """Where the browser is, or None."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@pytest.fixture
def browser_path() -> str:
    """Where the browser is; it must be there."""
    found = find_browser()
    assert found is not None, f"none of {', '.join(BROWSERS)} is installed"
    return found


class Demo:
    """A running demo: its process, and what it said so far."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.said = ""

    async def address(self) -> str:
        """The page's address, once it is printed."""
        assert self._process.stdout is not None
        while not (match := ADDRESS.search(self.said)):
            line = await asyncio.wait_for(self._process.stdout.readline(), 60)
            assert line, f"the demo ended early:\n{self.said}"
            self.said += line.decode()
        return match[0]

    async def ctrl_c(self) -> int:
        """End it as a person would; return the exit status."""
        self._process.send_signal(signal.SIGINT)
        assert self._process.stdout is not None
        self.said += (await asyncio.wait_for(self._process.stdout.read(), 30)).decode()
        return await self._process.wait()


StartDemo = Callable[..., Awaitable[Demo]]


@pytest.fixture
async def start_demo(tmp_path: Path, browser_path: str) -> AsyncIterator[StartDemo]:
    """Starts the demo in a folder of its own, as `make run` does without a token; nothing is left running."""
    assert browser_path  # where nobody can look at it, it is not started
    environment = surroundings(PYTHONUNBUFFERED="1", COLUMNS="160")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    started: list[asyncio.subprocess.Process] = []

    async def start(*options: str) -> Demo:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *options),
            cwd=tmp_path,
            env=environment,
            stdout=-1,
            stderr=asyncio.subprocess.STDOUT,
            preexec_fn=heed_ctrl_c,
        )
        started.append(process)
        return Demo(process)

    yield start
    for process in started:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.fixture
async def demo(start_demo: StartDemo) -> AsyncIterator[Demo]:
    """A demo on its first run."""
    running = await start_demo()
    yield running
    assert await running.ctrl_c() == 0, running.said
    assert "Traceback" not in running.said


OpenPage = Callable[[Demo], Awaitable[Page]]


@pytest.fixture
async def open_page(browser_path: str) -> AsyncIterator[OpenPage]:
    """Opens a window on a demo's page, as wide as a small laptop's."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path, args=QUIET)

        async def opened(demo: Demo) -> Page:
            window = await browser.new_page(viewport={"width": 1000, "height": 1000})
            await window.goto(await demo.address())
            await window.wait_for_selector("#viewer-picker")
            return window

        yield opened
        await browser.close()


@pytest.fixture
async def page(demo: Demo, open_page: OpenPage) -> Page:
    """The page of a demo on its first run."""
    return await open_page(demo)
