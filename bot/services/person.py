"""Who is asking, as the services know them: ids and a name, nothing of Discord's objects."""

from __future__ import annotations

from dataclasses import dataclass

from db import groups, members
from db.engine import Work
from study.errors import NoGroup, NotAMember, NotAMentor
from study.group import Group, Member


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a server. `name` is the display name they have there now, `role_ids` are their roles there.

    `manages` is True for somebody who may manage the server, which makes an organiser. `guild_name` is the server's.
    """

    guild_id: int
    user_id: int
    name: str
    role_ids: frozenset[int] = frozenset()
    manages: bool = False
    guild_name: str = ""


async def group_of(work: Work, person: Person) -> Group:
    """The study group of the person's server. Raises NoGroup."""
    group = await groups.of_guild(work, person.guild_id)
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
    """The group of the person's server, whose mentor or organiser they are. Raises NoGroup, NotAMentor."""
    group = await group_of(work, person)
    if not is_mentor(group, person):
        raise NotAMentor
    return group


def is_mentor(group: Group, person: Person) -> bool:
    """Whether a person may answer a group's requests: by the group's mentor role, or because they manage the server."""
    return person.manages or group.mentor_role_id in person.role_ids
