"""Who is asking and which group they mean, as the services know it: ids and a name, nothing of Discord's objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db import group_choices, groups, members
from db.engine import Work, is_writing
from study.errors import NoGroup, NotAMember, NotAMentor
from study.group import Group, Member
from study.group_errors import GroupArchived, WhichGroup
from study.languages import ENGLISH


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a server. `name` is the display name they have there now, `role_ids` are their roles there.

    `manages` is True for somebody who may manage the server, which makes an organiser. `guild_name` is the server's,
    `channel_id` is where they are. `group_id` is the group they mean, where that is known already,
    `language` the one they are spoken to in.
    """

    guild_id: int
    user_id: int
    name: str
    role_ids: frozenset[int] = frozenset()
    manages: bool = False
    guild_name: str = ""
    channel_id: int | None = None
    group_id: int | None = None
    language: str = ENGLISH

    @property
    def signature(self) -> tuple[int, str]:
        """How the log of a group names them."""
        return self.user_id, self.name

    def of_group(self, group_id: int) -> Person:
        """The same person, meaning a certain group of the server."""
        return replace(self, group_id=group_id)


async def group_of(work: Work, person: Person) -> Group:
    """The study group the person means.

    It is the one they named, or else the channel's, the server's only one, the only one they belong to, or the one
    they picked when they were asked. An archived group is found where no other is, and only to be read.
    Raises NoGroup, WhichGroup, and GroupArchived in a unit of work.
    """
    group, _ = await group_among(work, person)
    return group


async def open_group_of(work: Work, person: Person) -> Group:
    """The group the person means, who is about to change something in it. Raises as `group_of` in a unit of work."""
    group = await group_of(work, person)
    if group.archived:
        raise GroupArchived(group.name)
    return group


async def group_among(work: Work, person: Person) -> tuple[Group, list[Group]]:
    """The study group the person means, and all of the server, the oldest first. Raises as `group_of` does."""
    found = await groups.all_of_guild(work, person.guild_id)
    group = _clearly(found, person) or await _by_belonging(work, found, person)
    if group.archived and is_writing(work):
        raise GroupArchived(group.name)
    return group, found


def _clearly(found: Sequence[Group], person: Person) -> Group | None:
    if not found:
        raise NoGroup
    if person.group_id is not None:
        named = next((group for group in found if group.id == person.group_id), None)
        if named is None:
            raise NoGroup
        return named
    running = [group for group in found if not group.archived]
    if len(running) == 1:
        return running[0]
    # Of archived groups that met here, the last is meant.
    for group in (*running, *reversed(found)):
        if person.channel_id is not None and person.channel_id in {group.channel_id, group.mentor_channel_id}:
            return group
    return None if running else found[-1]


async def _by_belonging(work: Work, found: Sequence[Group], person: Person) -> Group:
    running = [group for group in found if not group.archived]
    joined = await group_choices.joined(work, [group.id for group in running], person.user_id)
    mine = [group for group in running if group.id in joined]
    mentored = [group for group in running if group.mentor_role_id in person.role_ids]
    likely = mine or mentored or running
    if len(likely) == 1:
        return likely[0]
    chosen = await group_choices.read(work, person.guild_id, person.user_id)
    for group in running:
        if group.id == chosen:
            return group
    raise WhichGroup({group.id: group.name for group in likely})


async def home_of(work: Work, guild_id: int) -> Group:
    """The server's first group, which what belongs to the whole server is kept with. Raises NoGroup."""
    group = await groups.of_guild(work, guild_id)
    if group is None:
        raise NoGroup
    return group


async def member_of(work: Work, group: Group, person: Person) -> Member:
    """The person as a member of the group. Raises NotAMember."""
    member = await members.find(work, group.id, person.user_id)
    if member is None:
        raise NotAMember
    return member


async def mentored_group(work: Work, person: Person) -> Group:
    """The group the person means, whose mentor or organiser they are. Raises NoGroup, NotAMentor, WhichGroup."""
    group = await group_of(work, person)
    if not is_mentor(group, person):
        raise NotAMentor
    return group


def is_mentor(group: Group, person: Person) -> bool:
    """Whether a person may answer a group's requests: by the group's mentor role, or because they manage the server."""
    return person.manages or group.mentor_role_id in person.role_ids
