"""When somebody may be reminded to check in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from study.periods import Period
from study.schedule import WeeklySlot
from study.zones import zone

WEEKDAY = 5  # Saturday: late enough to have something to say, early enough to still do something
AT = time(18, 0)
QUIET_FROM, QUIET_UNTIL = 21, 8  # local hours in which nobody is reminded
LONGEST_PAUSE = 8  # weeks
_HOURS = (18, 17, 19, 16, 15, 14, 13, 12, 20, 11, 10, 9, 8)  # of the day, the best first


class Way(StrEnum):
    """How a member wants to be reminded."""

    MENTION = "mention"
    DM = "dm"
    OFF = "off"


def end_of_pause(paused: Collection[Period], present: Period) -> date | None:
    """The Monday on which the pause ends that runs in the week `present`; None when none does."""
    week = present
    while week in paused:
        week = week.next
    return week.monday if week != present else None


def is_quiet(moment: datetime, zone_name: str) -> bool:
    """Whether it is night for somebody at a moment (aware): from QUIET_FROM to QUIET_UNTIL by their own clock."""
    hour = moment.astimezone(zone(zone_name)).hour
    return hour >= QUIET_FROM or hour < QUIET_UNTIL


def own_moment(period: Period, zone_name: str) -> datetime:
    """When a member is reminded in a direct message (UTC): on WEEKDAY at AT by their own clock."""
    return WeeklySlot(WEEKDAY, AT, zone_name).instant(period)


def shared_moment(period: Period, group_zone: str, member_zones: Iterable[str]) -> datetime:
    """When one message reminds a whole group (UTC): the hour of its WEEKDAY at which the most members are awake.

    Among equally good hours the one nearest to AT wins. Without members it is AT.
    """
    zones = Counter(member_zones)
    moments = [WeeklySlot(WEEKDAY, time(hour), group_zone).instant(period) for hour in _HOURS]
    return max(moments, key=lambda moment: sum(n for name, n in zones.items() if not is_quiet(moment, name)))


def snoozed(now: datetime, period: Period, zone_name: str) -> datetime | None:
    """When a reminder that is put off by a day comes again (UTC): never at night, never after its week.

    None when the week has no such moment left.
    """
    again = now.astimezone(UTC) + timedelta(days=1)
    if is_quiet(again, zone_name):
        local = again.astimezone(zone(zone_name))
        morning = local.date() + timedelta(days=local.hour >= QUIET_FROM)
        again = datetime.combine(morning, time(QUIET_UNTIL), zone(zone_name)).astimezone(UTC)
    last = WeeklySlot(6, time(QUIET_FROM - 1), zone_name).instant(period)
    again = min(again, last)
    return again if again > now else None
