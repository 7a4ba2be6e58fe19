"""Who changed what about a group, what happens when two do at once, and how a change is taken back."""

from __future__ import annotations

from tests.journeys.town import Town


async def test_the_second_of_two_organisers_sees_what_the_first_changed(town: Town) -> None:
    await town.organiser.runs("setup")
    omar = town.person("Omar", organiser=True)
    await omar.goes("setup", "Time of the prompt")
    await omar.fills_in(time="20:00")
    await town.organiser.picks("Time of the prompt")
    await town.organiser.fills_in(time="07:00")
    assert "Omar changed **Time of the prompt** a moment ago" in town.organiser.reads
    assert "Monday at 20:00" in town.organiser.reads
    await town.organiser.picks("Time of the prompt")
    await town.organiser.fills_in(time="07:00")
    assert "Monday at 07:00" in town.organiser.reads


async def test_the_history_tells_who_did_what_and_takes_the_last_change_back(town: Town) -> None:
    await town.organiser.runs("setup", time="18:00")
    omar = town.person("Omar", organiser=True)
    await omar.goes("setup", "History", weekday=4)
    assert "Nadia made the group" in omar.reads
    assert "Nadia: **Time of the prompt** from 09:00 to 18:00" in omar.reads
    assert "Omar: **Day of the prompt** from Monday to Friday" in omar.reads
    await omar.clicks("Take back")
    assert "Taken back" in omar.reads
    assert "Omar: ~~**Day of the prompt** from Monday to Friday~~ (taken back)" in omar.reads
    assert "Omar took back: **Day of the prompt** from Friday to Monday" in omar.reads
    await omar.runs("setup")
    assert "Monday at 18:00" in omar.reads
    await omar.clicks("History")
    await omar.clicks("Take back")
    await omar.runs("setup")
    assert "Monday at 09:00" in omar.reads


async def test_several_changes_of_a_setting_are_taken_back_one_after_the_other(town: Town) -> None:
    await town.organiser.runs("setup", time="18:00")
    await town.organiser.goes("setup", "History", "Take back", "Take back", time="20:00")
    log = [line.partition(" · ")[2] for line in town.organiser.reads.splitlines() if "Time of the prompt" in line]
    assert log == [
        "Nadia took back: **Time of the prompt** from 18:00 to 09:00",
        "Nadia took back: **Time of the prompt** from 20:00 to 18:00",
        "Nadia: ~~**Time of the prompt** from 18:00 to 20:00~~ (taken back)",
        "Nadia: ~~**Time of the prompt** from 09:00 to 18:00~~ (taken back)",
    ]


async def test_a_take_back_of_something_changed_since_is_refused(town: Town) -> None:
    await town.organiser.goes("setup", "History", time="18:00")
    omar = town.person("Omar", organiser=True)
    await omar.runs("setup", time="20:00")
    await town.organiser.clicks("Take back")
    assert "Omar changed something a moment ago" in town.organiser.reads


async def test_a_long_history_has_pages(town: Town) -> None:
    for hour in range(10, 22):
        await town.organiser.runs("setup", time=f"{hour}:00")
    await town.organiser.clicks("History")
    assert "made the group" not in town.organiser.reads
    await town.organiser.clicks("Older")
    assert "Nadia made the group" in town.organiser.reads
