"""What an organiser does: two minutes to a running group."""

from __future__ import annotations

from bot.ui.help import COMMANDS
from tests.journeys.town import Town


async def test_setup_without_options_makes_a_group_here_and_says_when_it_posts(empty_town: Town) -> None:
    nadia = empty_town.person("Nadia", organiser=True)
    await nadia.runs("setup")
    assert nadia.alone
    assert "Your study group is ready" in nadia.reads
    assert f"<#{empty_town.channel.id}>" in nadia.reads
    assert "Monday at 09:00, UTC time" in nadia.reads
    assert nadia.reads.count(":F>") == 3  # the next three prompts, in the organiser's own time
    assert "nobody yet: post the welcome" in nadia.reads


async def test_setup_where_the_bot_may_not_post_makes_the_group_and_names_what_is_missing(empty_town: Town) -> None:
    nadia = empty_town.person("Nadia", organiser=True)
    secret = empty_town.secret_channel("secret")
    with empty_town.being_in(secret):
        await nadia.runs("setup")
    assert "Your study group is ready" in nadia.reads
    assert f"I cannot post in <#{secret.id}> yet" in nadia.reads
    assert "**Send Messages**" in nadia.reads
    assert "Post the welcome" not in nadia.buttons


async def test_setup_takes_place_day_time_and_zone(empty_town: Town) -> None:
    prompts = empty_town.guild.create_text_channel("prompts")
    nadia = empty_town.person("Nadia", organiser=True)
    await nadia.runs("setup", channel=prompts, timezone="Asia/Kolkata", weekday=4, time="6:30 pm", pace=9)
    assert f"<#{prompts.id}>" in nadia.reads
    assert "Friday at 18:30, Asia/Kolkata time" in nadia.reads
    assert "9 months" in nadia.reads
    assert "Friday, 6 March at 18:30" in nadia.reads
    # That is 13:00 UTC.
    assert "<t:1772802000:F>" in nadia.reads


async def test_setup_changes_only_what_is_named(town: Town) -> None:
    await town.organiser.runs("setup", time="18:00")
    assert "Monday at 18:00, UTC time" in town.organiser.reads
    assert f"<#{town.channel.id}>" in town.organiser.reads


async def test_setup_counts_the_members_and_the_prompts(town: Town) -> None:
    await town.member("Ana")
    await town.later(hours=2)
    await town.organiser.runs("setup")
    assert "**Members** 1" in town.organiser.reads
    assert "**Prompts posted** 1" in town.organiser.reads


async def test_setup_warns_when_the_bot_lost_its_permissions(town: Town) -> None:
    await town.silences_the_bot()
    await town.organiser.runs("setup")
    assert "I cannot post in <#" in town.organiser.reads


async def test_every_command_but_the_organisers_is_for_everybody(town: Town) -> None:
    everybody = {command.name for command in town.app.bot.tree.get_commands() if command.default_permissions is None}
    assert everybody == set(COMMANDS) - {"setup", "season", "faq-admin", "pack"} | {"Answer from the FAQ"}
