"""What can go wrong with a group itself and with setting it up, as types that carry facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from study.errors import StudyError


@dataclass(eq=False)
class WhichGroup(StudyError):
    """The server has several study groups and none of them is clearly meant; `groups` are names by id."""

    groups: Mapping[int, str]


@dataclass(eq=False)
class GroupArchived(StudyError):
    """The group called `name` is archived: it can be read and not changed."""

    name: str


@dataclass(eq=False)
class GroupNameTaken(StudyError):
    """Another group of the server is called `name`."""

    name: str


@dataclass(eq=False)
class ChannelTaken(StudyError):
    """The group called `name` meets in the channel already."""

    channel_id: int
    name: str


@dataclass(eq=False)
class BadName(StudyError):
    """The name has no letters, or has more than `limit` characters."""

    given: str
    limit: int


@dataclass(eq=False)
class GoalOutOfRange(StudyError):
    """A week's goal in points is below one or above `most`."""

    most: int


@dataclass(eq=False)
class BadStart(StudyError):
    """No day, or one too far away for a group to begin on."""

    given: str


@dataclass(eq=False)
class ChangedMeanwhile(StudyError):
    """Somebody else, `by`, changed the same setting after the asker last saw it."""

    by: str


class UnknownPack(StudyError):
    """The server has no such curriculum pack, or has it no longer."""


@dataclass(eq=False)
class TooManyPacks(StudyError):
    """The server keeps `most` packs already."""

    most: int


@dataclass(eq=False)
class PackInUse(StudyError):
    """The group called `name` goes by the pack."""

    name: str


class NothingToUndo(StudyError):
    """No change of a setting is left that could be taken back."""


@dataclass(eq=False)
class PromptPosted(StudyError):
    """This week's prompt is out, or on its way; the next one comes at `upcoming` (UTC)."""

    upcoming: datetime
