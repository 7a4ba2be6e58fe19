"""An organiser's panel: from an empty server to the first prompt, and every setting changed and taken back."""

from __future__ import annotations

from bot.ui import theme
from bot.ui.words import say_day
from study.periods import Period
from tests.journeys.shown import text_of
from tests.journeys.town import Town


async def test_from_an_empty_server_to_the_first_prompt_in_four_steps(empty_town: Town) -> None:
    nadia = empty_town.person("Nadia", organiser=True)
    await nadia.runs("setup")
    assert "Your study group is ready" in nadia.reads
    await nadia.clicks("Post the welcome")
    assert "The welcome appears in" in nadia.reads
    await empty_town.ticks()
    assert "Welcome to the study group" in text_of(empty_town.posts[-1])
    await nadia.clicks("Post now")
    assert "This week's prompt appears in" in nadia.reads
    await empty_town.ticks()
    assert "Week 1" in text_of(empty_town.posts[-1])
    assert "is out already" in (await nadia.clicks("Post now")).reads


async def test_the_prompt_posted_early_is_this_weeks(town: Town) -> None:
    await town.organiser.runs("setup", weekday=4)
    week = Period.of_day(town.clock().date())
    await town.organiser.clicks("Post now")
    await town.ticks()
    posted = len(town.posts)
    await town.later(days=6)
    assert len([post for post in town.posts[posted:] if "Week 1" in text_of(post)]) == 0
    await town.later(days=6)
    assert any("Week 2" in text_of(post) for post in town.posts[posted:])
    await town.organiser.goes("setup", "History")
    assert f"posted the prompt of the week from {say_day(week.monday)} early" in town.organiser.reads


async def test_post_now_pressed_twice_posts_and_is_noted_once(town: Town) -> None:
    await town.organiser.goes("setup", "Post now", "Post now", weekday=4)
    assert "This week's prompt appears in" in town.organiser.reads
    assert theme.moment(town.clock()) not in town.organiser.reads  # is among the next prompts no more
    await town.ticks()
    assert len(town.posts) == 1
    await town.organiser.clicks("History")
    assert town.organiser.reads.count("posted the prompt") == 1


async def test_a_prompt_nobody_was_asked_by_does_not_call_it_the_first_week(town: Town) -> None:
    await town.organiser.goes("setup", "Post now")
    await town.ticks()
    await town.organiser.clicks("Preview")
    assert "Week 2 of 26" in town.organiser.reads
    assert "first week" not in town.organiser.reads
    assert "Post now" not in town.organiser.reads  # would be refused: this week's prompt is out
    assert "/join" in town.organiser.reads


async def test_the_welcome_has_a_button_to_join(town: Town) -> None:
    await town.organiser.goes("setup", "Post the welcome")
    await town.ticks()
    welcome = town.posts[-1]
    robin = town.person("Robin")
    await robin.clicks("Join", on=welcome)
    (paces,) = robin.options.values()
    assert paces[1]["description"] == "Most people: it forgives a bad week without anybody falling behind."
    await robin.fills_in(long="9 months, 6 to 10 hours a week", timezone="ist", hours="8")
    assert "9 months" in robin.reads
    assert "Asia/Kolkata" in robin.reads
    assert "8 h a week" in robin.reads
    await robin.clicks("Join", on=welcome)
    await robin.fills_in(timezone="Moon base")
    assert "I don't know the timezone" in robin.reads


async def test_the_preview_is_for_the_organiser_alone(town: Town) -> None:
    before = len(town.posts)
    await town.organiser.goes("setup", "Preview")
    assert town.organiser.alone
    assert "Only you see this preview" in town.organiser.reads
    assert "Week 1" in town.organiser.reads
    assert len(town.posts) == before


async def test_switches_are_switched_where_they_are(town: Town) -> None:
    nadia = await town.organiser.goes("setup", "Reminder in the channel")
    assert "**Reminder in the channel** was on, and is off now" in nadia.reads
    assert "**Reminder** none in the channel" in nadia.reads
    await nadia.picks("Who sees check-ins")
    assert "are seen by mentors only" in nadia.reads
    await nadia.picks("Roles for finished steps")
    assert "**Step roles** on" in nadia.reads


async def test_day_and_calendar_are_picked(town: Town) -> None:
    nadia = await town.organiser.goes("setup", "Day of the prompt")
    await nadia.picks("Friday")
    assert "**Day of the prompt** was Monday, and is Friday now" in nadia.reads
    await nadia.picks("The group's calendar")
    await nadia.picks("12 months, 3 to 5 hours a week")
    assert "12 months" in nadia.reads


async def test_time_zone_goal_and_name_are_typed(town: Town) -> None:
    nadia = await town.organiser.goes("setup", "Time of the prompt")
    await nadia.fills_in(time="6pm")
    assert "Monday at 18:00" in nadia.reads
    await nadia.picks("Timezone")
    await nadia.fills_in(timezone="berlin")
    assert "Europe/Berlin time" in nadia.reads
    await nadia.picks("The week's goal")
    await nadia.fills_in(goal="500")
    assert "500 points, made together" in nadia.reads
    await nadia.picks("Name")
    await nadia.fills_in(name="Evenings")
    assert "## Evenings" in nadia.reads


