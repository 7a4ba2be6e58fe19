"""A button pressed a year later is the button it was: all it needs is in its id."""

from __future__ import annotations

import re
from typing import Any

import pytest
from discord import ui

from bot.ui.audit import TakeBackButton
from bot.ui.buttons import LASTING
from bot.ui.faq_loop import AskMentorsButton, HelpfulButton, NotHelpfulButton
from bot.ui.lasting import NUMBERS, LastingButton
from bot.ui.milestones import DoneButton, MilestoneButton
from bot.ui.packs import PackButton
from bot.ui.quiz import QuizButton
from bot.ui.words import speaking

BUTTONS = [kind for kind in LASTING if issubclass(kind, LastingButton)]


async def again(button: LastingButton) -> LastingButton:
    custom_id = button.item.custom_id or ""
    match = type(button).__discord_ui_compiled_template__.fullmatch(custom_id)
    assert match is not None, custom_id
    nobody: Any = None
    return await type(button).from_custom_id(nobody, button.item, match)


@pytest.mark.parametrize(
    "button",
    [
        MilestoneButton(),
        DoneButton("py-setup"),
        DoneButton("2026"),  # a slug, though it looks like a number
        QuizButton("2026", 3),
        TakeBackButton(7, 2**62),
        PackButton(7, 2**62, 12, "discard"),
    ],
    ids=lambda button: button.item.custom_id,
)
async def test_a_button_made_again_is_the_same(button: LastingButton) -> None:
    made = await again(button)
    ours = {name: value for name, value in vars(button).items() if not isinstance(value, ui.Item)}
    assert {name: value for name, value in vars(made).items() if not isinstance(value, ui.Item)} == ours
    assert made.item.custom_id == button.item.custom_id


@pytest.mark.parametrize(
    ("kind", "some", "others"),
    [
        (HelpfulButton, ("why-move",), ("2026",)),
        (NotHelpfulButton, ("why-move", "0123456789abcdef"), ("2026", "fedcba9876543210")),
        (AskMentorsButton, ("0123456789abcdef",), ("fedcba9876543210",)),
        (MilestoneButton, (), ()),
        (TakeBackButton, (7, 2**62), (8, 1)),
    ],
    ids=lambda given: getattr(given, "__name__", ""),
)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_button_is_sent_as_it_is_made(
    kind: type[Any], some: tuple[str | int, ...], others: tuple[str | int, ...], language: str
) -> None:
    with speaking(language):
        for parts in (some, others):
            assert kind.sent(*parts).to_component_dict() == kind(*parts).to_component_dict()


@pytest.mark.parametrize("kind", BUTTONS, ids=lambda kind: kind.__name__)
def test_only_digits_are_read_as_a_number(kind: type[LastingButton]) -> None:
    template = kind.__discord_ui_compiled_template__
    for name in template.groupindex:
        pattern = template.pattern.partition(f"(?P<{name}>")[2].partition(")")[0]
        assert (name in NUMBERS) == bool(re.match(r"\\d|\[0-\d\]", pattern)), name
