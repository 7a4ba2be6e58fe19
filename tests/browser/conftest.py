"""The demo as a stranger starts it, and a browser looking at its page."""

from __future__ import annotations

import re
import shutil
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright

from tests.shell import surroundings
from tests.wire.program import Program, spawned

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


class Demo(Program):
    """A running demo."""

    async def address(self) -> str:
        """The page's address, once it is printed."""
        await self.until_said("/#")
        (found,) = ADDRESS.findall(self.said())
        return str(found)

    async def ctrl_c(self) -> int:
        """End it as a person would; return the exit status."""
        return await self.ends(signal.SIGINT, 30)


StartDemo = Callable[..., Awaitable[Demo]]


@pytest.fixture
async def start_demo(tmp_path: Path, browser_path: str) -> AsyncIterator[StartDemo]:
    """Starts the demo in a folder of its own, as `make run` does without a token; nothing is left running."""
    assert browser_path  # where nobody can look at it, it is not started
    environment = surroundings(PYTHONUNBUFFERED="1", COLUMNS="160")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    started: list[Demo] = []

    async def start(*options: str) -> Demo:
        log = tmp_path / f"demo-{len(started)}.log"
        started.append(Demo(await spawned(log, *options, cwd=tmp_path, env=environment), log))
        return started[-1]

    yield start
    for demo in started:
        await demo.is_killed()


@pytest.fixture
async def demo(start_demo: StartDemo) -> AsyncIterator[Demo]:
    """A demo on its first run."""
    running = await start_demo()
    yield running
    assert await running.ctrl_c() == 0, running.said()
    assert "Traceback" not in running.said()


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
