"""An organiser's export and import, with every mistake in a list by its line."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.errors import answer_error
from bot.services.group_data import Imported
from bot.services.privacy import Rows
from bot.ui import theme
from bot.ui.archives import archive
from bot.ui.asking import Asking, services_of
from bot.ui.organising import organiser_of
from bot.ui.panels import panel, row
from bot.ui.words import say
from study.member_lists import Line, MemberList, Problem

KEPT_FOR = 15 * 60  # seconds; as long as Discord lets the answer be used
SHOWN = 15  # problems in one message
GIVEN = 40  # characters of what was written


async def send_export(interaction: Asking, sheets: Sequence[Rows]) -> None:
    """Hand the group's data over."""
    data = archive(say("group-archive-title"), say("group-archive-about"), sheets)
    file = discord.File(io.BytesIO(data), "group-data.zip")
    view = panel(say("group-exported", members=len(sheets[0].rows)))
    view.add_item(ui.File(file))
    await interaction.response.send_message(view=view, file=file, ephemeral=True)


def list_panel(found: MemberList) -> ui.LayoutView:
    """What a list would do, with the button that does it; or everything that is wrong with it."""
    if found.problems:
        lines = [_problem(one) for one in found.problems[:SHOWN]]
        more = len(found.problems) - SHOWN
        lines += [say("import-more-problems", count=more)] if more > 0 else []
        return panel(say("import-problems"), "\n".join(lines), colour=theme.CELEBRATION)
    people = len({line.user_id for line in found.lines})
    marks = sum(line.milestone is not None for line in found.lines)
    button = BringInButton(found.lines)
    view = panel(say("import-ready", members=people), say("import-marks", count=marks), row(button))
    view.timeout = KEPT_FOR
    return view


def imported_panel(done: Imported) -> ui.LayoutView:
    """What a list did."""
    return panel(
        say("imported", members=done.members), say("import-marks", count=done.milestones), colour=theme.SUCCESS
    )


def _problem(problem: Problem) -> str:
    facts = {
        name: theme.plain(value, GIVEN) if isinstance(value, str) else value for name, value in problem.facts.items()
    }
    text = say(f"import-problem-{problem.kind}", **facts)
    return say("import-problem", line=problem.line, problem=text) if problem.line else f"- {text}"


class BringInButton(ui.Button[Any]):
    """Brings a list in. It lives in memory only, because a list does not fit into an id."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__(label=say("button-bring-in"), style=discord.ButtonStyle.primary)
        self._lines = lines

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do it, and say what was done."""
        try:
            done = await services_of(interaction).group_data.bring_in(organiser_of(interaction), self._lines)
            await interaction.response.edit_message(view=imported_panel(done))
        except Exception as error:  # noqa: BLE001 - every error is answered in one place
            await answer_error(interaction, error)
