"""A newcomer with an empty server, and nothing to go by but what the bot itself says."""

from __future__ import annotations

import pytest
from playwright.async_api import Page

from tests.browser.conftest import OpenPage, StartDemo
from tests.browser.test_demo_page import picture, pytestmark, runs, sees  # noqa: F401 - the mark applies here too

MOST_STEPS = 6  # clicks and commands with everything left as it is


class Newcomer:
    """Nadia, who counts what she has to do."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.steps = 0

    async def types(self, command: str) -> None:
        """Type a command."""
        self.steps += 1
        await runs(self.page, command)

    async def clicks(self, label: str) -> None:
        """Click a button of the panel."""
        self.steps += 1
        await self.page.get_by_role("button", name=label, exact=True).last.click()


@pytest.fixture
async def nadia(start_demo: StartDemo, open_page: OpenPage) -> Newcomer:
    """Nadia in front of her server."""
    return Newcomer(await open_page(await start_demo("demo", "--empty")))


async def test_from_an_empty_server_to_the_first_prompt(nadia: Newcomer) -> None:
    await nadia.types("/setup")
    await sees(nadia.page, "Your study group is ready")
    await picture(nadia.page, "setup")
    await nadia.clicks("Post the welcome")
    await sees(nadia.page, "Welcome to the study group")
    await nadia.clicks("Preview")
    await sees(nadia.page, "Only you see this preview")
    await nadia.clicks("Post now")
    await sees(nadia.page, "Week 1 of 26")
    assert nadia.steps <= MOST_STEPS
