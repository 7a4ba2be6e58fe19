"""/join and /me: becoming a member, one's plan, and what one settled about oneself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.joining import MOST_HOURS, joined_panel, pace_choices
from bot.ui.me import me_panel, outsider_panel
from bot.ui.words import say
from bot.ui.zones import zone_choices
from study.errors import NoGroup, NotAMember, OnlyInServers

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.members import MemberService


class Me(commands.Cog):
    """What a person settles about themselves."""

    def __init__(self, members: MemberService) -> None:
        self._members = members

    @app_commands.command(description=say("command-join"))
    @app_commands.describe(
        pace=say("option-join-pace"), timezone=say("option-join-timezone"), hours=say("option-join-hours")
    )
    @app_commands.autocomplete(timezone=zone_choices)
    @app_commands.autocomplete(pace=pace_choices)
    async def join(
        self,
        interaction: Asking,
        pace: int,
        timezone: str | None = None,
        hours: app_commands.Range[int, 1, MOST_HOURS] | None = None,
    ) -> None:
        """Join the group or change one's plan."""
        result = await self._members.join(person_of(interaction), pace, timezone, hours)
        await interaction.response.send_message(view=joined_panel(result), ephemeral=True)

    @app_commands.command(description=say("command-me"))
    async def me(self, interaction: Asking) -> None:
        """Show the caller's settings."""
        try:
            shown = me_panel(await self._members.look(person_of(interaction)))
        except (NotAMember, NoGroup, OnlyInServers):
            # What is stored about somebody is theirs wherever they ask, also after they left the server.
            shown = outsider_panel()
        await interaction.response.send_message(view=shown, ephemeral=True)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Me(bot.services.members))
