"""/group: what mentors see of the group and do for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.services.history import REASON_LIMIT
from bot.ui import theme
from bot.ui.asking import Asking, person_of
from bot.ui.attachments import read_attachment
from bot.ui.group_data import list_panel, send_export
from bot.ui.group_status import status_caption, status_panel, status_picture
from bot.ui.history import repaired_panel, week_name
from bot.ui.mentoring import queue_panel
from bot.ui.milestones import undone_for_panel
from bot.ui.organising import organiser_of, require_writable
from bot.ui.pictures import send_picture
from bot.ui.setup import archive_panel, setup_panel
from bot.ui.suggestions import suggests
from bot.ui.words import say
from study.member_lists import MOST_BYTES
from study.settings import LONGEST_NAME, Setting, Value

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.registry import Services


class Mentors(commands.GroupCog, group_name="group", group_description=say("command-group")):
    """The mentors' view."""

    def __init__(self, services: Services) -> None:
        self._setup = services.setup
        self._curricula = services.curricula
        self._group_data = services.group_data
        self._group_status = services.group_status
        self._mentoring = services.mentoring
        self._roadmap = services.roadmap
        self._history = services.history

    @app_commands.command(description=say("command-group-queue"))
    async def queue(self, interaction: Asking) -> None:
        """Show what is waiting."""
        queue = await self._mentoring.queue(person_of(interaction))
        await interaction.response.send_message(view=queue_panel(queue), ephemeral=True)

    @app_commands.command(description=say("command-group-status"))
    async def status(self, interaction: Asking) -> None:
        """Show how the group is doing."""
        status = await self._group_status.look(person_of(interaction))
        await send_picture(interaction, status_panel(status), lambda: (status_picture(status), status_caption(status)))

    @app_commands.command(description=say("command-group-export"))
    async def export(self, interaction: Asking) -> None:
        """Hand the group's data over to its organiser."""
        await send_export(interaction, await self._group_data.export(person_of(interaction)))

    @app_commands.command(name="import", description=say("command-group-import"))
    @app_commands.describe(file=say("option-group-import-file"))
    async def bring_in(self, interaction: Asking, file: discord.Attachment) -> None:
        """Show what a list would do, or what is wrong with it."""
        found = await self._group_data.look(person_of(interaction), await read_attachment(file, MOST_BYTES))
        await interaction.response.send_message(view=list_panel(found), ephemeral=True)

    @app_commands.command(description=say("command-group-create"))
    @app_commands.describe(
        name=say("option-group-name"),
        channel=say("option-setup-channel"),
        start=say("option-group-start"),
        pack=say("option-group-pack"),
    )
    async def create(
        self,
        interaction: Asking,
        name: app_commands.Range[str, 1, LONGEST_NAME],
        channel: discord.TextChannel,
        start: app_commands.Range[str, 1, 20] | None = None,
        pack: int | None = None,
    ) -> None:
        """Make another group in this server."""
        organiser = organiser_of(interaction)
        require_writable(interaction.guild, channel.id)
        given: dict[Setting, Value] = {Setting.NAME: name, Setting.CHANNEL: channel.id}
        overview = await self._setup.create(organiser, given | ({Setting.START: start} if start else {}), pack)
        await interaction.response.send_message(view=setup_panel(overview, interaction.guild), ephemeral=True)

    @create.autocomplete("pack")
    @suggests
    async def brought(self, interaction: Asking, typed: str) -> list[app_commands.Choice[int]]:
        """Offer the packs that were brought to the server."""
        titles = await self._curricula.of_server(interaction.guild_id or 0)
        fitting = [(number, title) for number, title in titles.items() if typed.casefold() in title.casefold()]
        return [app_commands.Choice(name=theme.bare(title)[:100], value=number) for number, title in fitting[:25]]

    @app_commands.command(description=say("command-group-rename"))
    @app_commands.describe(name=say("option-group-name"))
    async def rename(self, interaction: Asking, name: app_commands.Range[str, 1, LONGEST_NAME]) -> None:
        """Give the group another name."""
        overview = await self._setup.change(organiser_of(interaction), {Setting.NAME: name})
        await interaction.response.send_message(view=setup_panel(overview, interaction.guild), ephemeral=True)

    @app_commands.command(description=say("command-group-move"))
    @app_commands.describe(channel=say("option-setup-channel"))
    async def move(self, interaction: Asking, channel: discord.TextChannel) -> None:
        """Let the group meet in another channel."""
        organiser = organiser_of(interaction)
        require_writable(interaction.guild, channel.id)
        overview = await self._setup.change(organiser, {Setting.CHANNEL: channel.id})
        await interaction.response.send_message(view=setup_panel(overview, interaction.guild), ephemeral=True)

    @app_commands.command(description=say("command-group-archive"))
    async def archive(self, interaction: Asking) -> None:
        """Ask whether the group is really over."""
        overview = await self._setup.look(organiser_of(interaction))
        await interaction.response.send_message(view=archive_panel(overview), ephemeral=True)

    @app_commands.command(description=say("command-group-undo"))
    @app_commands.describe(member=say("option-group-undo-member"), milestone=say("option-group-undo-milestone"))
    async def undo(self, interaction: Asking, member: discord.Member, milestone: str) -> None:
        """Take a member's mark off a milestone."""
        undone = await self._roadmap.undo_for(person_of(interaction), member.id, milestone)
        await interaction.response.send_message(view=undone_for_panel(undone), ephemeral=True)

    @undo.autocomplete("milestone")
    @suggests
    async def done_by(self, interaction: Asking, typed: str) -> list[app_commands.Choice[str]]:
        """Offer what the member has done, the latest first."""
        member = interaction.namespace.member
        done = await self._roadmap.done_by(person_of(interaction), member.id) if member is not None else []
        fitting = [one for one in done if typed.casefold() in one.title.casefold()]
        return [app_commands.Choice(name=one.title, value=one.slug) for one in fitting[:25]]

    @app_commands.command(description=say("command-group-repair"))
    @app_commands.describe(
        member=say("option-group-undo-member"), week=say("option-group-repair-week"), reason=say("option-group-reason")
    )
    async def repair(
        self, interaction: Asking, member: discord.Member, week: str, reason: app_commands.Range[str, 1, REASON_LIMIT]
    ) -> None:
        """Let a week that a member lost count."""
        report = await self._history.repair(person_of(interaction), member.id, week, reason)
        await interaction.response.send_message(view=repaired_panel(report), ephemeral=True)

    @repair.autocomplete("week")
    @suggests
    async def lost_by(self, interaction: Asking, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the weeks the member lost, the latest first."""
        member = interaction.namespace.member
        lost = await self._history.lost(person_of(interaction), member.id) if member is not None else []
        offered = [(week_name(week), week.label) for week in lost]
        return [app_commands.Choice(name=name, value=label) for name, label in offered if typed in name][:25]


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Mentors(bot.services))