async def test_what_cannot_be_read_is_asked_again_with_the_text_kept(town: Town) -> None:
    for setting, word, typed, told in (
        ("Time of the prompt", "time", "noonish", "I can't read “noonish” as a time"),
        ("Timezone", "timezone", "Berlinn", "Did you mean Europe/Berlin"),
        ("The week's goal", "goal", "lots", "A week's goal is a number"),
        ("Name", "name", "???", "is no name for a group"),
        ("Name", "name", "   ", "is no name for a group"),
    ):
        nadia = await town.organiser.goes("setup", setting)
        async with town.nothing_changing():
            await nadia.fills_in(**{word: typed})
        assert told in nadia.reads
        await nadia.clicks("Mend it")
        assert typed in str(nadia.form)


async def test_a_mended_text_is_set_and_the_panel_shown(town: Town) -> None:
    nadia = await town.organiser.goes("setup", "Timezone")
    await nadia.fills_in(timezone="Berlinn")
    await nadia.clicks("Mend it")
    await nadia.fills_in(timezone="Berlin")
    assert "**Timezone** was UTC, and is Europe/Berlin now" in nadia.reads


async def test_channel_and_role_are_chosen_from_discords_own_menus(town: Town) -> None:
    evenings, mentors = town.guild.create_text_channel("evenings"), town.guild.create_role("Mentor")
    nadia = await town.organiser.goes("setup", "Channel")
    await nadia.chooses(evenings)
    assert f"**Channel** <#{evenings.id}>" in nadia.reads
    await nadia.picks("Mentors' role")
    await nadia.chooses(mentors)
    assert f"<@&{mentors.id}>" in nadia.reads
    await nadia.picks("Mentors' role")
    await nadia.clicks("Back")
    assert f"<@&{mentors.id}>" in nadia.reads
    await nadia.picks("Mentors' role")
    await nadia.clicks("Organisers only")
    assert "**Mentors** the organisers only" in nadia.reads


async def test_a_channel_the_bot_cannot_write_in_is_refused(town: Town) -> None:
    secret = town.secret_channel("secret")
    nadia = await town.organiser.goes("setup", "Channel")
    async with town.nothing_changing():
        await nadia.chooses(secret)
    assert "I can't post in" in nadia.reads


async def test_a_channel_that_was_deleted_is_mended_in_the_panel_itself(town: Town) -> None:
    nadia, evenings = town.organiser, town.guild.create_text_channel("evenings")
    await nadia.runs("setup", channel=evenings)
    await town.loses(evenings)
    await nadia.runs("setup")
    assert "The group's channel is gone" in nadia.reads
    await nadia.chooses(town.channel)
    assert "The group's channel is gone" not in nadia.reads


async def test_what_was_deleted_after_it_was_chosen_is_named_with_what_mends_it(town: Town) -> None:
    nadia, quiet, mentors = town.organiser, town.guild.create_text_channel("mentors"), town.guild.create_role("Mentor")
    await nadia.runs("setup", mentor_channel=quiet, mentors=mentors)
    await town.loses(quiet)
    await town.loses(mentors)
    await nadia.runs("setup")
    assert "The mentors' channel is gone" in nadia.reads
    assert "The mentors' role is gone" in nadia.reads
    await nadia.picks("Mentors' channel")
    await nadia.clicks("No digest")
    await nadia.picks("Mentors' role")
    await nadia.clicks("Organisers only")
    assert "gone" not in nadia.reads.partition("**Channel**")[2].casefold()
    await nadia.runs("setup")
    assert "⚠️" not in nadia.reads


async def test_the_zone_is_guessed_from_the_servers_language(empty_town: Town) -> None:
    nadia = empty_town.person("Nadia", organiser=True)
    empty_town.env.backend.edit_guild(empty_town.guild.id, {"preferred_locale": "de"})
    await empty_town.env.settle()
    await nadia.runs("setup")
    assert "Europe/Berlin time" in nadia.reads
    assert "I guessed the timezone" in nadia.reads


async def test_check_ins_for_mentors_only_show_nobody_elses_work(town: Town) -> None:
    ben, ana = await town.member("Ben"), await town.member("Ana")
    await ben.checks_in(did="Pandas joins", hours="3", next="More pandas")
    await ana.checks_in(did="Functions", hours="2")
    assert "Ben" in ana.reads
    await town.organiser.goes("setup", "Who sees check-ins")
    await ana.checks_in(did="Functions and classes", hours="2")
    assert "Ben" not in ana.reads


async def test_reminders_that_are_off_are_not_sent(town: Town) -> None:
    await town.member("Ana")
    await town.organiser.goes("setup", "Reminder in the channel")
    for _ in range(12):
        await town.later(hours=12)
    assert len(town.posts) == 1  # the prompt
    assert "the group's reminders are off" in await town.rows()


async def test_whoever_invites_the_bot_is_told_the_one_next_step_once(empty_town: Town) -> None:
    rosa = empty_town.env.create_user("rosa")
    rosas = empty_town.env.create_guild("Rosa's server", owner=rosa)
    await empty_town.env.settle()
    for _ in range(2):
        await empty_town.app.services.groups.greet(rosas.id)
        await empty_town.ticks()
        empty_town.clock.forward(minutes=5)
    (letter,) = rosa.dm_channel.history()
    assert "Thanks for inviting me to Rosa's server" in text_of(letter)
    assert "type `/setup`" in text_of(letter)
