"""A button pressed a year later is the button it was: all it needs is in its id."""

from __future__ import annotations

import re
from typing import Any

import pytest
from discord import ui

from bot.ui.audit import TakeBackButton
from bot.ui.buttons import LASTING
from bot.ui.lasting import NUMBERS, LastingButton
from bot.ui.milestones import DoneButton, MilestoneButton
from bot.ui.packs import PackButton
from bot.ui.quiz import QuizButton

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


@pytest.mark.parametrize("kind", BUTTONS, ids=lambda kind: kind.__name__)
def test_only_digits_are_read_as_a_number(kind: type[LastingButton]) -> None:
    template = kind.__discord_ui_compiled_template__
    for name in template.groupindex:
        pattern = template.pattern.partition(f"(?P<{name}>")[2].partition(")")[0]
        assert (name in NUMBERS) == bool(re.match(r"\\d|\[0-\d\]", pattern)), name
