"""A person's data as an archive, and the way to be forgotten."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.privacy import HeldRole
from bot.ui.archives import archive
from bot.ui.asking import Asking, services_of
from bot.ui.forms import Form, field, typed
from bot.ui.lasting import LastingButton
from bot.ui.panels import panel
from bot.ui.words import say
from study.errors import NotTyped

WORD_LIMIT = 20  # characters
log = logging.getLogger(__name__)


class ExportButton(LastingButton, template=r"export-me:v1"):
    """Hands out everything that is stored about whoever clicks."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label=say("button-export-me"), emoji="📦", custom_id="export-me:v1"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Send the archive."""
        tables = await services_of(interaction).privacy.export(interaction.user.id)
        file = discord.File(io.BytesIO(archive(say("archive-title"), say("archive-about"), tables)), "my-data.zip")
        view = panel(say("exported", rows=sum(len(table.rows) for table in tables)))
        view.add_item(ui.File(file))
        await interaction.response.send_message(view=view, file=file, ephemeral=True)


class ForgetButton(LastingButton, template=r"forget-me:v1"):
    """Opens the form that asks whether somebody really wants to be forgotten."""

    def __init__(self) -> None:
        style = discord.ButtonStyle.danger
        super().__init__(ui.Button(label=say("button-forget-me"), style=style, custom_id="forget-me:v1"))

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
        forgotten = await services_of(interaction).privacy.forget(interaction.user.id)
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
