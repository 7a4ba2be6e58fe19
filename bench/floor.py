"""The least a bot can do: discord.py with one command that always says the same. What it takes is the floor.

`python -m bench.floor API_BASE` connects it to a wire server. It asks for and keeps as little as our bot does.
"""

from __future__ import annotations

import asyncio
import sys

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_api import point_at, quiet_voice_warnings
from tests.wire.requests import TOKEN


@app_commands.command()
async def ping(interaction: discord.Interaction[Floor]) -> None:
    """Say the same as ever."""
    await interaction.response.send_message("Pong!", ephemeral=True)


class Floor(commands.AutoShardedBot):
    """A bot with nothing in it."""

    def __init__(self) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
        )

    async def setup_hook(self) -> None:
        """Know the one command."""
        self.tree.add_command(ping)
        await self.tree.sync()


async def main(api_base: str) -> None:
    """Stay connected until cancelled."""
    quiet_voice_warnings()
    await point_at(api_base, TOKEN)
    async with Floor() as bot:
        await bot.start(TOKEN)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
