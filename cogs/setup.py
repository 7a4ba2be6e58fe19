"""/setup: making a group and changing its settings, for organisers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.services.groups import GroupChanges
from bot.ui.asking import Asking
from bot.ui.setup import WEEKDAYS, channel_here, organiser_of, require_writable, setup_panel, weekday_name
from bot.ui.words import say
from bot.ui.zones import zone_choices
from cogs.me import PACES

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.groups import GroupService


MOST_POINTS = 10_000_000  # a group can mean to make in a week


class Setup(commands.Cog):
    """An organiser's settings."""

    def __init__(self, groups: GroupService) -> None:
        self._groups = groups

    @app_commands.command(description=say("command-setup"))
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(
        channel=say("option-setup-channel"),
        timezone=say("option-setup-timezone"),
        weekday=say("option-setup-weekday"),
        time=say("option-setup-time"),
        pace=say("option-setup-pace"),
        mentors=say("option-setup-mentors"),
        step_roles=say("option-setup-step-roles"),
        mentor_channel=say("option-setup-mentor-channel"),
        weekly_goal=say("option-setup-weekly-goal"),
    )
    @app_commands.choices(
        weekday=[app_commands.Choice(name=weekday_name(number), value=number) for number in range(len(WEEKDAYS))],
        pace=[app_commands.Choice(name=say(f"choice-pace-{months}"), value=months) for months in PACES],
    )
    @app_commands.autocomplete(timezone=zone_choices)
    async def setup(
        self,
        interaction: Asking,
        channel: discord.TextChannel | None = None,
        timezone: str | None = None,
        weekday: int | None = None,
        time: app_commands.Range[str, 1, 20] | None = None,
        pace: int | None = None,
        mentors: discord.Role | None = None,
        step_roles: bool | None = None,  # noqa: FBT001 - an option of a command
        mentor_channel: discord.TextChannel | None = None,
        weekly_goal: app_commands.Range[int, 1, MOST_POINTS] | None = None,
    ) -> None:
        """Make the group or change what was named; without options, show what is set."""
        organiser = organiser_of(interaction)
        meets_in = await self._writable(channel, interaction)
        require_writable(mentor_channel)
        role_id = mentors.id if mentors else None
        digest_in = mentor_channel.id if mentor_channel else None
        changes = GroupChanges(meets_in, timezone, weekday, time, pace, role_id, step_roles, digest_in, weekly_goal)
        overview = await self._groups.set_up(organiser, changes)
        await interaction.response.send_message(view=setup_panel(overview, interaction.guild), ephemeral=True)

    async def _writable(self, channel: discord.TextChannel | None, interaction: Asking) -> int | None:
        # A new group meets where it is set up, if its organiser names no other place.
        if channel is None and not await self._groups.exists(interaction.guild_id or 0):
            channel = channel_here(interaction)
        require_writable(channel)
        return channel.id if channel else None


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Setup(bot.services.groups))
