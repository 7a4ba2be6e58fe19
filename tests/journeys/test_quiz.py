"""Seeing for oneself whether a milestone has stuck."""

from __future__ import annotations

from bot.ui.quiz import OptionButton, QuizButton
from tests.journeys.town import Someone, Town

RIGHT = "It pins the exact resolved versions, indirect ones included"
WRONG = "CPU and memory, like a small container"
OTHER_RIGHT = "The interpreter link and the installed packages of one project"


def letter(someone: Someone, answer: str) -> str:
    """The letter an answer stands under."""
    (line,) = (line for line in someone.reads.splitlines() if line.endswith(answer))
    return line.removeprefix("**")[0]


async def test_a_learner_checks_what_has_stuck_and_reads_why(town: Town, ana: Someone) -> None:
    await ana.goes("next", "Check myself")
    assert ana.alone
    assert "Question 1 of 2 · Set up a Python workspace you trust" in ana.reads
    assert "Why commit a lock file" in ana.reads
    first, before = ana.seen, await town.rows()
    assert ana.buttons == ["A", "B", "C", "D"]
    right = letter(ana, RIGHT)
    await ana.clicks(right)
    assert f"✅ **{right}** {RIGHT}" in ana.reads
    assert "**Right.** Ranges can resolve differently next month" in ana.reads
    await ana.clicks("Next question")
    wrong, right = letter(ana, WRONG), letter(ana, OTHER_RIGHT)
    await ana.clicks(wrong)
    assert f"❌ **{wrong}** {WRONG}" in ana.reads
    assert f"✅ **{right}** {OTHER_RIGHT}" in ana.reads
    assert "**Not quite.** A virtual environment only redirects" in ana.reads
    assert "the last question" in ana.reads
    assert ana.buttons == []
    assert first is not None
    assert ana.seen is not None
    assert ana.seen.id == first.id
    assert await town.rows() == before


async def test_a_milestone_that_is_done_can_be_checked_too(ana: Someone) -> None:
    await ana.finishes()
    await ana.goes("roadmap", "Step 1: Learn Python")
    await (await ana.picks("1. Set up a Python workspace you trust")).clicks("Check myself")
    assert "Why commit a lock file" in ana.reads


async def test_where_a_curriculum_asks_nothing_there_is_no_button(ana: Someone) -> None:
    await ana.goes("roadmap", "Step 1: Learn Python", "3. Think in arrays with NumPy")
    assert "Done" in ana.buttons
    assert "Check myself" not in ana.buttons


async def test_a_question_that_is_gone_is_told_kindly(town: Town, ana: Someone) -> None:
    old = await town.posts_itself(OptionButton("py-gone-q1", 2), QuizButton("py-setup", 9), QuizButton("py-gone"))
    for label in ("C", "Next question"):
        await ana.clicks(label, on=old)
        assert ana.was_told("That question is not in the curriculum any more")
    await ana.clicks("Check myself", on=old)
    assert ana.was_told("That milestone is not on the roadmap any more")
