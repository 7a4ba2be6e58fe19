"""What an organiser can set about a group: every setting by name, read from a group and put into one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from study.group import Group
from study.group_errors import BadName, BadStart, GoalOutOfRange
from study.languages import language_of
from study.periods import Period
from study.schedule import parse_time
from study.zone_guesses import zone_meant

LONGEST_NAME = 60  # characters, so that it fits into a heading on a phone
LARGEST_GOAL = 10_000_000  # points in a week
_DAYS = ("%Y-%m-%d", "%d.%m.%Y")

# None is a setting that is not made: no channel, no mentors' role, the goal by how many the members are.
Value: TypeAlias = "str | int | bool | None"
Changes: TypeAlias = "Mapping[Setting, Value]"


class Setting(StrEnum):
    """A setting of a group. Its values: see `read_settings`."""

    NAME = "name"
    CHANNEL = "channel"
    ZONE = "zone"
    LANGUAGE = "language"
    WEEKDAY = "weekday"
    TIME = "time"
    START = "start"
    PACE = "pace"
    MENTORS = "mentors"
    MENTOR_CHANNEL = "mentor-channel"
    REMINDERS = "reminders"
    CHECK_INS = "check-ins"
    STEP_ROLES = "step-roles"
    WEEKLY_GOAL = "weekly-goal"
    PACK = "pack"
    ARCHIVED = "archived"


def read_settings(group: Group) -> dict[Setting, Value]:
    """Every setting of a group.

    Channels and roles are Discord's ids, a weekday is 0 for Monday, a time is "HH:MM" of the group's own clock, a
    start is the ISO date of the first week's Monday, a pace is in months, a goal in points, a pack its number and
    title, "7 Data path", a language its code; the others are names or yes and no.
    """
    return {
        Setting.NAME: group.name,
        Setting.CHANNEL: group.channel_id,
        Setting.ZONE: group.slot.zone,
        Setting.LANGUAGE: group.language,
        Setting.WEEKDAY: group.slot.weekday,
        Setting.TIME: f"{group.slot.at:%H:%M}",
        Setting.START: group.started_on.isoformat(),
        Setting.PACE: group.pace_months,
        Setting.MENTORS: group.mentor_role_id,
        Setting.MENTOR_CHANNEL: group.mentor_channel_id,
        Setting.REMINDERS: group.reminders,
        Setting.CHECK_INS: group.check_ins_shown,
        Setting.STEP_ROLES: group.step_roles,
        Setting.WEEKLY_GOAL: group.weekly_goal,
        Setting.PACK: None if group.pack_id is None else f"{group.pack_id} {group.pack_title}",
        Setting.ARCHIVED: group.archived,
    }


def understood(changes: Changes) -> dict[Setting, Value]:
    """What an organiser typed or picked, as `read_settings` would tell it.

    Raises UnknownZone, BadTime, BadStart, BadName or GoalOutOfRange; whether a pace or a channel exists is not known
    here.
    """
    return {setting: _UNDERSTOOD.get(setting, _same)(value) for setting, value in changes.items()}


def with_settings(group: Group, changes: Changes) -> Group:
    """The group with some settings changed, which must be `understood`."""
    slot = group.slot
    for setting, value in changes.items():
        match setting:
            case Setting.ZONE:
                slot = replace(slot, zone=str(value))
            case Setting.WEEKDAY:
                slot = replace(slot, weekday=int(value or 0))
            case Setting.TIME:
                slot = replace(slot, at=parse_time(str(value)))
            case Setting.START:
                group = replace(group, started_on=date.fromisoformat(str(value)))
            case Setting.PACK:
                number, _, title = str(value or "").partition(" ")
                group = replace(group, pack_id=int(number) if number else None, pack_title=title or None)
            case _:
                field: dict[str, Any] = {_FIELDS[setting]: value}
                group = replace(group, **field)
    return replace(group, slot=slot)


def differences(before: Group, after: Group) -> dict[Setting, tuple[Value, Value]]:
    """Which settings two states of a group do not share: what each was and is."""
    old, new = read_settings(before), read_settings(after)
    return {setting: (old[setting], new[setting]) for setting in Setting if old[setting] != new[setting]}


def _same(value: Value) -> Value:
    return value


def _zone(value: Value) -> Value:
    return zone_meant(str(value))


def _time(value: Value) -> Value:
    return f"{parse_time(str(value)):%H:%M}"


def _start(value: Value) -> Value:
    given = str(value).strip()
    for pattern in _DAYS:
        with suppress(ValueError):
            return Period.of_day(datetime.strptime(given, pattern).date()).monday.isoformat()  # noqa: DTZ007 - a day
    raise BadStart(given)


def _name(value: Value) -> Value:
    name = " ".join(str(value).split())
    if not any(map(str.isalnum, name)) or len(name) > LONGEST_NAME or not name.isprintable():
        raise BadName(name, LONGEST_NAME)
    return name


def _goal(value: Value) -> Value:
    digits = "" if value is None else "".join(str(value).split())
    if not digits:
        return None
    if not digits.isdecimal() or len(digits) > len(str(LARGEST_GOAL)) or not 1 <= int(digits) <= LARGEST_GOAL:
        raise GoalOutOfRange(LARGEST_GOAL)
    return int(digits)


_UNDERSTOOD: dict[Setting, Callable[[Value], Value]] = {
    Setting.NAME: _name,
    Setting.ZONE: _zone,
    Setting.LANGUAGE: lambda value: language_of(str(value)),
    Setting.TIME: _time,
    Setting.START: _start,
    Setting.WEEKLY_GOAL: _goal,
}
_FIELDS = {
    Setting.NAME: "name",
    Setting.CHANNEL: "channel_id",
    Setting.LANGUAGE: "language",
    Setting.PACE: "pace_months",
    Setting.MENTORS: "mentor_role_id",
    Setting.MENTOR_CHANNEL: "mentor_channel_id",
    Setting.REMINDERS: "reminders",
    Setting.CHECK_INS: "check_ins_shown",
    Setting.STEP_ROLES: "step_roles",
    Setting.WEEKLY_GOAL: "weekly_goal",
    Setting.ARCHIVED: "archived",
}
