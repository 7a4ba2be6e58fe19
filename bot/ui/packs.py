"""Curriculum packs of a server: what one holds, what changes with it, and every mistake in one that was sent."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.packs import PackChoices, PackPreview
from bot.ui import theme
from bot.ui.archives import STAMP
from bot.ui.asking import Asking, services_of
from bot.ui.lasting import LastingButton
from bot.ui.organising import organiser_of
from bot.ui.panels import line, panel, row
from bot.ui.selects import LastingSelect
from bot.ui.setup_facts import changed_text
from bot.ui.words import say
from study.curriculum import BadPack, Pack, PackProblem
from study.settings import LONGEST_NAME, Setting

SHOWN = 10  # problems in a message
LISTED = 2_000  # problems in the file
TITLES = 8  # of milestones that would be gone
PROBLEM_LIMIT = 250  # characters


def pack_panel(preview: PackPreview) -> ui.LayoutView:
    """What a pack holds and what would change with it, with the buttons that do it."""
    pack, changes, number = preview.pack, preview.changes, preview.number
    in_use = preview.group.pack_id == number
    facts = [] if in_use else _changes(preview)
    do = [] if in_use else ["use"]
    do += ["discard"] if preview.discardable else []
    buttons = [PackButton(preview.group.id, preview.seen, number or 0, action) for action in [*do, "back"]]
    return panel(
        say("curriculum-title", title=theme.plain(pack.title, LONGEST_NAME)),
        "\n".join(
            [_size(pack), _steps(pack), say("curriculum-first", first=theme.plain(pack.milestones[0].title, 100))]
        ),
        line(),
        "\n".join(facts) or say("curriculum-in-use"),
        row(*buttons),
        colour=theme.CELEBRATION if changes.removed and not in_use else theme.ACCENT,
    )


def choices_panel(choices: PackChoices) -> ui.LayoutView:
    """The packs a group could go by."""
    name = theme.plain(choices.group.name, LONGEST_NAME)
    return panel(say("curriculum-choose", name=name), row(PackPick(choices)))


def problems_message(error: BadPack) -> dict[str, Any]:
    """Everything that is wrong with a pack that was sent: the first in the message, all in a file."""
    found = error.problems
    shown = "\n".join(f"- {theme.plain(str(one), PROBLEM_LIMIT)}" for one in found[:SHOWN])
    text = say("curriculum-problems", count=len(found))
    if len(found) <= SHOWN:
        return {"view": panel(text, shown, colour=theme.CELEBRATION)}
    file = discord.File(io.BytesIO(_all(found).encode()), "problems.txt")
    view = panel(text, shown, say("curriculum-problems-all"), colour=theme.CELEBRATION)
    view.add_item(ui.File(file))
    return {"view": view, "file": file}


def pack_file(pack: Pack, files: Mapping[str, str]) -> dict[str, Any]:
    """A pack's files as a zip."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in files.items():
            zipped.writestr(zipfile.ZipInfo(name, STAMP), text.encode(), zipfile.ZIP_DEFLATED)
    file = discord.File(io.BytesIO(made.getvalue()), f"{pack.slug}.zip")
    view = panel(say("curriculum-downloaded", title=theme.plain(pack.title, LONGEST_NAME)))
    view.add_item(ui.File(file))
    return {"view": view, "file": file}


def _all(problems: Iterable[PackProblem]) -> str:
    return "\n".join(theme.bare(str(one)) for one in list(problems)[:LISTED]) + "\n"


def _size(pack: Pack) -> str:
    return say(
        "curriculum-size",
        milestones=len(pack.milestones),
        steps=len(pack.steps),
        hours=round(sum(one.hours for one in pack.milestones)),
        paces=", ".join(str(pace.months) for pace in pack.paces),
        faq=len(pack.faq),
        terms=len(pack.glossary),
        quiz=len(pack.quiz),
    )


def _steps(pack: Pack) -> str:
    return say("curriculum-steps", steps=_titles([step.title for step in pack.steps]))


def _changes(preview: PackPreview) -> list[str]:
    changes = preview.changes
    facts = [say("curriculum-same", count=len(preview.pack.milestones) - len(changes.added))]
    if changes.removed:
        facts.append(say("curriculum-gone", count=len(changes.removed), titles=_titles(list(changes.removed.values()))))
        facts.append(say("curriculum-kept", count=preview.kept))
    if preview.paceless:
        facts.append(say("curriculum-paceless", count=preview.paceless))
    return facts


def _titles(titles: list[str]) -> str:
    shown = " · ".join(theme.plain(title, 60) for title in titles[:TITLES])
    more = len(titles) - TITLES
    return say("curriculum-more", titles=shown, count=more) if more > 0 else shown


class PackPick(LastingSelect, template=r"pack-pick:v1:(?P<group>\d{1,20})"):
    """A pack to look at."""

    def __init__(self, choices: PackChoices | None = None) -> None:
        custom_id = f"pack-pick:v1:{choices.group.id if choices else 0}"
        select: ui.Select[Any] = ui.Select(custom_id=custom_id, placeholder=say("select-pack"))
        for number, title in choices.titles.items() if choices else ():
            name = theme.bare(title)[:90]
            used = choices is not None and choices.group.pack_id == number
            select.add_option(label=say("curriculum-current", title=name) if used else name, value=str(number or 0))
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show it."""
        organiser = organiser_of(interaction).of_group(int(self.about["group"]))
        preview = await services_of(interaction).curricula.look(organiser, int(self.item.values[0]) or None)
        await interaction.response.edit_message(view=pack_panel(preview))


class PackButton(
    LastingButton,
    template=r"pack-do:v1:(?P<group>\d{1,20}):(?P<seen>\d{1,20}):(?P<number>\d{1,18}):(?P<action>use|discard|back)",
):
    """Does something with a pack that is shown. The program's own has the number 0."""

    def __init__(self, group_id: int, seen: int, number: int, action: str) -> None:
        self.group_id, self.seen, self.number, self.action = group_id, seen, number, action
        style = {"use": discord.ButtonStyle.primary, "discard": discord.ButtonStyle.danger}.get(action)
        custom_id = f"pack-do:v1:{group_id}:{seen}:{number}:{action}"
        button: ui.Button[Any] = ui.Button(label=say(f"button-pack-{action}"), custom_id=custom_id)
        button.style = style or discord.ButtonStyle.secondary
        super().__init__(button)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Do it."""
        services, organiser = services_of(interaction), organiser_of(interaction).of_group(self.group_id)
        if self.action == "use":
            preview = await services.curricula.look(organiser, self.number or None)
            value = f"{preview.number} {preview.pack.title}" if preview.number is not None else None
            overview = await services.setup.change(organiser, {Setting.PACK: value}, seen=self.seen)
            changed = [changed_text(one, *values) for one, values in overview.changed.items()]
            told = panel(*changed, say("curriculum-used"), colour=theme.SUCCESS)
            await interaction.response.edit_message(view=told)
        elif self.action == "discard":
            title = await services.curricula.discard(organiser, self.number)
            note = say("curriculum-discarded", title=theme.plain(title, LONGEST_NAME))
            await interaction.response.edit_message(view=panel(note))
        else:
            choices = await services.curricula.choices(organiser)
            await interaction.response.edit_message(view=choices_panel(choices))
