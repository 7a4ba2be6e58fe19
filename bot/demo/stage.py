"""The demo's server in SimCord: a channel, the roles, and the people of the cast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import discord
from simcord import ChannelHandle, Env, MemberActor

from bot.demo.cast import Cast
from bot.demo.story import Scene
from bot.services.person import Person

NAME = "Cohort"
SERVER = "Backend to AI"
CHANNEL = "study-group"

# SimCord makes ids from its clock, in order. Building everything at one moment gives a second run the same ids, by
# which the database knows the server and its people again.
BUILT_AT = datetime(2026, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Stage:
    """The built server. `actors` are the people by username, whom the page can be looked at as."""

    env: Env
    guild_id: int
    channel: ChannelHandle
    actors: Mapping[str, MemberActor]
    cast: Cast

    @property
    def setting(self) -> Scene:
        """The same place as the services know it."""
        people = {
            one.username: Person(self.guild_id, self.actors[one.username].id, one.name) for one in self.cast.everybody
        }
        return Scene(channel_id=self.channel.id, people=people)

    async def follow(self, now: datetime) -> None:
        """Bring SimCord's clock up to the demo's."""
        behind = (now - self.env.now()).total_seconds()
        if behind > 0:
            await self.env.advance_time(behind)


async def build_stage(env: Env, cast: Cast) -> Stage:
    """Build the server. Must be the first thing that happens in it."""
    await env.advance_time((BUILT_AT - env.now()).total_seconds())
    if env.bot.user is not None:
        await env.bot.user.edit(username=NAME)
    guild = env.create_guild(SERVER)
    channel = guild.create_text_channel(CHANNEL, topic="From backend developer to AI engineer, one week at a time.")
    organisers = guild.create_role("Organiser", permissions=discord.Permissions(manage_guild=True))
    mentors = guild.create_role("Mentor")
    roles = {cast.organiser.username: [organisers], cast.mentor.username: [mentors]}
    actors = {
        one.username: guild.add_member(
            env.create_user(one.username, global_name=one.name), roles=roles.get(one.username, [])
        )
        for one in cast.everybody
    }
    await env.settle()
    return Stage(env, guild.id, channel, actors, cast)
