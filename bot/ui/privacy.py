"""A person's data as an archive, and the way to be forgotten."""

from __future__ import annotations

import csv
import io
import json
import logging
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Self

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.privacy import HeldRole, Rows
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.forms import Form, field, typed
from bot.ui.panels import panel
from bot.ui.words import say
from study.errors import NotTyped

WORD_LIMIT = 20  # characters
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run
_STAMP = (1980, 1, 1, 0, 0, 0)  # the first date a zip file knows: the same data makes the same bytes
log = logging.getLogger(__name__)


def archive(tables: Sequence[Rows]) -> bytes:
    """Everything in one zip file: as JSON, as a CSV file for each table, and a README that explains the columns."""
    made = io.BytesIO()
    data = {table.name: table.rows for table in tables}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        _add(zipped, "README.md", _readme(tables))
        _add(zipped, "data.json", json.dumps(data, default=_as_text, indent=2, ensure_ascii=False))
        for table in tables:
            _add(zipped, f"{table.name}.csv", sheet(table.columns, table.rows))
    return made.getvalue()


def sheet(columns: Iterable[str], rows: Iterable[dict[str, Any]]) -> str:
    """Rows as a CSV file that spreadsheets open with the right letters, and run nothing of."""
    text = io.StringIO()
    names = list(columns)
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return "\ufeff" + text.getvalue()


def _add(zipped: zipfile.ZipFile, name: str, text: str) -> None:
    zipped.writestr(zipfile.ZipInfo(name, _STAMP), text.encode(), zipfile.ZIP_DEFLATED)


def _readme(tables: Iterable[Rows]) -> str:
    parts = [f"# {say('archive-title')}", say("archive-about")]
    for table in tables:
        columns = "\n".join(f"- `{name}`: {meaning}" for name, meaning in table.columns.items())
        parts.append(f"## {table.name}.csv\n\n{say('archive-rows', count=len(table.rows))}\n\n{columns}")
    return "\n\n".join(parts) + "\n"


def _as_text(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"no text for {value!r}")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = value.isoformat() if isinstance(value, date | datetime) else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


class ExportButton(ui.DynamicItem[ui.Button[Any]], template=r"export-me:v1"):
    """Hands out everything that is stored about whoever clicks."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label=say("button-export-me"), emoji="📦", custom_id="export-me:v1"))

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], _match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls()

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Send the archive."""
        tables = await services_of(interaction).privacy.export(person_of(interaction))
        file = discord.File(io.BytesIO(archive(tables)), "my-data.zip")
        view = panel(say("exported", rows=sum(len(table.rows) for table in tables)))
        view.add_item(ui.File(file))
        await interaction.response.send_message(view=view, file=file, ephemeral=True)


class ForgetButton(ui.DynamicItem[ui.Button[Any]], template=r"forget-me:v1"):
    """Opens the form that asks whether somebody really wants to be forgotten."""

    def __init__(self) -> None:
        style = discord.ButtonStyle.danger
        super().__init__(ui.Button(label=say("button-forget-me"), style=style, custom_id="forget-me:v1"))

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], _match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls()

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Open the form."""
        await interaction.response.send_modal(ForgetForm())


class ForgetForm(Form):
    """Asks for a word to be typed, because what follows cannot be undone."""

    def __init__(self, word: str = "") -> None:
        super().__init__(title=say("forget-form-title"))
        self.word = field(say("forget-form-word", word=say("forget-word")), limit=WORD_LIMIT, default=word)
        self.add_item(ui.TextDisplay(say("forget-form-about")))
        self.add_item(self.word)

    def again(self) -> Form:
        """The form as it was filled in."""
        return ForgetForm(typed(self.word))

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Forget the person, and take the roles on Discord that they have from the bot."""
        word = say("forget-word")
        if typed(self.word).strip().casefold() != word.casefold():
            raise NotTyped(word)
        forgotten = await services_of(interaction).privacy.forget(person_of(interaction))
        await interaction.response.send_message(view=panel(say("forgotten", rows=forgotten.rows)), ephemeral=True)
        await _take_roles(interaction, forgotten.roles)


async def _take_roles(interaction: Asking, roles: Iterable[HeldRole]) -> None:
    for held in roles:
        try:
            await interaction.client.http.remove_role(
                held.guild_id, interaction.user.id, held.role_id, reason=say("forget-role-reason")
            )
        except discord.HTTPException as error:
            # Where the bot may not any more, an organiser has to: the data is gone either way.
            log.warning("a role in server %s could not be taken from somebody forgotten: %s", held.guild_id, error)
