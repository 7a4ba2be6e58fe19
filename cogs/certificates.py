"""/certificate, /verify and /portfolio: what a member can show for their way, and how others check it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.certificate_card import certificate_picture
from bot.ui.pictures import drawn, send_picture
from bot.ui.portfolio import portfolio_files, portfolio_panel
from bot.ui.recognition import certificate_panel, verified_panel
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.portfolio import PortfolioService
    from bot.services.recognition import RecognitionService


class Certificates(commands.Cog):
    """Proof of what was done."""

    def __init__(self, recognition: RecognitionService, portfolio: PortfolioService) -> None:
        self._recognition = recognition
        self._portfolio = portfolio

    @app_commands.command(description=say("command-certificate"))
    async def certificate(self, interaction: Asking) -> None:
        """Show the caller's certificate."""
        person = person_of(interaction)
        found = await self._recognition.certificate(person)
        panel, steps = certificate_panel(found), await self._recognition.steps(person)
        await send_picture(interaction, panel, lambda: (certificate_picture(found, steps), panel))

    @app_commands.command(description=say("command-verify"))
    @app_commands.describe(code=say("option-verify-code"))
    async def verify(self, interaction: Asking, code: app_commands.Range[str, 1, 100]) -> None:
        """Say whose certificate a code belongs to."""
        found = await self._recognition.verify(code)
        await interaction.response.send_message(view=verified_panel(found), ephemeral=True)

    @app_commands.command(description=say("command-portfolio"))
    async def portfolio(self, interaction: Asking) -> None:
        """Hand the caller their portfolio as files."""
        found = await self._portfolio.gather(person_of(interaction))
        steps = [one.step for one in found.progress.steps]
        picture = certificate_picture(found.certificate, steps) if found.certificate else None
        files = portfolio_files(found, await drawn(interaction, picture.card) if picture else None)
        await interaction.response.send_message(view=portfolio_panel(files), files=files, ephemeral=True)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Certificates(bot.services.recognition, bot.services.portfolio))
