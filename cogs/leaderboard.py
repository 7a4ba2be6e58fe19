"""/leaderboard and /season: who stands where, one's own next place, and starting afresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.services.leaderboard import SEASON_NAME_LIMIT, Look, Topic
from bot.ui.asking import Asking, person_of
from bot.ui.leaderboard import how_panel, season_started_panel
from bot.ui.leaderboard_pages import HOW, BoardView, show_leaderboard
from bot.ui.suggestions import suggests
from bot.ui.words import say, speaking

if TYPE_CHECKING:
    from bot.client import StudyBot
    from bot.services.leaderboard import LeaderboardService

BOARDS = [app_commands.Choice(name=say(f"board-{topic.value}"), value=topic.value) for topic in Topic]
BOARDS.append(app_commands.Choice(name=say("board-how"), value=HOW))
SCOPES = [app_commands.Choice(name=say(f"button-board-{scope}"), value=scope) for scope in ("group", "server")]


class Leaderboards(commands.Cog):
    """The group's points."""

    def __init__(self, leaderboard: LeaderboardService) -> None:
        self._leaderboard = leaderboard

    @app_commands.command(description=say("command-leaderboard"))
    @app_commands.describe(
        board=say("option-leaderboard-board"),
        scope=say("option-leaderboard-scope"),
        season=say("option-leaderboard-season"),
    )
    @app_commands.choices(board=BOARDS, scope=SCOPES)
    async def leaderboard(
        self, interaction: Asking, board: str = Topic.ALL.value, scope: str = "group", season: int | None = None
    ) -> None:
        """Show the first page of a board, or how points work."""
        if board == HOW:
            await interaction.response.send_message(view=how_panel(), ephemeral=True)
            return
        topic = Topic(board) if season is None else Topic.SEASON
        await show_leaderboard(interaction, BoardView(Look(topic, season, whole_server=scope == "server")))

    @leaderboard.autocomplete("season")
    @suggests
    async def seasons(self, interaction: Asking, typed: str) -> list[app_commands.Choice[int]]:
        """Offer the group's seasons, the latest first."""
        running, named = await self._leaderboard.seasons(person_of(interaction))
        names = {1: say("season-first")} | {season.number: season.name for season in named}
        offered = [(number, names[number]) for number in range(running, 0, -1) if number in names]
        fitting = [(number, name) for number, name in offered if typed.casefold() in name.casefold()]
        return [app_commands.Choice(name=name, value=number) for number, name in fitting[:25]]


@app_commands.default_permissions(manage_guild=True)
class Seasons(commands.GroupCog, group_name="season", group_description=say("command-season")):
    """Starting afresh."""

    def __init__(self, leaderboard: LeaderboardService) -> None:
        self._leaderboard = leaderboard

    @app_commands.command(description=say("command-season-start"))
    @app_commands.describe(name=say("option-season-name"))
    async def start(self, interaction: Asking, name: app_commands.Range[str, 1, SEASON_NAME_LIMIT]) -> None:
        """Begin a new season and show who won the old one."""
        season, old = await self._leaderboard.start_season(person_of(interaction), name)
        with speaking(old.language):
            shown = season_started_panel(season.name, old)
        await interaction.response.send_message(view=shown)


async def setup(bot: StudyBot) -> None:
    """Add the feature to the bot."""
    await bot.add_cog(Leaderboards(bot.services.leaderboard))
    await bot.add_cog(Seasons(bot.services.leaderboard))
