"""/pack: a curriculum of the server's own, for organisers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking
from bot.ui.attachments import read_attachment
from bot.ui.organising import organiser_of
from bot.ui.packs import choices_panel, pack_file, pack_panel, problems_message
from bot.ui.words import say
from study.curriculum import BadPack
from study.pack_upload import MOST_BYTES

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.packs import PackService


@app_commands.default_permissions(manage_guild=True)
class Packs(commands.GroupCog, group_name="pack", group_description=say("command-pack")):
    """An organiser's packs."""

    def __init__(self, curricula: PackService) -> None:
        self._curricula = curricula

    @app_commands.command(description=say("command-pack-upload"))
    @app_commands.describe(file=say("option-pack-file"))
    async def upload(self, interaction: Asking, file: discord.Attachment) -> None:
        """Take a pack in and show what would change with it, or everything that is wrong with it."""
        organiser = organiser_of(interaction)
        data = await read_attachment(file, MOST_BYTES)
        try:
            preview = await self._curricula.bring(organiser, data, file.filename)
        except BadPack as error:
            await interaction.response.send_message(**problems_message(error), ephemeral=True)
        else:
            await interaction.response.send_message(view=pack_panel(preview), ephemeral=True)

    @app_commands.command(description=say("command-pack-download"))
    async def download(self, interaction: Asking) -> None:
        """Hand out the group's pack as files."""
        pack, files = await self._curricula.download(organiser_of(interaction))
        await interaction.response.send_message(**pack_file(pack, files), ephemeral=True)

    @app_commands.command(description=say("command-pack-use"))
    async def use(self, interaction: Asking) -> None:
        """Offer the packs the group could go by."""
        choices = await self._curricula.choices(organiser_of(interaction))
        await interaction.response.send_message(view=choices_panel(choices), ephemeral=True)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Packs(bot.services.curricula))
