"""A study group and its members: the two nouns everything else hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from study.languages import ENGLISH
from study.periods import Period
from study.reminders import Way
from study.schedule import WeeklySlot


@dataclass(frozen=True, slots=True)
class Group:
    """A study group of one server.

    `started_on` is a day of the group's own calendar; `next_prompt_at` is UTC and belongs to `next_prompt_period`,
    the first week that has no prompt planned yet. A group without a channel gets no prompts, nor does one that is
    `resting` because the bot is not in its server. `attention` says what keeps deliveries from arriving.
    Whoever has the role `mentor_role_id` is a mentor, and `mentor_channel_id` is where they get their digest;
    with `step_roles` a finished step earns its role. `season` is the number of the one that runs; `weekly_goal` is
    what the members mean to make together in a week, in points, None for one by how many they are. With `reminders`
    the group is reminded of open check-ins; with `check_ins_shown` members see what others are working on.
    `pack_id` is its curriculum, called `pack_title`; None is the program's own.
    `language` is that of what everybody reads.
    An `archived` group is over: its results can be read, and nothing is written or sent any more.
    """

    id: int
    guild_id: int
    name: str
    channel_id: int | None
    organiser_id: int
    slot: WeeklySlot
    pace_months: int
    started_on: date
    next_prompt_at: datetime
    next_prompt_period: Period
    attention: str | None = None
    resting: bool = False
    mentor_role_id: int | None = None
    step_roles: bool = False
    mentor_channel_id: int | None = None
    season: int = 1
    weekly_goal: int | None = None
    reminders: bool = True
    check_ins_shown: bool = True
    archived: bool = False
    pack_id: int | None = None
    pack_title: str | None = None
    language: str = ENGLISH

    @property
    def quiet(self) -> bool:
        """Whether nothing is sent to the group."""
        return self.resting or self.archived


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a group.

    `zone` is their own IANA zone and never shown to others; `started_on` is the first day of their plan, by their own
    calendar; `joined_at` is UTC; `reminders` is how they want to be reminded;
    a `hidden` member's place and progress are shown to nobody else; `weekly_hours` is what they mean to study;
    `language` is the one they were last spoken to in.
    Somebody who has `left` is found only where their past is told.
    """

    id: int
    group_id: int
    user_id: int
    name: str
    zone: str
    pace_months: int
    started_on: date
    joined_at: datetime
    reminders: Way = Way.MENTION
    hidden: bool = False
    left: bool = False
    weekly_hours: int | None = None
    language: str = ENGLISH
