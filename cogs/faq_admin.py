"""/faq-admin: a server's own entries, for organisers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.services.faq_admin import EntryDraft
from bot.ui.asking import Asking, person_of
from bot.ui.attachments import read_attachment
from bot.ui.faq_admin import (
    EntryForm,
    edit_form,
    file_of,
    history_panel,
    removed_panel,
    report_panel,
)
from bot.ui.organising import organiser_of
from bot.ui.suggestions import suggests
from bot.ui.words import say
from study.errors import BadEntries

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.faq_admin import FaqAdmin

MOST_BYTES = 1_000_000  # of a file that is taken in


@app_commands.default_permissions(manage_guild=True)
class FaqEntries(
    commands.GroupCog,
    group_name="faq-admin",
    group_description=say("command-faq-admin"),
):
    """What organisers do with the FAQ."""

    def __init__(self, admin: FaqAdmin) -> None:
        self._admin = admin

    @app_commands.command(description=say("command-faq-admin-add"))
    async def add(self, interaction: Asking) -> None:
        """Open the form for a new entry."""
        organiser_of(interaction)
        await interaction.response.send_modal(EntryForm(None, EntryDraft("", "")))

    @app_commands.command(description=say("command-faq-admin-edit"))
    @app_commands.describe(entry=say("option-faq-admin-entry"))
    async def edit(self, interaction: Asking, entry: app_commands.Range[str, 1, 100]) -> None:
        """Open the form for an entry there is."""
        found = await self._admin.entry(organiser_of(interaction), entry)
        await interaction.response.send_modal(edit_form(found))

    @app_commands.command(description=say("command-faq-admin-remove"))
    @app_commands.describe(entry=say("option-faq-admin-entry"))
    async def remove(self, interaction: Asking, entry: app_commands.Range[str, 1, 100]) -> None:
        """Take one of the server's own entries away."""
        gone = await self._admin.remove(organiser_of(interaction), entry)
        await interaction.response.send_message(view=removed_panel(gone), ephemeral=True)

    @app_commands.command(description=say("command-faq-admin-history"))
    @app_commands.describe(entry=say("option-faq-admin-entry"))
    async def history(self, interaction: Asking, entry: app_commands.Range[str, 1, 100]) -> None:
        """Show who changed an entry."""
        changes = await self._admin.history(organiser_of(interaction), entry)
        await interaction.response.send_message(view=history_panel(changes), ephemeral=True)

    @edit.autocomplete("entry")
    @remove.autocomplete("entry")
    @history.autocomplete("entry")
    @suggests
    async def entries(self, interaction: Asking, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the server's own entries first, then the built-in ones."""
        found = await self._admin.changeable(person_of(interaction))
        fitting = [one for one in found if typed.casefold() in one.question.casefold()]
        return [app_commands.Choice(name=one.question, value=one.slug) for one in fitting[:25]]

    @app_commands.command(name="import", description=say("command-faq-admin-import"))
    @app_commands.describe(file=say("option-faq-admin-file"))
    async def take_in(self, interaction: Asking, file: discord.Attachment) -> None:
        """Take in the entries of a file."""
        organiser = organiser_of(interaction)
        count = await self._admin.take_in(organiser, await _text_of(file))
        await interaction.response.send_message(say("faq-imported", count=count), ephemeral=True)

    @app_commands.command(description=say("command-faq-admin-export"))
    async def export(self, interaction: Asking) -> None:
        """Hand out the server's own entries as a file."""
        text = await self._admin.export(organiser_of(interaction))
        if text:
            await interaction.response.send_message(say("faq-exported"), file=file_of(text), ephemeral=True)
        else:
            await interaction.response.send_message(say("faq-exported-none"), ephemeral=True)

    @app_commands.command(description=say("command-faq-admin-report"))
    async def report(self, interaction: Asking) -> None:
        """Show the month's list."""
        report = await self._admin.report(organiser_of(interaction))
        await interaction.response.send_message(view=report_panel(report), ephemeral=True)


async def _text_of(file: discord.Attachment) -> str:
    """The text of an attached file. Raises BadEntries."""
    try:
        return (await read_attachment(file, MOST_BYTES)).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadEntries(file.filename, "save it as UTF-8") from None


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(FaqEntries(bot.services.faq_admin))
