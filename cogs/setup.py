"""/setup: making a group and changing its settings, for organisers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking
from bot.ui.joining import pace_choices
from bot.ui.settings import WEEKDAYS, weekday_name
from bot.ui.setup import send_setup
from bot.ui.words import say
from bot.ui.zones import zone_choices
from study.settings import LARGEST_GOAL, Setting, Value

if TYPE_CHECKING:
    from bot.client import StudyBot


class Setup(commands.Cog):
    """An organiser's settings."""

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
    )
    @app_commands.autocomplete(timezone=zone_choices)
    @app_commands.autocomplete(pace=pace_choices)
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
        weekly_goal: app_commands.Range[int, 1, LARGEST_GOAL] | None = None,
    ) -> None:
        """Make the group or change what was named; without options, show what is set."""
        given: dict[Setting, Value] = {
            Setting.CHANNEL: channel.id if channel else None,
            Setting.ZONE: timezone,
            Setting.WEEKDAY: weekday,
            Setting.TIME: time,
            Setting.PACE: pace,
            Setting.MENTORS: mentors.id if mentors else None,
            Setting.STEP_ROLES: step_roles,
            Setting.MENTOR_CHANNEL: mentor_channel.id if mentor_channel else None,
            Setting.WEEKLY_GOAL: weekly_goal,
        }
        await send_setup(interaction, {one: value for one, value in given.items() if value is not None})


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Setup())
