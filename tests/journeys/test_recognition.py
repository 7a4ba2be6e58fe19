"""What finishing brings: a word in the group, a role, a certificate; each once, and gone with what it was for."""

from __future__ import annotations

import re

import pytest

from tests.journeys.shown import text_of
from tests.journeys.town import Someone, Town

STEP_1 = 4  # milestones of the first step
ALL = 10  # of the journeys' curriculum


async def certified(someone: Someone) -> str:
    """The code of the certificate they get."""
    await someone.runs("certificate")
    (code,) = re.findall(r"`([0-9A-Z-]{14})`", someone.reads)
    return str(code)


def roles_of(someone: Someone) -> list[str]:
    guild = someone.town.known
    names = {role.id: role.name for role in guild.roles}
    held = someone.town.env.backend.get_member(guild.id, someone.actor.id).role_ids
    return sorted(names[role_id] for role_id in held)


async def test_a_finished_step_is_celebrated_once(town: Town, ana: Someone) -> None:
    await ana.finishes(STEP_1)
    await town.ticks()
    (post,) = town.posts
    assert f"<@{ana.actor.id}> finished the step **Learn Python**" in text_of(post)
    assert [user.id for user in post.mentions] == [ana.actor.id]
    await ana.clicks("Undo")
    await ana.finishes(1)
    await town.ticks()
    assert len(town.posts) == 1
    bea = await town.member("Bea")
    await bea.clicks("My roadmap", on=post)
    assert bea.alone
    assert "0 of 10" in bea.reads


async def test_what_is_taken_back_before_it_was_told_is_not_celebrated(
    town: Town, ana: Someone, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    await ana.finishes(STEP_1)
    await ana.clicks("Undo")
    await town.ticks()
    assert town.posts == []
    assert "nothing to celebrate" in caplog.text


async def test_who_hides_is_not_paraded(town: Town, ana: Someone) -> None:
    await ana.goes("me", "Hide me")
    await ana.finishes(STEP_1)
    await town.ticks()
    assert town.posts == []


@pytest.mark.logs("too late")
async def test_a_celebration_outlives_two_days_without_the_bot(town: Town, ana: Someone) -> None:
    await ana.finishes(STEP_1)
    town.clock.forward(days=5)
    await town.restarts()
    await town.ticks()
    assert any("finished the step" in text_of(post) for post in town.posts)


async def test_a_step_earns_its_role_where_the_organiser_wants_that(town: Town, ana: Someone) -> None:
    await town.organiser.runs("setup", step_roles=True)
    assert "**Step roles** on" in town.organiser.reads
    assert "Manage Roles" not in town.organiser.reads
    await ana.finishes(STEP_1)
    await town.ticks()
    assert roles_of(ana) == ["Done: Learn Python"]
    bea = await town.member("Bea")
    await bea.finishes(STEP_1)
    await town.ticks()
    assert roles_of(bea) == ["Done: Learn Python"]
    assert [role.name for role in town.known.roles].count("Done: Learn Python") == 1


async def test_switching_step_roles_on_later_gives_what_was_earned_and_off_takes_it(town: Town, ana: Someone) -> None:
    await ana.finishes(STEP_1)
    await town.ticks()
    assert roles_of(ana) == []
    await town.organiser.runs("setup", step_roles=True)
    await town.ticks()
    assert roles_of(ana) == ["Done: Learn Python"]
    await town.organiser.runs("setup", step_roles=False)
    await town.ticks()
    assert roles_of(ana) == []
    await town.ticks()
    assert "Done: Learn Python" not in town.guild.roles


async def test_leaving_and_undoing_take_the_role_along(town: Town, ana: Someone) -> None:
    await town.organiser.runs("setup", step_roles=True)
    await ana.finishes(STEP_1)
    await town.ticks()
    done = ana.seen
    await ana.goes("me", "Leave the group", "Yes, leave")
    await town.ticks()
    assert roles_of(ana) == []
    await ana.runs("join", pace=6)
    await town.ticks()
    assert roles_of(ana) == ["Done: Learn Python"]
    await ana.clicks("Undo", on=done)
    await town.ticks()
    assert roles_of(ana) == []


@pytest.mark.logs("rest for a while")
async def test_without_the_permission_the_organiser_is_told_and_nothing_is_lost(
    town: Town, ana: Someone, caplog: pytest.LogCaptureFixture
) -> None:
    town.set_bots_permissions(manage_roles=False)
    await town.env.settle()
    await town.organiser.runs("setup", step_roles=True)
    assert "Give me **Manage Roles**" in town.organiser.reads
    await ana.finishes(STEP_1)
    await town.ticks()
    await town.ticks()
    assert caplog.text.count("rest for a while") == 1
    town.set_bots_permissions(manage_roles=True)
    await town.env.settle()
    await town.later(minutes=11)
    assert roles_of(ana) == ["Done: Learn Python"]


async def test_the_whole_roadmap_gives_a_certificate_that_anybody_can_check(town: Town, ana: Someone) -> None:
    await ana.checks_in(did="Everything", hours="40")
    await ana.finishes(ALL)
    await town.ticks()
    assert sum("finished the **whole roadmap**" in text_of(post) for post in town.posts) == 1
    assert sum("finished the step" in text_of(post) for post in town.posts) == 4
    code = await certified(ana)
    assert "**Ana** finished **" in ana.reads
    assert "10 milestones and 40 hours of study" in ana.reads
    assert "in Backend to AI" in ana.reads
    stranger = town.person("Olu")
    await stranger.runs("verify", code=code.lower().replace("-", " ").replace("0", "o"))
    assert f"{code} is genuine" in stranger.reads
    assert "**Ana** finished" in stranger.reads
    await stranger.runs("verify", code="0000-0000-0000")
    assert stranger.was_told("No certificate has the code")


async def test_taking_a_milestone_back_takes_the_certificate_back(town: Town, ana: Someone) -> None:
    await ana.finishes(ALL)
    code = await certified(ana)
    mentor = await town.mentor("Ivo")
    await mentor.runs("group undo", member=ana.actor, milestone="py-setup")
    await ana.runs("verify", code=code)
    assert ana.was_told("No certificate has the code")
    await ana.finishes(1)
    await ana.runs("certificate")
    assert code not in ana.reads
    assert "10 milestones" in ana.reads


async def test_a_certificate_can_be_checked_in_a_direct_message(ana: Someone) -> None:
    await ana.finishes(ALL)
    code = await certified(ana)
    shown = await ana.actor.user.slash("verify", code=code)
    assert shown.response is not None
    assert f"{code} is genuine" in text_of(shown.response)
