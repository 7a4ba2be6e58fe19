"""The road as one's own: what one brings along, due dates that follow pauses and pace, and marks taken back."""

from __future__ import annotations

from tests.journeys.town import Someone, Town

SETUP, IDIOMS = "Set up a Python workspace you trust", "Write Python the way Python readers expect"


async def brings_along(someone: Someone, **levels: str) -> None:
    await someone.goes("join", "I know some of this", pace=6)
    await someone.fills_in(**levels)


async def test_what_somebody_knows_is_marked_as_known_and_earns_nothing(ana: Someone) -> None:
    await brings_along(ana, python="I know this well", data="I know its basics")
    assert "5 milestones are marked as known" in ana.reads
    assert "Your first milestone: **" in ana.reads
    await ana.runs("roadmap")
    assert "**0 of 10 milestones done.** You are in step 2 of 5." in ana.reads
    assert "5 more you knew before you came" in ana.reads
    assert "✅ **1. Learn Python**" in ana.reads
    await ana.picks("Step 1: Learn Python")
    assert f"🎒 1. {SETUP} · known before" in ana.reads
    await ana.runs("leaderboard")
    assert "You have no points here yet" in ana.reads


async def test_what_was_known_can_still_be_done_and_then_counts(ana: Someone) -> None:
    await brings_along(ana, python="I know its basics")
    await ana.goes("roadmap", "Step 1: Learn Python", f"1. {SETUP}")
    assert "Known before" in ana.reads
    await (await ana.clicks("Done")).fills_in()
    assert "1 of 10 milestones done" in ana.reads
    await brings_along(ana)
    await ana.runs("roadmap")
    assert "1 of 10 milestones done" in ana.reads


async def test_the_plans_weeks_are_for_what_is_not_known(ana: Someone) -> None:
    await brings_along(ana, python="I know this well")
    # 6 milestones share 26 weeks: the first is due in a month.
    await ana.runs("next")
    assert "due <t:1775131200:D>" in ana.reads  # 2 April 2026


async def test_somebody_who_knows_it_all_is_told_so(ana: Someone) -> None:
    await brings_along(ana, **dict.fromkeys(("python", "data", "machine", "project", "deploy"), "I know this well"))
    assert "Nothing is left to do" in ana.reads
    await ana.runs("certificate")
    assert ana.was_told("There is no certificate yet")


async def test_a_pause_moves_what_lies_ahead_by_as_many_weeks(ana: Someone) -> None:
    await ana.runs("next")
    assert "due <t:1774094400:D>" in ana.reads  # 21 March 2026
    await ana.goes("reminders", "2 weeks, this one included")
    await ana.runs("next")
    assert "due <t:1775304000:D>" in ana.reads  # 4 April 2026


async def test_the_hours_one_has_are_held_against_the_pace(town: Town) -> None:
    bea = town.person("Bea")
    await bea.runs("join", pace=6, hours=3)
    assert "⚠️ At 3 h a week" in bea.reads
    await bea.runs("join", pace=12, hours=8)
    assert "so your pace fits" in bea.reads
    await bea.runs("me")
    assert "**You mean to study** 8 h a week" in bea.reads


async def test_the_roadmap_leads_to_a_milestone_and_back_in_one_message(ana: Someone) -> None:
    await ana.runs("roadmap")
    first = ana.seen
    await ana.picks("Step 1: Learn Python")
    step = ana.reads
    await ana.picks(f"2. {IDIOMS}")
    assert f"## 2. {IDIOMS}" in ana.reads
    assert ana.buttons[-4:] == ["Done", "I need help", "Check myself", "Back to the step"]
    await ana.clicks("Back to the step")
    assert ana.reads == step
    assert first is not None
    assert ana.seen is not None
    assert ana.seen.id == first.id


async def test_milestones_may_be_done_in_any_order(ana: Someone) -> None:
    await ana.goes("roadmap", "Step 1: Learn Python", f"2. {IDIOMS}")
    await (await ana.clicks("Done")).fills_in(link="https://example.com/work")
    assert "1 of 10" in ana.reads
    assert f"Next: **{SETUP}**" in ana.reads
    await ana.goes("roadmap", "Step 1: Learn Python", f"2. {IDIOMS}")
    assert "https://example.com/work" in ana.reads


async def test_a_mistake_is_undone_and_takes_its_points_with_it(ana: Someone) -> None:
    await ana.finishes()
    await ana.clicks("Undo")
    assert f"{SETUP} is open again" in ana.reads
    assert "points went with it" in ana.reads
    await ana.runs("leaderboard")
    assert "You have no points here yet" in ana.reads
    await ana.finishes()
    assert "1 of 10" in ana.reads


async def test_after_a_week_only_a_mentor_can_undo(town: Town, ana: Someone) -> None:
    await ana.finishes()
    done = ana.seen
    town.clock.forward(weeks=1, minutes=1)
    await ana.clicks("Undo", on=done)
    assert ana.was_told("after a week only a mentor can take it back")
    mentor = await town.mentor("Ivo")
    await mentor.runs("group undo", member=ana.actor, milestone="py-setup")
    assert "is open again" in mentor.reads
    await mentor.runs("group undo", member=ana.actor, milestone="py-setup")
    assert mentor.was_told("is not done")
    await ana.runs("roadmap")
    assert "0 of 10" in ana.reads


async def test_nothing_is_undone_for_somebody_outside_the_group(town: Town) -> None:
    outsider = town.person("Olu")
    await town.organiser.runs("group undo", member=outsider.actor, milestone="py-setup")
    assert town.organiser.was_told("They are not in the study group")


async def test_mentors_are_offered_what_the_member_has_done(town: Town, ana: Someone) -> None:
    await ana.finishes()
    town.clock.forward(days=1)
    await ana.finishes()
    mentor = await town.mentor("Ivo")
    offered = await mentor.actor.autocomplete(town.channel, "group undo", "milestone", "", member=ana.actor)
    assert [choice["name"] for choice in offered] == [IDIOMS, SETUP]
