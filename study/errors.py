"""What can go wrong for a person using the study group, as types that carry facts; StudyError is the root of all.

What can go wrong with a group itself, and with setting it up, is in `study/group_errors.py`.
Nothing here knows how it sounds: `bot/errors.py` words each type for the person who meets it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


class StudyError(Exception):
    """The root: anything a person can mend, as opposed to a fault of the program."""


class NoGroup(StudyError):
    """This server has no study group yet."""


class NotAMember(StudyError):
    """The person has not joined this server's group."""


class NotAnOrganiser(StudyError):
    """The command is for organisers and the person is not one."""


class NotAMentor(StudyError):
    """The command is for mentors and the person is none."""


class RequestClosed(StudyError):
    """The request for help is not open any more."""


@dataclass(eq=False)
class AlreadyClaimed(StudyError):
    """Another mentor looks after the request; `mentor` is their display name."""

    mentor: str


class OnlyInServers(StudyError):
    """The command needs a server and was used in a direct message."""


class NoChannel(StudyError):
    """The group has no channel to post its weekly prompt in."""


@dataclass(eq=False)
class WeekStands(StudyError):
    """A week that was to be repaired is not lost. `label` is what was asked for."""

    label: str


class NoSeason(StudyError):
    """There is no such season."""


class SeasonJustStarted(StudyError):
    """Somebody else started a new season a moment ago."""


class WeekClosed(StudyError):
    """The week can be checked in for no more, or is checked in for and over."""


class WeekIsOver(StudyError):
    """The week has no moment left in which somebody may be reminded."""


@dataclass(eq=False)
class ChannelNotWritable(StudyError):
    """The bot cannot post in the channel; `missing` names permissions as Discord's client does."""

    channel_id: int
    missing: tuple[str, ...]


@dataclass(eq=False)
class AlreadyDone(StudyError):
    """The milestone is done already; `at` is when (UTC)."""

    title: str
    at: datetime


@dataclass(eq=False)
class NotDone(StudyError):
    """The milestone is not done."""

    title: str


@dataclass(eq=False)
class TooLateToUndo(StudyError):
    """The milestone was finished too long ago for the member to take it back; `at` is when (UTC)."""

    at: datetime


class UnknownPerson(StudyError):
    """The person is not in the group."""


class HiddenPerson(StudyError):
    """The member keeps their place and progress to themselves."""


class NoCertificate(StudyError):
    """The member has not finished the roadmap."""


@dataclass(eq=False)
class UnknownCode(StudyError):
    """No certificate that stands has this code."""

    given: str


class UnknownProject(StudyError):
    """The project is not there (any more), or is not the person's."""


class ProjectThere(StudyError):
    """The member has a project with this link already."""


class OwnProject(StudyError):
    """Nobody gives kudos to what they made themselves."""


class KudosGiven(StudyError):
    """The person gave this project kudos before."""


@dataclass(eq=False)
class UnknownMilestone(StudyError):
    """No milestone of the pack has this slug."""

    slug: str


class UnknownQuestion(StudyError):
    """The pack has no such self-check question."""


@dataclass(eq=False)
class UnknownStep(StudyError):
    """No step of the pack has this slug."""

    slug: str


@dataclass(eq=False)
class UnknownPace(StudyError):
    """The pack offers no pace of `given` months; `offered` are those it does."""

    given: int
    offered: tuple[int, ...]


@dataclass(eq=False)
class UnknownZone(StudyError):
    """Not a timezone of the tz database; `near` are names that look alike, best first."""

    given: str
    near: tuple[str, ...] = ()


@dataclass(eq=False)
class BadTime(StudyError):
    """Not a time of day."""

    given: str


@dataclass(eq=False)
class BadHours(StudyError):
    """Not a number of hours."""

    given: str


@dataclass(eq=False)
class HoursOutOfRange(BadHours):
    """A number of hours no week can hold; `most` is the highest that is taken."""

    most: int


@dataclass(eq=False)
class BadLink(StudyError):
    """Not an http(s) link to a web page."""

    given: str


@dataclass(eq=False)
class FileTooBig(StudyError):
    """A file that somebody sent is too big to be read; `limit` is in KB."""

    limit: int


class FileGone(StudyError):
    """A file that somebody sent cannot be fetched from Discord."""


@dataclass(eq=False)
class NotTyped(StudyError):
    """Something that cannot be undone was to be confirmed by typing a word, and another was typed."""

    word: str


class UnknownEntry(StudyError):
    """The FAQ has no such entry, or the server has none of its own with this name."""


@dataclass(eq=False)
class PhraseTaken(StudyError):
    """A phrase leads to one answer only; `question` is that of the entry that has it."""

    phrase: str
    question: str


@dataclass(eq=False)
class BadEntries(StudyError):
    """A file of entries that cannot be taken in; `where` names the entry, `problem` says what to write instead."""

    where: str
    problem: str


@dataclass(eq=False)
class EmptyText(StudyError):
    """The field must not be empty."""

    field: str


@dataclass(eq=False)
class TextTooLong(StudyError):
    """The text of a field is over its limit, both counted in characters."""

    field: str
    length: int
    limit: int
