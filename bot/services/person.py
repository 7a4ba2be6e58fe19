"""Who is asking, as the services know them: ids and a name, nothing of Discord's objects."""

from __future__ import annotations

from dataclasses import dataclass

from db import groups, members
from db.engine import Work
from study.errors import NoGroup, NotAMember
from study.group import Group, Member


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a server. `name` is the display name they have there now."""

    guild_id: int
    user_id: int
    name: str


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
