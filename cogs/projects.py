"""/project: showing what one made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.ui.asking import Asking, person_of
from bot.ui.projects import ProjectForm, projects_panel, removed_panel
from bot.ui.suggestions import suggests
from bot.ui.words import say

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.projects import ProjectService


class Projects(commands.GroupCog, group_name="project", group_description=say("command-project")):
    """The group's showcase."""

    def __init__(self, projects: ProjectService) -> None:
        self._projects = projects

    @app_commands.command(description=say("command-project-add"))
    async def add(self, interaction: Asking) -> None:
        """Open the form."""
        steps = await self._projects.steps(person_of(interaction))
        await interaction.response.send_modal(ProjectForm(steps))

    @app_commands.command(name="list", description=say("command-project-list"))
    @app_commands.describe(member=say("option-project-list-member"))
    async def everything(self, interaction: Asking, member: discord.Member | None = None) -> None:
        """Show the newest projects."""
        found = await self._projects.of_group(person_of(interaction), member.id if member else None)
        await interaction.response.send_message(view=projects_panel(found), ephemeral=True)

    @app_commands.command(description=say("command-project-remove"))
    @app_commands.describe(project=say("option-project-remove-project"))
    async def remove(self, interaction: Asking, project: int) -> None:
        """Take one's own project back."""
        removed = await self._projects.remove(person_of(interaction), project)
        await interaction.response.send_message(view=removed_panel(removed), ephemeral=True)

    @remove.autocomplete("project")
    @suggests
    async def own(self, interaction: Asking, typed: str) -> list[app_commands.Choice[int]]:
        """Offer the caller's own projects."""
        found = await self._projects.of_group(person_of(interaction), interaction.user.id)
        fitting = [one.project for one in found if typed.casefold() in one.project.title.casefold()]
        return [app_commands.Choice(name=project.title[:100], value=project.id) for project in fitting[:25]]


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Projects(bot.services.projects))
