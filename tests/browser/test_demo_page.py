"""The demo on its page, in a real browser: what a stranger sees after `make run`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.packs import BUILT_IN, read_pack
from tests.browser.conftest import OpenPage, StartDemo, find_browser

pytestmark = [pytest.mark.browser, pytest.mark.long]
if find_browser() is None and not os.environ.get("REQUIRE_BROWSER"):
    pytest.skip("no Chromium found: the demo's page was not looked at", allow_module_level=True)

expect.set_options(timeout=15_000)  # milliseconds; CI's machines are slow at times

MILESTONES = len(read_pack(BUILT_IN).milestones)

# `make screenshots` puts the README's pictures here.
PICTURES = os.environ.get("PICTURES_TO")


async def runs(page: Page, command: str) -> None:
    """Type a slash command and send it."""
    composer = page.locator("#channel-composer-input")
    offered = page.locator("#command-picker-listbox").get_by_role("option")
    await composer.fill(command)
    await expect(offered.first).to_contain_text(command)
    await composer.press("Enter")  # picks the command
    await expect(page.get_by_role("button", name=f"Command {command}")).to_be_visible()
    await page.get_by_role("button", name="Send").click()


async def sees(page: Page, text: str) -> None:
    """Wait until a message on the page says something."""
    await expect(page.locator(".markdown-paragraph, h2, h3", has_text=text).last).to_be_visible()


async def picture(page: Page, name: str) -> None:
    """Keep a picture of the open form, or of the last message."""
    if PICTURES:
        form = page.get_by_role("dialog")
        shown = form if await form.count() else page.get_by_role("article").last
        await page.mouse.move(0, 0)
        # Before the screenshot is measured, because it makes the message shorter.
        await page.evaluate("document.querySelectorAll('.history-button').forEach(one => one.style.display = 'none')")
        await shown.screenshot(path=Path(PICTURES) / f"{name}.png")


async def test_a_stranger_finishes_a_milestone_checks_in_and_looks_at_the_leaderboard(page: Page) -> None:
    await sees(page, "Week 17 of 26")

    await runs(page, "/next")
    await sees(page, "11. Win on tables: trees, pipelines and tuning")
    await picture(page, "next")

    await page.get_by_role("button", name="Done").last.click()
    await page.get_by_role("dialog").get_by_role("textbox").fill("https://github.com/ana-studies/taxi-tips")
    await picture(page, "done")
    await page.get_by_role("dialog").get_by_role("button", name="Submit").click()
    await sees(page, f"11 of {MILESTONES} milestones done")
    await sees(page, "Next: Build a neural network from the ground up")

    await runs(page, "/checkin")
    fields = page.get_by_role("dialog").get_by_role("textbox")
    await fields.nth(0).fill("Boosted trees beat my linear model by a mile. The report says why.")
    await fields.nth(1).fill("5.5")
    await fields.nth(2).fill("Tuning takes all evening.")
    await picture(page, "checkin")
    await page.get_by_role("dialog").get_by_role("button", name="Submit").click()
    await sees(page, "Checked in")
    await sees(page, "5.5 h of study")

    await runs(page, "/leaderboard")
    await sees(page, "You are number 3 of 7")
    await picture(page, "leaderboard")
    await page.get_by_role("article").last.get_by_role("button", name="As text").click()
    await sees(page, "Leaderboard · all time")
    await sees(page, "← you")


async def picks(page: Page, menu: str, entry: str) -> None:
    """Open a menu of the last message and pick an entry."""
    await page.get_by_role("article").last.get_by_role("combobox", name=menu).click()
    await page.get_by_role("option", name=entry).last.click()


async def test_the_roadmap_is_one_panel_that_leads_to_a_milestone_and_back(page: Page) -> None:
    await runs(page, "/roadmap")
    await sees(page, f"10 of {MILESTONES} milestones done.")
    messages = await page.get_by_role("article").count()
    await picks(page, "Pick a step", "Step 4: Build Projects")
    await sees(page, "Step 4: Build Projects")
    await picture(page, "roadmap")
    await picks(page, "Pick a milestone", "15. ")
    await sees(page, "To learn from")
    await page.get_by_role("button", name="Back to the step").last.click()
    await sees(page, "Step 4: Build Projects")
    await picks(page, "Pick a step", "Overview")
    await sees(page, f"10 of {MILESTONES} milestones done.")
    assert await page.get_by_role("article").count() == messages


async def test_whoever_looks_can_be_somebody_else(page: Page) -> None:
    await page.select_option("#viewer-picker", label="Robin (new here)")
    await page.get_by_role("button", name="My milestone").last.click()
    await sees(page, "You are not in the study group yet.")


async def test_next_weeks_prompt_comes_by_itself_when_the_clock_is_moved(page: Page) -> None:
    await runs(page, "/skip-ahead")
    await sees(page, "Week 18 of 26")  # no click, no reload
    await sees(page, "of 7 checked in")


async def test_a_second_run_carries_on(open_page: OpenPage, start_demo: StartDemo) -> None:
    first = await start_demo()
    page = await open_page(first)
    await runs(page, "/skip-ahead")
    await sees(page, "Week 18 of 26")
    assert await first.ctrl_c() == 0

    second = await start_demo()
    page = await open_page(second)
    await sees(page, "Week 18 of 26")
    await page.get_by_role("button", name="My milestone").last.click()
    await sees(page, "11. Win on tables: trees, pipelines and tuning")  # the same Ana as before
    assert await second.ctrl_c() == 0
