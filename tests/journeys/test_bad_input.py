"""Whatever somebody does wrong, they get one friendly private sentence, and nothing changes."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord import ui

from bot.services.checkins import CheckInAnswers
from bot.services.person import Person
from bot.ui.milestones import DoneButton
from study.errors import TextTooLong
from study.periods import Period
from tests.journeys.shown import walk
from tests.journeys.town import Someone, Town


@pytest.fixture
async def robin(town: Town) -> Someone:
    """Somebody who has not joined."""
    return town.person("Robin")


@pytest.mark.parametrize("zone", ["Moon/Base", "../../etc/passwd", "Berlinn", "x" * 400, "@everyone", "\x00"])
async def test_an_unknown_timezone(town: Town, robin: Someone, zone: str) -> None:
    async with town.nothing_changing():
        await robin.runs("join", pace=6, timezone=zone)
    assert robin.was_told("I don't know the timezone")


async def test_where_no_timezone_is_named_it_is_the_groups_own(robin: Someone) -> None:
    await robin.runs("join", pace=6, timezone="")
    assert "Welcome" in robin.reads


async def test_a_timezone_nearly_right_is_suggested(robin: Someone) -> None:
    await robin.runs("join", pace=6, timezone="Europe/Berlinn")
    assert robin.was_told("Did you mean Europe/Berlin")


async def test_a_prompt_channel_the_bot_cannot_write_to(town: Town) -> None:
    async with town.nothing_changing():
        await town.organiser.runs("setup", channel=town.secret_channel("staff-only"))
    assert town.organiser.was_told("I can't post in")
    assert "Send Messages" in town.organiser.reads


@pytest.mark.parametrize("time", ["25:00", "noonish", "-1", "9:99", "12:30:15 pm"])
async def test_a_time_that_is_none(town: Town, time: str) -> None:
    async with town.nothing_changing():
        await town.organiser.runs("setup", time=time)
    assert town.organiser.was_told("as a time. Write it like 18:30 or 6pm")


@pytest.mark.parametrize("hours", ["-1", "-0.5", "200", "100.1", "1000000"])
async def test_hours_no_week_can_hold(town: Town, ana: Someone, hours: str) -> None:
    async with town.nothing_changing():
        await ana.checks_in(did="Studied", hours=hours)
    assert ana.was_told("Write a number from 0 to 100")


@pytest.mark.parametrize("hours", ["a lot", "nan", "inf", "1e3", "3 4", "٣٫٥x", "🍕"])
async def test_hours_that_are_no_number(town: Town, ana: Someone, hours: str) -> None:
    async with town.nothing_changing():
        await ana.checks_in(did="Studied", hours=hours)
    assert ana.was_told("as hours. Write it like 3, 2.5 or 1h 30m")


async def test_a_form_with_a_mistake_opens_again_with_everything_in_it(ana: Someone) -> None:
    await ana.checks_in(did="A long evening's work", hours="lots", way="The cat")
    await ana.clicks("Mend it")
    assert ana.form["title"] == "Your week"  # nothing of it was kept
    assert list(ana.typed_already.values()) == ["A long evening's work", "lots", "The cat", "", ""]
    await ana.fills_in(hours="3")
    assert "Checked in" in ana.reads


async def test_a_check_in_of_nothing_but_spaces(town: Town, ana: Someone) -> None:
    async with town.nothing_changing():
        await ana.checks_in(did="   \n ", hours="3")
    assert ana.was_told("Say in a few words what you did")


@pytest.mark.parametrize(("field", "most"), [("done", 1000), ("blockers", 500), ("next_up", 500)])
async def test_a_text_over_the_limit_that_a_client_let_through(town: Town, ana: Someone, field: str, most: int) -> None:
    # Discord's own clients stop at the limit of a field; others may not.
    person = Person(town.guild.id, ana.actor.id, "Ana")
    answers = CheckInAnswers(**{"done": "Studied", "hours": "3", field: "x" * (most + 1)})  # type: ignore[arg-type]
    period = Period.of(town.clock(), "UTC")
    async with town.nothing_changing():
        with pytest.raises(TextTooLong) as refused:
            await town.app.services.checkins.submit(person, period, answers)
    assert (refused.value.length, refused.value.limit) == (most + 1, most)
    await ana.runs("checkin")
    assert max(part["max_length"] for part in walk(ana.form["components"]) if "max_length" in part) == 1000


@pytest.mark.parametrize(
    "link",
    [
        "not a link",
        "ftp://example.org/x",
        "javascript:alert(1)",
        "https://",
        "file:///etc/passwd",
        "https://user:secret@example.org",
        "https://exa mple.org",
        "http://localhost/x",
    ],
)
async def test_a_link_that_is_no_web_page(town: Town, ana: Someone, link: str) -> None:
    async with town.nothing_changing():
        await ana.finishes(link=link)
    assert ana.was_told("is not a link I can open")
    await ana.clicks("Mend it")
    await ana.fills_in(link="https://example.org/x")
    assert "1 of 10 milestones done" in ana.reads


@pytest.mark.parametrize("command", ["join", "next", "checkin", "roadmap", "leaderboard"])
async def test_a_command_in_a_server_without_a_group(empty_town: Town, command: str) -> None:
    robin, options = empty_town.person("Robin"), {"pace": 6} if command == "join" else {}
    async with empty_town.nothing_changing():
        await robin.runs(command, **options)
    assert robin.was_told("An organiser starts one with `/setup`")


async def test_every_button_of_the_prompt_by_somebody_who_has_not_joined(town: Town, robin: Someone) -> None:
    await town.later(hours=1)
    (prompt,) = town.posts
    for label in ("Check in", "My milestone"):
        await robin.clicks(label, on=prompt)
        assert robin.was_told("`/join` adds you")
    await robin.clicks("Ask", on=prompt)
    assert robin.form["title"] == "Ask a question"  # answers are for everybody


async def test_two_clicks_on_the_same_button(town: Town, ana: Someone) -> None:
    await ana.runs("next")
    panel = ana.seen
    await ana.finishes()
    async with town.nothing_changing():
        await ana.clicks("Done", on=panel)
    assert ana.was_told("is done already")


async def test_two_forms_open_at_once_finish_a_milestone_once(town: Town, ana: Someone) -> None:
    await ana.runs("next")
    panel = ana.seen
    await ana.clicks("Done")
    first = ana.result
    await ana.clicks("Done", on=panel)
    await ana.fills_in()
    ana.result = first
    async with town.nothing_changing():
        await ana.fills_in(link="https://example.org/x")
    assert ana.was_told("is done already")


async def test_a_button_for_a_milestone_that_left_the_pack(town: Town, ana: Someone) -> None:
    async with town.nothing_changing():
        await ana.clicks("Done", on=await town.posts_itself(DoneButton("py-of-last-year")))
    assert ana.was_told("not on the roadmap any more")


async def test_a_menu_entry_for_a_step_that_left_the_pack(town: Town, ana: Someone) -> None:
    old = ui.Select[Any](custom_id="roadmap:v1", options=[discord.SelectOption(label="Astrology", value="stars")])
    await ana.picks("Astrology", on=await town.posts_itself(old))
    assert ana.was_told("`/roadmap` shows it as it is now")


@pytest.mark.parametrize("options", [{}, {"time": "18:00"}, {"timezone": "Europe/Berlin"}])
async def test_an_organisers_command_by_a_learner(town: Town, ana: Someone, options: dict[str, Any]) -> None:
    # A server's admins can let everybody see /setup; what it does is still for organisers.
    await town.let_everybody_see_all()
    async with town.nothing_changing():
        await ana.runs("setup", **options)
    assert ana.was_told("Only organisers can do that")


@pytest.mark.logs("interaction")
async def test_nothing_is_answered_with_a_fault_when_the_database_is_gone(
    town: Town, ana: Someone, caplog: pytest.LogCaptureFixture
) -> None:
    await town.breaks_the_database()
    await ana.runs("leaderboard")
    assert ana.was_told("That went wrong, and it is my fault")
    code = ana.reads.split("`")[1]
    (logged,) = [record for record in caplog.records if code in record.getMessage()]
    assert logged.exc_info
